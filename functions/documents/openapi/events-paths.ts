import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { field } from '../../../schemas/field.ts';
import { kindNames, typeOf } from '../../../schemas/kinds/index.ts';
import { limits } from '../../../schemas/limits.ts';
import { Instant } from '../../../schemas/primitives.ts';
import { exampleEventOf } from '../cloud-events.ts';
import { Event } from './messages.ts';
import { ReaderHeaders } from './reader-headers.ts';
import { refusedWith } from './refused-with.ts';
import { needs } from './security.ts';

const types = kindNames.map(typeOf) as [string, ...string[]];

const FeedQuery = z.object({
  after: field(
    z.int().min(0).max(limits.largestPosition).default(0),
    'Read what comes after this position. Give the `epoch` that it belongs to with it, as `Link` does.',
    17,
  ),
  limit: field(
    z.int().min(1).max(limits.largestPageEvents).default(limits.pageEvents),
    'The most events to read.',
    100,
  ),
  wait: field(
    z.int().min(0).max(limits.waitSeconds).default(0),
    `How many seconds to wait when there is nothing new. The hub answers within ${limits.heldSeconds} seconds, whatever is asked.`,
    20,
  ),
  type: field(z.array(z.enum(types)), 'Only these types; give it several times for several.', [
    'dk.samspil.triage-result.v1',
  ]).optional(),
  since: field(
    Instant,
    'Begin at this instant, instead of after a position: no event from then on is left out. Where the hub’s clock was set back, earlier events may come too.',
    '2012-11-16T00:00:00+01:00',
  ).optional(),
  epoch: field(
    z.string().max(64),
    'The life of the feed that the position belongs to: the header `Samspil-Feed-Epoch`, or the attribute `feedepoch` of any event. Once the feed has begun a second life, `after` above 0 needs it.',
    'k3v9x2',
  ).optional(),
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

export const eventsPaths: ZodOpenApiPathsObject = {
  '/events': {
    get: {
      operationId: 'readEvents',
      summary: 'Read your feed',
      description:
        'Positions 1, 2, 3 … without gaps, each event once, a citizen’s events in the order in which they happened. Reading on from a page confirms what was on it, of the types that are asked for. A position belongs to a life of the feed, its epoch; a restore begins another, and a position of an earlier one answers 410 with the new epoch and the earliest position. A client that is shut out while it waits is answered 401. An event is addressed to the party; the reader’s `Samspil-Actor` is kept in the log.',
      tags: ['Events'],
      security: needs('events:read'),
      requestParams: { query: FeedQuery, header: ReaderHeaders },
      responses: {
        '200': {
          description: 'The events after the position, perhaps none.',
          headers,
          content: {
            'application/cloudevents-batch+json': {
              schema: z.array(Event),
              example: [exampleEventOf('triage-result')],
            },
          },
        },
        ...refusedWith([
          'schema',
          'actor-missing',
          'after-beyond-head',
          'unauthenticated',
          'scope-missing',
          'feed-restarted',
        ]),
      },
    },
  },
};
