import { describe, expect, it } from 'vitest';
import type { TableOptions } from '../../../../functions/aws/dynamodb/client/table.ts';
import { dynamoFeedStreams } from '../../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../../../functions/core/shipped-policies.ts';
import { counter, counterIs } from '../../../contract/counter.ts';
import { dueIdsOf } from '../../../contract/due-ids.ts';
import { effortRegistered, event, spellBegun } from '../../../contract/events.ts';
import { freshCase, freshCpr, freshId, freshParty } from '../../../contract/fresh.ts';
import { appendAfter, newHistory, write } from '../../../contract/history.ts';
import { positionsOf, readAll } from '../../../contract/read-all.ts';
import { emulatedTable } from '../emulated.ts';
import { clock, openStorage } from '../storage.ts';
import { losesFirstAnswerTo } from './faulty-client.ts';

describe('a request that takes effect but whose response is lost', () => {
  const { options, through } = emulatedTable();
  const losing = (command: string): TableOptions => through(losesFirstAnswerTo(command));

  it('is an append that succeeded', async () => {
    const append = appendAfter(newHistory(), [event([])]);
    await openStorage(losing('PutItemCommand')).log.append(append);
    expect(await openStorage(options()).log.read(append.commit.stream, 0)).toEqual([append.commit]);
  });

  it('is a guarded append that succeeded, and moves its counter once', async () => {
    const name = freshId();
    const append = appendAfter(newHistory(), [event([])], { guards: [counter(name, 2, { atMost: 3 })] });
    await openStorage(losing('TransactWriteItemsCommand')).log.append(append);
    const { log } = openStorage(options());
    expect(await log.read(append.commit.stream, 0)).toEqual([append.commit]);
    await counterIs(log, name, 2);
  });

  it('is a claim that is already held for the same content', async () => {
    const claim = {
      party: freshParty(),
      messageId: freshId(),
      content: 'content-1',
      stream: freshCase(),
      receivedAt: clock.now(),
    };
    expect(await openStorage(losing('PutItemCommand')).claims.claim(claim)).toEqual(claim);
    expect(await openStorage(options()).claims.find(claim.party, claim.messageId)).toEqual(claim);
  });

  it('is an introduction to the requested case', async () => {
    const [cpr, id] = [freshCpr(), freshId()];
    expect(await openStorage(losing('PutItemCommand')).citizens.introduce(cpr, id)).toBe(id);
  });

  it('is an event that is on its feed once', async () => {
    const { log, feeds, dueItems } = openStorage(options());
    const party = freshParty();
    const { stream } = await write(log, [
      [event([party]), spellBegun, effortRegistered('mii-4', '2012-12-17')],
      [event([party])],
    ]);
    await dynamoFeedStreams({ ...losing('TransactWriteItemsCommand'), clock, policies: shippedPolicies })([stream]);
    expect(positionsOf(await readAll(feeds, party))).toEqual([1, 2]);
    expect(await dueIdsOf(dueItems, stream)).toEqual(['less-intensive-effort-end:mii-4']);
  });
});
