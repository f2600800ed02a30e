import { documentedStatuses } from '../documented.ts';

/** The address of an edition of the hub, and the credentials of the clients of a party, or of `operator`. */
export type Edition = {
  origin: string;
  credentialsOf: (role: string) => { id: string; secret: string };
  /** Maps an address that the hub gives to one reachable from here, where they differ. */
  reach?: (address: string) => string;
};

export type Json = Record<string, unknown>;
export type Reply = { status: number; headers: Headers; body: Json };
export type Event = Json & { id: string; type: string; subject: string; feedposition: number; data: Json };

const bodyOf = async (response: Response): Promise<Json> => {
  const text = await response.text();
  return text === '' ? {} : JSON.parse(text);
};

/** Fails when the hub responds with a status that its OpenAPI document does not list for the call. */
export const request = async (edition: Edition, path: string, init: RequestInit = {}): Promise<Reply> => {
  const url = new URL(path, edition.origin);
  const response = await fetch(url, init);
  const { method = 'GET' } = init;
  if (url.origin === edition.origin && !documentedStatuses(method, url.pathname).includes(response.status))
    throw new Error(`${method} ${url.pathname} returned ${response.status}, which the contract does not list`);
  return { status: response.status, headers: response.headers, body: await bodyOf(response) };
};

export const reached = ({ reach = (address) => address }: Edition, address: unknown): string => reach(String(address));

/** The hub's own metadata on where tokens are issued, and for which scopes. */
const tokenServer = async (edition: Edition): Promise<Json> =>
  (await request(edition, '/.well-known/oauth-authorization-server')).body;

/** A scope as requested: a user pool prefixes it with the name of a resource server. */
const scopeNamed = async (edition: Edition, scope: string): Promise<string> =>
  ((await tokenServer(edition)).scopes_supported as string[]).find((each) => each.endsWith(scope)) ?? scope;

export const askToken = async (edition: Edition, form: Record<string, string>): Promise<Reply> => {
  const body = await tokenServer(edition);
  return request(edition, reached(edition, body.token_endpoint), { method: 'POST', body: new URLSearchParams(form) });
};

export const tokenOf = async (edition: Edition, role: string, scope?: string): Promise<string> => {
  const { id, secret } = edition.credentialsOf(role);
  const { body } = await askToken(edition, {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    ...(scope !== undefined && { scope: await scopeNamed(edition, scope) }),
  });
  return String(body.access_token);
};

let count = 0;
const run = Date.now().toString(36);
export const newId = (): string => `e2e-${run}-${++count}`;

const [days, months, years, serials] = [28, 12, 50, 10_000];
const people = days * months * years * serials;
let person = Math.floor(Math.random() * people);
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A number that belongs to nobody (day of birth + 60), different for each citizen of a run. */
export const newCpr = (): string => {
  person = (person + 1) % people;
  const [serial, date] = [person % serials, Math.floor(person / serials)];
  const [day, month, year] = [
    61 + (date % days),
    1 + (Math.floor(date / days) % months),
    50 + Math.floor(date / days / months),
  ];
  return `${[day, month, year].map(twoDigits).join('')}${String(serial).padStart(4, '0')}`;
};

export const messageFrom = (party: string, kind: string, data: Json, more: Json = {}): Json => ({
  specversion: '1.0',
  id: newId(),
  source: `urn:samspil:${party}`,
  type: `dk.samspil.${kind}.v1`,
  actor: 'medarbejder-4711',
  data,
  ...more,
});

export const single = 'application/cloudevents+json';
export const batch = 'application/cloudevents-batch+json';
export const ndjson = 'application/x-ndjson';

/** A party's own program: it sends messages, and reads its feed from where it started. */
export const connect = async (edition: Edition, party: string) => {
  const token = await tokenOf(edition, party);
  const authorization = { Authorization: `Bearer ${token}` };
  const reader = { ...authorization, 'Samspil-Actor': 'sagsbehandler-17' };
  const post = (body: string, contentType: string, query = '', headers: Record<string, string> = {}) =>
    request(edition, `/messages${query}`, {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': contentType, ...headers },
      body,
    });
  const events = async (query: string, headers: Record<string, string> = {}) => {
    const reply = await request(edition, `/events?${query}`, { headers: { ...reader, ...headers } });
    return { ...reply, events: reply.body as unknown as Event[] };
  };
  const ask = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(edition, path, {
      method: 'POST',
      headers: { ...reader, 'Samspil-Purpose': 'opfølgning', 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  /** In CloudEvents binary mode: attributes as headers, `data` as the body. */
  const sendBinary = ({ data, ...attributes }: Json, headers: Record<string, string> = {}) =>
    post(JSON.stringify(data), 'application/json', '', {
      ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, String(value)])),
      ...headers,
    });
  return {
    party,
    token,
    authorization,
    reader,
    post,
    send: (kind: string, data: Json, more: Json = {}) =>
      post(JSON.stringify(messageFrom(party, kind, data, more)), single),
    sendBinary,
    sendMany: (messages: readonly unknown[], query = '') => post(JSON.stringify(messages), batch, query),
    events,
    head: async () => Number((await events('after=0&limit=1')).headers.get('Samspil-Feed-Head')),
    /** Waits for the events of one case after a position, however the edition puts them on the feed. */
    eventsOf: async (caseId: string, count: number, after: number): Promise<Event[]> => {
      const seen: Event[] = [];
      const { headers: present } = await events('since=2199-01-01T00:00:00Z');
      const epoch = present.get('Samspil-Feed-Epoch');
      for (let position = after, tries = 0; seen.length < count && tries < 30; tries++) {
        const reply = await events(`after=${position}&limit=1000&wait=5&epoch=${epoch}`);
        seen.push(...reply.events.filter(({ subject }) => subject === caseId));
        position = Number(
          new URL(reply.headers.get('Link')?.match(/<(.*)>/)?.[1] ?? '', edition.origin).searchParams.get('after'),
        );
      }
      return seen;
    },
    follow: (id: string) => request(edition, `/messages/${encodeURIComponent(id)}`, { headers: authorization }),
    lookUp: (cpr: string, headers: Record<string, string> = {}) => ask('/cases/lookup', { cpr }, headers),
    accesses: (cpr: string, headers: Record<string, string> = {}) => ask('/access-log/search', { cpr }, headers),
    ask,
  };
};
export type Party = Awaited<ReturnType<typeof connect>>;

export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
export const daysFromToday = (days: number): string =>
  new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const spellOf = (cpr: string): Json => ({
  cpr,
  firstDay: daysFromToday(-1),
  municipality: '751',
  akasse: 'akasse-hk',
  benefit: 'dagpenge',
});
export const goodProspects = (cpr: string): Json => ({ cpr, cvMeetingOn: today(), firstJointMeeting: 'by-week-11' });

/** The ids of the events that resulted from an accepted message. */
export const eventIdsIn = (body: Json): string[] => (body.events as Event[]).map(({ id }) => id);

/** A fresh citizen with an open spell between akasse-hk and jobcentre-751. */
export const openSpell = async (akasse: Party): Promise<{ cpr: string; caseId: string }> => {
  const cpr = newCpr();
  const { status, body } = await akasse.send('spell-opened', spellOf(cpr));
  if (status !== 201) throw new Error(`no spell: ${status} ${JSON.stringify(body)}`);
  return { cpr, caseId: String(body.case) };
};
