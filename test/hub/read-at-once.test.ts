import { describe, expect, it } from 'vitest';
import { akasse } from '../core/messages.ts';
import { noteCalls } from './noted-calls.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

const reader = { party: akasse, actor: 'batch-1' };
const fromStart = { from: { after: 0 }, limit: 10 };

describe('a reader of an empty page', () => {
  it('that does not wait gets it at once', async () => {
    const calls: string[] = [];
    const { hub } = openHub(noteCalls(calls));
    expect(await hub.readFeed(reader, { ...fromStart, wait: 0 }, patiently)).toMatchObject({ events: [] });
    expect(calls).toEqual(['feeds.read', 'feeds.read', 'durability.settled']);
  });

  it('that waits gets it at once where the feed goes on, and reads on from there', async () => {
    const page = { entries: [], examined: 500, head: 900, earliest: 1, epoch: 'a', lives: 1 };
    const { hub } = openHub(({ feeds }) => ({
      feeds: { ...feeds, read: async () => page, grown: () => Promise.reject(new Error('waited')) },
    }));
    expect(await hub.readFeed(reader, { ...fromStart, wait: 60 }, patiently)).toMatchObject({
      examined: 500,
      events: [],
    });
  });
});
