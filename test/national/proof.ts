import { setTimeout as sleep } from 'node:timers/promises';
import type { OutgoingEnvelope } from '../../schemas/envelope.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { PlannedMessage } from './plan.ts';
import type { Reply } from './sender.ts';

export const findingTexts = {
  lost: 'events promised by an answer and not on the feed',
  unexplained: 'events on a feed that no answer promised, or twice',
  gap: 'positions of a feed that are missing or repeated',
  disorder: 'events of a case that come before an earlier one',
  unforeseen: 'answers that the rules do not explain',
  divergentDuplicate: 'duplicates that lead elsewhere than the first answer',
} as const;

export type Finding = keyof typeof findingTexts;

const examplesKept = 5;

/** What does not hold, how often, and a few examples: ids of events, cases and messages. */
const startFindings = () => {
  const found = new Map<Finding, { count: number; examples: string[] }>();
  return {
    add: (finding: Finding, example: string): void => {
      const known = found.get(finding) ?? { count: 0, examples: [] };
      known.count += 1;
      if (known.examples.length < examplesKept) known.examples.push(example);
      found.set(finding, known);
    },
    of: (finding: Finding) => found.get(finding) ?? { count: 0, examples: [] },
    areNone: (): boolean => found.size === 0,
  };
};
type Findings = ReturnType<typeof startFindings>;

const mostEventsOfCommit = 1_000;
/** An event's id ends with its number in its commit. */
const placeInCase = ({ id, casesequence = 0 }: OutgoingEnvelope): number =>
  casesequence * mostEventsOfCommit + Number(id.slice(id.lastIndexOf('-') + 1));

/** Checks one feed as it is read: positions without gaps, and each case in its own order. */
const feedCheck = (party: PartyId, after: number, findings: Findings) => {
  let position = after;
  const latest = new Map<string, number>();
  return (event: OutgoingEnvelope): void => {
    if (event.feedposition !== position + 1) findings.add('gap', `${party} ${position} → ${event.feedposition}`);
    position = event.feedposition;
    if (event.casesequence === undefined) return;
    const place = placeInCase(event);
    if (place <= (latest.get(event.subject) ?? 0)) findings.add('disorder', `${party} ${event.id}`);
    latest.set(event.subject, place);
  };
};

/**
 * Matches the events that answers promise with those that subscribers read, in whichever order they come. Only what is
 * still unmatched is kept. `onRead` gets the time from answer to read; 0 for an event read before the answer.
 */
const reconciliation = (findings: Findings, onRead: (milliseconds: number) => void) => {
  const promised = new Map<string, number>();
  const readFirst = new Set<string>();
  const keyOf = (party: PartyId, event: string) => `${party} ${event}`;
  return {
    promise: (party: PartyId, event: string, at: number): void => {
      const key = keyOf(party, event);
      if (readFirst.delete(key)) onRead(0);
      else promised.set(key, at);
    },
    read: (party: PartyId, event: string, at: number): void => {
      const key = keyOf(party, event);
      const promisedAt = promised.get(key);
      if (promisedAt === undefined) {
        readFirst.add(key);
        return;
      }
      promised.delete(key);
      onRead(at - promisedAt);
    },
    isComplete: (): boolean => promised.size === 0 && readFirst.size === 0,
    /** Called once nothing more can arrive: whatever is still unmatched is a finding. */
    close: (): void => {
      for (const key of promised.keys()) findings.add('lost', key);
      for (const key of readFirst) findings.add('unexplained', key);
    },
  };
};

type Options = {
  /** The prefix of the ids of the day's messages; events caused by others are counted but not checked. */
  prefix: string;
  onRead: (milliseconds: number) => void;
};

/**
 * Checks that every event of every accepted message is on exactly the right feeds once, that no feed has a gap, that each
 * case is in order, and that every message gets an outcome that the plan expects.
 */
export const startProof = ({ prefix, onRead }: Options) => {
  const findings = startFindings();
  const events = reconciliation(findings, onRead);
  const feeds = new Map<PartyId, { check: ReturnType<typeof feedCheck>; events: number }>();
  const firstAnswers = new Map<string, string>();
  let foreign = 0;

  return {
    findings,
    isReconciled: events.isComplete,
    close: events.close,
    events: () => [...feeds].map(([party, { events }]): [PartyId, number] => [party, events]),
    foreign: () => foreign,

    follow: (party: PartyId, after: number): void => {
      feeds.set(party, { check: feedCheck(party, after, findings), events: 0 });
    },

    reply: ({ party, message: { id }, expected, again }: PlannedMessage, reply: Reply, at: number): void => {
      if (!expected.includes(reply.outcome)) findings.add('unforeseen', `${party} ${id}: ${reply.outcome}`);
      if (!('events' in reply)) return;
      const ids = reply.events.map((event) => event.id).join(' ');
      if (again) firstAnswers.set(`${party} ${id}`, ids);
      if (reply.outcome === 'duplicate') {
        if (firstAnswers.get(`${party} ${id}`) !== ids) findings.add('divergentDuplicate', `${party} ${id}`);
        return;
      }
      for (const event of reply.events)
        for (const recipient of event.recipients) events.promise(recipient, event.id, at);
    },

    read: (party: PartyId, event: OutgoingEnvelope, at: number): void => {
      const feed = feeds.get(party);
      if (!feed) throw new Error(`${party} is read without being followed`);
      feed.check(event);
      feed.events += 1;
      if (event.causationid?.startsWith(prefix)) events.read(party, event.id, at);
      else foreign += 1;
    },
  };
};
export type Proof = ReturnType<typeof startProof>;

const patience = 30_000;
const pollInterval = 10;

/** Waits until every promised event has been read, for half a minute at most. */
export const reconciled = async (proof: Proof): Promise<void> => {
  const deadline = performance.now() + patience;
  while (!proof.isReconciled() && performance.now() < deadline) await sleep(pollInterval);
};
