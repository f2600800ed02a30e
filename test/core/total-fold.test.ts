import { describe, expect, it } from 'vitest';
import { initialState } from '../../functions/core/case/fold.ts';
import { effortOver, spellEnded } from './events.ts';
import { given } from './given-when-then.ts';
import { happened, said } from './happened.ts';
import {
  akasse,
  assessment,
  closingWithdrawn,
  doubt,
  doubtWithdrawn,
  effort,
  effortEnded,
  jobcentre,
  planDecision,
  planProposed,
  planStep,
  spellClosed,
  spellOpened,
  vetoLifted,
} from './messages.ts';

const about = [
  doubtWithdrawn(),
  assessment(),
  assessment({ doubtId: undefined }),
  effortEnded(),
  vetoLifted(),
  planStep(),
  planDecision(),
].map((message) => said(message));

describe('a fact about what the case does not know', () => {
  it.each([...about, effortOver('until')])('changes nothing: $kind', (event) => {
    const { state } = given(spellOpened());
    expect(happened(state, event)).toEqual({ ...state, sequence: 2 });
  });

  it.each([spellClosed(), closingWithdrawn()])('changes nothing without a spell: $kind', (message) =>
    expect(happened(initialState, said(message))).toEqual({ ...initialState, sequence: 1 }),
  );

  it('R-EDU-2 changes no plan through an objection', () => {
    const { state } = given(spellOpened(), planProposed());
    expect(happened(state, said(planDecision({ decision: 'objected' })))).toEqual({ ...state, sequence: 3 });
  });

  it('changes nothing where a spell that is over is closed, ended or withdrawn again', () => {
    const over = happened(given(spellOpened()).state, spellEnded('2012-11-05'));
    expect(over.spell).toMatchObject({ status: 'closed', lastDay: '2012-11-05', outcome: 'job' });
    for (const event of [said(spellClosed({ lastDay: '2012-12-14' })), spellEnded('2012-12-14')])
      expect(happened(over, event)).toEqual({ ...over, sequence: over.sequence + 1 });
    expect(happened(initialState, spellEnded())).toEqual({ ...initialState, sequence: 1 });
  });

  it('opens no spell without a policy, or between fewer than two parties', () => {
    const policy = { id: 'a', version: 2 };
    const opening = said(spellOpened());
    expect(happened(initialState, opening, { policy }).spell).toStrictEqual({
      status: 'open',
      number: 1,
      firstDay: '2012-11-05',
      municipality: '751',
      benefit: 'dagpenge',
      parties: { akasse, jobcentre },
      policy,
    });
    expect(happened(initialState, opening)).toEqual({ ...initialState, sequence: 1 });
    expect(happened(initialState, { ...opening, recipients: [] }, { policy })).toEqual({
      ...initialState,
      sequence: 1,
    });
    expect(happened(initialState, { ...opening, sender: 'hub', recipients: [] }, { policy })).toEqual({
      ...initialState,
      sequence: 1,
    });
  });
});

describe('a fact about what the case knows', () => {
  it('keeps the rest of what was told', () => {
    const known = given(spellOpened(), doubt({ text: 'Udeblev.' }), effort(), planProposed()).state;
    expect(happened(known, said(doubtWithdrawn())).doubts.get('tvivl-8')).toEqual({
      ...known.doubts.get('tvivl-8'),
      status: 'withdrawn',
    });
    expect(happened(known, said(assessment())).doubts.get('tvivl-8')).toEqual({
      ...known.doubts.get('tvivl-8'),
      status: 'assessed',
      outcome: 'available',
    });
    expect(happened(known, effortOver('until')).efforts.get('mii-4')).toEqual({
      ...known.efforts.get('mii-4'),
      over: 'until',
      overOn: '2012-11-06',
    });
    expect(happened(known, said(planDecision())).plans.get('plan-5')).toEqual({
      ...known.plans.get('plan-5'),
      status: 'approved',
      on: '2012-11-05',
    });
    expect(happened(known, said(effortEnded({ endedOn: '2012-11-06' }))).efforts.get('mii-4')).toEqual({
      ...known.efforts.get('mii-4'),
      endedOn: '2012-11-06',
      over: 'ended',
    });
    expect(happened(known, said(effortEnded({ endedOn: '2012-11-07' }))).efforts.get('mii-4')).toEqual({
      ...known.efforts.get('mii-4'),
      endedOn: '2012-11-07',
    });
  });
});
