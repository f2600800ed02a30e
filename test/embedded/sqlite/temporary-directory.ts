import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory of this run's own; `register` is told how to remove it. */
export const temporaryDirectory = (register: (remove: () => void) => void): string => {
  const directory = mkdtempSync(join(tmpdir(), 'samspil-sqlite-'));
  register(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
};
