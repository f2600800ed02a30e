import type { MiddlewareHandler } from 'hono';
import { limits } from '../../schemas/limits.ts';
import { refusedFor } from './refused.ts';

/** Takes room for a request with a body of `bytes`; answers how to give it back, or nothing when there is no room. */
export type TakeRoom = (bytes: number) => (() => void) | undefined;

/** Room for so many requests, and so many bytes of their bodies, at a time. */
export const boundedRoom = (requests: number, bytes: number): TakeRoom => {
  let [requestsLeft, bytesLeft] = [requests, bytes];
  return (wanted) => {
    if (requestsLeft < 1 || bytesLeft < wanted) return undefined;
    requestsLeft -= 1;
    bytesLeft -= wanted;
    return () => {
      requestsLeft += 1;
      bytesLeft += wanted;
    };
  };
};

export const unboundedRoom: TakeRoom = () => () => {};

/** Turns away what there is no room for, before its body is read. A body of unknown length counts as the longest. */
export const admission =
  (takeRoom: TakeRoom): MiddlewareHandler =>
  async (context, next) => {
    const declared = Number(context.req.header('Content-Length') ?? limits.batchBytes);
    const giveBack = takeRoom(Math.min(declared, limits.batchBytes));
    if (!giveBack) throw refusedFor('unavailable', { headers: { 'Retry-After': '1' } });
    try {
      await next();
    } finally {
      giveBack();
    }
  };
