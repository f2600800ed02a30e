import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { idOf } from '../../../schemas/parse.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import type { Hub } from '../../hub/hub.ts';
import type { BatchReceipt } from '../../hub/receive-batch.ts';
import { logger, observed } from '../compose/observability.ts';
import { traceContext } from '../compose/trace-context.ts';
import type { Directory } from '../dynamodb/directory.ts';

/** An event on the inbound bus. `account` is set by EventBridge; `detail` is sender input. */
const BusEvent = z.object({ id: z.string(), account: z.string(), detail: z.unknown() });
type BusEvent = z.infer<typeof BusEvent>;

const Traced = z.object({ traceparent: z.unknown() });

export type IntakeParts = { hub: Hub; directory: Pick<Directory, 'partyOfAccount'> };

type Arrival = { record: SQSRecord; party: PartyId; event: BusEvent };

export const makeHandler = ({ hub, directory }: IntakeParts) => {
  const identify = async (record: SQSRecord): Promise<Arrival> => {
    const event = BusEvent.parse(JSON.parse(record.body));
    const party = await directory.partyOfAccount(event.account);
    if (!party) throw new Error('an event of an account that is not in the register');
    return { record, party, event };
  };

  /**
   * Handles the outcome of one message; a refusal, which HTTP would return in the response, is published on the sender's feed.
   */
  const settle = async ({ party, event }: Arrival, receipt: BatchReceipt): Promise<void> => {
    if (receipt.outcome === 'failed') throw receipt.cause;
    if (receipt.outcome !== 'refused') return;
    const messageId = idOf(event.detail);
    await hub.publishRejection({
      party,
      deliveryId: event.id,
      refusal: receipt.refusal,
      ...(messageId !== undefined && { messageId }),
    });
  };

  return middy<SQSEvent>()
    .use(observed())
    .handler(async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
      const failed = new Set<string>();
      const attempt = async <Answer>({ messageId }: SQSRecord, work: () => Promise<Answer>, detail?: unknown) => {
        try {
          return await work();
        } catch (error) {
          logger.error('an event was not taken in', {
            sqsMessageId: messageId,
            ...traceContext(Traced.safeParse(detail).data?.traceparent),
            error: error as Error,
          });
          failed.add(messageId);
          return undefined;
        }
      };

      const arrivals = await Promise.all(Records.map((record) => attempt(record, () => identify(record))));
      const known = arrivals.filter((arrival) => arrival !== undefined);
      for (const party of new Set(known.map((arrival) => arrival.party))) {
        const group = known.filter((arrival) => arrival.party === party);
        const receipts = await hub.receiveBatch(
          party,
          group.map(({ event }) => event.detail),
        );
        for (const [index, arrival] of group.entries())
          await attempt(arrival.record, () => settle(arrival, receipts[index] as BatchReceipt), arrival.event.detail);
      }
      return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
    });
};
