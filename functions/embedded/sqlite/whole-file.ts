import { closeSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a file durable or, for a directory, its list of files. */
export const syncPath = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Creates `file`, accessible to the owner only: complete and durable, or not at all. Throws if it already exists. */
export const makeWholeFile = (file: string, fill: (part: string) => void): void => {
  const part = `${file}.part`;
  closeSync(openSync(part, 'wx', 0o600));
  try {
    fill(part);
    syncPath(part);
    linkSync(part, file);
  } finally {
    rmSync(part);
  }
  syncPath(dirname(file));
};
