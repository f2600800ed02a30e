import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dueItemsOf } from '../../functions/core/case/due.ts';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { firstJointMeetingBy } from '../../functions/core/case/matters/triage.ts';
import { holdersOf } from '../../functions/core/case/state.ts';
import { viewOf } from '../../functions/core/case/view.ts';
import { type Commit, dataOfEvent, factsOf, isCaseStream } from '../../functions/core/commit.ts';
import { foldParty, initialParty } from '../../functions/core/party/state.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { readCommit } from '../../functions/core/stored.ts';
import { dayOf } from '../../functions/core/time.ts';
import { kindNames, kinds, typeOf } from '../../schemas/kinds/index.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import { endOf, held } from './case.ts';

const folder = join(import.meta.dirname, 'history');
const types = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const commitOf = (type: string): Commit => readCommit(JSON.parse(readFileSync(join(folder, `${type}.json`), 'utf8')));
/** A case recorded before `spell-ended` existed. */
const history = types
  .map(commitOf)
  .filter(({ stream, form }) => isCaseStream(stream) && form === undefined)
  .sort((one, other) => one.sequence - other.sequence);
const storyIn = (...path: string[]): Commit[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8')).map(readCommit);
/** A case whose commits declare the form that includes it. */
const formTwo = storyIn('history-form-2', 'a-last-day-ahead.json');
/** A case whose commits carry the full type of each event. */
const typed = storyIn('history-typed', 'a-benefit-and-questions.json');
/** Cases from before there were matters, with the view that the hub of that time gave of them. */
const beforeMatters = join(import.meta.dirname, 'history-before-matters');
const stories = readdirSync(beforeMatters).map((file) => {
  const { now, commits, shown } = JSON.parse(readFileSync(join(beforeMatters, file), 'utf8'));
  return { file, now, commits: commits.map(readCommit) as Commit[], shown };
});

const otherPolicy: Policy = {
  ...defaultPolicy,
  id: 'another',
  version: 1,
  triage: { suggestedFromWeek: 1, earlyWeek: 2, lateWeek: 3, lateFlagDays: 1 },
  lessIntensiveEffort: { ...defaultPolicy.lessIntensiveEffort, leadWeeks: 1, registeredBy: [], decidedBy: [] },
  questions: { answerWorkingDays: 1 },
};

describe('everything ever written', () => {
  it.each(kindNames.map(typeOf))('is kept here, with a commit for every type of event: %s', (type) =>
    expect(types).toContain(type),
  );

  it.each(types)('R-AUD-1 still contains what it is kept for: %s', (type) => {
    const commit = commitOf(type);
    const said = [...commit.events, ...(commit.message ? [commit.message] : [])].find(
      ({ kind }) => typeOf(kind) === type,
    );
    const data = said && 'recipients' in said ? dataOfEvent(commit, said) : said?.data;
    expect(said && kinds[said.kind].data.safeParse(data).error).toBeUndefined();
    expect(said).toBeDefined();
  });

  it.each(history.map((commit) => [commit.sequence, commit]))('R-AUD-1 still folds: commit %d', (sequence, commit) => {
    expect(fold(initialState, commit).sequence).toBe(sequence);
    expect(factsOf(commit)).toHaveLength(commit.events.length);
  });

  it('R-AUD-1 still tells the same story', () => {
    const state = history.reduce(fold, initialState);
    expect(state.spell).toEqual({
      status: 'closed',
      number: 1,
      firstDay: '2012-11-05',
      municipality: '751',
      benefit: 'dagpenge',
      name: 'Karla Eksempel',
      parties: { akasse: 'akasse-hk', jobcentre: 'jobcentre-751' },
      policy: { id: 'proposal-danske-akasser-2017', version: 1 },
      lastDay: '2013-01-04',
      outcome: 'job',
    });
    expect(state.triage).toMatchObject({ track: 'by-week-6', firstJointMeetingBy: '2012-12-19' });
    expect([...state.meetings.values()].map(({ meeting, status }) => [meeting, status])).toEqual([
      ['joint-1', 'scheduled'],
    ]);
    expect([...state.doubts.values()].map(({ status, outcome }) => [status, outcome])).toEqual([
      ['assessed', 'available'],
    ]);
    expect([...state.efforts.values()].map(({ over }) => over)).toEqual(['started']);
    expect([...state.vetoes.values()].map(({ side, standing }) => [side, standing])).toEqual([['jobcentre', false]]);
    expect([...state.plans.values()].map(({ status, on }) => [status, on])).toEqual([['approved', '2012-11-29']]);
    expect(Object.keys(state.accepted).length).toBe(12);
  });

  it('R-SPELL-2 R-AUD-1 ends an old spell when its end was reported, even with a last day in the future', () => {
    const opened = fold(initialState, commitOf('dk.samspil.spell-opened.v1'));
    const told = { ...commitOf('dk.samspil.spell-closed.v1'), at: '2012-12-03T11:00:00.000Z' };
    const state = fold(opened, told);
    expect(endOf({ state })).toEqual({ lastDay: '2013-01-04', outcome: 'job' });
    expect(state.spell).not.toHaveProperty('closing');
    expect(fold(opened, { ...told, form: 2 }).spell).toMatchObject({
      status: 'open',
      closing: { lastDay: '2013-01-04' },
    });
  });

  it('R-SPELL-2 R-AUD-1 still shows a last day that was set, withdrawn, set again and passed', () => {
    const states = formTwo.map((_, index) => formTwo.slice(0, index + 1).reduce(fold, initialState));
    const told = states.map((state) => [
      state.spell.status === 'open' ? state.spell.closing?.lastDay : undefined,
      endOf({ state })?.lastDay,
    ]);
    expect(told).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['2012-12-21', undefined],
      [undefined, undefined],
      ['2012-12-14', undefined],
      [undefined, '2012-12-14'],
    ]);
    const last = states.at(-1);
    expect([...(last?.meetings.values() ?? [])].map(({ status, cancelledByHub }) => [status, cancelledByHub])).toEqual([
      ['cancelled', true],
    ]);
    expect([...(last?.efforts.values() ?? [])].map(({ over }) => over)).toEqual(['spell-closed']);
  });

  it('R-SPELL-3 R-ASK-1 R-AUD-1 still shows a change of benefit, and questions', () => {
    const { spell, questions } = typed.reduce(fold, initialState);
    expect(spell).toMatchObject({ status: 'open', benefit: 'feriedagpenge', benefitSince: '2012-12-03' });
    expect([...questions.values()].map(({ questionId, askedBy, askedOn }) => [questionId, askedBy, askedOn])).toEqual([
      ['spoergsmaal-3', 'jobcentre', '2012-11-20'],
      ['spoergsmaal-4', 'akasse', '2012-12-19'],
    ]);
    expect([...questions.values()].map(({ answer, unansweredOn }) => [answer?.on, unansweredOn])).toEqual([
      ['2012-11-21', undefined],
      [undefined, '2012-12-31'],
    ]);
  });

  it('R-PARTY-1 R-AUD-1 still shows how to reach a party', () => {
    const sheets = ['dk.samspil.contact-sheet.v1', 'dk.samspil.contact-sheet-changed.v1'].map(commitOf);
    const { contactSheet, sequence, accepted } = sheets.reduce(foldParty, initialParty);
    expect([sequence, accepted.length]).toEqual([2, 2]);
    expect(contactSheet).toMatchObject({ version: 2, changedAt: '2012-11-21T11:00:00.000Z' });
    expect(contactSheet?.units.map(({ subject }) => subject)).toEqual(['general', 'crisis:akutpakke-2012']);
  });

  it.each(stories)('R-AUD-1 shows what it showed before there were matters: $file', ({ now, commits, shown }) => {
    const state = commits.reduce(fold, initialState);
    const context = { policies: shippedPolicies, today: dayOf(now) };
    expect(viewOf('case-1', held({ state }), commits, context)).toEqual({ ...shown.view, questions: [] });
    expect(dueItemsOf(state, context)).toEqual(shown.due);
    expect(holdersOf(state).toSorted()).toEqual(shown.holders.toSorted());
  });
});

describe('a past conclusion', () => {
  const every = [history, formTwo, typed, ...stories.map(({ commits }) => commits)];

  it('R-AUD-1 is a fact: a case folds the same whatever policy its commits were decided under', () => {
    const { id, version } = otherPolicy;
    for (const commits of every) {
      const { spell, ...state } = commits.reduce(fold, initialState);
      const { spell: otherSpell, ...other } = commits
        .map((commit) => ({ ...commit, policy: { id, version } }))
        .reduce(fold, initialState);
      expect(other).toEqual(state);
      expect(otherSpell).toEqual({ ...spell, policy: { id, version } });
    }
  });

  it('R-TRI-4 R-AUD-1 stays as published: the due date of joint-1 under weeks that have changed since', () => {
    const { spell, triage } = held({ state: history.reduce(fold, initialState) });
    for (const policy of [defaultPolicy, otherPolicy])
      expect(firstJointMeetingBy(triage, spell, policy)).toBe('2012-12-19');
  });
});
