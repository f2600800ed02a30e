import { describe, expect, it } from 'vitest';
import type { Message } from '../../functions/core/commit.ts';
import { refusal } from '../../schemas/refusal.ts';
import { cvMeeting, effort, jobTalk, spellClosed, spellOpened, triageResult, veto } from '../core/messages.ts';
import { noteCalls } from './noted-calls.ts';
import { openHub } from './open-hub.ts';
import { cprOf } from './people.ts';

const [somebodyElses, unknown] = [cprOf(1), cprOf(2)];
const stranger = { sender: 'akasse-metal' };
const notYours = refusal('not-your-citizen', 'R-ROUTE-2');
const reader = { party: 'akasse-metal', actor: 'medarbejder-1', purpose: 'nysgerrighed' };

/** A hub that knows one of the citizens, and what it does when asked about each. */
const compare = async <Answer>(ask: (hub: ReturnType<typeof openHub>, cpr: string) => Promise<Answer>) => {
  const calls: string[] = [];
  const open = openHub(noteCalls(calls));
  await open.tell(spellOpened({ cpr: somebodyElses }));
  await open.tell(triageResult({ cpr: somebodyElses }));
  const [first, second] = [somebodyElses, unknown].map((cpr) => async () => {
    calls.length = 0;
    const answer = await ask(open, cpr);
    return { answer, calls: [...calls] };
  });
  return [await first?.(), await second?.()];
};

describe('R-ROUTE-2 a party that a citizen is none of', () => {
  it.each<[string, (cpr: string) => Message]>([
    ['triage-result', (cpr) => triageResult({ cpr }, stranger)],
    ['meeting-date', (cpr) => cvMeeting({ cpr, convener: 'akasse-metal' }, stranger)],
    ['meeting-date', (cpr) => jobTalk({ cpr, convener: 'jobcentre-101' }, { sender: 'jobcentre-101' })],
    ['less-intensive-effort', (cpr) => effort({ cpr }, stranger)],
    ['less-intensive-veto', (cpr) => veto({ cpr }, stranger)],
    ['spell-closed', (cpr) => spellClosed({ cpr }, stranger)],
    ['spell-opened', (cpr) => spellOpened({ cpr }, stranger)],
  ])('gets the same answer to a message, by the same calls, whoever the citizen is: %s', async (_, write) => {
    const [known, other] = await compare(({ tell }, cpr) => tell({ ...write(cpr), id: `besked-${cpr.slice(-1)}` }));
    expect(known?.answer).toMatchObject({ outcome: 'refused', refusal: { code: 'not-your-citizen' } });
    expect(other?.answer).toEqual({ ...known?.answer, messageId: 'besked-2' });
    expect(other?.calls).toEqual(known?.calls);
  });

  it.each([true, false])('gets the same answer when it sends the message again, as a dry run: %s', async (dryRun) => {
    const [known, other] = await compare(async ({ tell }, cpr) => {
      const message = { ...triageResult({ cpr }, stranger), id: `besked-${cpr.slice(-1)}` };
      await tell(message);
      return tell(message, { dryRun });
    });
    expect(known?.answer).toEqual({ outcome: 'refused', messageId: 'besked-1', refusal: notYours });
    expect(other?.answer).toEqual({ ...known?.answer, messageId: 'besked-2' });
    expect(other?.calls).toEqual(known?.calls);
  });

  it('reads the same of its refused message afterwards, by the same calls', async () => {
    const [known, other] = await compare(async ({ hub, tell }, cpr) => {
      await tell({ ...triageResult({ cpr }, stranger), id: `besked-${cpr.slice(-1)}` });
      const followed = await hub.followMessage('akasse-metal', `besked-${cpr.slice(-1)}`);
      return { refused: followed?.claim.refused, commit: followed?.commit, places: followed?.places };
    });
    expect(known?.answer).toMatchObject({ refused: { refusal: notYours }, places: [] });
    expect(other?.answer).toEqual(known?.answer);
    expect(other?.calls).toEqual(known?.calls);
  });

  it('gets the same answer to a look-up, by the same calls, and none of it is an access', async () => {
    const [known, other] = await compare(({ hub }, cpr) => hub.lookUp.case(reader, cpr));
    expect(known).toEqual({
      answer: { refusal: notYours },
      calls: ['citizens.find', 'log.holders', 'accessLog.refused', 'durability.settled'],
    });
    expect(other).toEqual(known);
  });

  it('gets the same answer to a search of the access log, by the same calls', async () => {
    const [known, other] = await compare(({ hub }, cpr) => hub.lookUp.accesses(reader, cpr));
    expect(known).toEqual({
      answer: { refusal: notYours },
      calls: ['citizens.find', 'log.holders', 'accessLog.refused', 'durability.settled'],
    });
    expect(other).toEqual(known);
  });
});
