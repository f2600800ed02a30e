import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory for this run alone; `register` receives its removal. */
export const temporaryDirectory = (register: (remove: () => void) => void): string => {
  const directory = mkdtempSync(join(tmpdir(), 'samspil-sqlite-'));
  register(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
};
