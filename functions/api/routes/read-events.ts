import * as z from 'zod';
import { field } from '../../../schemas/field.ts';
import { kindNames, kindOf, typeOf } from '../../../schemas/kinds/index.ts';
import { limits } from '../../../schemas/limits.ts';
import { Instant } from '../../../schemas/primitives.ts';
import type { Refusal } from '../../../schemas/refusal.ts';
import { exampleEventOf } from '../../documents/cloud-events.ts';
import { Event } from '../../documents/openapi/messages.ts';
import type { FeedHead } from '../../hub/ports/feeds.ts';
import { instantInQuery, parseQuery, queryOf, single, wholeNumber } from '../query.ts';
import { readerOf } from '../reader.ts';
import { ReaderHeaders } from '../reader-headers.ts';
import { faultyRequest, Refused } from '../refused.ts';
import { partyRoute } from '../route.ts';

const position = wholeNumber(0, limits.largestPosition);
const size = wholeNumber(1, limits.largestPageEvents);
const seconds = wholeNumber(0, limits.waitSeconds);
const types = z.array(z.enum(kindNames.map(typeOf) as [string, ...string[]]));
const epoch = z.string().max(64);

const query = queryOf({
  after: {
    documented: field(
      position.documented.default(0),
      'Read what comes after this position. Give the `epoch` that it belongs to with it, as `Link` does.',
      17,
    ),
    read: position.read.optional(),
  },
  limit: {
    documented: field(size.documented.default(limits.pageEvents), 'The most events to read.', 100),
    read: size.read.default(limits.pageEvents),
  },
  wait: {
    documented: field(
      seconds.documented.default(0),
      `How many seconds to wait when there is nothing new. The hub answers within ${limits.heldSeconds} seconds, whatever is asked.`,
      20,
    ),
    read: seconds.read.default(0),
  },
  type: {
    documented: field(types, 'Only these types; give it several times for several.', [
      'dk.samspil.triage-result.v1',
    ]).optional(),
    read: types.optional(),
  },
  since: {
    documented: field(
      Instant,
      'Begin at this instant, instead of after a position: no event from then on is left out. Where the hub’s clock was set back, earlier events may come too.',
      '2012-11-16T00:00:00+01:00',
    ).optional(),
    read: single(instantInQuery).optional(),
  },
  epoch: {
    documented: field(
      epoch,
      'The life of the feed that the position belongs to: the header `Samspil-Feed-Epoch`, or the attribute `feedepoch` of any event. Once the feed has begun a second life, `after` above 0 needs it.',
      'k3v9x2',
    ).optional(),
    read: single(epoch).optional(),
  },
});

const headers = z.object({
  Link: field(
    z.string(),
    '`rel="next"`, always there: it names the last position examined, so that a filter moves on too.',
    '</events?after=17&limit=100&wait=20&epoch=k3v9x2>; rel="next"',
  ),
  'Samspil-Feed-Head': field(z.string(), 'The last position of the feed.', '42'),
  'Samspil-Feed-Epoch': field(z.string(), 'The present life of the feed.', 'k3v9x2'),
});

const nextOf = (
  { limit, wait, type = [] }: z.output<typeof query.read>,
  examined: number,
  currentEpoch: string,
): string => {
  const parameters = new URLSearchParams({ after: String(examined), limit: String(limit), wait: String(wait) });
  for (const each of type) parameters.append('type', each);
  parameters.append('epoch', currentEpoch);
  return `</events?${parameters}>; rel="next"`;
};

const headersOf = ({ head, epoch }: FeedHead) => ({
  'Samspil-Feed-Head': String(head),
  'Samspil-Feed-Epoch': epoch,
});

/** The hub's faults point to the parameters, which here came in the query. */
const inQuery = ({ faults, ...why }: Refusal): Refusal => ({
  ...why,
  faults: faults.map((fault) => ({ ...fault, in: 'query' })),
});

export const readEvents = partyRoute({
  method: 'get',
  path: '/events',
  operationId: 'readEvents',
  tag: 'Events',
  summary: { en: 'Read your feed', da: 'Læs jeres feed' },
  description:
    'Positions 1, 2, 3 … without gaps, each event once, a citizen’s events in the order in which they happened. Reading on from a page confirms what was on it, of the types that are asked for. A position belongs to a life of the feed, its epoch; a restore begins another, and a position of an earlier one answers 410 with the new epoch and the earliest position. A client that is shut out while it waits is answered 401. An event is addressed to the party; the reader’s `Samspil-Actor` is kept in the log.',
  scope: 'events:read',
  allowance: 'feed',
  getHasEffects: true,
  query: query.documented,
  headers: ReaderHeaders,
  answers: {
    200: {
      description: 'The events after the position, perhaps none.',
      headers,
      content: {
        'application/cloudevents-batch+json': { schema: z.array(Event), example: [exampleEventOf('triage-result')] },
      },
    },
  },
  refusals: ['schema', 'actor-missing', 'after-beyond-head', 'feed-restarted'],
  handle:
    ({ hub, longestWait = limits.heldSeconds, closing }) =>
    async (context) => {
      const reader = readerOf(context);
      const asked = parseQuery(context, query.read);
      const { after, since, limit, wait, type, epoch } = asked;
      if (after !== undefined && since !== undefined)
        throw faultyRequest('schema', { name: 'since', in: 'query', code: 'rule' }).advising('one-position');
      const answer = await hub.readFeed(
        reader,
        {
          from: since === undefined ? { after: after ?? 0 } : { since },
          limit,
          wait: Math.min(wait, longestWait),
          ...(type && { kinds: type.map(kindOf).filter((kind) => kind !== undefined) }),
          ...(epoch !== undefined && { epoch }),
        },
        { until: [context.req.raw.signal, closing], mayStillRead: context.var.reauthorize },
      );
      if ('refusal' in answer) {
        const { head, epoch: current, earliest } = answer.head;
        throw new Refused(inQuery(answer.refusal), {
          headers: headersOf(answer.head),
          members: { epoch: current, earliest, head },
        });
      }
      return context.body(JSON.stringify(answer.events), 200, {
        'Content-Type': 'application/cloudevents-batch+json',
        'Cache-Control': 'no-store',
        Link: nextOf(asked, answer.examined, answer.head.epoch),
        ...headersOf(answer.head),
      });
    },
});
