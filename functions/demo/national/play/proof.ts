import type { OutgoingEnvelope } from '../../../../schemas/envelope.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { Planned } from '../plan/planned.ts';
import { feedCheck } from './feed-check.ts';
import { findings } from './findings.ts';
import type { Heard } from './heard.ts';
import { reconciliation } from './reconciliation.ts';

type Options = {
  /** What the ids of our own messages begin with; events of others are counted, and not asked about. */
  prefix: string;
  onRead: (milliseconds: number) => void;
};

/**
 * Whether every event of every accepted message is on exactly the right feeds once, no feed has a gap, each case is in
 * order, and every answer is one that the rules explain.
 */
export const startProof = ({ prefix, onRead }: Options) => {
  const found = findings();
  const books = reconciliation(found, onRead);
  const feeds = new Map<PartyId, { check: ReturnType<typeof feedCheck>; events: number }>();
  const firstAnswers = new Map<string, string>();
  let foreign = 0;

  return {
    found,
    isEven: books.isEven,
    close: books.close,
    events: () => [...feeds].map(([party, { events }]): [PartyId, number] => [party, events]),
    foreign: () => foreign,

    follow: (party: PartyId, after: number): void => {
      feeds.set(party, { check: feedCheck(party, after, found), events: 0 });
    },

    heard: ({ party, message: { id }, expected, again }: Planned, heard: Heard, at: number): void => {
      if (!expected.includes(heard.outcome)) found.note('unforeseen', `${party} ${id}: ${heard.outcome}`);
      if (!('events' in heard)) return;
      const events = heard.events.map((event) => event.id).join(' ');
      if (again) firstAnswers.set(`${party} ${id}`, events);
      if (heard.outcome === 'duplicate') {
        if (firstAnswers.get(`${party} ${id}`) !== events) found.note('untrueDuplicate', `${party} ${id}`);
        return;
      }
      for (const event of heard.events)
        for (const recipient of event.recipients) books.promise(recipient, event.id, at);
    },

    read: (party: PartyId, event: OutgoingEnvelope, at: number): void => {
      const feed = feeds.get(party);
      if (!feed) throw new Error(`${party} is read without being followed`);
      feed.check(event);
      feed.events += 1;
      if (event.causationid?.startsWith(prefix)) books.read(party, event.id, at);
      else foreign += 1;
    },
  };
};
export type Proof = ReturnType<typeof startProof>;
