import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { story } from './arbitrary.ts';
import { newCase } from './case.ts';
import { take } from './step.ts';

const formOf = ({ kind, data }: CaseMessage): string => {
  if ('status' in data) return `${kind} ${data.status}`;
  if ('endedOn' in data) return `${kind} ended`;
  return 'withdrawn' in data ? `${kind} withdrawn` : kind;
};

it('stories are such that every form of message is accepted fairly often, and refused too', () => {
  const answers = new Map<string, { accepted: number; refused: number }>();
  for (const steps of fc.sample(story, { numRuns: 200, seed: 7 })) {
    let now = newCase;
    for (const step of steps) {
      const { decision, after } = take(now, step);
      now = after;
      if (!decision || !('kind' in step)) continue;
      const count = answers.get(formOf(step)) ?? { accepted: 0, refused: 0 };
      count[decision.outcome === 'accepted' ? 'accepted' : 'refused'] += 1;
      answers.set(formOf(step), count);
    }
  }
  const rare = [...answers].filter(
    ([, { accepted, refused }]) => accepted / (accepted + refused) < 0.15 || refused === 0,
  );
  expect(rare).toEqual([]);
});
