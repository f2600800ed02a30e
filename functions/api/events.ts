import { Hono } from 'hono';
import * as z from 'zod';
import { kindNames, kindOf, typeOf } from '../../schemas/kinds/index.ts';
import { limits } from '../../schemas/limits.ts';
import type { Refusal } from '../../schemas/refusal.ts';
import type { FeedHead } from '../hub/ports/feeds.ts';
import { type Authorized, authorizeParty, type PartyCaller } from './authorize.ts';
import type { Dependencies } from './dependencies.ts';
import { instantInQuery, parseQuery, single, wholeNumber } from './query.ts';
import { readerOf } from './reader.ts';
import { faultyRequest, Refused } from './refused.ts';

const Query = z.strictObject({
  after: single(wholeNumber(0, limits.largestPosition)).optional(),
  since: single(instantInQuery).optional(),
  limit: single(wholeNumber(1, limits.largestPageEvents)).default(limits.pageEvents),
  wait: single(wholeNumber(0, limits.waitSeconds)).default(0),
  type: z.array(z.enum(kindNames.map(typeOf))).optional(),
  epoch: single(z.string().max(64)).optional(),
});

type Query = z.output<typeof Query>;

const nextOf = ({ limit, wait, type = [] }: Query, examined: number, epoch: string): string => {
  const parameters = new URLSearchParams({ after: String(examined), limit: String(limit), wait: String(wait) });
  for (const each of type) parameters.append('type', each);
  parameters.append('epoch', epoch);
  return `</events?${parameters}>; rel="next"`;
};

const headersOf = ({ head, epoch }: FeedHead) => ({
  'Samspil-Feed-Head': String(head),
  'Samspil-Feed-Epoch': epoch,
});

/** The hub names what it was asked; here that came in the query. */
const inQuery = ({ faults, ...why }: Refusal): Refusal => ({
  ...why,
  faults: faults.map((fault) => ({ ...fault, in: 'query' })),
});

export const eventRoutes = ({
  hub,
  authenticator,
  allowances,
  longestWait = limits.heldSeconds,
  closing,
}: Dependencies) =>
  new Hono<Authorized<PartyCaller>>().get(
    '/events',
    authorizeParty(authenticator, 'events:read', allowances.feed),
    async (context) => {
      const reader = readerOf(context);
      const query = parseQuery(context, Query);
      const { after, since, limit, wait, type, epoch } = query;
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
        { until: [context.req.raw.signal, closing], mayStillRead: context.var.lookAgain },
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
        Link: nextOf(query, answer.examined, answer.head.epoch),
        ...headersOf(answer.head),
      });
    },
  );
