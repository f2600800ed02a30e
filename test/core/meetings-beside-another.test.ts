import { describe, expect, it } from 'vitest';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { fromAkasse, fromJobcentre, spellEnded } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, effort, jobcentre, jobTalk, jointMeeting, spellClosed, spellOpened } from './messages.ts';
import { spellOver } from './spell-over.ts';

describe('a meeting beside another', () => {
  it('R-MEET-1 is accepted where the other is of a different type, which is likewise held once per spell', () =>
    given(spellOpened(), jointMeeting())
      .when(jointMeeting({ meetingId: 'moede-18', meeting: 'joint-2', startsAt: '2013-01-14T10:00:00+01:00' }))
      .then(fromJobcentre('meeting-date')));

  it('R-MEET-4 is no exception because it was arranged with a duty earlier: moved under an effort it has none', () =>
    given(spellOpened(), jobTalk(), effort())
      .when(jobTalk({ status: 'rescheduled', startsAt: '2012-12-11T10:00:00+01:00' }))
      .isRefused('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend'));

  it('R-MEET-14 is not cancelled with a spell that it does not belong to', () =>
    given(spellOpened(), jobTalk(), ...spellOver('2012-12-14'), spellOpened())
      .when(spellClosed({ lastDay: '2012-12-03' }))
      .then(fromAkasse('spell-closed'), spellEnded('2012-12-03')));

  it('R-MEET-1 belongs to no spell when there is none', () => {
    const message = jobTalk();
    const [, commit] = given(spellOpened(), message).commits;
    if (!commit) throw new Error('the meeting left no commit');
    expect(fold(initialState, commit).meetings.get('moede-17')).toStrictEqual({ spell: 0, ...message.data });
    expect(commit.events).toEqual([{ kind: 'meeting-date', sender: jobcentre, recipients: [akasse] }]);
  });
});
