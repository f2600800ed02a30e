import autocannon, { type Request } from 'autocannon';

/** Requests answered per second, and the latency of each. */
export type Fired = { perSecond: number; milliseconds: number[] };

const isWell = (status: number, body: string): boolean =>
  status < 300 && !/"status":"(refused|error|duplicate)"/.test(body);

/** Sends `amount` requests over `connections` connections, and fails unless every response is a success. */
export const fire = (
  url: string,
  { connections, amount, next }: { connections: number; amount: number; next: () => Request },
): Promise<Fired> =>
  new Promise((resolve, reject) => {
    const milliseconds: number[] = [];
    const begun = performance.now();
    let last = begun;
    let fault: Error | undefined;
    const firing = autocannon(
      {
        url,
        connections: Math.min(connections, amount),
        amount,
        sampleInt: 50,
        requests: [
          {
            setupRequest: (request) => ({ ...request, ...next() }),
            onResponse: (status, body) => {
              if (!isWell(status, body)) fault ??= new Error(`${url} answered ${status}: ${body.slice(0, 300)}`);
            },
          },
        ],
      },
      (error) => {
        const why = error ?? fault;
        if (why) reject(why);
        else resolve({ perSecond: (milliseconds.length * 1000) / (last - begun), milliseconds });
      },
    );
    firing.on('response', (_client, _status, _bytes, duration: number) => {
      last = performance.now();
      milliseconds.push(duration);
    });
    firing.on('reqError', (error: Error) => {
      fault ??= error;
    });
  });
