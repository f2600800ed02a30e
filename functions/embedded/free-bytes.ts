import { statfs } from 'node:fs/promises';

/** What a process without privileges may still write to the disk of `directory`; nothing where that cannot be known. */
export const freeBytesAt = async (directory: string): Promise<number | undefined> => {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch {
    return undefined;
  }
};
