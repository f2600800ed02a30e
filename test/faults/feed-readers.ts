import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export type FeedReaders = {
  /** Reads this often, sixteen at a time, and waits for the responses. */
  read(times: number): Promise<void>;
  /** Waits for events, and disconnects before there are any. */
  leave(times: number): Promise<void>;
  /** Waits a second for events that never arrive. */
  waitInVain(times: number): Promise<void>;
};

const inTurns = async (times: number, atATime: number, once: (turn: number) => Promise<void>): Promise<void> => {
  let turn = 0;
  const oneAfterTheOther = async () => {
    while (turn < times) await once(turn++);
  };
  await Promise.all(Array.from({ length: atATime }, oneAfterTheOther));
};

/** Readers of a feed with a single event on it. */
export const feedReaders = (origin: string, headers: Record<string, string>): FeedReaders => {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const ask = (query: string) => get(`${origin}/events?${query}`, { agent, headers });

  const answer = (query: string): Promise<void> =>
    new Promise((resolve, reject) => {
      ask(query)
        .on('error', reject)
        .on('response', (response: IncomingMessage) => {
          if (response.statusCode !== 200) reject(new Error(`a reader got ${response.statusCode}`));
          response.resume().on('end', resolve);
        });
    });

  const cutOff = (): Promise<void> =>
    new Promise((resolve) => {
      const request = ask('after=1&wait=55');
      request
        .on('error', () => {})
        .on('close', resolve)
        .on('finish', () => void pause(5).then(() => request.destroy()));
    });

  return {
    read: (times) => inTurns(times, 16, (turn) => answer(turn % 100 === 0 ? 'after=0' : 'after=1')),
    leave: (times) => inTurns(times, 64, cutOff),
    waitInVain: (times) => inTurns(times, 1_000, () => answer('after=1&wait=1')),
  };
};
