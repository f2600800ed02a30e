import { describe, expect, it } from 'vitest';
import { efforts, isUnderLessIntensiveEffort, standingEffort } from '../../functions/core/case/matters/efforts.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import { effortOver, fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  cpr,
  effort,
  effortEnded,
  jobcentre,
  jointMeeting,
  spellOpened,
  veto,
  vetoLifted,
} from './messages.ts';
import { fallsDue, on, type Step, under } from './step.ts';

/** Whether effort covers each of these days, according to the case. */
const coverage = (steps: Step[], days: string[]) => {
  const { state } = given(spellOpened(), ...steps);
  return days.map((day) => isUnderLessIntensiveEffort(state.efforts, day));
};

describe('registering less-intensive effort', () => {
  it('R-LIE-1 is open to either party, and the other is notified at once', () => {
    given(spellOpened()).when(effort()).then(fromAkasse('less-intensive-effort'));
    given(spellOpened())
      .when(effort({}, { sender: jobcentre }))
      .then(fromJobcentre('less-intensive-effort'));
  });

  it('R-LIE-1 keeps ground, dates and who registered it', () =>
    expect(given(spellOpened(), effort({ until: '2012-12-14' }, { sender: jobcentre })).state.efforts).toEqual(
      new Map([
        [
          'mii-4',
          {
            cpr,
            effortId: 'mii-4',
            ground: 'ordinary-full-time-job',
            from: '2012-11-19',
            startsOn: '2012-12-17',
            until: '2012-12-14',
            documented: true,
            registeredBy: jobcentre,
          },
        ],
      ]),
    ));

  it('R-LIE-1 uses a reference for one side only', () =>
    given(spellOpened(), effort())
      .when(effort({}, { sender: jobcentre }))
      .isRefused('reference-taken', 'R-LIE-1', '/data/effortId'));

  it.each(['constructor', '__proto__'])('R-LIE-1 accepts %s as a reference like any other', (effortId) => {
    given(spellOpened()).when(effortEnded({ effortId })).isRefused('unknown-reference', 'R-LIE-1', '/data/effortId');
    given(spellOpened(), effort({ effortId }))
      .when(veto({ vetoId: effortId }))
      .then(fromJobcentre('less-intensive-veto'), effortOver('veto', effortId));
  });
});

describe('how far ahead the start may be', () => {
  it('R-LIE-1 is six weeks from today', () => {
    const today = [spellOpened(), on('2012-11-20')];
    given(...today)
      .when(effort({ startsOn: '2013-01-01' }))
      .then(fromAkasse('less-intensive-effort'));
    given(...today)
      .when(effort({ startsOn: '2013-01-02' }))
      .isRefused('start-too-far-ahead', 'R-LIE-1', '/data/startsOn', { leadWeeks: 6 });
  });

  it('R-LIE-1 is six weeks from the first day of the effort when that lies ahead', () => {
    const later = { from: '2012-12-03' };
    given(spellOpened())
      .when(effort({ ...later, startsOn: '2013-01-14' }))
      .then(fromAkasse('less-intensive-effort'));
    given(spellOpened())
      .when(effort({ ...later, startsOn: '2013-01-15' }))
      .isRefused('start-too-far-ahead', 'R-LIE-1', '/data/startsOn', { leadWeeks: 6 });
  });

  it('R-LIE-1 is set by the policy', () => {
    const { lessIntensiveEffort } = defaultPolicy;
    const twoWeeks = { ...defaultPolicy, lessIntensiveEffort: { ...lessIntensiveEffort, leadWeeks: 2 } };
    given(spellOpened(), under(twoWeeks))
      .when(effort({ startsOn: '2012-12-04' }))
      .isRefused('start-too-far-ahead', 'R-LIE-1', '/data/startsOn', { leadWeeks: 2 });
  });
});

describe('the days of an effort', () => {
  const days = ['2012-11-18', '2012-11-19', '2012-12-03', '2012-12-04', '2012-12-16', '2012-12-17'];

  it('R-LIE-1 run from its first day to the day before the start', () =>
    expect(coverage([effort()], days)).toEqual([false, true, true, true, true, false]));

  it('R-LIE-1 run up to and including until', () =>
    expect(coverage([effort({ until: '2012-12-03' })], days)).toEqual([false, true, true, false, false, false]));

  it('R-LIE-1 run up to and including endedOn, reported in advance or afterwards', () => {
    const expected = [false, true, true, false, false, false];
    expect(coverage([effort(), on('2012-11-20'), effortEnded({ endedOn: '2012-12-03' })], days)).toEqual(expected);
    expect(coverage([effort(), on('2012-12-10'), effortEnded({ endedOn: '2012-12-03' })], days)).toEqual(expected);
  });

  it('R-LIE-1 end with the earliest of start, until and endedOn', () => {
    const steps = (until: string, endedOn: string) => [effort({ until }), effortEnded({ endedOn })];
    expect(coverage(steps('2012-12-03', '2012-12-14'), days)).toEqual([false, true, true, false, false, false]);
    expect(coverage(steps('2012-12-14', '2012-12-03'), days)).toEqual([false, true, true, false, false, false]);
    expect(coverage(steps('2012-12-31', '2013-01-31'), days)).toEqual([false, true, true, true, true, false]);
  });

  it('R-LIE-2 end with a veto, from the same day', () =>
    expect(coverage([effort(), on('2012-12-04'), veto()], days)).toEqual([false, true, true, false, false, false]));

  it('R-LIE-4 are none when it ends before it begins', () =>
    expect(coverage([effort(), on('2012-11-18'), effortEnded({ endedOn: '2012-11-18' })], days)).toEqual(
      days.map(() => false),
    ));
});

describe('a second effort', () => {
  const other = { effortId: 'mii-5' };
  const refusal = ['effort-stands', 'R-LIE-1', '/data/effortId'] as const;

  it.each([akasse, jobcentre])('R-LIE-1 is refused while one is active: %s', (sender) => {
    given(spellOpened(), effort())
      .when(effort(other, { sender }))
      .isRefused(...refusal);
    given(spellOpened(), effort({ from: '2012-12-10' }))
      .when(effort(other, { sender }))
      .isRefused(...refusal);
  });

  it('R-LIE-1 is possible when the previous one is over', () => {
    const next = effort({ ...other, from: '2012-12-20', startsOn: '2012-12-31' });
    given(spellOpened(), effort(), on('2012-12-16'))
      .when(next)
      .isRefused(...refusal);
    given(spellOpened(), effort(), on('2012-12-17')).when(next).then(fromAkasse('less-intensive-effort'));
    given(spellOpened(), effort(), on('2012-12-03'), effortEnded())
      .when(next)
      .then(fromAkasse('less-intensive-effort'));
    given(spellOpened(), effort(), veto(), vetoLifted()).when(next).then(fromAkasse('less-intensive-effort'));
  });

  it('R-LIE-1 coexists with the first where both predate the rule, and the one that ends last is shown', () => {
    const [shorter, longer] = [effort({ effortId: 'mii-5', startsOn: '2012-12-10' }), effort()];
    const { state } = given(spellOpened());
    for (const messages of [
      [shorter, longer],
      [longer, shorter],
    ]) {
      const both = messages.reduce(
        (before, { data }) =>
          efforts.on['less-intensive-effort'].fold(
            before,
            {
              kind: 'less-intensive-effort',
              data,
              sender: akasse,
              recipients: [jobcentre],
              on: '2012-11-06',
              policy: undefined,
            },
            state,
          ),
        state.efforts,
      );
      expect(standingEffort(both)?.effortId).toBe('mii-4');
    }
  });
});

describe('a changed effort', () => {
  const later = { startsOn: '2012-12-18' };

  it('R-LIE-1 uses the same reference, from the side that registered it, and the last message wins', () => {
    given(spellOpened(), effort()).when(effort(later)).then(fromAkasse('less-intensive-effort'));
    const { state } = given(spellOpened(), effort({ until: '2012-12-09' }), effort(later));
    expect([...state.efforts.values()]).toEqual([{ ...effort(later).data, registeredBy: akasse }]);
  });

  it('R-LIE-1 keeps the end that either side reported, until it is reported again', () => {
    for (const sender of [akasse, jobcentre]) {
      const ended = effortEnded({ endedOn: '2012-12-10' }, { sender });
      const changed = [spellOpened(), effort(), ended, effort(later), effort({ ...later, until: '2012-12-16' })];
      expect(standingEffort(given(...changed).state.efforts)).toMatchObject({ ...later, endedOn: '2012-12-10' });
      expect(
        standingEffort(given(...changed, effortEnded({ endedOn: '2012-12-12' }, { sender: akasse })).state.efforts),
      ).toMatchObject({ endedOn: '2012-12-12' });
    }
  });

  it('R-LIE-1 cannot come from the other side', () =>
    given(spellOpened(), effort())
      .when(effort(later, { sender: jobcentre }))
      .isRefused('reference-taken', 'R-LIE-1', '/data/effortId'));

  it('R-LIE-1 still starts no further ahead than six weeks', () =>
    given(spellOpened(), effort())
      .when(effort({ startsOn: '2013-01-14' }))
      .isRefused('start-too-far-ahead', 'R-LIE-1', '/data/startsOn', { leadWeeks: 6 }));

  it('R-LIE-1 must not be over', () => {
    for (const steps of [[on('2012-12-17')], [on('2012-12-03'), effortEnded()], [veto(), vetoLifted()]])
      given(spellOpened(), effort(), ...steps)
        .when(effort({ startsOn: '2012-12-31' }))
        .isRefused('impossible-step', 'R-LIE-1', '/data/effortId');
  });
});

describe('an undocumented start', () => {
  it('R-LIE-1 is accepted and flagged', () =>
    given(spellOpened())
      .when(effort({ documented: false }))
      .isFlagged('undocumented', fromAkasse('less-intensive-effort')));
});

describe('ending an effort', () => {
  it('R-LIE-1 is open to either party, whoever registered it', () => {
    given(spellOpened(), effort(), on('2012-12-03'))
      .when(effortEnded({}, { sender: jobcentre }))
      .then(fromJobcentre('less-intensive-effort'));
    given(spellOpened(), effort(), on('2012-12-03')).when(effortEnded()).then(fromAkasse('less-intensive-effort'));
  });

  it('R-LIE-1 takes effect at once up to today', () => {
    for (const endedOn of ['2012-12-02', '2012-12-03'])
      expect(
        standingEffort(given(spellOpened(), effort(), on('2012-12-03'), effortEnded({ endedOn })).state.efforts),
      ).toEqual(undefined);
  });

  it('R-LIE-1 is pending when it is in the future', () =>
    expect(
      standingEffort(
        given(spellOpened(), effort(), on('2012-12-03'), effortEnded({ endedOn: '2012-12-04' })).state.efforts,
      ),
    ).toEqual({ ...effort().data, registeredBy: akasse, endedOn: '2012-12-04' }));

  it('R-LIE-1 is possible once', () =>
    given(spellOpened(), effort(), on('2012-12-03'), effortEnded())
      .when(effortEnded())
      .isRefused('impossible-step', 'R-LIE-1', '/data/effortId'));

  it('R-LIE-1 is impossible when time has ended it, swept or not', () => {
    const over = [spellOpened(), effort(), effortEnded({ endedOn: '2012-12-03' }), on('2012-12-04')];
    const again = effortEnded({ endedOn: '2012-12-10' });
    given(...over)
      .when(again)
      .isRefused('impossible-step', 'R-LIE-1', '/data/effortId');
    given(...over, fallsDue('less-intensive-effort-end:mii-4'))
      .when(again)
      .isRefused('impossible-step', 'R-LIE-1', '/data/effortId');
  });

  it('R-LIE-1 can be revised while it is in the future', () =>
    given(spellOpened(), effort(), effortEnded({ endedOn: '2012-12-04' }))
      .when(effortEnded({ endedOn: '2012-12-06' }))
      .then(fromAkasse('less-intensive-effort')));

  it('R-LIE-1 refers to an effort that was registered', () =>
    given(spellOpened()).when(effortEnded()).isRefused('unknown-reference', 'R-LIE-1', '/data/effortId'));
});

describe('a meeting after the effort has ended', () => {
  it('R-LIE-4 carries a duty to attend again', () => {
    given(spellOpened(), effort(), veto()).when(jointMeeting()).then(fromJobcentre('meeting-date'));
    given(spellOpened(), effort(), effortEnded()).when(jointMeeting()).then(fromJobcentre('meeting-date'));
  });

  it('R-LIE-4 may stay without a duty when it was arranged without one', () =>
    given(spellOpened(), effort(), jointMeeting({ dutyToAttend: false }), veto(), on('2012-12-11'))
      .when(jointMeeting({ dutyToAttend: false, status: 'held' }))
      .then(fromJobcentre('meeting-date')));
});

describe('who may register, decide and object', () => {
  const byTheJobcentre = (...what: ('registeredBy' | 'decidedBy' | 'objectedBy')[]): Policy => ({
    ...defaultPolicy,
    lessIntensiveEffort: {
      ...defaultPolicy.lessIntensiveEffort,
      ...Object.fromEntries(what.map((each) => [each, ['jobcentre']])),
    },
  });
  const asked = (policy: Policy) => given(spellOpened(), under(policy));

  it('R-LIE-6 is set by the policy for a registration', () => {
    const policy = byTheJobcentre('registeredBy');
    asked(policy).when(effort()).isRefused('not-a-registrar', 'R-LIE-6');
    asked(policy)
      .when(effort({}, { sender: jobcentre }))
      .then(fromJobcentre('less-intensive-effort'));
  });

  it.each([
    ['decision', 'decidedBy', 'objection'],
    ['objection', 'objectedBy', 'decision'],
  ] as const)('R-LIE-6 is set by the policy for a veto: %s', (act, limited, otherAct) => {
    const policy = byTheJobcentre(limited);
    asked(policy)
      .when(veto({ act }, { sender: akasse }))
      .isRefused('not-a-registrar', 'R-LIE-6', '/data/act');
    asked(policy)
      .when(veto({ act: otherAct }, { sender: akasse }))
      .then(fromAkasse('less-intensive-veto'));
    asked(policy).when(veto({ act })).then(fromJobcentre('less-intensive-veto'));
  });

  it('R-LIE-6 is checked before a veto is', () =>
    given(spellOpened(), veto(), under(byTheJobcentre('registeredBy')))
      .when(effort())
      .isRefused('not-a-registrar', 'R-LIE-6'));
});
