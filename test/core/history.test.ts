import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold, initialState } from '../../functions/core/case/fold.ts';
import { type Commit, dataOfEvent, factsOf, isCaseStream } from '../../functions/core/commit.ts';
import { readCommit } from '../../functions/core/stored.ts';
import { kindNames, kinds, typeOf } from '../../schemas/kinds/index.ts';
import { endOf } from './case.ts';

const folder = join(import.meta.dirname, 'history');
const types = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const commitOf = (type: string): Commit => readCommit(JSON.parse(readFileSync(join(folder, `${type}.json`), 'utf8')));
/** The case that was told before there was `spell-ended`. */
const history = types
  .map(commitOf)
  .filter(({ stream, form }) => isCaseStream(stream) && form === undefined)
  .sort((one, other) => one.sequence - other.sequence);
/** A case whose commits say of themselves that they are of the form that has it. */
const formTwo: Commit[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'history-form-2', 'a-last-day-ahead.json'), 'utf8'),
).map(readCommit);

describe('what has ever been written', () => {
  it('is kept here, one commit for every type of event', () =>
    expect(types).toEqual(expect.arrayContaining(kindNames.map(typeOf))));

  it.each(types)('R-AUD-1 still tells what it is kept for: %s', (type) => {
    const commit = commitOf(type);
    const event = commit.events.find(({ kind }) => typeOf(kind) === type);
    expect(event && kinds[event.kind].data.safeParse(dataOfEvent(commit, event)).error).toBeUndefined();
    expect(event).toBeDefined();
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

  it('R-SPELL-2 R-AUD-1 ends a spell of old when it was told, also with a last day ahead', () => {
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
});
