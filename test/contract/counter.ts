import { expect } from 'vitest';
import type { Guard } from '../../functions/core/commit.ts';
import type { CommitLog } from '../../functions/hub/ports/commit-log.ts';
import { appendAfter, newHistory } from './history.ts';

export const counter = (name: string, add: number, bounds: { atLeast?: number; atMost?: number } = {}): Guard => ({
  kind: 'counter',
  name,
  add,
  ...bounds,
});

/** Counters cannot be read, only guarded on: a commit succeeds at this value only. */
export const counterIs = (log: CommitLog, name: string, value: number): Promise<void> =>
  expect(
    log.append(appendAfter(newHistory(), [], { guards: [counter(name, 0, { atLeast: value, atMost: value })] })),
  ).resolves.toBeUndefined();
