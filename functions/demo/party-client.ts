import type { BatchAnswer } from '../../schemas/answers.ts';
import type { Envelope, OutgoingEnvelope } from '../../schemas/envelope.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { accessToken } from './access-token.ts';
import { type Steady, steadyFetch } from './steady-fetch.ts';

export type Answer = { status: number; body: Record<string, unknown>; resent: boolean };
export type Answers = { results: BatchAnswer['results']; resent: boolean };
export type Page = { events: OutgoingEnvelope[]; head: number };

const largestPage = 1_000;

/** A party's own program, in small: it sends messages and reads its feed. */
export const partyClient = (origin: string, party: PartyId, secret: string) => {
  const token = accessToken(origin, party, secret);
  /** The life of the feed that positions belong to. */
  let epoch: string | undefined;

  const call = async (path: string, headers: Record<string, string>, init: RequestInit = {}): Promise<Steady> =>
    steadyFetch(`${origin}${path}`, { ...init, headers: { ...headers, Authorization: `Bearer ${await token()}` } });

  const post = (path: string, contentType: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, { ...headers, 'Content-Type': contentType }, { method: 'POST', body: JSON.stringify(body) });

  return {
    party,
    send: async (message: Envelope): Promise<Answer> => {
      const { response, resent } = await post('/messages', 'application/cloudevents+json', message);
      return { status: response.status, body: (await response.json()) as Record<string, unknown>, resent };
    },
    sendBatch: async (messages: readonly Envelope[]): Promise<Answers> => {
      const { response, resent } = await post('/messages', 'application/cloudevents-batch+json', messages);
      if (!response.ok) throw new Error(`a batch of ${party} was answered ${response.status}`);
      const { results } = (await response.json()) as BatchAnswer;
      return { results, resent };
    },
    /** What is new on the feed after a position; waits for something to come for up to `wait` seconds. */
    read: async (after: number, { wait = 0, signal }: { wait?: number; signal?: AbortSignal } = {}): Promise<Page> => {
      const { response } = await call(
        `/events?after=${after}&limit=${largestPage}&wait=${wait}${epoch === undefined ? '' : `&epoch=${epoch}`}`,
        { 'Samspil-Actor': `${party}-system` },
        signal ? { signal } : {},
      );
      if (!response.ok) throw new Error(`${party} could not read its feed: ${response.status}`);
      epoch = response.headers.get('Samspil-Feed-Epoch') ?? epoch;
      const events = (await response.json()) as OutgoingEnvelope[];
      return { events, head: Number(response.headers.get('Samspil-Feed-Head')) };
    },
    /** The last position of the feed. */
    head: async (): Promise<number> => {
      const { response } = await call('/events?limit=1', { 'Samspil-Actor': `${party}-system` });
      await response.body?.cancel();
      return Number(response.headers.get('Samspil-Feed-Head'));
    },
    /** Whether the hub has heard of a message of this party. */
    hasSent: async (messageId: string): Promise<boolean> => {
      const { response } = await call(`/messages/${messageId}`, {});
      await response.body?.cancel();
      return response.ok;
    },
    accesses: async (cpr: string) => {
      const reader = { 'Samspil-Actor': `${party}-employee`, 'Samspil-Purpose': 'demo' };
      const { response } = await post('/access-log/search', 'application/json', { cpr }, reader);
      return (await response.json()) as { accesses: { party: string; actor: string; action: string }[] };
    },
  };
};
export type PartyClient = ReturnType<typeof partyClient>;
