import { type OutgoingEnvelope, sourceOf } from '../../schemas/envelope.ts';
import { type MessageKind, typeOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';

export type Answer = { status: number; body: Record<string, unknown> };

const tokenOf = async (origin: string, client: string, secret: string): Promise<string> => {
  const response = await fetch(`${origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret }),
  });
  if (!response.ok) throw new Error(`${client} was given no token: ${response.status}`);
  return ((await response.json()) as { access_token: string }).access_token;
};

/** A party's own program, in small: it sends messages and reads its feed. */
export const partyClient = async (origin: string, party: PartyId, secret: string) => {
  const authorization = { Authorization: `Bearer ${await tokenOf(origin, party, secret)}` };
  const ask = (path: string, cpr: string) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: {
        ...authorization,
        'Content-Type': 'application/json',
        'Samspil-Actor': `${party}-employee`,
        'Samspil-Purpose': 'demo',
      },
      body: JSON.stringify({ cpr }),
    }).then((response) => response.json());
  return {
    party,
    send: async (id: string, kind: MessageKind, data: object, time: Instant): Promise<Answer> => {
      const response = await fetch(`${origin}/messages`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/cloudevents+json' },
        body: JSON.stringify({
          specversion: '1.0',
          id,
          source: sourceOf(party),
          type: typeOf(kind),
          time,
          actor: `${party}-employee`,
          data,
        }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    /** What is new on the feed since the last time. */
    read: async (after: number): Promise<OutgoingEnvelope[]> => {
      const response = await fetch(`${origin}/events?after=${after}&limit=1000`, {
        headers: { ...authorization, 'Samspil-Actor': `${party}-system` },
      });
      return (await response.json()) as OutgoingEnvelope[];
    },
    accesses: async (cpr: string) =>
      (await ask('/access-log/search', cpr)) as { accesses: { party: string; actor: string; action: string }[] },
  };
};
export type PartyClient = Awaited<ReturnType<typeof partyClient>>;

/** Business time of a sandbox, moved by its operator. */
export const clockOperator = async (origin: string, secret: string) => {
  const token = await tokenOf(origin, 'operator', secret);
  return async (now: Instant): Promise<void> => {
    const response = await fetch(`${origin}/sandbox/clock`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ now }),
    });
    if (!response.ok) throw new Error(`the clock did not move: ${response.status}`);
  };
};
