import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { matters } from '../../functions/core/case/matters/index.ts';
import type { CaseState, MatterName } from '../../functions/core/case/state.ts';
import { liftedFactsOf } from '../../functions/core/lift.ts';
import { isCaseKind, kindNames } from '../../schemas/kinds/index.ts';
import { story } from './arbitrary.ts';
import { deepFreeze } from './deep-freeze.ts';
import { play } from './step.ts';

const names = Object.keys(matters) as MatterName[];
const kindsOf = (name: MatterName): string[] => Object.keys(matters[name].on);
const ownerOf = (kind: string) => names.find((name) => kindsOf(name).includes(kind));
const inScope = (scope: string) => names.filter((name) => matters[name].scope === scope);
const isChanged = (before: CaseState, after: CaseState) => (name: MatterName | 'elsewhere') =>
  before[name] !== after[name];

describe('the matters', () => {
  it('handle every kind that a case is made of, each in exactly one matter', () =>
    expect(names.flatMap(kindsOf).sort()).toEqual(kindNames.filter(isCaseKind).sort()));

  it('start out as the state of a case does', () => {
    for (const name of names) expect(initialState[name]).toBe(matters[name].empty);
  });
});

describe('a fact in a story', () => {
  /** Each fact of a commit separately, with the case before and after it. */
  const forEveryFact = (check: (kind: string, before: CaseState, after: CaseState) => void) =>
    fc.assert(
      fc.property(story, (steps) => {
        let state = initialState;
        for (const commit of play(steps).commits) {
          let before = deepFreeze(state);
          for (const [index, { kind }] of liftedFactsOf(commit).entries()) {
            const after = fold(before, { ...commit, events: commit.events.slice(index, index + 1) });
            check(kind, before, after);
            before = deepFreeze(after);
          }
          state = fold(state, commit);
        }
      }),
    );

  it('changes only the part of its own matter, unless it opens a spell', () =>
    forEveryFact((kind, before, after) => {
      if (kind === 'spell-opened') return;
      const changed = ([...names, 'elsewhere'] as const).filter(isChanged(before, after));
      expect(changed.filter((name) => name !== ownerOf(kind))).toEqual([]);
    }));

  it('R-ROUTE-2 that opens a spell restarts triage, sets aside what belongs to the previous pair, and leaves the rest', () => {
    expect(inScope('spell')).toEqual(['triage']);
    expect(inScope('citizen')).toEqual(['spell', 'vetoes']);
    expect(inScope('pair').sort()).toEqual(['doubts', 'efforts', 'meetings', 'plans', 'questions']);
    let handOvers = 0;
    forEveryFact((kind, before, after) => {
      if (kind !== 'spell-opened') return;
      expect(after.triage).toBe(before.spell.status === 'none' ? before.triage : matters.triage.empty);
      expect(after.vetoes).toBe(before.vetoes);
      const isHandedOver =
        before.spell.status !== 'none' &&
        after.spell.status !== 'none' &&
        JSON.stringify(before.spell.parties) !== JSON.stringify(after.spell.parties);
      handOvers += Number(isHandedOver);
      expect(isChanged(before, after)('elsewhere')).toBe(isHandedOver);
      if (!isHandedOver) expect(inScope('pair').filter(isChanged(before, after))).toEqual([]);
      else {
        const { akasse, jobcentre } = before.spell.parties;
        const laidBy = after.elsewhere.get(`${akasse} ${jobcentre}`);
        const found = before.elsewhere.get(`${after.spell.parties.akasse} ${after.spell.parties.jobcentre}`);
        for (const name of inScope('pair') as ('doubts' | 'questions')[]) {
          expect(laidBy?.[name]).toBe(before[name]);
          expect(after[name]).toBe(found?.[name] ?? matters[name].empty);
        }
      }
    });
    expect(handOvers).toBeGreaterThan(0);
  });
});
