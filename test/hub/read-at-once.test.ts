import { expect, it } from 'vitest';
import { akasse } from '../core/messages.ts';
import { noteCalls } from './noted-calls.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

it('a reader that does not wait is told at once that there is nothing', async () => {
  const calls: string[] = [];
  const { hub } = openHub(noteCalls(calls));
  const query = { from: { after: 0 }, limit: 10, wait: 0 };
  expect(await hub.readFeed({ party: akasse, actor: 'batch-1' }, query, patiently)).toMatchObject({ events: [] });
  expect(calls).toEqual(['feeds.read', 'feeds.read', 'durability.settled']);
});
