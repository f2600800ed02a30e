import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newId } from '../../functions/hub/new-id.ts';

it('an id is a UUID of version 7, and never the same twice', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

it('ids are ordered by time', async () => {
  const before = newId();
  await sleep(2);
  expect(newId() > before).toBe(true);
});
