import { describe, expect, it } from 'vitest';
import { makeApp } from '../../functions/api/app.ts';
import { akasse, cpr, spellOpened, triageResult } from '../core/messages.ts';
import { cloudEventOf } from '../hub/cloud-event.ts';
import { openHub } from '../hub/open-hub.ts';
import { dependenciesOf } from './dependencies.ts';

const single = 'application/cloudevents+json';
const batch = 'application/cloudevents-batch+json';
const ndjson = 'application/x-ndjson';

type Body = string | Buffer;
type Answer = { status: number; body: { results: Result[]; errors?: unknown[] } };
type Result = { status: string; problem?: { code: string; errors?: { code: string }[] } };

const open = () => {
  const opened = openHub();
  const app = makeApp({ ...dependenciesOf(opened.hub, akasse), longestWait: 0 });
  const post = async (path: string, body: Body, headers: Record<string, string>) => {
    const answer = await app.request(path, { method: 'POST', body: body as string, headers });
    return { status: answer.status, body: await answer.json() } as Answer;
  };
  return {
    ...opened,
    app,
    send: (body: Body, type: string, headers: Record<string, string> = {}) =>
      post('/messages', body, { 'Content-Type': type, ...headers }),
    ask: (path: string, body: Body, headers: Record<string, string> = {}) =>
      post(path, body, {
        'Content-Type': 'application/json',
        'Samspil-Actor': 'kim',
        'Samspil-Purpose': 'opfølgning',
        ...headers,
      }),
    events: async (query: string, headers: Record<string, string> = { 'Samspil-Actor': 'kim' }) => {
      const answer = await app.request(`/events?${query}`, { headers });
      return { status: answer.status, body: await answer.json() };
    },
  };
};

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const latin1 = (value: unknown) => Buffer.from(JSON.stringify(value), 'latin1');
const named = () => cloudEventOf(spellOpened({ name: 'Søren' }));
const newline = Buffer.from('\n');
const twice = (message: object) =>
  JSON.stringify(message).replace('"cpr":', String.raw`"cpr":"6101801235","cp\u0072":`);

const statuses = ({ body }: Answer): string[] =>
  body.results.map(({ status, problem }) =>
    [status, problem?.code, problem?.errors?.[0]?.code].filter((part) => part !== undefined).join(' '),
  );

describe('a body that is not UTF-8', () => {
  it('is refused with that as the reason', async () => {
    expect(await open().send(latin1(named()), single)).toMatchObject({
      status: 400,
      body: {
        code: 'malformed',
        errors: [{ pointer: '', code: 'encoding', message: 'The text is not in UTF-8; send it in UTF-8.' }],
      },
    });
  });

  it('spoils only its own line of NDJSON', async () => {
    const lines = [json(named()), latin1(named()), json(cloudEventOf(triageResult()))];
    const body = Buffer.concat(lines.flatMap((line) => [line, newline]));
    expect(statuses(await open().send(body, ndjson))).toEqual(['accepted', 'refused malformed encoding', 'accepted']);
  });

  it('spoils a whole batch that is one JSON text', async () => {
    expect(await open().send(latin1([named()]), batch)).toMatchObject({ body: { errors: [{ code: 'encoding' }] } });
  });

  it.each(['iso-8859-1', '"ISO-8859-1"', 'utf-16', 'windows-1252'])(
    'is not read when its charset says so: %s',
    async (charset) => {
      for (const type of [single, batch, ndjson])
        expect(await open().send(json(named()), `${type}; charset=${charset}`)).toMatchObject({
          status: 415,
          body: {
            code: 'unsupported-media-type',
            errors: [{ pointer: '/Content-Type', code: 'encoding', in: 'header' }],
          },
        });
    },
  );

  it.each(['utf-8', '"UTF-8"', 'utf8', 'US-ASCII'])('does not include one sent as %s', async (charset) => {
    const message = cloudEventOf(spellOpened());
    expect((await open().send(json(message), `Application/CloudEvents+JSON ; Charset=${charset}`)).status).toBe(201);
  });

  it('includes one that is compressed', async () => {
    expect(await open().send(json(named()), single, { 'Content-Encoding': 'gzip' })).toMatchObject({
      status: 415,
      body: {
        errors: [
          { pointer: '/Content-Encoding', message: 'The value is not one of those allowed; use one that is: identity' },
        ],
      },
    });
    expect((await open().send(json(named()), single, { 'Content-Encoding': 'identity' })).status).toBe(201);
  });
});

describe('NDJSON', () => {
  it('may start with a byte order mark, use any line ending and contain blank lines', async () => {
    const [first, second] = [JSON.stringify(named()), JSON.stringify(cloudEventOf(triageResult()))];
    const body = `\ufeff\r\n \t\r\n${first}\r\n\n\n  ${second}  \r\n \n`;
    expect(statuses(await open().send(body, ndjson))).toEqual(['accepted', 'accepted']);
    expect(statuses(await open().send(`${first}\n${second}`, ndjson))).toEqual(['accepted', 'accepted']);
  });

  it('has each line refused that is not JSON', async () => {
    expect(statuses(await open().send(`{"a":\n${JSON.stringify(named())}`, ndjson))).toEqual([
      'refused malformed format',
      'accepted',
    ]);
  });

  it('may be empty', async () => {
    expect(await open().send('\n', ndjson)).toEqual({ status: 200, body: { results: [] } });
  });

  it('with more lines than allowed is refused before any is read', async () => {
    const body = Buffer.concat(Array.from({ length: 1001 }, () => Buffer.from('\xff\n', 'latin1')));
    expect(await open().send(body, ndjson)).toMatchObject({ status: 413, body: { limitMessages: 1000 } });
  });
});

describe('an object with a duplicate member', () => {
  it('is refused as a message', async () => {
    const { send, ports } = open();
    expect(await send(twice(named()), single)).toMatchObject({
      status: 400,
      body: { code: 'duplicate-member', errors: [{ pointer: '/data/cpr', code: 'duplicate-member' }] },
    });
    expect(await ports.citizens.find(cpr)).toBeUndefined();
  });

  it('is refused in its place in a batch', async () => {
    const [good, next] = [JSON.stringify(named()), JSON.stringify(cloudEventOf(triageResult()))];
    const bad = twice(cloudEventOf(triageResult()));
    const expected = ['accepted', 'refused duplicate-member duplicate-member', 'accepted'];
    expect(statuses(await open().send(`[${[good, bad, next].join()}]`, batch))).toEqual(expected);
    expect(statuses(await open().send([good, bad, next].join('\n'), ndjson))).toEqual(expected);
  });

  it.each(['/cases/lookup', '/access-log/search'])('is refused at %s', async (path) => {
    expect(await open().ask(path, '{"cpr":"6101801234","cpr":"6101801235"}')).toMatchObject({
      status: 400,
      body: { code: 'duplicate-member', errors: [{ pointer: '/cpr' }] },
    });
  });
});

describe('a CPR number with a hyphen', () => {
  it.each(['/cases/lookup', '/access-log/search'])('is read at %s', async (path) => {
    const { ask, submit } = open();
    await submit(spellOpened());
    expect(await ask(path, JSON.stringify({ cpr: `${cpr.slice(0, 6)}-${cpr.slice(6)}` }))).toMatchObject({
      status: 200,
    });
  });

  it.each([
    ['61018012345', 'Not a valid CPR number: ten digits, the first six a date.', 'en'],
    ['3002801234', 'Ikke et gyldigt CPR-nummer: ti cifre, de første seks en dato.', 'da'],
    ['6101801x34', 'Ikke et gyldigt CPR-nummer: ti cifre, de første seks en dato.', 'da'],
  ])('gets an explanation in words of what is wrong: %s', async (wrong, message, language) => {
    const { body } = await open().ask('/cases/lookup', JSON.stringify({ cpr: wrong }), { 'Accept-Language': language });
    expect(body).toMatchObject({ code: 'schema', errors: [{ pointer: '/cpr', message }] });
    expect(body.errors).toHaveLength(1);
  });
});

describe('the actor who reads', () => {
  const onTheWire = (text: string): string => Buffer.from(text).toString('latin1');
  it.each([
    ['kim@kommune.dk', 'kim@kommune.dk'],
    ['KOMMUNE\\kim', 'KOMMUNE\\kim'],
    ['KOMMUNE%5Ckim', 'KOMMUNE\\kim'],
    ['bj%C3%B8rn.s%c3%b8', 'bjørn.sø'],
    [onTheWire('bjørn.sø'), 'bjørn.sø'],
    [onTheWire('a\u030age'), 'åge'],
    ['bj\u00f8rn', 'bjørn'],
  ])('may be %s', async (header, actor) => {
    const { ask, submit, ports } = open();
    const receipt = await submit(spellOpened());
    if (!('commit' in receipt)) throw new Error('no case');
    await ask('/cases/lookup', JSON.stringify({ cpr }), {
      'Samspil-Actor': header,
      'Samspil-Purpose': 'opf%C3%B8lgning',
    });
    expect(await ports.accessLog.of(receipt.commit.stream)).toMatchObject([{ actor, purpose: 'opfølgning' }]);
  });

  it.each([
    ['kim%', 'format'],
    ['kim larsen', 'format'],
    ['61018%30-1234', 'holds-cpr-number'],
    ['%EF%BC%96101801234', 'holds-cpr-number'],
    ['%2536%2531%2530%2531%2538%2530-1234', 'format'],
    ['%36101801234%F8', 'encoding'],
    ['kim%C3', 'encoding'],
    ['%E3%85%A4', 'empty-text'],
  ])('may not be %s', async (header, code) => {
    expect(await open().ask('/cases/lookup', JSON.stringify({ cpr }), { 'Samspil-Actor': header })).toMatchObject({
      status: 400,
      body: { code: 'schema', errors: [{ pointer: '/Samspil-Actor', code, in: 'header' }] },
    });
  });

  it.each([
    ['100 %36101801234', 'holds-cpr-number'],
    ['%2536%2531%2530%2531%2538%2530-1234', 'holds-cpr-number'],
    ['61 01 80 - 12 34', 'holds-cpr-number'],
    ['sag %36101801234 %F8', 'encoding'],
  ])('may not give as purpose: %s', async (purpose, code) => {
    expect(await open().ask('/cases/lookup', JSON.stringify({ cpr }), { 'Samspil-Purpose': purpose })).toMatchObject({
      status: 400,
      body: { code: 'schema', errors: [{ pointer: '/Samspil-Purpose', code, in: 'header' }] },
    });
  });

  it.each(['100 % sikker', '%'])('may give a purpose with a percent sign that encodes nothing: %s', async (purpose) => {
    const { ask, submit } = open();
    await submit(spellOpened());
    const answer = await ask('/cases/lookup', JSON.stringify({ cpr }), { 'Samspil-Purpose': purpose });
    expect(answer.status).toBe(200);
  });
});

describe('since', () => {
  it.each([
    '2012-11-05T12:00:00+01:00',
    '2012-11-05T12:00:00%2B01:00',
    '2012-11-05t11:00:00z',
    '2012-11-05T12:00:00.5+01:00',
  ])('accepts an instant, with its plus sign encoded or not: %s', async (since) => {
    expect(await open().events(`since=${since}`)).toMatchObject({ status: 200 });
  });

  it.each(['2012-11-05 12:00:00+01:00', 'yesterday', ' 01:00'])('accepts nothing else: %s', async (since) => {
    expect(await open().events(`since=${encodeURIComponent(since)}`)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/since', message: expect.stringContaining('YYYY-MM-DDThh:mm:ss') }] },
    });
  });
});

describe('R-ROUTE-8 a message whose id predates the rule', () => {
  it('can be followed', async () => {
    const { app, ports } = open();
    const messageId = '1353060300123';
    await ports.claims.claim({
      party: akasse,
      messageId,
      content: '',
      stream: 'case/case-0',
      receivedAt: '2012-11-05T10:00:00Z',
    });
    const answer = await app.request(`/messages/${messageId}`);
    expect(await answer.json()).toMatchObject({ id: messageId, status: 'received' });
  });
});
