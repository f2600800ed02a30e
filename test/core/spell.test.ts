import { describe, expect, it } from 'vitest';
import { effortOver, fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  assessment,
  cvMeeting,
  doubt,
  earlyNeed,
  effort,
  jobcentre,
  planDecision,
  planProposed,
  spellClosed,
  spellOpened,
  triageResult,
  veto,
  vetoLifted,
} from './messages.ts';
import { on } from './step.ts';

describe('opening a spell', () => {
  it('R-SPELL-1 is for the a-kasse to do, and the jobcentre hears it', () =>
    given().when(spellOpened()).then(fromAkasse('spell-opened')));

  it('R-SPELL-1 is for the jobcentre to do, and the a-kasse hears it', () =>
    given()
      .when(spellOpened({}, { sender: jobcentre }))
      .then(fromJobcentre('spell-opened')));

  it('R-SPELL-1 keeps first day, municipality, benefit, name and who holds the case', () =>
    expect(given(spellOpened({ name: 'Karla Eksempel' }, { sender: jobcentre })).state.spell).toEqual({
      firstDay: '2012-11-05',
      municipality: '751',
      benefit: 'dagpenge',
      name: 'Karla Eksempel',
      parties: { akasse, jobcentre },
    }));

  it('R-SPELL-1 takes a benefit outside the documented list', () =>
    given()
      .when(spellOpened({ benefit: 'ledighedsydelse' }))
      .then(fromAkasse('spell-opened')));

  it.each([akasse, jobcentre])('R-SPELL-1 is refused to %s while a spell is open', (sender) =>
    given(spellOpened())
      .when(spellOpened({ firstDay: '2012-11-12' }, { sender }))
      .isRefused('spell-already-open', 'R-SPELL-1'),
  );

  it('R-SPELL-1 is possible again when the last spell is closed, for other parties too', () =>
    expect(
      given(
        spellOpened(),
        spellClosed(),
        spellOpened({ akasse: 'akasse-3f', municipality: '101' }, { sender: 'akasse-3f' }),
      ).state.spell,
    ).toEqual({
      firstDay: '2012-11-05',
      municipality: '101',
      benefit: 'dagpenge',
      parties: { akasse: 'akasse-3f', jobcentre: 'jobcentre-101' },
    }));
});

describe('a case without an open spell', () => {
  it.each([
    triageResult(),
    earlyNeed(),
    cvMeeting(),
    doubt(),
    assessment(),
    effort(),
    veto(),
    vetoLifted(),
    planProposed(),
    planDecision(),
    spellClosed(),
  ])('R-SPELL-1 refuses $kind', (message) =>
    given(spellOpened(), spellClosed()).when(message).isRefused('no-open-spell', 'R-SPELL-1'),
  );
});

describe('closing a spell', () => {
  it('R-SPELL-2 is for the a-kasse to do, and the jobcentre hears it', () =>
    given(spellOpened()).when(spellClosed()).then(fromAkasse('spell-closed')));

  it('R-SPELL-2 is for the jobcentre to do, and the a-kasse hears it', () =>
    given(spellOpened())
      .when(spellClosed({}, { sender: jobcentre }))
      .then(fromJobcentre('spell-closed')));

  it('R-SPELL-2 keeps date and outcome', () =>
    expect(given(spellOpened(), spellClosed()).state.spell?.closed).toEqual({ lastDay: '2012-12-14', outcome: 'job' }));

  it('R-SPELL-2 is possible on the first day', () =>
    given(spellOpened())
      .when(spellClosed({ lastDay: '2012-11-05' }))
      .then(fromAkasse('spell-closed')));

  it('R-SPELL-2 is refused before the first day', () =>
    given(spellOpened())
      .when(spellClosed({ lastDay: '2012-11-04' }))
      .isRefused('impossible-step', 'R-SPELL-2', '/data/lastDay'));

  it('R-SPELL-2 takes effect when it is told, also with a last day ahead', () =>
    given(spellOpened(), on('2012-11-20'), spellClosed({ lastDay: '2012-12-14' }))
      .when(triageResult())
      .isRefused('no-open-spell', 'R-SPELL-1'));

  it('R-SPELL-2 R-LIE-1 ends every effort and tells both', () =>
    given(
      spellOpened(),
      effort({ effortId: 'mii-4' }),
      effort({ effortId: 'mii-5', from: '2012-12-01' }, { sender: jobcentre }),
    )
      .when(spellClosed())
      .then(fromAkasse('spell-closed'), effortOver('spell-closed', 'mii-4'), effortOver('spell-closed', 'mii-5')));
});

describe('a new spell of the same citizen', () => {
  const reopened = [spellClosed(), spellOpened({ firstDay: '2013-02-04' })];

  it('R-TRI-2 starts triage over', () =>
    expect(given(spellOpened(), triageResult(), ...reopened).state.triage).toEqual(given().state.triage));

  it('R-LIE-2 still has the vetoes of the last one', () =>
    given(spellOpened(), veto(), ...reopened)
      .when(effort())
      .isRefused('vetoed', 'R-LIE-2'));

  it('R-AVAIL-3 still has the doubts of the last one', () =>
    given(spellOpened(), doubt(), ...reopened)
      .when(assessment())
      .then(fromAkasse('availability-assessment')));

  it('R-EDU-2 still has the plans of the last one', () =>
    given(spellOpened(), planProposed(), ...reopened)
      .when(planDecision())
      .then(fromJobcentre('education-decision')));

  it('R-LIE-1 has none of the efforts of the last one', () =>
    expect([...given(spellOpened(), effort(), ...reopened).state.efforts.values()].map(({ over }) => over)).toEqual([
      'spell-closed',
    ]));
});
