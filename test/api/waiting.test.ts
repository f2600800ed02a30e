import { describe, expect, it } from 'vitest';
import { makeApp } from '../../functions/api/app.ts';
import { type Caller, scopesOf } from '../../functions/api/identity.ts';
import type { Hub } from '../../functions/hub/hub.ts';
import { cpr, earlyNeed, jobcentre, spellOpened } from '../core/messages.ts';
import { accepted } from '../hub/accepted.ts';
import { cloudEventOf } from '../hub/cloud-event.ts';
import { openHub } from '../hub/open-hub.ts';
import { dependenciesOf } from './dependencies.ts';

/** An app whose only client can be removed. */
const open = () => {
  const opened = openHub();
  const waits: number[] = [];
  const hub: Hub = {
    ...opened.hub,
    readFeed: (reader, query, waiting) => {
      waits.push(query.wait);
      return opened.hub.readFeed(reader, { ...query, wait: 0 }, waiting);
    },
  };
  let caller: Caller | undefined = { role: 'party', client: 'jc', party: jobcentre, scopes: scopesOf.party };
  const app = makeApp({ ...dependenciesOf(hub), authenticator: { authenticate: async () => caller } });
  const remove = () => {
    caller = undefined;
  };
  return { ...opened, app, remove, waits };
};

const headers = {
  'Samspil-Actor': 'sagsbehandler-17',
  'Samspil-Purpose': 'opfølgning',
};

describe('a reader that asks to wait a minute', () => {
  it('is held no longer than proxies allow, and less where it asks for less', async () => {
    const { app, waits } = open();
    for (const wait of [60, 56, 55, 54, 0]) await app.request(`/events?wait=${wait}`, { headers });
    expect(waits).toEqual([55, 55, 55, 54, 0]);
  });
});

/** A body in two parts; the client is removed before the second. */
const interrupted = (whole: string, remove: () => void): ReadableStream => {
  const half = Math.floor(whole.length / 2);
  const [first, second] = [whole.slice(0, half), whole.slice(half)].map((part) => new TextEncoder().encode(part));
  return new ReadableStream({
    start: (controller) => controller.enqueue(first),
    pull: (controller) => {
      remove();
      controller.enqueue(second);
      controller.close();
    },
  });
};

describe('a client removed while the body of its request arrives', () => {
  const send = async ({ app, remove }: ReturnType<typeof open>, path: string, contentType: string, body: string) => {
    const answer = await app.request(path, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': contentType },
      body: interrupted(body, remove),
      duplex: 'half',
    } as RequestInit);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };

  it.each(['/cases/lookup', '/access-log/search'])(
    'gets nothing from %s, and no disclosure is logged',
    async (path) => {
      const hub = open();
      const { stream } = accepted(await hub.submit(spellOpened()));
      expect(await send(hub, path, 'application/json', JSON.stringify({ cpr }))).toEqual([401, 'unauthenticated']);
      expect(await hub.ports.accessLog.of(stream)).toEqual([]);
    },
  );

  it.each([
    ['application/cloudevents+json', (message: object) => JSON.stringify(message)],
    ['application/cloudevents-batch+json', (message: object) => JSON.stringify([message])],
  ])('changes nothing: %s', async (contentType, bodyOf) => {
    const hub = open();
    const { stream } = accepted(await hub.submit(spellOpened()));
    const body = bodyOf(cloudEventOf(earlyNeed()));
    expect(await send(hub, '/messages', contentType, body)).toEqual([401, 'unauthenticated']);
    expect(await hub.ports.log.read(stream, 1)).toEqual([]);
  });
});
