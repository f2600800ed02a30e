import { describe, expect, it } from 'vitest';
import { kinds } from '../../schemas/kinds/index.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import { fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { cvMeeting, effort, effortEnded, jobTalk, jointMeeting, spellOpened, veto } from './messages.ts';
import { fallsDue, on, type Step, under } from './step.ts';

const told = fromJobcentre('meeting-date');
const afterTheMeeting = on('2012-12-11');

describe('the form of a meeting', () => {
  const joint = ['joint-1', 'joint-2', 'joint-3', 'joint-extra'];

  it.each(joint)('R-MEET-3 is in person for %s', (meeting) => {
    given(spellOpened()).when(jointMeeting({ meeting })).then(told);
    for (const form of ['phone', 'video'])
      given(spellOpened())
        .when(jointMeeting({ meeting, form }))
        .isRefused('in-person-required', 'R-MEET-3', '/data/form');
  });

  it('R-MEET-3 is checked when it is moved, and when it was held other than as arranged', () => {
    for (const status of ['rescheduled', 'held'])
      given(spellOpened(), jointMeeting(), afterTheMeeting)
        .when(jointMeeting({ status, form: 'phone' }))
        .isRefused('in-person-required', 'R-MEET-3', '/data/form');
    given(spellOpened(), afterTheMeeting)
      .when(jointMeeting({ status: 'held', form: 'phone' }))
      .isRefused('in-person-required', 'R-MEET-3', '/data/form');
  });

  it.each(joint)('R-MEET-3 is free for %s under less-intensive effort', (meeting) =>
    given(spellOpened(), effort())
      .when(jointMeeting({ meeting, form: 'video' }))
      .then(told),
  );

  it('R-MEET-3 is free for the types that the policy exempts', () => {
    const free: Policy = { ...defaultPolicy, meetings: { ...defaultPolicy.meetings, inPerson: [] } };
    given(spellOpened(), under(free))
      .when(jointMeeting({ form: 'phone' }))
      .then(told);
  });

  it.each(['in-person', 'phone', 'video'])('R-MEET-5 is free for a job talk: %s', (form) =>
    given(spellOpened()).when(jobTalk({ form })).then(told),
  );

  const heldAsArranged = jointMeeting({ form: 'phone', status: 'held' });
  it('R-MEET-3 is not checked again when the meeting was held as arranged', () => {
    const arranged = [spellOpened(), effort(), jointMeeting({ form: 'phone' })];
    given(...arranged, effortEnded({ endedOn: '2012-11-05' }), afterTheMeeting)
      .when(heldAsArranged)
      .then(told);
    given(...arranged, veto(), afterTheMeeting)
      .when(heldAsArranged)
      .then(told);
  });

  it.each(['cancelled', 'no-show'])('R-MEET-3 is not checked when the meeting is %s', (status) =>
    given(spellOpened(), effort(), jointMeeting({ form: 'phone' }), veto(), afterTheMeeting)
      .when(jointMeeting({ form: 'phone', status }))
      .then(told),
  );
});

describe('a meeting under less-intensive effort', () => {
  const voluntaryOnly: Policy = {
    ...defaultPolicy,
    lessIntensiveEffort: { ...defaultPolicy.lessIntensiveEffort, attendance: 'voluntary' },
  };
  const underEffort = (...steps: Step[]) => given(spellOpened(), effort(), ...steps);

  it.each([jointMeeting, jobTalk])('R-MEET-4 in person carries no duty to attend', (meeting) => {
    underEffort().when(meeting()).isRefused('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend');
    underEffort()
      .when(meeting({ dutyToAttend: false }))
      .then(told);
  });

  it('R-MEET-4 in person at the a-kasse carries none either', () =>
    underEffort().when(cvMeeting()).isRefused('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend'));

  it.each(['phone', 'video'])('R-MEET-4 by %s may carry a duty under the proposal of 2017', (form) =>
    underEffort().when(jointMeeting({ form })).then(told),
  );

  it.each(['in-person', 'phone', 'video'])('R-MEET-4 by %s carries none where every meeting is voluntary', (form) => {
    underEffort(under(voluntaryOnly))
      .when(jointMeeting({ form }))
      .isRefused('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend');
    underEffort(under(voluntaryOnly))
      .when(jointMeeting({ form, dutyToAttend: false }))
      .then(told);
  });

  it('R-MEET-4 carries no duty when it is moved or held differently, and none can be imposed afterwards', () => {
    for (const status of ['rescheduled', 'held'])
      underEffort(jointMeeting({ dutyToAttend: false }), afterTheMeeting)
        .when(jointMeeting({ status }))
        .isRefused('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend');
  });

  it('R-MEET-4 is held as arranged with the duty that it had before the effort', () =>
    given(spellOpened(), jointMeeting(), effort(), afterTheMeeting)
      .when(jointMeeting({ status: 'held' }))
      .then(told));

  it('R-MEET-4 without an effort carries a duty', () => given(spellOpened()).when(jointMeeting()).then(told));

  it('R-LIE-4 falls from the first day of the effort to the day before it ends', () => {
    const at = (startsAt: string) => underEffort().when(jointMeeting({ startsAt }));
    at('2012-11-18T23:59:00+01:00').then(told);
    at('2012-11-19T00:00:00+01:00').isRefused('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend');
    at('2012-12-16T23:59:00+01:00').isRefused('attendance-voluntary', 'R-MEET-4', '/data/dutyToAttend');
    at('2012-12-17T00:00:00+01:00').then(told);
  });
});

describe('the place of a meeting', () => {
  const { data: schema } = kinds['meeting-date'];
  const { place, ...withoutPlace } = jointMeeting().data;

  it('R-MEET-15 is given, with its owner, when the meeting is in person', () => {
    expect(schema.safeParse({ ...withoutPlace, place }).success).toBe(true);
    expect(schema.safeParse(withoutPlace).success).toBe(false);
    expect(schema.safeParse({ ...withoutPlace, place: { address: 'Værkmestergade 5' } }).success).toBe(false);
    expect(schema.safeParse({ ...withoutPlace, form: 'phone' }).success).toBe(true);
  });

  it('R-MEET-15 may be at the other party', () =>
    given(spellOpened())
      .when(jointMeeting({ place: { at: 'akasse', address: 'Park Allé 9, 8000 Aarhus C' } }))
      .then(told));

  it('R-MEET-15 is reported when it changes, like the time', () => {
    const elsewhere = jointMeeting({
      status: 'rescheduled',
      place: { at: 'other', address: 'Rådhuspladsen 2, 8000 Aarhus C' },
    });
    given(spellOpened(), jointMeeting()).when(elsewhere).then(told);
    expect(given(spellOpened(), jointMeeting(), elsewhere).state.meetings.get('moede-17')?.place).toEqual({
      at: 'other',
      address: 'Rådhuspladsen 2, 8000 Aarhus C',
    });
  });
});

describe('an outcome sent after the effort has ended', () => {
  const byPhone = jointMeeting({ status: 'held', form: 'phone' });
  const since = [on('2012-12-20'), fallsDue('less-intensive-effort-end:mii-4')];

  it('R-MEET-3 is judged by the day of the meeting', () => {
    given(spellOpened(), effort(), ...since)
      .when(byPhone)
      .then(told);
    given(spellOpened(), effort({ until: '2012-12-10' }), ...since)
      .when(byPhone)
      .then(told);
    given(spellOpened(), effort(), on('2012-12-14'), effortEnded({ endedOn: '2012-12-10' }))
      .when(byPhone)
      .then(told);
  });

  it('R-MEET-3 is in person again after its last day', () => {
    given(spellOpened(), effort({ until: '2012-12-09' }), ...since)
      .when(byPhone)
      .isRefused('in-person-required', 'R-MEET-3', '/data/form');
    given(spellOpened(), effort(), on('2012-12-14'), effortEnded({ endedOn: '2012-12-09' }))
      .when(byPhone)
      .isRefused('in-person-required', 'R-MEET-3', '/data/form');
  });
});
