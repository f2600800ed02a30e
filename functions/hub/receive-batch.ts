import { withoutHyphen } from '../../schemas/cpr.ts';
import { idOf } from '../../schemas/parse.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Receipt, Receive } from './receive.ts';

/** One receipt per message, in order; `failed` could not be decided now and may be sent again. */
export type BatchReceipt = Receipt | { outcome: 'failed'; messageId?: string; cause: unknown };

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Messages about the same citizen share a line; a message that names nobody has one of its own. */
const lineOf = (raw: unknown, index: number): string => {
  const cpr = field(field(raw, 'data'), 'cpr');
  return typeof cpr === 'string' ? withoutHyphen(cpr) : `#${index}`;
};

/** Same citizen in order, others side by side; one bad message harms no other. */
export const receiveBatch = async (
  receive: Receive,
  party: PartyId,
  messages: readonly unknown[],
  options: { dryRun?: boolean } = {},
): Promise<BatchReceipt[]> => {
  const receipts = new Array<BatchReceipt>(messages.length);
  const lines = new Map<string, number[]>();
  messages.forEach((raw, index) => {
    const line = lineOf(raw, index);
    const indices = lines.get(line);
    if (indices) indices.push(index);
    else lines.set(line, [index]);
  });
  const receiveLine = async (indices: number[]): Promise<void> => {
    for (const index of indices) {
      const raw = messages[index];
      receipts[index] = await receive(party, raw, options).catch((cause: unknown): BatchReceipt => {
        const messageId = idOf(raw);
        return { outcome: 'failed', ...(messageId !== undefined && { messageId }), cause };
      });
    }
  };
  await Promise.all([...lines.values()].map(receiveLine));
  return receipts;
};
