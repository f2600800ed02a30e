import type { IncomingMessage } from 'node:http';
import { limits } from '../../schemas/limits.ts';
import { refusal } from '../../schemas/refusal.ts';
import { Refused, refusedFor, tooLarge } from './refused.ts';

/** Reserves room for bytes that have arrived; returns false if there is none. */
export type HoldBytes = (bytes: number) => boolean;

export const noRoom = (): Refused => refusedFor('unavailable', { headers: { 'Retry-After': '1' } });
const stalled = (): Refused => refusedFor('request-timeout', { headers: { Connection: 'close' } });
/** The sender stopped midway; nobody is left to read this. */
const gone = (): Refused => new Refused(refusal('malformed'));

/**
 * Reads a body from Node's own request. A rejected body is still drained, so that the sender receives the reason; a stalled
 * body is rejected.
 */
export const readIncoming = (incoming: IncomingMessage, limit: number, hold: HoldBytes): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let sizeBefore = 0;
    let isSettled = false;

    const settle = (outcome: () => void) => {
      if (isSettled) return;
      isSettled = true;
      clearInterval(watch);
      incoming.off('data', take).off('end', finish).off('close', lose);
      outcome();
    };
    const giveUp = (why: Refused) =>
      settle(() => {
        incoming.resume();
        reject(why);
      });
    const take = (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > limit) giveUp(tooLarge(limit));
      else if (!hold(chunk.byteLength)) giveUp(noRoom());
      else chunks.push(chunk);
    };
    const finish = () => settle(() => resolve(Buffer.concat(chunks)));
    const lose = () => settle(() => reject(gone()));
    const checkProgress = () => {
      if (size - sizeBefore < limits.bodyProgressBytes) giveUp(stalled());
      sizeBefore = size;
    };
    // Data that arrived while the hub was busy is read before the sender is judged to be slow.
    const watch = setInterval(() => setImmediate(checkProgress), limits.bodyProgressSeconds * 1000);

    if (incoming.destroyed && !incoming.readableEnded) lose();
    else incoming.on('data', take).on('end', finish).on('close', lose);
  });
