import { describe, expect, it } from 'vitest';
import { oneHeldPoll } from '../../../functions/aws/api/one-held-poll.ts';
import type { Leases } from '../../../functions/aws/dynamodb/leases.ts';
import type { FeedAnswer, FeedQuery } from '../../../functions/hub/read-feed.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import { patiently } from '../../hub/waiting.ts';

const memoryLeases = (): Leases => {
  const holders = new Map<string, string>();
  return {
    take: async (name, holder) => {
      if (holders.has(name)) return false;
      holders.set(name, holder);
      return true;
    },
    release: async (name, holder) => {
      if (holders.get(name) === holder) holders.delete(name);
    },
  };
};

const nothing: FeedAnswer = { head: { head: 0, earliest: 1, epoch: 'e', lives: 1 }, examined: 0, events: [] };
const query: FeedQuery = { from: { after: 0 }, limit: 100, wait: 10 };

describe('readers of one party that wait for events', () => {
  const open = () => {
    const waiting: { answer: () => void; fail: () => void }[] = [];
    const readFeed = oneHeldPoll(
      (_, { wait }) =>
        wait === 0
          ? Promise.resolve(nothing)
          : new Promise((resolve, reject) => {
              waiting.push({ answer: () => resolve(nothing), fail: () => reject(new Error('failed')) });
            }),
      memoryLeases(),
    );
    const read = (party: PartyId) => readFeed({ party, actor: 'a' }, query, patiently);
    const held = (count: number) => expect.poll(() => waiting.length).toBe(count);
    return { read, waiting, held };
  };

  it('are held one at a time: a second one gets its response at once', async () => {
    const { read, waiting, held } = open();
    const first = read('akasse-hk');
    await held(1);
    expect(await read('akasse-hk')).toEqual(nothing);
    waiting[0]?.answer();
    expect(await first).toEqual(nothing);
    void read('akasse-hk');
    await held(2);
  });

  it('do not block another party', async () => {
    const { read, held } = open();
    void read('akasse-hk');
    void read('jobcentre-751');
    await held(2);
  });

  it('free their slot when the wait fails', async () => {
    const { read, waiting, held } = open();
    const first = read('akasse-hk');
    await held(1);
    waiting[0]?.fail();
    await expect(first).rejects.toThrow('failed');
    void read('akasse-hk');
    await held(2);
  });
});
