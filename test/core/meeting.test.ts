import { describe, expect, it } from 'vitest';
import {
  type MeetingStatus,
  type MeetingType,
  meetingStatuses,
  meetingTypes,
} from '../../schemas/kinds/meeting-date.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, cvMeeting, jobcentre, jobTalk, jointMeeting, spellClosed, spellOpened } from './messages.ts';
import { spellOver } from './spell-over.ts';
import { on, under } from './step.ts';

const told = fromJobcentre('meeting-date');
const afterTheMeeting = on('2012-12-11');

describe('the life-cycle of a meeting', () => {
  const stepsTo: Record<MeetingStatus | 'none', readonly MeetingStatus[]> = {
    none: [],
    scheduled: ['scheduled'],
    rescheduled: ['scheduled', 'rescheduled'],
    cancelled: ['scheduled', 'cancelled'],
    held: ['held'],
    'no-show': ['scheduled', 'no-show'],
  };
  const possible: Record<MeetingStatus | 'none', readonly MeetingStatus[]> = {
    none: ['scheduled', 'held'],
    scheduled: ['rescheduled', 'cancelled', 'held', 'no-show'],
    rescheduled: ['rescheduled', 'cancelled', 'held', 'no-show'],
    cancelled: [],
    held: [],
    'no-show': [],
  };
  const pairs = (Object.keys(possible) as (MeetingStatus | 'none')[]).flatMap((before) =>
    meetingStatuses.map((status) => ({ before, status, isPossible: possible[before].includes(status) })),
  );
  const meetingThatIs = (before: MeetingStatus | 'none') =>
    given(spellOpened(), afterTheMeeting, ...stepsTo[before].map((status) => jointMeeting({ status })));

  it.each(pairs.filter(({ isPossible }) => isPossible))('R-MEET-1 goes from $before to $status', ({ before, status }) =>
    meetingThatIs(before).when(jointMeeting({ status })).then(told),
  );

  it.each(pairs.filter(({ isPossible }) => !isPossible))(
    'R-MEET-1 does not go from $before to $status',
    ({ before, status }) =>
      meetingThatIs(before).when(jointMeeting({ status })).isRefused('impossible-step', 'R-MEET-1', '/data/status'),
  );

  it.each(['held', 'no-show'])('R-MEET-1, R-FACT-1 is %s from the moment it starts, not before', (status) => {
    const asOf = (now: string) =>
      given(spellOpened(), jointMeeting(), { now }).when(
        jointMeeting({ status, startsAt: '2012-12-10T10:00:00+01:00' }),
      );
    asOf('2012-12-10T09:00:00.000Z').then(told);
    asOf('2012-12-10T08:59:59.999Z').isRefused('not-happened-yet', 'R-FACT-1', '/data/startsAt');
  });

  it('R-MEET-1 never changes the type', () =>
    given(spellOpened(), jointMeeting())
      .when(jointMeeting({ status: 'rescheduled', meeting: 'joint-2' }))
      .isRefused('impossible-step', 'R-MEET-1', '/data/meeting'));

  it('R-MEET-1 keeps the whole meeting as last sent', () => {
    const moved = jointMeeting({ status: 'rescheduled', startsAt: '2012-12-11T13:00:00+01:00', bookedBy: 'citizen' });
    expect(given(spellOpened(), jointMeeting(), moved).state.meetings).toEqual(
      new Map([['moede-17', { ...moved.data, spell: 1 }]]),
    );
  });
});

describe('a second joint meeting of the same number', () => {
  const another = (data: object = {}) => jointMeeting({ meetingId: 'moede-18', ...data });

  it.each(['joint-1', 'joint-2', 'joint-3'])('R-MEET-1 is impossible while %s is open or held', (meeting) => {
    for (const steps of [
      [jointMeeting({ meeting })],
      [jointMeeting({ meeting }), jointMeeting({ meeting, status: 'rescheduled' })],
      [jointMeeting({ meeting, status: 'held' })],
    ])
      given(spellOpened(), afterTheMeeting, ...steps)
        .when(another({ meeting }))
        .isRefused('impossible-step', 'R-MEET-1', '/data/meeting');
  });

  it.each(['cancelled', 'no-show'])('R-MEET-1 is possible when the first one is %s', (status) =>
    given(spellOpened(), afterTheMeeting, jointMeeting(), jointMeeting({ status })).when(another()).then(told),
  );

  it('R-MEET-1 is possible in a new spell', () =>
    given(spellOpened(), afterTheMeeting, jointMeeting({ status: 'held' }), spellClosed(), spellOpened())
      .when(another())
      .then(told));

  it('R-MEET-1 leaves the outcome of the previous one to the spell that it belongs to', () =>
    given(
      spellOpened(),
      jointMeeting(),
      ...spellOver('2012-12-14'),
      spellOpened({ firstDay: '2012-12-17' }),
      another({ startsAt: '2013-01-14T10:00:00+01:00' }),
      on('2012-12-18'),
    )
      .when(jointMeeting({ status: 'held' }))
      .then(told));

  it('R-MEET-1 counts a meeting that is moved into a new spell as part of that spell', () => {
    const nextSpell = [jointMeeting(), ...spellOver('2012-12-14'), spellOpened({ firstDay: '2012-12-17' })];
    const moved = (data: object = {}) =>
      jointMeeting({ status: 'rescheduled', startsAt: '2013-01-14T10:00:00+01:00', ...data });
    given(spellOpened(), ...nextSpell, moved())
      .when(another())
      .isRefused('impossible-step', 'R-MEET-1', '/data/meeting');
    given(spellOpened(), ...nextSpell, another())
      .when(moved())
      .isRefused('impossible-step', 'R-MEET-1', '/data/meeting');
  });

  it.each(['joint-extra', 'job-talk', 'information'])('R-MEET-1 is not an issue for %s', (meeting) =>
    given(spellOpened(), jointMeeting({ meeting })).when(another({ meeting })).then(told),
  );
});

describe('who convenes', () => {
  const held: Record<MeetingType, readonly string[]> = {
    cv: [akasse],
    availability: [akasse],
    guidance: [akasse],
    information: [jobcentre],
    support: [akasse],
    'job-talk': [jobcentre],
    'joint-1': [jobcentre],
    'joint-2': [jobcentre],
    'joint-3': [jobcentre],
    'joint-extra': [jobcentre],
    crisis: [akasse, jobcentre],
    'crisis-joint': [akasse, jobcentre],
  };

  it.each(meetingTypes)('R-MEET-2 is set by the policy for %s', (meeting) => {
    for (const sender of [akasse, jobcentre]) {
      const outcome = given(spellOpened()).when(jointMeeting({ meeting, convener: sender }, { sender }));
      if (held[meeting].includes(sender)) outcome.then(sender === akasse ? fromAkasse('meeting-date') : told);
      else outcome.isRefused('not-your-meeting', 'R-MEET-2', '/data/meeting');
    }
  });

  it('R-MEET-2 follows another policy', () => {
    const holders = { ...defaultPolicy.meetings.holders, 'job-talk': ['akasse' as const] };
    const policy: Policy = { ...defaultPolicy, meetings: { ...defaultPolicy.meetings, holders } };
    given(spellOpened(), under(policy))
      .when(jobTalk({ convener: akasse }, { sender: akasse }))
      .then(fromAkasse('meeting-date'));
    given(spellOpened(), under(policy)).when(jobTalk()).isRefused('not-your-meeting', 'R-MEET-2', '/data/meeting');
  });

  it.each([akasse, 'jobcentre-101'])('R-MEET-2 is the sender itself, not %s', (convener) =>
    given(spellOpened()).when(jointMeeting({ convener })).isRefused('not-your-meeting', 'R-MEET-2', '/data/convener'),
  );

  it('R-MEET-1 is the only one to report the outcome', () => {
    const crisis = { meeting: 'crisis', convener: akasse };
    given(spellOpened(), jointMeeting({ meeting: 'crisis' }))
      .when(jointMeeting({ ...crisis, status: 'cancelled' }, { sender: akasse }))
      .isRefused('not-your-meeting', 'R-MEET-1', '/data/meetingId');
  });

  it('R-MEET-1 cannot use a reference that the other party has taken', () =>
    given(spellOpened(), jointMeeting()).when(cvMeeting()).isRefused('reference-taken', 'R-MEET-1', '/data/meetingId'));

  it.each(['constructor', '__proto__', 'toString'])(
    'R-MEET-1 accepts %s as a reference like any other',
    (meetingId) => {
      given(spellOpened())
        .when(jointMeeting({ meetingId, status: 'cancelled' }))
        .isRefused('impossible-step', 'R-MEET-1', '/data/status');
      given(spellOpened(), jointMeeting({ meetingId }))
        .when(jointMeeting({ meetingId, status: 'cancelled' }))
        .then(told);
    },
  );
});
