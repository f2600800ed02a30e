import { withoutHyphen } from '../../schemas/cpr.ts';
import { isPartyMessageKind, kindOf } from '../../schemas/kinds/index.ts';
import { idOf } from '../../schemas/parse.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Receipt } from './receipt.ts';
import type { Receive } from './receive.ts';

/** One receipt per message, in order; `failed` means undecided: the message may be sent again. */
export type BatchReceipt = Receipt | { outcome: 'failed'; messageId?: string; cause: unknown };

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const isAboutTheSender = (type: unknown): boolean => {
  const kind = typeof type === 'string' ? kindOf(type) : undefined;
  return kind !== undefined && isPartyMessageKind(kind);
};

/** Messages about the same citizen share a line, and so do those about the sender; any other has its own. */
const lineOf = (raw: unknown, index: number): string => {
  if (isAboutTheSender(field(raw, 'type'))) return '#sender';
  const cpr = field(field(raw, 'data'), 'cpr');
  return typeof cpr === 'string' ? withoutHyphen(cpr) : `#${index}`;
};

/** Messages about the same citizen, or the sender, run in order; the rest in parallel. A bad message harms no other. */
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
