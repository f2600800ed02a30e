import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { serveHttp } from '../../../functions/embedded/http/http-server.ts';
import { answerMalformed } from '../../../functions/embedded/http/malformed-request.ts';
import { Problem } from '../../../schemas/problem.ts';

const app = new Hono()
  .onError((_, context) => context.text('', 400))
  .get('/', (context) => context.text('here'))
  .post('/', async (context) => context.text(await context.req.text()));

let faults: unknown[];
beforeEach(() => {
  faults = [];
});
afterEach(() => expect(faults).toEqual([]));

const open = async (): Promise<number> => {
  const { origin, close } = await serveHttp(app, 0, '127.0.0.1', (fault) => faults.push(fault));
  onTestFinished(close);
  return Number(new URL(origin).port);
};

/** The response, up to when the server closes the connection. */
const send = (port: number, sent: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
      .on('data', (chunk) => {
        received += chunk;
      })
      .on('end', () => {
        socket.end();
        resolve(received);
      })
      .on('error', reject);
  });

const readAnswer = (answer: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const headers = new Headers(fields.map((each) => each.split(': ') as [string, string]));
  return { status: Number(line.split(' ')[1]), headers, body };
};

const expectProblem = (answer: string, status: number, code: string) => {
  const { headers, body, ...read } = readAnswer(answer);
  expect(read.status).toBe(status);
  expect(headers.get('Content-Type')).toBe('application/problem+json');
  expect(headers.get('Content-Language')).toBe('en');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Content-Length')).toBe(String(Buffer.byteLength(body)));
  expect(Problem.parse(JSON.parse(body))).toMatchObject({ status, code });
};

const host = 'Host: hub.example\r\nConnection: close\r\n';
const get = (headers: string) => `GET / HTTP/1.1\r\n${headers}\r\n`;
const chunked = `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`;

describe('an unreadable request', () => {
  it.each([
    ['that is not HTTP', 'NONSENSE\r\n\r\n', 400, 'malformed'],
    ['of another version of HTTP', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'malformed'],
    ['with an invalid header', get(`${host}no header: 1\r\n`), 400, 'malformed'],
    ['with an invalid length', `POST / HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`, 400, 'malformed'],
    ['with two lengths', `${chunked.slice(0, -2)}Content-Length: 5\r\n\r\n`, 400, 'malformed'],
    ['with an invalid chunk', `${chunked}zz\r\n\r\n`, 400, 'malformed'],
    ['with oversized chunk extensions', `${chunked}1;${'x'.repeat(20_000)}`, 413, 'too-large'],
    ['with headers that are too large', get(`${host}X: ${'x'.repeat(20_000)}\r\n`), 431, 'headers-too-large'],
    ['with far too large headers', get(`${host}X: ${'x'.repeat(4_000_000)}\r\n`), 431, 'headers-too-large'],
    [
      'with an address that is too long',
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`,
      431,
      'headers-too-large',
    ],
    ['that names two hosts', get(`${host}Host: other.example\r\n`), 400, 'malformed'],
    ['that names no host', get('Connection: close\r\n'), 400, 'malformed'],
    ['that names an invalid host', get('Host: a b\r\nConnection: close\r\n'), 400, 'malformed'],
    ['with an invalid target', `GET ftp://hub.example/ HTTP/1.1\r\n${host}\r\n`, 400, 'malformed'],
    ['that asks for a tunnel', `CONNECT hub.example:443 HTTP/1.1\r\n${host}\r\n`, 400, 'malformed'],
  ])('is answered with a problem: one %s', async (_, sent, status, code) => {
    const answer = await send(await open(), sent);
    expectProblem(answer, status, code);
    expect(readAnswer(answer).headers.get('Connection')).toBe('close');
  });

  it('is answered with a problem when it does not arrive in time', async () => {
    const server = createServer({ requestTimeout: 50, connectionsCheckingInterval: 20 }, () => {})
      .on('clientError', answerMalformed)
      .listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expectProblem(await send(port, `POST / HTTP/1.1\r\n${host}Content-Length: 9\r\n\r\nhalf`), 408, 'request-timeout');
    expectProblem(await send(port, 'GET / HT'), 408, 'request-timeout');
  });

  it('is not echoed', async () => {
    const port = await open();
    for (const sent of ['6101801234\r\n\r\n', get('Host: a 6101801234\r\nConnection: close\r\n')])
      expect(await send(port, sent)).not.toContain('6101801234');
  });

  it('leaves the server healthy', async () => {
    const port = await open();
    await Promise.all(Array.from({ length: 100 }, () => send(port, 'NONSENSE\r\n\r\n')));
    expect(readAnswer(await send(port, get(host)))).toMatchObject({ status: 200, body: 'here' });
  });

  it.each(['NONSENSE', `CONNECT hub.example:443 HTTP/1.1\r\n${host}`])(
    'leaves the server healthy when its client disconnects at once: %j',
    async (sent) => {
      const port = await open();
      for (let clients = 0; clients < 50; clients++) {
        const socket = connect(port, '127.0.0.1');
        await once(socket, 'connect');
        await new Promise((resolve) => socket.write(`${sent}\r\n\r\n`, resolve));
        socket.resetAndDestroy();
      }
      expect(readAnswer(await send(port, get(host)))).toMatchObject({ status: 200, body: 'here' });
    },
  );

  it('does not delay the shutdown of the server', async () => {
    const { origin, close } = await serveHttp(app, 0, '127.0.0.1', (fault) => faults.push(fault));
    const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', allowHalfOpen: true });
    await new Promise((resolve) => socket.once('data', resolve).write('NONSENSE\r\n\r\n'));
    const began = performance.now();
    await close();
    expect(performance.now() - began).toBeLessThan(5_000);
    socket.destroy();
  });
});

describe('an HTTP/1.0 request', () => {
  it('needs no Host header', async () => {
    expect(readAnswer(await send(await open(), 'GET / HTTP/1.0\r\n\r\n'))).toMatchObject({ status: 200, body: 'here' });
  });
});

describe('a server at its connection limit', () => {
  it('accepts newcomers, and closes those that send nothing, the oldest first', async () => {
    let cuts = 0;
    const onCut = () => {
      cuts += 1;
    };
    const { origin, close } = await serveHttp(app, 0, '127.0.0.1', (fault) => faults.push(fault), { most: 5, onCut });
    onTestFinished(close);
    const port = Number(new URL(origin).port);
    const silent = Array.from({ length: 10 }, () =>
      connect(port, '127.0.0.1')
        .on('error', () => {})
        .resume(),
    );
    onTestFinished(() => {
      for (const socket of silent) socket.destroy();
    });
    await expect.poll(() => cuts).toBe(5);
    for (let times = 0; times < 3; times++)
      expect(readAnswer(await send(port, get(host)))).toMatchObject({ status: 200, body: 'here' });
    expect(cuts).toBeGreaterThan(5);
  });
});

describe('a server told to shut down', () => {
  it('answers what is in flight and then closes, without waiting for more on that connection', async () => {
    const [begun, told] = [new EventEmitter(), new EventEmitter()];
    const waiting = new Hono().get('/', async (context) => {
      begun.emit('request');
      await once(told, 'end');
      return context.text('in the end');
    });
    const { origin, close } = await serveHttp(waiting, 0, '127.0.0.1', (fault) => faults.push(fault));
    const [answer] = [fetch(origin), await once(begun, 'request')];
    const began = performance.now();
    const closed = close();
    told.emit('end');
    expect(await (await answer).text()).toBe('in the end');
    await closed;
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a request with an Expect header', () => {
  it.each(['100-continue', 'patience'])('is answered like any other: %s', async (expected) => {
    const answer = await send(await open(), get(`${host}Expect: ${expected}\r\n`));
    expect(answer).toMatch(/HTTP\/1\.1 200 OK\r\n[\s\S]*here$/);
  });
});

describe('a connection', () => {
  /** An app whose responses are never consumed at once, and the requests it has started. */
  const openLarge = async () => {
    const begun: string[] = [];
    const large = new Hono().get('/:number', (context) => {
      begun.push(context.req.param('number'));
      return context.text('x'.repeat(16 * 1024 * 1024));
    });
    const { origin, close } = await serveHttp(large, 0, '127.0.0.1', (fault) => faults.push(fault));
    onTestFinished(close);
    const socket = connect(Number(new URL(origin).port), '127.0.0.1').pause();
    socket.on('error', () => {});
    onTestFinished(() => {
      socket.destroy();
    });
    const ask = (from: number, to: number) => {
      for (let number = from; number <= to; number++)
        socket.write(`GET /${number} HTTP/1.1\r\nHost: hub.example\r\n\r\n`);
    };
    return { begun, socket, ask };
  };
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 200));

  it('gets one response at a time, the next when the previous has been taken', async () => {
    const { begun, socket, ask } = await openLarge();
    ask(1, 3);
    await expect.poll(() => begun).toEqual(['1']);
    await aWhile();
    expect(begun).toEqual(['1']);
    socket.resume();
    await expect.poll(() => begun, { timeout: 10_000 }).toEqual(['1', '2', '3']);
  });

  it('has no request started for it after it has gone', async () => {
    const { begun, socket, ask } = await openLarge();
    ask(1, 3);
    await expect.poll(() => begun).toEqual(['1']);
    socket.destroy();
    await aWhile();
    expect(begun).toEqual(['1']);
  });

  it('is closed with more requests pipelined than anybody needs', async () => {
    const { begun, socket, ask } = await openLarge();
    ask(1, 100);
    await once(socket.resume(), 'close');
    expect(begun.length).toBeLessThan(65);
  });
});
