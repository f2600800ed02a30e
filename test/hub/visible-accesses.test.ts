import { describe, expect, it } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import type { Access } from '../../functions/hub/ports/access-log.ts';
import { visibleAccesses } from '../../functions/hub/visible-accesses.ts';
import { given } from '../core/given-when-then.ts';
import { akasse, jobcentre, spellClosed, spellOpened } from '../core/messages.ts';

const next = 'akasse-krifa';
const somebody = 'akasse-metal';

/** Two spells, both with the same jobcentre; they begin at ten and at twelve. */
const commits = (): Commit[] =>
  given(spellOpened(), spellClosed(), spellOpened({ akasse: next }, { sender: next })).commits.map((commit) => ({
    ...commit,
    recordedAt: `2012-11-05T${9 + commit.sequence}:00:00.000Z`,
  }));

const access = (action: Access['action'], party: string, rest: Partial<Access>): Access => ({
  at: '2012-11-05T18:00:00.000Z',
  party,
  actor: 'medarbejder-4711',
  action,
  purpose: 'indsigt',
  ...rest,
});

/** The parties that may know of an access. */
const knowers = (look: Access) =>
  [akasse, jobcentre, next, somebody].filter((party) => visibleAccesses([look], commits(), party).length > 0);

describe('R-AUD-2 the parties that may know of an access to a case', () => {
  it('get all of it but the version', () => {
    const { version: _, ...told } = access('case-read', jobcentre, { version: 1 });
    expect(visibleAccesses([{ ...told, version: 1 }], commits(), akasse)).toEqual([told]);
  });

  it.each<[string, Partial<Access>, string[]]>([
    ['an event of the first spell', { event: 'case-1-2-1' }, [akasse, jobcentre]],
    ['an event of the second spell', { event: 'case-1-3-1' }, [jobcentre, next]],
    ['an event missing from the case', { event: 'case-1-3-2' }, []],
    ['the first version', { version: 1 }, [akasse, jobcentre]],
    ['the last version of the first spell', { version: 2 }, [akasse, jobcentre]],
    ['the second spell', { version: 3 }, [jobcentre, next]],
    ['a version missing from the case', { version: 9 }, []],
    ['no version, before the case began', { at: '2012-11-05T09:59:59.999Z' }, []],
    ['no version, in the first spell', { at: '2012-11-05T11:30:00.000Z' }, [akasse, jobcentre]],
    ['no version, where the second spell begins', { at: '2012-11-05T12:00:00.000Z' }, [jobcentre]],
    ['no version, in the second spell', { at: '2012-11-05T12:00:00.001Z' }, [jobcentre, next]],
  ])('are those of its spell, whoever read: %s', (_, look, parties) =>
    expect(knowers(access('case-disclosed', somebody, look))).toEqual(parties),
  );

  it('are those of the spell that was open at its instant, whatever a clock that went back says of a later commit', () => {
    const { message: _, ...due } = commits()[2] as Commit;
    const slow: Commit = { ...due, sequence: 4, sender: 'hub', events: [], recordedAt: '2012-11-05T11:00:00.000Z' };
    const look = access('case-disclosed', somebody, { at: '2012-11-05T11:30:00.000Z' });
    expect(visibleAccesses([look], [...commits(), slow], akasse)).toHaveLength(1);
    expect(visibleAccesses([look], [...commits(), slow], next)).toEqual([]);
  });

  it('are those that know both spells, and its own party, where it reopened the case', () => {
    expect(knowers(access('case-reopened', next, { version: 3 }))).toEqual([jobcentre, next]);
    expect(knowers(access('case-reopened', somebody, { version: 3 }))).toEqual([]);
    expect(knowers(access('case-reopened', akasse, { version: 1 }))).toEqual([akasse]);
  });

  it('include its own party, from the first spell that it is party to', () => {
    expect(knowers(access('case-read', akasse, { version: 3 }))).toEqual([akasse, jobcentre, next]);
    expect(knowers(access('case-read', next, { version: 2 }))).toEqual([akasse, jobcentre]);
    expect(knowers(access('case-read', next, { version: 3 }))).toEqual([jobcentre, next]);
    expect(knowers(access('case-read', next, { at: '2012-11-05T12:00:00.000Z' }))).toEqual([jobcentre, next]);
    expect(knowers(access('case-read', next, { at: '2012-11-05T11:59:59.999Z' }))).toEqual([akasse, jobcentre]);
    expect(knowers(access('case-read', akasse, { at: '2012-11-05T13:00:00.000Z' }))).toEqual([akasse, jobcentre, next]);
    expect(knowers(access('event-delivered', akasse, { event: 'case-1-3-1' }))).toEqual([jobcentre, next]);
  });
});
