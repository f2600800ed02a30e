import { expect } from 'vitest';
import type { Event, Json, Party, request } from '../e2e/client.ts';
import type { Accepted, Ledger } from './ledger.ts';
import { insist, type Patience } from './patience.ts';

const sideBySide = 16;

const expectGapless = (feed: readonly Event[]): void => {
  const misplaced = feed.find(({ feedposition }, index) => feedposition !== index + 1);
  expect(misplaced).toBeUndefined();
};

const expectCaseOrder = (feed: readonly Event[]): void => {
  const lastOf = new Map<string, [number, number]>();
  const overtaken: string[] = [];
  for (const { id, subject, casesequence } of feed) {
    const number = Number(id.split('-').at(-1));
    const [before, beforeNumber] = lastOf.get(subject) ?? [0, 0];
    const follows = Number(casesequence) > before || (Number(casesequence) === before && number > beforeNumber);
    if (!follows) overtaken.push(id);
    lastOf.set(subject, [Number(casesequence), number]);
  }
  expect(overtaken).toEqual([]);
};

const entry = (party: string, event: unknown, message: unknown) => `${party} ${event} of ${message}`;

/** Every accepted message is on the feeds that its answer named, once; nothing else is; no position is missing. */
export const proveFeeds = ({ accepted }: Ledger, feeds: ReadonlyMap<string, readonly Event[]>): void => {
  for (const feed of feeds.values()) {
    expectGapless(feed);
    expectCaseOrder(feed);
  }
  const told = [...accepted].flatMap(([key, { events }]) =>
    events.flatMap(({ id, recipients }) => recipients.map((party) => entry(party, id, key.split(' ')[1]))),
  );
  const found = [...feeds].flatMap(([party, feed]) => feed.map(({ id, causationid }) => entry(party, id, causationid)));
  expect(found.sort()).toEqual(told.sort());
};

/** The commits of each case are numbered 1, 2, 3 … */
export const proveSequences = ({ accepted }: Ledger): void => {
  const sequences = new Map<string, number[]>();
  for (const { case: id, casesequence } of accepted.values())
    sequences.set(id, [...(sequences.get(id) ?? []), casesequence]);
  const broken = [...sequences.values()].filter((numbers) =>
    numbers.sort((one, other) => one - other).some((sequence, index) => sequence !== index + 1),
  );
  expect(broken).toEqual([]);
};

const isTold = (body: Json, accepted: Accepted | undefined, code: string | undefined): boolean => {
  if (!accepted) return body.status === 'refused' && (body.problem as Json).code === code;
  const events = body.events as { id: string; recipients: { party: string }[] }[];
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return (
    body.status === 'accepted' &&
    body.case === accepted.case &&
    body.casesequence === accepted.casesequence &&
    same(
      events.map(({ id, recipients }) => [id, recipients.map(({ party }) => party).sort()]),
      accepted.events.map(({ id, recipients }) => [id, [...recipients].sort()]),
    )
  );
};

/** `GET /messages/{id}` agrees with the answer that each sender received. */
export const proveMessages = async (
  { accepted, refused }: Ledger,
  clients: ReadonlyMap<string, Party>,
  patience: Patience,
): Promise<void> => {
  const keys = [...accepted.keys(), ...refused.keys()];
  const otherwise: string[] = [];
  const follow = async () => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      const [sender = '', id = ''] = key.split(' ');
      const { reply } = await insist(patience, () => clients.get(sender)?.follow(id) as ReturnType<typeof request>);
      if (!isTold(reply.body, accepted.get(key), refused.get(key))) otherwise.push(key);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, follow));
  expect(otherwise).toEqual([]);
};
