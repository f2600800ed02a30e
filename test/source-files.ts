import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

export type SourceFile = { path: string; text: string };

/** The TypeScript files under a folder of the repository; none if the folder does not exist. */
export const sourceFiles = (folder: string): SourceFile[] => {
  const top = readdirSync(root).includes(folder.split('/')[0] ?? '') ? join(root, folder) : undefined;
  if (top === undefined) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
};
