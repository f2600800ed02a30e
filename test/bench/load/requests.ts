import type { Request } from 'autocannon';
import type { PartyId } from '../../../schemas/parties.ts';
import { batch, single, tokenOf } from '../../e2e/client.ts';
import { akasser, parties } from './citizens.ts';
import type { Sent } from './messages.ts';
import { akasseMessages } from './traffic.ts';

/** The credentials of each party. */
export const authorizations = async (origin: string): Promise<ReadonlyMap<PartyId, { Authorization: string }>> => {
  const edition = { origin, credentialsOf: (id: string) => ({ id, secret: 'sandbox' }) };
  const tokens = new Map<PartyId, { Authorization: string }>();
  for (const party of parties) tokens.set(party, { Authorization: `Bearer ${await tokenOf(edition, party)}` });
  return tokens;
};
export type Authorizations = Awaited<ReturnType<typeof authorizations>>;

/** One message after another. */
export const singles =
  (senders: Authorizations, messages: Generator<Sent, never>): (() => Request) =>
  () => {
    const { sender, message } = messages.next().value;
    const headers = { ...senders.get(sender), 'Content-Type': single };
    return { method: 'POST', path: '/messages', headers, body: JSON.stringify(message) };
  };

/** Batches of `size` from one a-kasse after another. */
export const batchesOf = (senders: Authorizations, size: number): (() => Request) => {
  const sources = akasser.map((_, index) => akasseMessages(index));
  let turn = 0;
  return () => {
    const index = turn++ % sources.length;
    const headers = { ...senders.get(akasser[index]?.id ?? ''), 'Content-Type': batch };
    const messages = Array.from({ length: size }, () => sources[index]?.next().value?.message);
    return { method: 'POST', path: '/messages', headers, body: JSON.stringify(messages) };
  };
};
