import { setTimeout as sleep } from 'node:timers/promises';

const attempts = 5;
const pause = 100;
const tryLater = [429, 503];

/** `fetch` rejects with a `TypeError` when the connection breaks; what the caller aborts is another error. */
const isBrokenConnection = (error: unknown): boolean => error instanceof TypeError && error.cause !== undefined;

/** The connection broke again and again. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export type Steady = {
  response: Response;
  /** It was sent more than once, so the hub may have heard it before it answered. */
  resent: boolean;
};

/** For what may be asked twice: sent again when the connection breaks, and when the hub says to try later. */
export const steadyFetch = async (url: string, init: RequestInit): Promise<Steady> => {
  let broken = 0;
  for (let resent = false; ; resent = true) {
    try {
      const response = await fetch(url, init);
      if (!tryLater.includes(response.status)) return { response, resent };
      await response.body?.cancel();
      await sleep(1000 * Number(response.headers.get('Retry-After') ?? 1));
    } catch (error) {
      if (!isBrokenConnection(error)) throw error;
      broken += 1;
      if (broken === attempts) throw new NoAnswer(`${new URL(url).origin} does not answer`, { cause: error });
      await sleep(pause * broken);
    }
  }
};
