import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { foldWithout, replayWithout } from '../../functions/core/case/replay.ts';
import type { CaseMessage, Commit } from '../../functions/core/commit.ts';
import { onePolicy, policiesOf } from '../../functions/core/policies.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { readCommit } from '../../functions/core/stored.ts';
import { acceptedAt } from '../../functions/core/stream-state.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  doubt,
  earlyNeed,
  effort,
  jobcentre,
  jointMeeting,
  planDecision,
  planProposed,
  planStep,
  spellClosed,
  spellOpened,
  triageResult,
  veto,
} from './messages.ts';
import { fallsDue, on, type Step, under } from './step.ts';

const beforeMatters = join(import.meta.dirname, 'history-before-matters');
const stories = readdirSync(beforeMatters);

const rules = { register: shippedRegister, policies: shippedPolicies };
const opened = spellOpened();

/** The case of these steps, replayed without one of their messages. */
const without = (leftOut: CaseMessage, ...steps: Step[]) => {
  const { commits } = given(opened, ...steps);
  const replay = replayWithout(commits, leftOut, rules);
  return {
    state: foldWithout(commits, leftOut, rules),
    kinds: replay.commits.slice(1).flatMap(({ events }) => events.map(({ kind }) => kind)),
    dependants: replay.dependants.map(({ message }) => message),
  };
};

describe('a case without one of its messages', () => {
  it('lacks what was concluded from it', () => {
    const flag = triageResult();
    const { kinds, state } = without(flag, flag);
    expect(kinds).toEqual([]);
    expect(state.triage).toEqual(initialState.triage);
  });

  it('lacks the end of an effort that was never registered', () => {
    const registered = effort();
    const { kinds, state } = without(
      registered,
      registered,
      on('2012-12-17'),
      fallsDue('less-intensive-effort-end:mii-4'),
    );
    expect(kinds).toEqual([]);
    expect(state.efforts.size).toBe(0);
  });

  it('lacks what a later message concluded from it, but keeps that message', () => {
    const [arranged, registered] = [jointMeeting({ dutyToAttend: false }), effort()];
    const steps = [registered, arranged, spellClosed()];
    expect(without(arranged, ...steps).kinds).toEqual([
      'less-intensive-effort',
      'spell-closed',
      'spell-ended',
      'less-intensive-ended',
    ]);
    expect(without(arranged, ...steps).state.meetings.size).toBe(0);
    expect(without(registered, ...steps).state.efforts.size).toBe(0);
  });

  it('is open where the last day was never reported', () => {
    const closing = spellClosed({ lastDay: '2012-12-14' });
    const { kinds, state } = without(closing, on('2012-11-20'), closing, on('2012-12-20'), fallsDue('spell-end:1'));
    expect(kinds).toEqual([]);
    expect(state.spell).toMatchObject({ status: 'open' });
  });

  it('keeps what fell due without it', () => {
    const [proposed, registered] = [planProposed(), effort()];
    const { kinds } = without(proposed, registered, proposed, on('2012-12-17'), doubt());
    expect(kinds).toEqual(['less-intensive-effort', 'less-intensive-ended', 'availability-doubt']);
  });

  it('has what it kept from falling due, before the next message', () => {
    const putOff = effort();
    const { kinds, state } = without(putOff, effort({ startsOn: '2012-12-03' }), putOff, on('2012-12-05'), doubt());
    expect(kinds).toEqual(['less-intensive-effort', 'less-intensive-ended', 'availability-doubt']);
    expect(state.efforts.get('mii-4')).toMatchObject({ over: 'started', overOn: '2012-12-05' });
  });

  it('contains what it kept a later message from concluding', () => {
    const flag = earlyNeed();
    const { kinds, state } = without(flag, flag, triageResult());
    expect(kinds).toEqual(['triage-result', 'contact-track-changed']);
    expect(state.triage.track).toBe('by-week-11');
  });

  it('R-ROUTE-6 keeps its length, and remembers that the id is taken', () => {
    const registered = effort();
    const { state } = without(registered, registered, veto());
    expect(state.sequence).toBe(3);
    expect(acceptedAt(state, registered)).toBe(2);
  });

  it('leaves out one sender’s message alone where another has used its id', () => {
    const [one, other] = [earlyNeed({}, { id: 'samme' }), planProposed({}, { id: 'samme' })];
    expect(without(one, other, one).kinds).toEqual(['education-plan']);
    expect(without(other, other, one).kinds).toEqual(['triage-result']);
  });

  it('keeps the flags of a message with a different outcome', () => {
    const flag = earlyNeed();
    const repaired: CaseMessage = { ...triageResult({ recommendedWeek: 12 }), repaired: true };
    const { commits } = given(opened, flag);
    const state = commits.reduce(fold, initialState);
    const told: Commit = {
      ...(commits[1] as Commit),
      sequence: state.sequence + 1,
      sender: akasse,
      message: repaired,
      events: [{ kind: 'triage-result', sender: akasse, recipients: [jobcentre] }],
      flags: ['beyond-limit', 'repaired'],
    };
    expect(replayWithout([...commits, told], flag, rules).commits.at(-1)?.flags).toEqual(['beyond-limit', 'repaired']);
  });
});

describe('the messages that depend on another', () => {
  const [proposed, approved, started] = [planProposed(), planDecision(), planStep()];

  it('are those that the hub would have refused without it, each in turn', () => {
    const told = [proposed, approved, triageResult(), started];
    expect(without(proposed, ...told).dependants).toEqual([approved, started]);
    expect(without(approved, ...told).dependants).toEqual([started]);
    expect(without(started, ...told).dependants).toEqual([]);
  });

  it('are all those of a spell that was never opened', () =>
    expect(without(opened, proposed, approved).dependants).toEqual([proposed, approved]));
});

describe('a replayed message', () => {
  it('is decided under the policy version of its own time', () => {
    const early = { ...defaultPolicy, version: 1, triage: { ...defaultPolicy.triage, lateWeek: 9 } };
    const { id, version } = defaultPolicy;
    const both = policiesOf([early, defaultPolicy], [{ id, version, from: '1900-01-01', reaches: 'open-cases' }]);
    const flag = earlyNeed();
    const { commits } = given(under(early), opened, flag, triageResult());
    for (const [policies, due] of [
      [both, '2013-01-06'],
      [shippedPolicies, '2013-01-20'],
    ] as const)
      expect(foldWithout(commits, flag, { ...rules, policies }).triage.firstJointMeetingBy).toBe(due);
  });

  it('R-AUD-1 stays as it was told where the message made no difference, whatever the rules say today', () => {
    const proposed = planProposed();
    const { commits } = given(opened, proposed, effort(), triageResult(), on('2012-12-17'), doubt());
    const { lessIntensiveEffort, triage } = defaultPolicy;
    const policies = onePolicy({
      ...defaultPolicy,
      lessIntensiveEffort: { ...lessIntensiveEffort, registeredBy: [] },
      triage: { ...triage, lateWeek: 9 },
    });
    const { efforts, triage: folded } = foldWithout(commits, proposed, { ...rules, policies });
    const whole = commits.reduce(fold, initialState);
    expect([efforts, folded]).toEqual([whole.efforts, whole.triage]);
    expect(replayWithout(commits, proposed, { ...rules, policies }).dependants).toEqual([]);
  });

  it('R-SPELL-2 R-AUD-1 ends a spell of old when it was told, also with a last day ahead', () => {
    const proposed = planProposed();
    const { commits } = given(opened, on('2012-11-20'), proposed, spellClosed({ lastDay: '2012-12-14' }));
    const old = commits.map(({ form: _, ...commit }): Commit => commit);
    expect(foldWithout(old, proposed, rules).spell).toMatchObject({ status: 'closed', lastDay: '2012-12-14' });
  });

  it.each(stories)(
    'R-AUD-1 is every message of a case from before there were matters, or depends on the omitted one: %s',
    (file) => {
      const commits: Commit[] = JSON.parse(readFileSync(join(beforeMatters, file), 'utf8')).commits.map(readCommit);
      const messagesOf = (some: readonly Commit[]) => some.flatMap(({ message }) => message ?? []);
      for (const leftOut of messagesOf(commits)) {
        const replay = replayWithout(commits, leftOut, rules);
        const others = messagesOf(commits).filter((message) => message !== leftOut);
        const dependants = messagesOf(replay.dependants);
        expect(messagesOf(replay.commits)).toEqual(others.filter((message) => !dependants.includes(message)));
        expect(others).toEqual(expect.arrayContaining(dependants));
      }
    },
  );
});
