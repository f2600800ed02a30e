import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { StorageUnavailable } from '../../../functions/hub/ports/durability.ts';
import { limits } from '../../../schemas/limits.ts';
import { cpr, jobcentre, spellOpened } from '../../core/messages.ts';
import { openHub } from '../../hub/open-hub.ts';
import { cprOf } from '../../hub/people.ts';

it('a message is not stored when a feed has no position left for it, and others are accepted', async () => {
  const { directory, ports, submit } = openHub();
  const elsewhere = new DatabaseSync(join(directory, dataFile));
  elsewhere
    .prepare('INSERT INTO feed (party, position, number, event, kind, at) VALUES (?, ?, 1, 1, ?, 0)')
    .run(jobcentre, limits.largestPosition, 'spell-opened');
  elsewhere.close();

  await expect(submit(spellOpened())).rejects.toThrow(StorageUnavailable);
  expect(await ports.log.read(`case/${await ports.citizens.find(cpr)}`, 0)).toEqual([]);
  expect(await submit(spellOpened({ cpr: cprOf(2), municipality: '101' }))).toMatchObject({ outcome: 'accepted' });
});
