import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../functions/core/commit.ts';
import { isParty } from '../../functions/core/state.ts';
import { viewOf } from '../../functions/core/view.ts';
import { sideOf } from '../../schemas/parties.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { story } from './arbitrary.ts';
import { type Case, newCase, tell } from './case.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  assessment,
  doubt,
  doubtWithdrawn,
  effort,
  jobcentre,
  jobTalk,
  planDecision,
  planProposed,
  spellClosed,
  spellOpened,
  triageResult,
  veto,
  vetoLifted,
} from './messages.ts';
import { on, play, type Step, take } from './step.ts';

const next = { akasse: 'akasse-krifa', jobcentre: 'jobcentre-461' };
const viewFor = ({ state, commits }: Pick<Case, 'state' | 'commits'>, party: string) => {
  if (!isParty(state, party)) throw new Error(`${party} takes no part`);
  return viewOf({ id: 'case-1', state, commits }, party, defaultPolicy);
};

const told = [
  spellOpened({ name: 'Karla Eksempel' }),
  triageResult(),
  jobTalk(),
  doubt({ text: 'Udeblev uden afbud.' }),
  planProposed(),
];
const openedByNext = spellOpened({ akasse: next.akasse }, { sender: next.akasse });
const openedInNext = spellOpened({ municipality: '461' });
const handedOn = (opening: Message, ...steps: Step[]) => given(...told, ...steps, spellClosed(), opening);

describe('R-ROUTE-2 a party that a citizen comes to', () => {
  it.each([
    [next.akasse, openedByNext],
    [next.jobcentre, openedInNext],
  ])('sees nothing of what was told before: %s', (party, opening) =>
    expect(viewFor(handedOn(opening), party)).toMatchObject({
      spell: { number: 1 },
      meetings: [],
      doubts: [],
      effort: null,
      vetoes: [],
      plans: [],
      timeline: [{ sequence: told.length + 2, type: 'dk.samspil.spell-opened.v1' }],
    }),
  );

  it('leaves the other its own story', () =>
    expect(viewFor(handedOn(openedInNext), akasse)).toMatchObject({
      spell: { number: 2 },
      meetings: [{ meetingId: 'moede-17' }],
      doubts: [{ doubtId: 'tvivl-8' }],
      plans: [{ planId: 'plan-5' }],
      timeline: [{}, {}, {}, {}, {}, {}, {}],
    }));

  it('finds each of its own spells again, and none between', () => {
    const between = [spellClosed({}, { sender: next.akasse }), spellOpened()];
    const returned = given(
      ...told,
      spellClosed(),
      openedByNext,
      doubt({ doubtId: 'tvivl-9' }),
      ...between,
      doubt({ doubtId: 'tvivl-10' }),
    );
    const { doubts, spell, timeline } = viewFor(returned, akasse);
    expect(spell.number).toBe(2);
    expect(doubts.map(({ doubtId }) => doubtId)).toEqual(['tvivl-8', 'tvivl-10']);
    expect(timeline.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 10, 11]);
  });

  it('is told of a veto that stands, without its reason, and lifts it', () => {
    const vetoed = handedOn(openedInNext, veto({ reason: 'suspected-misuse' }));
    expect(viewFor(vetoed, next.jobcentre).vetoes).toEqual([{ vetoId: 'veto-2', act: 'decision', side: 'jobcentre' }]);
    expect(viewFor(vetoed, akasse).vetoes).toMatchObject([{ reason: 'suspected-misuse' }]);
    vetoed.when(effort({}, { sender: next.jobcentre })).isRefused('vetoed', 'R-LIE-2');
    vetoed
      .when(vetoLifted({}, { sender: next.jobcentre }))
      .then({ kind: 'less-intensive-veto-lifted', sender: next.jobcentre, recipients: [akasse] });
  });

  it.each([
    ['doubt to assess', assessment({}, { sender: next.akasse }), openedByNext, 'R-AVAIL-2', '/data/doubtId'],
    ['doubt to withdraw', doubtWithdrawn({}, { sender: next.jobcentre }), openedInNext, 'R-AVAIL-3', '/data/doubtId'],
    ['plan to decide', planDecision({}, { sender: next.jobcentre }), openedInNext, 'R-EDU-2', '/data/planId'],
  ] as const)('knows no reference of others: a %s', (_, message, opening, rule, pointer) =>
    handedOn(opening).when(message).isRefused('unknown-reference', rule, pointer),
  );

  it('may use a reference that others have used', () => {
    const { sender, data } = jobTalk({ convener: next.jobcentre }, { sender: next.jobcentre });
    handedOn(openedInNext)
      .when(jobTalk(data, { sender }))
      .then({ kind: 'meeting-date', sender, recipients: [akasse] });
  });

  it('is told at the end of its spell of its own meetings alone', () =>
    handedOn(openedInNext, jobTalk({ meetingId: 'moede-18', startsAt: '2012-12-14T10:00:00+01:00' }))
      .when(spellClosed({ lastDay: '2012-12-10' }))
      .then({ kind: 'spell-closed', sender: akasse, recipients: [next.jobcentre] }));

  it('cannot tell, whatever it asks, what a citizen has been through', () => {
    const casts = [
      { prober: next.akasse, pair: { akasse: next.akasse, municipality: '751' } },
      { prober: next.jobcentre, pair: { akasse, municipality: '461' } },
      { prober: next.jobcentre, pair: { akasse: next.akasse, municipality: '461' } },
    ];

    const closed = (known: Case): Case =>
      known.state.spell && !known.state.spell.closed
        ? tell(known, spellClosed({ lastDay: '2013-12-31' }, { sender: known.state.spell.parties.akasse })).after
        : known;

    /** What the prober asks: a story's messages of its side, in its own name. */
    const asked = (steps: Step[], { prober, pair }: (typeof casts)[number]): Step[] =>
      steps.flatMap((step): Step[] => {
        if (!('kind' in step)) return [step];
        const own = { ...step, id: `fra-${prober}-${step.id}`, sender: prober } as Message;
        if (own.kind === 'spell-opened') return [{ ...own, data: { ...own.data, ...pair } }];
        if (sideOf(step.sender) !== sideOf(prober)) return [];
        return [own.kind === 'meeting-date' ? { ...own, data: { ...own.data, convener: prober } } : own];
      });

    const heard = (from: Case, steps: Step[], prober: string) => {
      let known = from;
      const answers = steps.map((step) => {
        const { decision, after } = take(known, step);
        known = after;
        return decision?.outcome === 'repeated' ? 'repeated' : decision;
      });
      const { timeline, ...view } = viewFor(known, prober);
      const numbered = timeline.map(({ events, sequence, ...entry }) => ({
        ...entry,
        sequence: sequence - from.state.sequence,
        events: events.map(({ type, rule }) => ({ type, rule })),
      }));
      return { answers, view, timeline: numbered };
    };

    const binds = (step: Step) => 'kind' in step && step.kind === 'less-intensive-veto';
    fc.assert(
      fc.property(story, story, fc.constantFrom(...casts), (before, after, cast) => {
        const past = closed(play(before.filter((step) => !binds(step))));
        const questions = [on('2012-11-05'), ...asked(after, cast)];
        expect(heard(past, questions, cast.prober)).toEqual(heard(newCase, questions, cast.prober));
      }),
    );
  });
});

describe('a meeting that the end of a spell cancelled', () => {
  const after = jobTalk({ startsAt: '2012-12-17T10:00:00+01:00' });
  const reopened = (opening: Message) =>
    given(spellOpened(), after, spellClosed({ lastDay: '2012-12-14' }), opening, on('2013-01-02'));
  const missed = jobTalk({ ...after.data, status: 'no-show' });

  it('R-MEET-14 may be told as a no-show when the next spell is open, and is flagged', () =>
    reopened(spellOpened({ firstDay: '2012-12-17' }))
      .when(missed)
      .isFlagged('spell-was-closed', { kind: 'meeting-date', sender: jobcentre, recipients: [akasse] }));

  it('R-MEET-14 may not be told as held', () =>
    reopened(spellOpened({ firstDay: '2012-12-17' }))
      .when(jobTalk({ ...after.data, status: 'held' }))
      .isRefused('impossible-step', 'R-MEET-1', '/data/status'));
});
