import { describe, expect, it } from 'vitest';
import type { Message } from '../../functions/core/commit.ts';
import { lookUpHash } from '../../functions/embedded/sqlite/settings.ts';
import { kept, refusal } from '../../schemas/refusal.ts';
import { cvMeeting, effort, jobTalk, spellClosed, spellOpened, triageResult, veto } from '../core/messages.ts';
import { noteCalls } from './noted-calls.ts';
import { noteStatements } from './noted-statements.ts';
import { openHub } from './open-hub.ts';
import { cprOf } from './people.ts';

const stranger = { sender: 'akasse-metal' };
const notYours = refusal('not-your-citizen', 'R-ROUTE-2');
const reader = { party: 'akasse-metal', actor: 'medarbejder-1', purpose: 'nysgerrighed' };

/** Two citizens, the first of them first in the table: for the other, SQLite reads the row before. */
const citizensOf = ({ storage }: ReturnType<typeof openHub>): [string, string] => {
  const hash = lookUpHash(storage.settings);
  const [one, other] = [cprOf(1), cprOf(2)];
  return Buffer.compare(hash(one), hash(other)) < 0 ? [one, other] : [other, one];
};

/** A hub that knows one of the citizens, in memory or not, and what it does when asked about each. */
const compare = async <Answer>(
  ask: (hub: ReturnType<typeof openHub>, cpr: string, id: string) => Promise<Answer>,
  { inMemory = true } = {},
) => {
  const calls: string[] = [];
  const statements = noteStatements();
  const open = openHub(noteCalls(calls));
  const [somebodyElses, unknown] = citizensOf(open);
  await open.submit(spellOpened({ cpr: somebodyElses }));
  await open.submit(triageResult({ cpr: somebodyElses }));
  const asked = async (cpr: string, id: string) => {
    if (!inMemory) open.hub.forget();
    calls.length = 0;
    statements.length = 0;
    const answer = await ask(open, cpr, id);
    return { answer, calls: [...calls], statements: [...statements] };
  };
  await ask(open, cprOf(999), 'besked-0'); // a party's first query of a day creates its counter
  return [await asked(somebodyElses, 'besked-1'), await asked(unknown, 'besked-2')] as const;
};

describe('R-ROUTE-2 a party that has nothing to do with a citizen', () => {
  it.each<[string, (cpr: string) => Message]>([
    ['triage-result', (cpr) => triageResult({ cpr }, stranger)],
    ['meeting-date', (cpr) => cvMeeting({ cpr, convener: 'akasse-metal' }, stranger)],
    ['meeting-date', (cpr) => jobTalk({ cpr, convener: 'jobcentre-101' }, { sender: 'jobcentre-101' })],
    ['less-intensive-effort', (cpr) => effort({ cpr }, stranger)],
    ['less-intensive-veto', (cpr) => veto({ cpr }, stranger)],
    ['spell-closed', (cpr) => spellClosed({ cpr }, stranger)],
    ['spell-opened', (cpr) => spellOpened({ cpr }, stranger)],
  ])(
    'gets the same answer to a message, with the same calls and rows, whoever the citizen is: %s',
    async (_, write) => {
      const [known, other] = await compare(({ submit }, cpr, id) => submit({ ...write(cpr), id }));
      expect(known.answer).toMatchObject({ outcome: 'refused', refusal: { code: 'not-your-citizen' } });
      expect(other).toEqual({ ...known, answer: { ...known.answer, messageId: 'besked-2' } });
    },
  );

  it.each([true, false])('gets the same answer when it repeats the message as a dry run: %s', async (dryRun) => {
    const [known, other] = await compare(async ({ submit }, cpr, id) => {
      const message = { ...triageResult({ cpr }, stranger), id };
      await submit(message);
      return submit(message, { dryRun });
    });
    expect(known.answer).toEqual({
      outcome: 'refused',
      messageId: 'besked-1',
      refusal: dryRun ? notYours : kept(notYours),
    });
    expect(other).toEqual({ ...known, answer: { ...known.answer, messageId: 'besked-2' } });
  });

  it('reads the same about its refused message afterwards, with the same calls', async () => {
    const [known, other] = await compare(async ({ hub, submit }, cpr, id) => {
      await submit({ ...triageResult({ cpr }, stranger), id });
      const followed = await hub.followMessage('akasse-metal', id);
      return { refused: followed?.claim.refused, commit: followed?.commit, places: followed?.places };
    });
    expect(known.answer).toMatchObject({ refused: { refusal: notYours }, places: [] });
    expect(other).toEqual(known);
  });

  it.each([true, false])(
    'gets the same answer to a lookup, with the same calls, and none of it is an access',
    async (inMemory) => {
      const [known, other] = await compare(({ hub }, cpr) => hub.lookUp.case(reader, cpr), { inMemory });
      expect(known).toMatchObject({
        answer: { refusal: notYours },
        calls: ['citizens.find', 'log.holders', 'accessLog.refused', 'durability.settled'],
      });
      expect(other).toEqual(known);
    },
  );

  it.each([true, false])(
    'gets the same answer to a search of the access log, with the same calls',
    async (inMemory) => {
      const [known, other] = await compare(({ hub }, cpr) => hub.lookUp.accesses(reader, cpr), { inMemory });
      expect(known).toMatchObject({
        answer: { refusal: notYours },
        calls: ['citizens.find', 'log.holders', 'accessLog.refused', 'durability.settled'],
      });
      expect(other).toEqual(known);
    },
  );
});
