import { beforeAll, describe, expect, it } from 'vitest';
import { queryAll } from '../../../../functions/aws/dynamodb/client/query.ts';
import type { TableOptions } from '../../../../functions/aws/dynamodb/client/table.ts';
import { dynamoDueItems } from '../../../../functions/aws/dynamodb/due/due-items.ts';
import { dynamoFeedStreams } from '../../../../functions/aws/dynamodb/feeds/feed-streams.ts';
import { shippedPolicies } from '../../../../functions/core/shipped-policies.ts';
import { effortRegistered, spellBegun } from '../../../contract/events.ts';
import { write } from '../../../contract/history.ts';
import { emulated } from '../emulated.ts';
import { openStorage } from '../storage.ts';

describe('due items over several days', () => {
  const { newTable } = emulated();
  const at = (day: string) => `2012-12-${day}T09:00:00.000Z`;
  let options: TableOptions;
  let now: string;
  beforeAll(async () => {
    options = await newTable();
  });

  const clock = { now: () => now };
  const items = () => dynamoDueItems({ ...options, clock });
  const register = async (effort: string, startsOn: string) => {
    const { stream } = await write(openStorage(options).log, [[spellBegun, effortRegistered(effort, startsOn)]]);
    await dynamoFeedStreams({ ...options, clock, policies: shippedPolicies })([stream]);
  };
  const due = async () => (await items().due(now, 10)).map(({ id }) => id.split(':')[1]);
  const days = async () => {
    const buckets = await queryAll<object>(options, { pk: 'DUE', from: '2012', to: '2013' });
    return [...new Set(buckets.map(({ sk }) => sk.slice(0, '2012-12-01'.length)))];
  };

  it('are listed in order of instant, including those already overdue when added', async () => {
    now = at('10');
    await register('ahead', '2012-12-12');
    await register('overdue', '2012-12-03');
    await register('today', '2012-12-10');
    expect(await due()).toEqual(['overdue', 'today']);
    expect(await days()).toEqual(['2012-12-10', '2012-12-11']);
    now = at('12');
    expect(await due()).toEqual(['overdue', 'today', 'ahead']);
  });

  it('stay in place until somebody drops them', async () => {
    now = at('20');
    expect(await due()).toEqual(['overdue', 'today', 'ahead']);
  });

  it('leave nothing to scan once they are dropped and their day is long past', async () => {
    for (const item of await items().due(now, 10)) await items().drop(item);
    expect(await days()).not.toEqual([]);
    expect(await due()).toEqual([]);
    expect(await days()).toEqual([]);
  });

  it('keep the buckets of the last days, which a late write can still reach', async () => {
    await register('yesterday', '2012-12-19');
    const [item] = await items().due(now, 10);
    if (item) await items().drop(item);
    expect(await due()).toEqual([]);
    expect(await days()).toEqual(['2012-12-20']);
    await register('again', '2012-12-19');
    expect(await due()).toEqual(['again']);
  });
});
