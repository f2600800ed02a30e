import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeApp } from '../../functions/api/app.ts';
import type { Dependencies } from '../../functions/api/dependencies.ts';
import { jobcentre, spellOpened } from '../core/messages.ts';
import { accepted } from '../hub/accepted.ts';
import { noteCalls } from '../hub/noted-calls.ts';
import { openHub } from '../hub/open-hub.ts';
import { dependenciesOf } from './dependencies.ts';

const open = (more: Partial<Dependencies> = {}) => {
  const calls: string[] = [];
  const opened = openHub(noteCalls(calls));
  const app = makeApp({ ...dependenciesOf(opened.hub), longestWait: 60, ...more });
  return { ...opened, app, calls };
};

const headers = { 'Samspil-Actor': 'sagsbehandler-17' };
const effects = /^(accessLog|claims|citizens)\.(?!find|of)|^feeds\.(confirm|grown)|\.(append|decided|drop)$/;

describe('every response', () => {
  const asked = async (origin: string) => {
    const { app } = open({ origin: () => origin });
    const paths = app.routes.filter(({ path }) => path !== '/*').map(({ method, path }) => ({ method, path }));
    return Promise.all(
      [...paths, { method: 'GET', path: '/nowhere' }, { method: 'PATCH', path: '/events' }].map(({ method, path }) =>
        app.request(path.replace(/:\w+/, 'besked-1'), { method }),
      ),
    );
  };

  it('matches its media type, refusals and faults included', async () => {
    const answers = await asked('http://127.0.0.1:4870');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 302, 400, 404, 405, 415]));
    for (const { headers } of answers) {
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    }
    const { app } = open({
      authenticator: { authenticate: () => Promise.reject(new Error('fault')) },
      report: () => {},
    });
    const fault = await app.request('/events');
    expect([fault.status, fault.headers.get('X-Content-Type-Options')]).toEqual([500, 'nosniff']);
  });

  it('enforces TLS from then on, where the hub is reached by TLS', async () => {
    for (const { headers } of await asked('https://samspil.example'))
      expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}$/);
  });
});

describe('the documentation', () => {
  it('loads nothing, cannot be framed and sends nothing anywhere', async () => {
    const answer = await open().app.request('/docs');
    const policy = answer.headers.get('Content-Security-Policy')?.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]),
    );
  });

  it.each(['/openapi.json', '/asyncapi.json', '/schemas/dk.samspil.spell-opened.v1', '/docs'])(
    'is rendered once, however often it is requested: %s',
    async (path) => {
      const { app } = open();
      const first = await (await app.request(path)).text();
      const write = vi.spyOn(JSON, 'stringify');
      onTestFinished(() => write.mockRestore());
      expect(await (await app.request(path)).text()).toBe(first);
      expect(write).not.toHaveBeenCalled();
    },
  );
});

describe('a HEAD request', () => {
  it('has no effect and waits for nothing, on every path that GET can read', async () => {
    const { app, calls, submit } = open();
    await submit(spellOpened());
    const paths = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
    expect(paths).toContain('/events');
    for (const path of paths)
      for (const query of ['', '?after=1&wait=60', '?after=0']) {
        calls.length = 0;
        await app.request(`${path.replace(/:\w+/, 'besked-1')}${query}`, { method: 'HEAD', headers });
        expect(calls.filter((call) => effects.test(call))).toEqual([]);
      }
    await app.request('/events?after=1', { headers });
    expect(calls.filter((call) => effects.test(call))).toEqual(['feeds.confirm']);
  });

  it('serves and confirms no event: a feed allows GET only, and says so', async () => {
    const { app, ports, submit } = open();
    const { stream } = accepted(await submit(spellOpened()));
    for (const query of ['after=0', 'after=1']) {
      const answer = await app.request(`/events?${query}`, { method: 'HEAD', headers });
      expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET']);
    }
    expect(await ports.feeds.placesOf(stream, 1)).toEqual([{ event: 1, recipient: jobcentre, position: 1 }]);
    expect(await ports.accessLog.of(stream)).toEqual([]);
    const posted = await app.request('/events', { method: 'POST', headers });
    expect([posted.status, posted.headers.get('Allow')]).toEqual([405, 'GET']);
  });

  it('is answered like GET, without a body, where GET only reads', async () => {
    const answer = await open().app.request('/health', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('one message per line', () => {
  const send = (app: ReturnType<typeof open>['app'], contentType: string, body: string) =>
    app.request('/messages', { method: 'POST', headers: { 'Content-Type': contentType }, body });

  it('is refused like a batch when there are too many, before any is parsed', async () => {
    const { app } = open();
    const batch = await send(app, 'application/cloudevents-batch+json', JSON.stringify(Array(1_001).fill(1)));
    const parse = vi.spyOn(JSON, 'parse');
    onTestFinished(() => parse.mockRestore());
    for (const lines of ['1\n'.repeat(1_001), '1\n'.repeat(2_000_000), '\r\n1'.repeat(1_001)]) {
      const answer = await send(app, 'application/x-ndjson', lines);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toBe(await batch.clone().text());
    }
    expect(parse).not.toHaveBeenCalled();
  });

  it('is accepted a thousand times, with blank lines in between', async () => {
    const answer = await send(open().app, 'application/x-ndjson', `\n \r\n${'1\n\n\t\n'.repeat(1_000)}`);
    expect(((await answer.json()) as { results: unknown[] }).results).toHaveLength(1_000);
  });

  it('may contain a line separator in a text, which ends no line', async () => {
    const answer = await send(open().app, 'application/x-ndjson', '{"id":"a\u2028b"}');
    expect(((await answer.json()) as { results: unknown[] }).results).toHaveLength(1);
  });
});

describe('a request about a citizen', () => {
  it.each(['/cases/lookup', '/access-log/search'])(
    'carries the CPR number in its body, never in its URL: %s',
    async (path) => {
      const { app, calls } = open();
      const answer = await app.request(`${path}?cpr=6101801234&6101801234`, {
        method: 'POST',
        headers: { ...headers, 'Samspil-Purpose': 'opfølgning', 'Content-Type': 'application/json' },
        body: JSON.stringify({ cpr: '6101801234' }),
      });
      expect(answer.status).toBe(400);
      const text = await answer.text();
      expect(JSON.parse(text).errors).toContainEqual(
        expect.objectContaining({ pointer: '/cpr', code: 'unknown-field', in: 'query' }),
      );
      expect(text).not.toContain('6101801234');
      expect(calls).toEqual([]);
    },
  );
});

describe('a body for which there is no space yet', () => {
  const send = async (declared: number) => {
    const { app } = open({ takePlace: () => undefined });
    const headers = { 'Content-Type': 'application/cloudevents-batch+json', 'Content-Length': String(declared) };
    const answer = await app.request('/messages', { method: 'POST', headers, body: '[]' });
    return [answer.status, answer.headers.get('Retry-After')];
  };

  it('gets space later, unless it exceeds the limit for any body', async () => {
    expect(await send(4 * 1024 * 1024)).toEqual([503, '1']);
    expect(await send(4 * 1024 * 1024 + 1)).toEqual([413, null]);
    expect(await send(99e9)).toEqual([413, null]);
  });
});
