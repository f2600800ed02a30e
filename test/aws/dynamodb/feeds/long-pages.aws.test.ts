import { describe, expect, it } from 'vitest';
import { dynamoFeedStreams } from '../../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../../../functions/core/shipped-policies.ts';
import { longEvent } from '../../../contract/events.ts';
import { freshParty } from '../../../contract/fresh.ts';
import { write } from '../../../contract/history.ts';
import { positionsOf, readAll } from '../../../contract/read-all.ts';
import { times } from '../../../contract/times.ts';
import { emulatedTable } from '../emulated.ts';
import { clock, openStorage } from '../storage.ts';

describe('a page of long events', () => {
  const { options } = emulatedTable();

  it('ends before it exceeds the response limit of a function, and the next page continues from there', async () => {
    const { log, feeds } = openStorage(options());
    const party = freshParty();
    const { stream } = await write(
      log,
      times(12, () => [longEvent([party], 300_000)]),
    );
    await dynamoFeedStreams({ ...options(), clock, policies: shippedPolicies })([stream]);
    const { entries, examined, head } = await feeds.read(party, { after: 0, limit: 1_000 });
    expect([entries.length, examined, head]).toEqual([8, 8, 12]);
    expect(positionsOf(await readAll(feeds, party))).toEqual(times(12, (position) => position));
  });
});
