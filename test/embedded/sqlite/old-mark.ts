import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Instant } from '../../../schemas/primitives.ts';

/** Records that a party has read on after a position, as the first versions of the hub did. */
export const writeOldMark = (directory: string, party: PartyId, upTo: number, at: Instant): void => {
  const db = new DatabaseSync(join(directory, dataFile));
  db.prepare('INSERT INTO confirmations (party, up_to, at) VALUES (?, ?, ?)').run(party, upTo, at);
  db.close();
};
