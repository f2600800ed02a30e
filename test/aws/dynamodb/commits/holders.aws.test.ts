import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { commitKey } from '../../../../functions/aws/dynamodb/commits/commits.ts';
import { akasse, cpr, jobcentre, spellOpened, triageResult } from '../../../core/messages.ts';
import { accepted } from '../../../hub/accepted.ts';
import { cloudEventOf } from '../../../hub/cloud-event.ts';
import { emulated } from '../emulated.ts';
import { hubOn } from '../hub.ts';
import { openStorage } from '../storage.ts';

describe('the current and former holders of a case', () => {
  const { newTable, metered } = emulated();

  it('are folded once from commits that do not name them, and stored from then on', async () => {
    const options = await newTable();
    const hub = hubOn(options);
    await hub.receive(akasse, cloudEventOf(spellOpened()));
    const { stream } = accepted(await hub.receive(akasse, cloudEventOf(triageResult())));
    const { client, table: TableName } = options;
    for (const sequence of [1, 2])
      await client.send(
        new UpdateCommand({ TableName, Key: commitKey(stream, sequence), UpdateExpression: 'REMOVE holders' }),
      );
    const { options: counted, consumed } = metered(options);
    const { log } = openStorage(counted);
    expect((await log.holders(stream)).toSorted()).toEqual([akasse, jobcentre]);
    const once = consumed.read;
    expect((await log.holders(stream)).toSorted()).toEqual([akasse, jobcentre]);
    expect([once, consumed.read - once]).toEqual([2, 1]);
    expect(await hub.lookUp.case({ party: akasse, actor: 'medarbejder-1', purpose: 'indsigt' }, cpr)).toHaveProperty(
      'case',
    );
  });
});

describe('R-ROUTE-2 a party that has nothing to do with a citizen', () => {
  const { newTable, metered } = emulated();
  const stranger = 'akasse-metal';
  const reader = { party: stranger, actor: 'medarbejder-1', purpose: 'nysgerrighed' };

  it.each<[string, (hub: ReturnType<typeof hubOn>, about: string) => Promise<unknown>]>([
    ['a look-up', (hub, about) => hub.lookUp.case(reader, about)],
    ['a search of the access log', (hub, about) => hub.lookUp.accesses(reader, about)],
    [
      'a message',
      (hub, about) => hub.receive(stranger, cloudEventOf(triageResult({ cpr: about }, { sender: stranger }))),
    ],
  ])('causes as many table reads and writes whether or not the citizen is known: %s', async (_, ask) => {
    const options = await newTable();
    const known = hubOn(options);
    await known.receive(akasse, cloudEventOf(spellOpened()));
    for (let index = 0; index < 30; index++) await known.receive(akasse, cloudEventOf(triageResult()));
    const costOf = async (about: string) => {
      const { options: counted, consumed } = metered(options);
      await ask(hubOn(counted), about);
      return { ...consumed };
    };
    expect(await costOf(cpr)).toEqual(await costOf('6101809999'));
  });
});
