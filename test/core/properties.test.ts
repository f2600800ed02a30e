import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/core/case/decide.ts';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { isParty } from '../../functions/core/case/state.ts';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { dataOfEvent } from '../../functions/core/commit.ts';
import { kinds } from '../../schemas/kinds/index.ts';
import { type PartyId, sideOf } from '../../schemas/parties.ts';
import { story } from './arbitrary.ts';
import { contextOf, held, submit } from './case.ts';
import { deepFreeze } from './deep-freeze.ts';
import { encounters } from './encounters.ts';
import { play, type Step } from './step.ts';

const forEveryStory = (check: (steps: Step[]) => void) => fc.assert(fc.property(story, check));

describe('whatever is sent, in whatever order', () => {
  it('R-ROUTE-6 a message is accepted once, and a repeat is answered with the same sequence', () =>
    forEveryStory((steps) => {
      const whole = play(steps);
      for (const { message, answer } of encounters(steps)) {
        if (answer.decision.outcome !== 'accepted') continue;
        const repeated = { outcome: 'repeated', sequence: answer.after.state.sequence };
        expect(submit(answer.after, message).decision).toEqual(repeated);
        expect(submit(whole, message).decision).toEqual(repeated);
      }
    }));

  it('R-AUD-1 the log holds what was accepted, in order and without gaps', () =>
    forEveryStory((steps) => {
      const accepted = encounters(steps).filter(({ answer }) => answer.decision.outcome === 'accepted');
      const { commits } = play(steps);
      expect(commits.map(({ sequence }) => sequence)).toEqual(commits.map((_, index) => index + 1));
      expect(commits.flatMap(({ message }) => message ?? [])).toEqual(accepted.map(({ message }) => message));
    }));

  it('R-AUD-1 the log alone determines the state of the case', () =>
    forEveryStory((steps) => {
      const { commits, state } = play(steps);
      expect(commits.reduce(fold, initialState)).toEqual(state);
      expect((JSON.parse(JSON.stringify(commits)) as typeof commits).reduce(fold, initialState)).toEqual(state);
    }));

  it('R-ROUTE-1 a message reaches the counterparty, a conclusion both, and nobody else anything', () =>
    forEveryStory((steps) => {
      for (const { answer } of encounters(steps)) {
        if (answer.decision.outcome !== 'accepted') continue;
        const both = Object.values<PartyId>(held(answer.after).spell.parties);
        const sender = answer.after.commits.at(-1)?.sender;
        const [message, ...conclusions] = answer.decision.events;
        expect(message?.recipients).toEqual(both.filter((party) => party !== sender));
        expect(message?.recipients.length).toBe(1);
        for (const { recipients } of conclusions) expect(recipients).toEqual(both);
      }
    }));

  it('everything sent out conforms to the schema of its kind', () =>
    forEveryStory((steps) => {
      for (const commit of play(steps).commits)
        for (const event of commit.events)
          expect(kinds[event.kind].data.safeParse(dataOfEvent(commit, event)).error).toBeUndefined();
    }));

  it('a decision modifies none of its input, and is the same the second time', () =>
    forEveryStory((steps) => {
      for (const { before, message } of encounters(steps)) {
        const input = deepFreeze([before.state, message, contextOf(before)] as const);
        expect(decide(...input)).toEqual(decide(...input));
      }
    }));
});

describe('a stranger to the case', () => {
  const strangers = { akasse: 'akasse-krifa', jobcentre: 'jobcentre-461' };
  const told = (message: CaseMessage): CaseMessage => {
    const stranger = { ...message, id: `fra-fremmed-${message.id}`, sender: strangers[sideOf(message.sender)] };
    return stranger.kind === 'meeting-date'
      ? { ...stranger, data: { ...stranger.data, convener: stranger.sender } }
      : stranger;
  };

  it('R-ROUTE-2 gets the same answer as if the hub did not know the citizen', () =>
    forEveryStory((steps) => {
      for (const { before, message } of encounters(steps)) {
        if (message.kind === 'spell-opened') continue;
        const context = contextOf(before);
        expect(decide(before.state, told(message), context)).toEqual(decide(initialState, told(message), context));
      }
    }));

  it('R-ROUTE-2 includes a party of an earlier spell', () =>
    forEveryStory((steps) => {
      for (const { before, message, answer } of encounters(steps)) {
        if (message.kind === 'spell-opened' || isParty(before.state, message.sender)) continue;
        expect(answer.decision).toEqual(decide(initialState, message, contextOf(before)));
      }
    }));
});
