import { describe, expect, it } from 'vitest';
import { refusal } from '../../schemas/refusal.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

const akasse = 'akasse-hk';

describe('a message refused where no response is possible', () => {
  const undeliverable = {
    party: akasse,
    deliveryId: '7bf73129-1428-4cd3-a780-95db273d1602',
    messageId: 'besked-1',
    refusal: refusal('no-open-spell', 'R-SPELL-1'),
  };

  it('R-ROUTE-8 is reported on its sender’s feed, once for each delivery', async () => {
    const { hub } = await openHub();
    await hub.publishRejection(undeliverable);
    await hub.publishRejection(undeliverable);
    await hub.publishRejection({ ...undeliverable, deliveryId: 'e6f7c1de-0b52-4a5b-9f0e-4f7d3e4f7d3e' });
    const answer = await hub.readFeed(
      { party: akasse, actor: 'batch-1' },
      { from: { after: 0 }, limit: 10, wait: 0 },
      patiently,
    );
    const events = 'events' in answer ? answer.events : [];
    expect(events.map(({ feedposition, sender, rule, data }) => [feedposition, sender, rule, data])).toEqual([
      [1, 'hub', 'R-SPELL-1', { messageId: 'besked-1', problem: expect.objectContaining({ code: 'no-open-spell' }) }],
      [2, 'hub', 'R-SPELL-1', { messageId: 'besked-1', problem: expect.objectContaining({ code: 'no-open-spell' }) }],
    ]);
  });

  it('R-ROUTE-8 is reported under that rule where no other refuses it', async () => {
    const { hub, ports } = await openHub();
    await hub.publishRejection({ ...undeliverable, refusal: refusal('malformed') });
    const { entries } = await ports.feeds.read(akasse, { after: 0, limit: 10 });
    expect(entries[0]?.commit).toEqual({
      form: 2,
      id: expect.stringMatching(/^commit-\d+$/),
      stream: `party/${akasse}:${undeliverable.deliveryId}`,
      sequence: 1,
      sender: 'hub',
      actor: 'intake',
      at: '2012-11-05T11:00:00.000Z',
      recordedAt: '2012-11-05T11:00:01.000Z',
      events: [
        {
          kind: 'message-refused',
          sender: 'hub',
          recipients: [akasse],
          rule: 'R-ROUTE-8',
          data: { messageId: 'besked-1', problem: expect.objectContaining({ code: 'malformed' }) },
        },
      ],
      flags: [],
    });
  });

  it('fails when the log rejects the report', async () => {
    const cause = new Error('no answer');
    const { hub } = openHub(({ log }) => ({ log: { ...log, append: () => Promise.reject(cause) } }));
    await expect(hub.publishRejection(undeliverable)).rejects.toBe(cause);
  });

  it('R-ROUTE-8 is identified by its carrier when it has no id that can be published', async () => {
    const { hub, ports } = await openHub();
    const { messageId: _, ...nameless } = undeliverable;
    await hub.publishRejection(nameless);
    const { entries } = await ports.feeds.read(akasse, { after: 0, limit: 10 });
    expect(entries[0]?.commit.events[0]?.data).toMatchObject({ messageId: nameless.deliveryId });
  });
});
