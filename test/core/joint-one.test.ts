import { describe, expect, it } from 'vitest';
import { firstJointMeetingBy, firstJointMeetingFrom } from '../../functions/core/case/matters/triage.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { held } from './case.ts';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { byWeek11, early, endOfWeek6, endOfWeek11, jointOneAfter, trackChanged } from './joint-one.ts';
import { earlyNeed, jointMeeting, spellClosed, spellOpened, triageResult } from './messages.ts';
import { on, under } from './step.ts';

describe('when joint-1 is due', () => {
  it('R-TRI-4 is the last day of week 6 on track by-week-6', () =>
    expect(jointOneAfter(early())).toEqual(['by-week-6', '2012-12-16']));

  it('R-TRI-4 is the last day of week 11 on track by-week-11', () =>
    expect(jointOneAfter(byWeek11())).toEqual(['by-week-11', '2013-01-20']));

  it('R-TRI-4 follows the weeks of the policy', () => {
    const otherWeeks = { ...defaultPolicy, triage: { ...defaultPolicy.triage, earlyWeek: 5, lateWeek: 10 } };
    expect(jointOneAfter(under(otherWeeks))).toEqual(['by-week-6', '2012-12-09']);
    expect(jointOneAfter(under(otherWeeks), byWeek11())).toEqual(['by-week-11', '2013-01-13']);
  });

  it('R-TRI-4 suggests joint-1 from the first day of week 4', () => {
    const known = given(spellOpened());
    expect(firstJointMeetingFrom(held(known).spell, known.policy)).toBe('2012-11-26');
  });

  it('R-TRI-4 neither refuses nor flags a joint-1 before week 4', () =>
    given(spellOpened())
      .when(jointMeeting({ startsAt: '2012-11-06T10:00:00+01:00' }))
      .then(fromJobcentre('meeting-date')));

  it.each([
    ['early', 6, 7],
    ['by-week-11', 11, 12],
  ])(
    'R-TRI-4 accepts a recommended week up to the limit of %s, and flags a later one',
    (firstJointMeeting, limit, beyond) => {
      const flagsOf = (recommendedWeek: number) =>
        given(spellOpened(), triageResult({ firstJointMeeting, recommendedWeek })).commits.at(-1)?.flags;
      expect(flagsOf(limit)).toEqual([]);
      expect(flagsOf(beyond)).toEqual(['beyond-limit']);
    },
  );

  it('R-TRI-4 caps a recommended week at the limit', () =>
    expect(jointOneAfter(triageResult({ recommendedWeek: 40 }))).toEqual(['by-week-11', endOfWeek11]));

  it('R-TRI-4 measures a recommendation against the track that results from both sides', () =>
    given(spellOpened(), earlyNeed())
      .when(triageResult({ firstJointMeeting: 'by-week-11', recommendedWeek: 9 }))
      .isFlagged('beyond-limit', fromAkasse('triage-result')));
});

describe('a track that changes after joint-1 was held', () => {
  const jointOneHeld = [
    on('2012-12-10'),
    jointMeeting({ status: 'held', startsAt: '2012-12-10T10:00:00+01:00' }),
    on('2012-12-12'),
  ];

  it('R-TRI-6 is reported, and leaves the due date of joint-1 unchanged', () => {
    given(spellOpened(), byWeek11(), ...jointOneHeld)
      .when(earlyNeed())
      .then(fromJobcentre('triage-result'), trackChanged('by-week-6', endOfWeek11));
    given(spellOpened(), ...jointOneHeld)
      .when(byWeek11())
      .then(fromAkasse('triage-result'), trackChanged('by-week-11', endOfWeek6));
  });

  it('R-TRI-6 leaves it unchanged for every later change too', () =>
    expect(jointOneAfter(byWeek11(), ...jointOneHeld, early(), byWeek11(), early())).toEqual([
      'by-week-6',
      endOfWeek11,
    ]));

  it('R-TRI-6 requires it to be held: a no-show, a cancellation or another meeting freezes nothing', () => {
    const missed = [on('2012-12-11'), jointMeeting(), jointMeeting({ status: 'no-show' })];
    const cancelled = [on('2012-12-11'), jointMeeting(), jointMeeting({ status: 'cancelled' })];
    const another = [on('2012-12-11'), jointMeeting({ meeting: 'joint-2', status: 'held' })];
    for (const steps of [missed, cancelled, another])
      expect(jointOneAfter(...steps, byWeek11())).toEqual(['by-week-11', endOfWeek11]);
  });

  it('R-TRI-6 concerns only the joint-1 of the same spell', () => {
    const nextSpell = [spellClosed(), spellOpened({ firstDay: '2012-12-17' })];
    const known = given(spellOpened(), ...jointOneHeld, ...nextSpell, byWeek11());
    const { triage, spell } = held(known);
    expect(firstJointMeetingBy(triage, spell, known.policy)).toBe('2013-03-03');
  });
});

describe('a late change of track to by-week-6', () => {
  const turnedBackOn = (day: string) => jointOneAfter(byWeek11(), on(day), earlyNeed())[1];

  it('R-TRI-8 makes joint-1 due by week 6 up to day 28', () => expect(turnedBackOn('2012-12-02')).toBe(endOfWeek6));

  it('R-TRI-8 gives fourteen days from day 29 on', () => {
    expect(turnedBackOn('2012-12-03')).toBe('2012-12-17');
    expect(turnedBackOn('2012-12-16')).toBe('2012-12-30');
    expect(turnedBackOn('2012-12-30')).toBe('2013-01-13');
  });

  it('R-TRI-8 never extends beyond week 11', () => {
    expect(turnedBackOn('2013-01-06')).toBe(endOfWeek11);
    expect(turnedBackOn('2013-01-07')).toBe(endOfWeek11);
    expect(turnedBackOn('2013-02-20')).toBe(endOfWeek11);
  });

  it('R-TRI-8 reports the new date', () =>
    given(spellOpened(), byWeek11(), on('2012-12-20'))
      .when(earlyNeed())
      .then(fromJobcentre('triage-result'), trackChanged('by-week-6', '2013-01-03')));

  it('R-TRI-8 counts from the day the track changed, not from a second flag', () =>
    expect(jointOneAfter(byWeek11(), on('2012-12-20'), earlyNeed(), on('2012-12-28'), early())).toEqual([
      'by-week-6',
      '2013-01-03',
    ]));

  it('R-TRI-8 counts from the last of several changes', () =>
    expect(
      jointOneAfter(
        byWeek11(),
        on('2012-12-10'),
        earlyNeed(),
        on('2012-12-12'),
        earlyNeed({ earlyNeed: [] }),
        on('2012-12-20'),
        earlyNeed(),
      ),
    ).toEqual(['by-week-6', '2013-01-03']));

  it('R-TRI-8 gives no extra time for a flag that changes no track', () =>
    expect(jointOneAfter(on('2012-12-20'), early())).toEqual(['by-week-6', endOfWeek6]));

  it('R-TRI-8 follows the number of days in the policy', () => {
    const shorter = { ...defaultPolicy, triage: { ...defaultPolicy.triage, lateFlagDays: 7 } };
    expect(jointOneAfter(under(shorter), byWeek11(), on('2012-12-20'), earlyNeed())[1]).toBe('2012-12-27');
  });

  it('R-TRI-8 counts from the Danish date of the change', () => {
    const lateInTheEvening = { now: '2012-12-19T23:30:00.000Z' };
    expect(jointOneAfter(byWeek11(), lateInTheEvening, earlyNeed())[1]).toBe('2013-01-03');
  });
});
