import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { liftedFactsOf } from '../../functions/core/lift.ts';
import { isCaseKind, isPartyMessageKind, kindNames, kinds } from '../../schemas/kinds/index.ts';
import { partyStory, story } from './arbitrary.ts';
import { newCase } from './case.ts';
import { play, take } from './step.ts';

const sample = { numRuns: 200, seed: 7 };
const stories = fc.sample(story, sample);

const formOf = ({ kind, data }: CaseMessage): string => {
  if ('status' in data) return `${kind} ${data.status}`;
  if ('endedOn' in data) return `${kind} ended`;
  return 'withdrawn' in data ? `${kind} withdrawn` : kind;
};

describe('the stories that properties are checked against', () => {
  const commits = stories.flatMap((steps) => play(steps).commits);
  const happened = new Set(commits.flatMap(liftedFactsOf).map(({ kind }) => kind));
  const sentByParties = new Set(fc.sample(partyStory, sample).flatMap((messages) => messages.map(({ kind }) => kind)));

  it.each(kindNames.filter(isCaseKind))('contain every kind that a case is made of: %s', (kind) =>
    expect(happened).toContain(kind),
  );

  it.each(kindNames.filter(isPartyMessageKind))('contain every kind that a party sends about itself: %s', (kind) =>
    expect(sentByParties).toContain(kind),
  );

  it.each(kindNames.filter(isCaseKind))('have all that leads the hub to send %s, and nothing else', (kind) => {
    const { atOnce = [], whenDue = [] } = kinds[kind].follows ?? {};
    const sending = commits.filter(({ events, message }) =>
      events.some((event) => event.kind === kind && message?.kind !== kind),
    );
    const messages = new Set(sending.flatMap(({ message }) => message?.kind ?? []));
    expect([...messages].sort()).toEqual(atOnce.map((cause) => cause.kind).sort());
    expect(sending.some(({ due }) => due !== undefined)).toBe(whenDue.length > 0);
  });

  it('have every form of message accepted fairly often, and refused too', () => {
    const answers = new Map<string, { accepted: number; refused: number }>();
    for (const steps of stories) {
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
});
