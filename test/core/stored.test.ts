import { describe, expect, it } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { readCommit, type StoredCommit, storedCommit, UnreadableCommit } from '../../functions/core/stored.ts';
import { kindOf, kinds, typeOf, versionedKindOf } from '../../schemas/kinds/index.ts';
import { liftData } from '../../schemas/kinds/lift.ts';
import { given } from './given-when-then.ts';
import { spellOpened, triageResult } from './messages.ts';

const written = () => given(spellOpened(), triageResult()).commits;
const lastWritten = () => written()[1] as Commit;
const json = (value: unknown): StoredCommit => JSON.parse(JSON.stringify(value));

describe('a stored commit', () => {
  it('R-AUD-1 is read back as it was written', () => {
    const commits = written();
    expect(commits.map(storedCommit).map(json).map(readCommit)).toEqual(commits);
  });

  it('keeps its own id, and has none if it predates commit ids', () => {
    const commit = lastWritten();
    const named = { ...commit, id: '019b1e7c-5d1a-7cc3-98c4-dc0c0c07398f' };
    expect(readCommit(json(storedCommit(named)))).toEqual(named);
    expect(readCommit(json(storedCommit(commit)))).not.toHaveProperty('id');
  });

  it('carries the full type of each event', () => {
    const { message, events } = json(storedCommit(lastWritten()));
    expect([message?.type, ...events.map(({ type }) => type)]).toEqual([
      'dk.samspil.triage-result.v1',
      'dk.samspil.triage-result.v1',
      'dk.samspil.contact-track-changed.v1',
    ]);
    expect([message, ...events].some((said) => said && 'kind' in said)).toBe(false);
  });

  it('R-AUD-1 is readable even if it gives only the kind, as before kinds had versions', () => {
    const commit = lastWritten();
    expect(readCommit(json(commit))).toEqual(commit);
  });

  it.each<[string, object]>([
    ['an unknown kind', { events: [{ type: 'dk.samspil.none.v1', sender: 'hub', recipients: [] }] }],
    [
      'a version that has not been yet',
      { events: [{ type: 'dk.samspil.spell-opened.v99', sender: 'hub', recipients: [] }] },
    ],
    ['an event without recipients', { events: [{ type: typeOf('spell-opened'), sender: 'hub' }] }],
    ['a message without data', { message: { type: typeOf('spell-opened'), id: 'a' } }],
    ['no sequence', { sequence: 'first' }],
  ])('is rejected with %s', (_, wrong) =>
    expect(() => readCommit({ ...json(storedCommit(lastWritten())), ...wrong } as StoredCommit)).toThrow(
      UnreadableCommit,
    ),
  );

  it('is rejected when it is something else', () =>
    expect(() => readCommit({} as StoredCommit)).toThrow(UnreadableCommit));
});

describe('a kind', () => {
  it('is identified by its type, including the version', () => {
    expect(kindOf('dk.samspil.spell-opened.v1')).toBe('spell-opened');
    for (const unknown of [
      'dk.samspil.spell-opened',
      'dk.samspil.spell-opened.v0',
      'dk.samspil.spell-opened.v2',
      'spell-opened',
    ])
      expect(kindOf(unknown)).toBeUndefined();
    expect(versionedKindOf(typeOf('spell-opened'))).toEqual({ kind: 'spell-opened', version: 1 });
  });

  it('lifts data of an earlier version, one version at a time', () => {
    const lifts = [
      (data: unknown) => ({ ...(data as object), outcome: 'job' }),
      (data: unknown) => ({ ...(data as object), text: 'lifted' }),
    ];
    const made = { ...kinds['spell-closed'], lifts };
    const first = { cpr: '6101801234', lastDay: '2012-12-14' };
    expect(liftData(made, 1, first)).toEqual({ ...first, outcome: 'job', text: 'lifted' });
    expect(liftData(made, 2, { ...first, outcome: 'barsel' })).toEqual({ ...first, outcome: 'barsel', text: 'lifted' });
    expect(liftData(made, 3, first)).toEqual(first);
  });
});
