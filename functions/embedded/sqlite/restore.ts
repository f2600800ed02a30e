import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartFault } from '../start-fault.ts';
import { refuseDamaged } from './damage.ts';
import { dataFile, formatOf, opening } from './database.ts';
import { makeDirectory } from './make-directory.ts';
import { beginLife } from './settings.ts';
import { makeWholeFile } from './whole-file.ts';

/** Events published after the backup are missing from it, so readers' old positions mean nothing in the restored feeds. */
const makeNewHub = (file: string, copy: string): void => {
  const db = new DatabaseSync(file);
  try {
    if (formatOf(db, copy) === 0) throw new StartFault(`${copy} is no backup of a hub.`, 1);
    refuseDamaged(db, file);
    beginLife(db);
  } finally {
    db.close();
  }
};

/** Restores a backup into a new or empty directory, as a new life. Throws `StartFault`, in which case nothing was written. */
export const restore = (copy: string, directory: string): void => {
  if (!existsSync(copy)) throw new StartFault(`There is no file ${copy}.`, 1);
  opening(`${copy} cannot be restored to ${directory}`, () => {
    makeDirectory(directory);
    if (readdirSync(directory).length > 0)
      throw new StartFault(`${directory} is not empty; restore into a new directory.`, 1);
    makeWholeFile(resolve(directory, dataFile), (part) => {
      copyFileSync(copy, part);
      makeNewHub(part, copy);
    });
  });
};
