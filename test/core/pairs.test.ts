import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { sideOf } from '../../schemas/parties.ts';
import { story } from './arbitrary.ts';
import { type Case, caughtUp, newCase, noonOf, submit, viewIn } from './case.ts';
import { fromAkasse, spellEnded } from './events.ts';
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
import { spellOver } from './spell-over.ts';
import { on, play, type Step, take } from './step.ts';

const next = { akasse: 'akasse-krifa', jobcentre: 'jobcentre-461' };

const told = [
  spellOpened({ name: 'Karla Eksempel' }),
  triageResult(),
  jobTalk(),
  doubt({ text: 'Udeblev uden afbud.' }),
  planProposed(),
];
const withAkasse = spellOpened({ akasse: next.akasse }, { sender: next.akasse });
const withJobcentre = spellOpened({ municipality: '461' });
const withBoth = spellOpened({ akasse: next.akasse, municipality: '461' }, { sender: next.jobcentre });
const handedOn = (opening: CaseMessage, ...steps: Step[]) => given(...told, ...steps, spellClosed(), opening);

describe('R-ROUTE-2 a pair that a citizen moves to', () => {
  it.each([
    ['a-kasse', withAkasse],
    ['jobcentre', withJobcentre],
    ['a-kasse and jobcentre', withBoth],
  ])('sees nothing of what other parties have exchanged: a new %s', (_, opening) =>
    expect(viewIn(handedOn(opening))).toMatchObject({
      spell: { number: 1 },
      meetings: [],
      doubts: [],
      effort: null,
      vetoes: [],
      plans: [],
      timeline: [{ sequence: told.length + 2, type: 'dk.samspil.spell-opened.v1' }],
    }),
  );

  it('finds all of its own spells again when the citizen comes back, and none in between', () => {
    const { doubts, spell, timeline } = viewIn(
      given(
        ...told,
        spellClosed(),
        withAkasse,
        doubt({ text: 'en andens' }),
        spellClosed({}, { sender: next.akasse }),
        spellOpened(),
        doubt({ doubtId: 'tvivl-10' }),
      ),
    );
    expect(spell.number).toBe(2);
    expect(doubts).toMatchObject([
      { doubtId: 'tvivl-8', text: 'Udeblev uden afbud.', status: 'open' },
      { doubtId: 'tvivl-10' },
    ]);
    expect(timeline.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 10, 11]);
  });

  it('continues in its next spell with what was open in its last', () => {
    const again = handedOn(spellOpened());
    expect(viewIn(again)).toMatchObject({ spell: { number: 2 }, doubts: [{ status: 'open' }] });
    again.when(assessment()).then(fromAkasse('availability-assessment'));
    again.when(doubt()).isRefused('reference-taken', 'R-AVAIL-1', '/data/doubtId');
  });

  it('is told of a standing veto, without its reason, and can lift it', () => {
    const vetoed = handedOn(withJobcentre, veto({ reason: 'suspected-misuse' }));
    expect(viewIn(vetoed).vetoes).toEqual([{ vetoId: 'veto-2', act: 'decision', side: 'jobcentre' }]);
    vetoed.when(effort({}, { sender: next.jobcentre })).isRefused('vetoed', 'R-LIE-2');
    vetoed.when(veto({}, { sender: akasse })).isRefused('reference-taken', 'R-LIE-2', '/data/vetoId');
    vetoed
      .when(vetoLifted({}, { sender: next.jobcentre }))
      .then({ kind: 'less-intensive-veto-lifted', sender: next.jobcentre, recipients: [akasse] });
    expect(viewIn(handedOn(spellOpened(), veto({ reason: 'suspected-misuse' }))).vetoes).toMatchObject([
      { reason: 'suspected-misuse' },
    ]);
  });

  it('learns nothing of a veto that was lifted between others, but its sender does', () => {
    const lifted = [veto(), vetoLifted()];
    const unknown = ['unknown-reference', 'R-LIE-3', '/data/vetoId'] as const;
    handedOn(withAkasse, ...lifted)
      .when(vetoLifted())
      .isRefused(...unknown);
    handedOn(spellOpened(), ...lifted)
      .when(vetoLifted())
      .isRefused('impossible-step', 'R-LIE-3', '/data/vetoId');
  });

  it.each([
    ['doubt to assess', assessment({}, { sender: akasse }), withJobcentre, 'R-AVAIL-2', '/data/doubtId'],
    ['doubt to assess', assessment({}, { sender: next.akasse }), withAkasse, 'R-AVAIL-2', '/data/doubtId'],
    ['doubt to withdraw', doubtWithdrawn(), withAkasse, 'R-AVAIL-3', '/data/doubtId'],
    ['plan to decide', planDecision(), withAkasse, 'R-EDU-2', '/data/planId'],
  ] as const)('cannot continue a matter that one of them has with others: a %s', (_, message, opening, rule, pointer) =>
    handedOn(opening).when(message).isRefused('unknown-reference', rule, pointer),
  );

  it('may use a reference that others have used, and takes nothing from them', () => {
    const { data } = jobTalk({ convener: next.jobcentre }, { sender: next.jobcentre });
    handedOn(withJobcentre)
      .when(jobTalk(data, { sender: next.jobcentre }))
      .then({ kind: 'meeting-date', sender: next.jobcentre, recipients: [akasse] });
  });

  it('is notified only of its own meetings at the end of its spell', () =>
    handedOn(withJobcentre, jobTalk({ meetingId: 'moede-18', startsAt: '2012-12-14T10:00:00+01:00' }))
      .when(spellClosed())
      .then(
        { kind: 'spell-closed', sender: akasse, recipients: [next.jobcentre] },
        { ...spellEnded(), recipients: [akasse, next.jobcentre] },
      ));

  it('cannot discover, whatever either party sends, what happened to a citizen elsewhere', () => {
    const casts = [
      { akasse: next.akasse, jobcentre, municipality: '751' },
      { akasse, jobcentre: next.jobcentre, municipality: '461' },
      { ...next, municipality: '461' },
    ];

    const closed = (told: Case): Case => {
      const known = caughtUp({ ...told, now: noonOf('2013-12-31') });
      const { spell } = known.state;
      return spell.status === 'open'
        ? submit(known, spellClosed({ lastDay: '2013-12-30' }, { sender: spell.parties.akasse })).after
        : known;
    };

    /** The messages of a story, as sent by the new pair. */
    const said = (steps: Step[], { municipality, ...pair }: (typeof casts)[number]): Step[] =>
      steps.map((step): Step => {
        if (!('kind' in step)) return step;
        const sender = pair[sideOf(step.sender)];
        const own = { ...step, id: `ny-${step.id}`, sender } as CaseMessage;
        if (own.kind === 'spell-opened') return { ...own, data: { ...own.data, akasse: pair.akasse, municipality } };
        return own.kind === 'meeting-date' ? { ...own, data: { ...own.data, convener: sender } } : own;
      });

    const heard = (from: Case, steps: Step[]) => {
      let known = from;
      const answers = steps.map((step) => {
        const { decision, after } = take(known, step);
        known = after;
        return decision?.outcome === 'repeated' ? 'repeated' : decision;
      });
      const { timeline, ...view } = viewIn(known);
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
        const questions = [on('2012-11-05'), ...said(after, cast)];
        expect(heard(past, questions)).toEqual(heard(newCase, questions));
      }),
    );
  });
});

describe('a meeting cancelled by the end of a spell', () => {
  const after = jobTalk({ startsAt: '2012-12-17T10:00:00+01:00' });
  const reopened = (opening: CaseMessage) =>
    given(spellOpened(), after, ...spellOver('2012-12-14'), opening, on('2013-01-02'));
  const missed = jobTalk({ ...after.data, status: 'no-show' });

  it('R-MEET-14 may be reported as a no-show when the next spell is open, and is flagged', () =>
    reopened(spellOpened({ firstDay: '2012-12-17' }))
      .when(missed)
      .isFlagged('spell-was-closed', { kind: 'meeting-date', sender: jobcentre, recipients: [akasse] }));

  it('R-MEET-14 may not be reported as held', () =>
    reopened(spellOpened({ firstDay: '2012-12-17' }))
      .when(jobTalk({ ...after.data, status: 'held' }))
      .isRefused('impossible-step', 'R-MEET-1', '/data/status'));
});
