import fc from 'fast-check';
import { expect } from 'vitest';
import type { Delivery } from '../../functions/hub/ports/access-log.ts';
import type { Clock } from '../../functions/hub/ports/clock.ts';
import type { Confirmation, FeedPlace } from '../../functions/hub/ports/feeds.ts';
import type { Ports } from '../../functions/hub/ports/index.ts';
import { type FeedQuery, makeReadFeed } from '../../functions/hub/read-feed.ts';
import type { Kind } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { patiently } from '../hub/waiting.ts';
import { event } from './events.ts';
import { freshParty } from './fresh.ts';
import { newHistory, write } from './history.ts';
import type { Ask } from './opened.ts';

const kinds: readonly Kind[] = ['spell-opened', 'triage-result', 'contact-track-changed'];

type Filter = readonly Kind[] | undefined;
type Step =
  | { do: 'grow'; kinds: readonly Kind[] }
  | { do: 'read'; reader: number; limit: number }
  /** The reader has stored only some events of its last page. */
  | { do: 'fall back'; reader: number; by: number }
  | { do: 'start anew' | 'start from now'; reader: number };

const reader = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('grow' as const), kinds: fc.array(fc.constantFrom(...kinds)) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('read' as const), reader, limit: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('fall back' as const), reader, by: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('start anew' as const, 'start from now' as const), reader }),
  },
);
const filter: fc.Arbitrary<Filter> = fc.option(fc.subarray([...kinds], { minLength: 1 }), { nil: undefined });

/** Advances a second at each reading. */
export const clockwork = (): Clock => {
  let now = Date.parse('2012-11-05T11:00:00.000Z');
  return {
    now: () => {
      now += 1_000;
      return new Date(now).toISOString();
    },
  };
};

type Noted = { page: Delivery } | { readOn: Confirmation };

/** The ports, and what is recorded through them, in order. */
const noting = ({ feeds, accessLog }: Pick<Ports, 'feeds' | 'accessLog'>) => {
  const noted: Noted[] = [];
  return {
    noted,
    feeds: {
      ...feeds,
      confirm: async (readOn: Confirmation) => {
        await feeds.confirm(readOn);
        noted.push({ readOn });
      },
    },
    accessLog: {
      ...accessLog,
      delivered: async (page: Delivery) => {
        await accessLog.delivered(page);
        noted.push({ page });
      },
    },
  };
};

const isOf = (asked: Filter, kind: Kind): boolean => asked === undefined || asked.includes(kind);

/** By the book: nothing is summarised, and every page is checked for every confirmation. */
const placeByTheBook = (noted: readonly Noted[], recipient: PartyId, position: number, kind: Kind): FeedPlace => {
  const isOn = ({ after, upTo, kinds: asked }: Delivery) => after < position && position <= upTo && isOf(asked, kind);
  const served = noted.find((each) => 'page' in each && isOn(each.page));
  const confirmed = noted.find(
    (each, index) =>
      'readOn' in each &&
      position <= each.readOn.upTo &&
      isOf(each.readOn.kinds, kind) &&
      noted
        .slice(0, index)
        .some((before) => 'page' in before && isOn(before.page) && each.readOn.upTo <= before.page.upTo),
  );
  return {
    event: 1,
    recipient,
    position,
    ...(served && 'page' in served && { servedAt: served.page.at }),
    ...(confirmed && 'readOn' in confirmed && { confirmedAt: confirmed.readOn.at }),
  };
};

const play = async (ask: Ask, clock: Clock, filters: readonly Filter[], steps: readonly Step[]): Promise<void> => {
  const { log, feeds, projected } = ask();
  const { noted, ...ports } = noting(ask());
  const readFeed = makeReadFeed({ ...ports, systemClock: clock, origin: () => 'https://samspil.example' });
  const party = freshParty();
  const places = filters.map((): FeedQuery['from'] => ({ after: 0 }));
  const told: Kind[] = [];
  let history = newHistory();

  for (const next of steps) {
    if (next.do === 'grow') {
      history = await write(
        log,
        next.kinds.map((kind) => [event([party], kind)]),
        history,
      );
      told.push(...next.kinds);
      await projected();
      continue;
    }
    const { reader: who } = next;
    const from = places[who] ?? { after: 0 };
    if (next.do === 'start anew') places[who] = { after: 0 };
    else if (next.do === 'start from now') places[who] = { since: '2199-01-01T00:00:00.000Z' };
    else if (next.do === 'fall back' && 'after' in from) places[who] = { after: Math.max(0, from.after - next.by) };
    else if (next.do === 'read') {
      const asked = filters[who];
      const query = { from, limit: next.limit, wait: 0, ...(asked && { kinds: asked }) };
      const answer = await readFeed({ party, actor: `process-${who}` }, query, patiently);
      if ('refusal' in answer) throw new Error(`a reader was answered ${answer.refusal.code}`);
      places[who] = { after: answer.examined };
    }
  }

  const found: FeedPlace[] = [];
  for (const [index] of told.entries()) found.push(...(await feeds.placesOf(history.stream, index + 1)));
  expect(found).toEqual(told.map((kind, index) => placeByTheBook(noted, party, index + 1, kind)));
};

/** Three processes of one party, each with its own filter or none, read a growing feed. */
export const trailIsTrue = (ask: Ask, clock: Clock, numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      fc.tuple(filter, filter, filter),
      fc.array(step, { minLength: 5, maxLength: 40 }),
      (filters, steps) => play(ask, clock, filters, steps),
    ),
    { numRuns },
  );
