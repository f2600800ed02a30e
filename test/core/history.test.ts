import { describe, expect, it } from 'vitest';
import { dueItemsOf } from '../../functions/core/case/due.ts';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { firstJointMeetingBy } from '../../functions/core/case/matters/triage.ts';
import { holdersOf } from '../../functions/core/case/state.ts';
import { viewOf } from '../../functions/core/case/view.ts';
import { type Commit, dataOfEvent, factsOf, isCaseStream } from '../../functions/core/commit.ts';
import { foldParty, initialParty } from '../../functions/core/party/state.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { dayOf } from '../../functions/core/time.ts';
import { kindNames, kinds, typeOf } from '../../schemas/kinds/index.ts';
import { defaultPolicy, type Policy } from '../../schemas/policy.ts';
import { endOf, held } from './case.ts';
import { everyKept, histories, type Kept, lastDayAhead, singles } from './histories.ts';

const commitOf = (type: string): Commit => {
  const found = singles.find(({ name }) => name === `${type}.json`);
  if (!found) throw new Error(`no commit is kept of ${type}`);
  return found.commit;
};
const history = singles
  .map(({ commit }) => commit)
  .filter(({ stream, form }) => isCaseStream(stream) && form === undefined)
  .sort((one, other) => one.sequence - other.sequence);

/** What a commit says, by its full type; those from before it was written down are of version 1. */
const typesIn = ({ written: { message, events } }: Kept): string[] =>
  [...events, ...(message ? [message] : [])].map(({ type, kind }) => type ?? `dk.samspil.${kind}.v1`);
const keptTypes = new Set(everyKept.flatMap(typesIn));

/** Every number is another one, and no party may do what either may. */
const otherPolicy: Policy = JSON.parse(JSON.stringify({ ...defaultPolicy, id: 'another' }), (_, value) =>
  typeof value === 'number' ? value + 1 : value,
);

describe('what has ever been written', () => {
  it.each(kindNames.map(typeOf))('is kept here, a commit for every type of event: %s', (type) =>
    expect(keptTypes).toContain(type),
  );

  it.each(everyKept)('R-AUD-1 still tells what it told: $name', ({ commit }) => {
    const { message, events } = commit;
    const said = [...events.map((event) => [event.kind, dataOfEvent(commit, event)] as const)];
    for (const [kind, data] of message ? [...said, [message.kind, message.data] as const] : said)
      expect([kind, kinds[kind].data.safeParse(data).error]).toEqual([kind, undefined]);
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

  it('R-SPELL-2 R-AUD-1 still tells of a last day that was told, withdrawn, told again and over', () => {
    const states = lastDayAhead.map((_, index) => lastDayAhead.slice(0, index + 1).reduce(fold, initialState));
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

  it('R-PARTY-1 R-AUD-1 still tells how a party is reached', () => {
    const sheets = ['dk.samspil.contact-sheet.v1', 'dk.samspil.contact-sheet-changed.v1'].map(commitOf);
    const { contactSheet, sequence, accepted } = sheets.reduce(foldParty, initialParty);
    expect([sequence, accepted.length]).toEqual([2, 2]);
    expect(contactSheet).toMatchObject({ version: 2, changedAt: '2012-11-21T11:00:00.000Z' });
    expect(contactSheet?.units.map(({ subject }) => subject)).toEqual(['general', 'crisis:akutpakke-2012']);
  });

  it.each(histories)('R-AUD-1 shows what it showed when it was written: $name', ({ now, commits, shown }) => {
    const state = commits.reduce(fold, initialState);
    const context = { policies: shippedPolicies, today: dayOf(now) };
    const view = viewOf('case-1', held({ state }), commits, context);
    const since = Object.keys(view).filter((part) => !(part in shown.view));
    expect(view).toEqual({ ...shown.view, ...Object.fromEntries(since.map((part) => [part, []])) });
    expect(dueItemsOf(state, context)).toEqual(shown.due);
    expect(holdersOf(state).toSorted()).toEqual(shown.holders.toSorted());
  });
});

describe('what was concluded', () => {
  const every = [history, lastDayAhead, ...histories.map(({ commits }) => commits)];

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
