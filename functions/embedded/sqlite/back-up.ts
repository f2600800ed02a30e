import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartFault } from '../start-fault.ts';
import { dataFile, formatOf, opening } from './database.ts';
import { makeWholeFile } from './whole-file.ts';

/** Takes a consistent snapshot of the hub's data, whether or not a hub is running. Throws `StartFault`. */
export const backUp = (directory: string, copy: string): void => {
  const file = join(directory, dataFile);
  if (!existsSync(file)) throw new StartFault(`${directory} holds no data of a hub.`, 1);
  if (existsSync(copy)) throw new StartFault(`${copy} is there already; a backup replaces nothing.`, 1);
  opening(`${file} cannot be backed up to ${copy}`, () => {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      if (formatOf(db, file) === 0) throw new StartFault(`${directory} holds no data of a hub.`, 1);
      makeWholeFile(resolve(copy), (part) => db.prepare('VACUUM INTO ?').run(part));
    } finally {
      db.close();
    }
  });
};
