import { closeSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a file durable, or of a directory which files it has. */
export const syncPath = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Makes `file`, for its owner's eyes only: whole and durable, or not at all. Throws where there is one already. */
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
