import { expect } from 'vitest';
import { type Event, type Json, openSpell } from '../../e2e/client.ts';
import type { OnAws } from './suite.ts';

/** What the hub has disclosed about a citizen: the case, its places on the jobcentre's feed, and who saw it. */
export type Memory = { cpr: string; caseId: string; view: Json; events: Event[]; accesses: unknown[] };

const accessesOf = async ({ akasse }: OnAws, cpr: string): Promise<unknown[]> =>
  (await akasse.accesses(cpr)).body.accesses as unknown[];

const withoutEpoch = ({ feedepoch: _, ...event }: Event) => event;

export const makeMemory = async (onAws: OnAws): Promise<Memory> => {
  const { akasse, jobcentre } = onAws;
  const head = await jobcentre.head();
  const { cpr, caseId } = await openSpell(akasse);
  const events = await jobcentre.eventsOf(caseId, 1, head);
  const { body: view } = await jobcentre.lookUp(cpr);
  return { cpr, caseId, view, events, accesses: await accessesOf(onAws, cpr) };
};

export const expectRemembered = async (onAws: OnAws, memory: Memory): Promise<void> => {
  const { cpr, caseId, view, events, accesses } = memory;
  const { jobcentre } = onAws;
  expect((await accessesOf(onAws, cpr)).slice(0, accesses.length)).toEqual(accesses);
  expect((await jobcentre.lookUp(cpr)).body).toEqual(view);
  const after = (events[0]?.feedposition ?? 1) - 1;
  const again = await jobcentre.eventsOf(caseId, events.length, after);
  expect(again.map(withoutEpoch)).toEqual(events.map(withoutEpoch));
};
