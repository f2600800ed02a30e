import { describe, expect, it } from 'vitest';
import { fromAkasse, fromHub, fromJobcentre, spellEnded } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, cvMeeting, jobTalk, spellClosed, spellOpened } from './messages.ts';
import { spellOver } from './spell-over.ts';
import { on, type Step } from './step.ts';

const told = fromJobcentre('meeting-date');

describe('a spell that closes with meetings ahead', () => {
  const lastDay = '2012-12-14';
  const ahead = jobTalk({ meetingId: 'moede-20', startsAt: '2012-12-15T00:00:00+01:00' });
  const cancelled = (meeting: ReturnType<typeof jobTalk>) =>
    fromHub('meeting-date', 'R-MEET-14', { ...meeting.data, status: 'cancelled' });

  it('R-MEET-14 has every later one cancelled by the hub, in order of time, and both parties notified', () => {
    const moved = jobTalk({ meetingId: 'moede-19', startsAt: '2013-01-10T09:00:00+01:00', status: 'rescheduled' });
    const atTheAkasse = cvMeeting({ meetingId: 'cv-1', startsAt: '2012-12-20T09:00:00+01:00' });
    given(spellOpened(), jobTalk({ meetingId: 'moede-19' }), moved, atTheAkasse, ahead, on('2012-12-15'))
      .when(spellClosed({ lastDay }))
      .then(
        fromAkasse('spell-closed'),
        spellEnded(lastDay),
        cancelled(ahead),
        fromHub('meeting-date', 'R-MEET-14', { ...atTheAkasse.data, status: 'cancelled' }),
        cancelled(moved),
      );
  });

  it('R-MEET-14 keeps one on the last day, and any already concluded', () =>
    given(
      spellOpened(),
      jobTalk({ meetingId: 'moede-18', startsAt: '2012-12-14T23:59:00+01:00' }),
      ahead,
      jobTalk({ ...ahead.data, status: 'cancelled' }),
      on('2013-01-02'),
      jobTalk({ meetingId: 'moede-21', status: 'held', startsAt: '2012-12-20T10:00:00+01:00' }),
    )
      .when(spellClosed({ lastDay }))
      .then(fromAkasse('spell-closed'), spellEnded(lastDay)));

  it('R-MEET-14 leaves every one in place until the last day is over', () =>
    given(spellOpened(), ahead).when(spellClosed({ lastDay })).then(fromAkasse('spell-closed')));

  it('R-MEET-14 shows it as cancelled', () =>
    expect(given(spellOpened(), ahead, ...spellOver(lastDay)).state.meetings.get('moede-20')?.status).toBe(
      'cancelled',
    ));
});

describe('the outcome of a meeting, sent after the spell has closed', () => {
  const lastDay = '2012-12-14';
  const closedWith = (...meetings: Step[]) =>
    given(spellOpened(), ...meetings, ...spellOver(lastDay), on('2013-01-02'));
  const onLastDay = (data: object = {}) => jobTalk({ startsAt: '2012-12-14T10:00:00+01:00', ...data });
  const later = (data: object = {}) => jobTalk({ startsAt: '2012-12-17T10:00:00+01:00', ...data });

  it.each(['held', 'no-show', 'cancelled'])('R-SPELL-7 is accepted and flagged on the last day: %s', (status) =>
    closedWith(onLastDay()).when(onLastDay({ status })).isFlagged('spell-was-closed', told),
  );

  it('R-SPELL-7 is accepted and flagged for a meeting that was never arranged', () =>
    closedWith()
      .when(onLastDay({ status: 'held' }))
      .isFlagged('spell-was-closed', told));

  it('R-MEET-14 is accepted and flagged for a no-show after the last day', () =>
    closedWith(later())
      .when(later({ status: 'no-show' }))
      .isFlagged('spell-was-closed', told));

  it('R-MEET-14 is a no-show only once', () =>
    given(spellOpened(), later(), ...spellOver(lastDay), on('2013-01-02'), later({ status: 'no-show' }))
      .when(later({ status: 'no-show' }))
      .isRefused('impossible-step', 'R-MEET-1', '/data/status'));

  it('R-MEET-14 is not a no-show when its convener had cancelled it', () =>
    closedWith(later(), later({ status: 'cancelled' }))
      .when(later({ status: 'no-show' }))
      .isRefused('impossible-step', 'R-MEET-1', '/data/status'));

  it('R-MEET-14, R-FACT-1 is not a no-show before it starts', () =>
    given(spellOpened(), later(), ...spellOver(lastDay), on('2012-12-16'))
      .when(later({ status: 'no-show' }))
      .isRefused('not-happened-yet', 'R-FACT-1', '/data/startsAt'));

  it('R-MEET-14 is sent by its convener', () =>
    closedWith(later({ meeting: 'crisis' }))
      .when(later({ meeting: 'crisis', status: 'no-show', convener: akasse }))
      .isRefused('not-your-meeting', 'R-MEET-2', '/data/convener'));

  it.each(['scheduled', 'rescheduled'])('R-SPELL-1 is refused when it needs the spell: %s', (status) =>
    closedWith(onLastDay()).when(onLastDay({ status })).isRefused('no-open-spell', 'R-SPELL-1'),
  );

  it.each(['held', 'cancelled'])('R-SPELL-1 is refused after the last day: %s', (status) =>
    closedWith(later()).when(later({ status })).isRefused('no-open-spell', 'R-SPELL-1'),
  );

  it('R-SPELL-1 is refused for a no-show after the last day at a meeting that nobody had arranged', () =>
    closedWith()
      .when(later({ status: 'no-show' }))
      .isRefused('no-open-spell', 'R-SPELL-1'));

  it('R-SPELL-7 is accepted and flagged for a meeting of an earlier spell', () =>
    given(
      spellOpened(),
      onLastDay(),
      ...spellOver(lastDay),
      spellOpened({ firstDay: '2012-12-17' }),
      ...spellOver('2012-12-28'),
      on('2013-01-02'),
    )
      .when(onLastDay({ status: 'held' }))
      .isFlagged('spell-was-closed', told));
});
