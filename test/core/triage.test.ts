import { describe, expect, it } from 'vitest';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { byWeek11, early, endOfWeek6, endOfWeek11, jointOneAfter, trackChanged } from './joint-one.ts';
import { earlyNeed, spellOpened, triageResult } from './messages.ts';

describe('a triage result from the a-kasse', () => {
  it('R-TRI-1 reaches the jobcentre at once', () =>
    given(spellOpened()).when(early()).then(fromAkasse('triage-result')));

  it('R-TRI-1 accepts prospects, reasons and tool as optional grounds', () =>
    given(spellOpened())
      .when(
        triageResult({
          firstJointMeeting: 'early',
          jobProspects: 'less-good',
          earlyNeed: [{ reason: 'in-education-target-group-and-motivated' }, { reason: 'noget-helt-andet' }],
          screeningTool: 'profilafklaring-2',
          recommendedWeek: 5,
        }),
      )
      .then(fromAkasse('triage-result')));

  it('R-TRI-1 flags a screening, since no agreement on a tool is in force', () => {
    given(spellOpened())
      .when(triageResult({ firstJointMeeting: 'early', earlyNeed: [{ reason: 'screening' }] }))
      .isFlagged('tool-not-agreed', fromAkasse('triage-result'));
    given(spellOpened())
      .when(earlyNeed({ earlyNeed: [{ reason: 'screening' }] }))
      .isFlagged('tool-not-agreed', fromJobcentre('triage-result'));
  });
});

describe('the track', () => {
  it('R-TRI-2 is by-week-6 before any result', () => expect(jointOneAfter()).toEqual(['by-week-6', endOfWeek6]));

  it('R-TRI-2 becomes by-week-11 when the a-kasse says so, and both parties are notified', () =>
    given(spellOpened()).when(byWeek11()).then(fromAkasse('triage-result'), trackChanged('by-week-11', endOfWeek11)));

  it('R-TRI-2 stays by-week-6 when the a-kasse says early', () =>
    expect(jointOneAfter(early())).toEqual(['by-week-6', endOfWeek6]));

  it('R-TRI-2 stays by-week-6 when the a-kasse gives a need along with by-week-11', () =>
    given(spellOpened())
      .when(triageResult({ earlyNeed: [{ reason: 'own-assessment' }] }))
      .then(fromAkasse('triage-result')));

  it('R-TRI-2 becomes by-week-11 with an empty list of needs', () =>
    given(spellOpened())
      .when(triageResult({ earlyNeed: [] }))
      .then(fromAkasse('triage-result'), trackChanged('by-week-11', endOfWeek11)));

  it('R-TRI-2 stays by-week-6 while the jobcentre’s flag stands, sent before or after', () => {
    given(spellOpened(), earlyNeed()).when(byWeek11()).then(fromAkasse('triage-result'));
    given(spellOpened(), byWeek11())
      .when(earlyNeed())
      .then(fromJobcentre('triage-result'), trackChanged('by-week-6', endOfWeek6));
  });

  it('R-TRI-2 depends on the a-kasse: a jobcentre without needs changes nothing', () =>
    given(spellOpened())
      .when(earlyNeed({ earlyNeed: [] }))
      .then(fromJobcentre('triage-result')));

  it('R-TRI-2 is reported only when it changes', () =>
    given(spellOpened(), byWeek11())
      .when(triageResult({ jobProspects: 'good' }))
      .then(fromAkasse('triage-result')));
});

describe('a flag', () => {
  it('R-TRI-3 is withdrawn by the side that raised it', () =>
    given(spellOpened(), byWeek11(), earlyNeed())
      .when(earlyNeed({ earlyNeed: [] }))
      .then(fromJobcentre('triage-result'), trackChanged('by-week-11', endOfWeek11)));

  it('R-TRI-3 of the jobcentre stands whatever the a-kasse sends', () =>
    expect(jointOneAfter(earlyNeed(), early(), byWeek11())).toEqual(['by-week-6', endOfWeek6]));

  it('R-TRI-3 of the a-kasse stands whatever the jobcentre sends', () =>
    expect(jointOneAfter(early(), earlyNeed({ earlyNeed: [] }))).toEqual(['by-week-6', endOfWeek6]));

  it('R-TRI-3 is replaced by the sender’s own next result', () =>
    expect(jointOneAfter(early(), byWeek11())).toEqual(['by-week-11', endOfWeek11]));

  it('R-TRI-3 must be withdrawn by both when both have raised it', () => {
    const bothRaised = given(spellOpened(), early(), earlyNeed());
    bothRaised.when(byWeek11()).then(fromAkasse('triage-result'));
    bothRaised.when(earlyNeed({ earlyNeed: [] })).then(fromJobcentre('triage-result'));
    expect(jointOneAfter(early(), earlyNeed(), byWeek11(), earlyNeed({ earlyNeed: [] }))).toEqual([
      'by-week-11',
      endOfWeek11,
    ]);
  });
});
