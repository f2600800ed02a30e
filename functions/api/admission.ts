import type { MiddlewareHandler } from 'hono';
import { limits } from '../../schemas/limits.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Authorized, PartyCaller } from './authorize.ts';
import { type HoldBytes, noRoom } from './incoming-body.ts';
import { tooLarge } from './refused.ts';

/** The slot of one request: holds the bytes of its body as they arrive, and releases them on leaving. */
export type Place = { hold: HoldBytes; leave(): void };

/** Gives a party a slot for a request of `declared` bytes; undefined if there is no room. */
export type TakePlace = (party: PartyId, declared: number) => Place | undefined;

/**
 * A shared resource. A party may hold as much as it leaves for others: half of the total when alone, a third when one other
 * holds as much, so that a latecomer always finds some.
 */
const shared = (all: number) => {
  const held = new Map<PartyId, number>();
  let left = all;
  const isThere = (party: PartyId, amount: number): boolean => (held.get(party) ?? 0) + amount <= left - amount;
  const move = (party: PartyId, amount: number) => {
    const now = (held.get(party) ?? 0) + amount;
    left -= amount;
    if (now > 0) held.set(party, now);
    else held.delete(party);
  };
  return {
    isThere,
    take: (party: PartyId, amount: number): boolean => {
      if (!isThere(party, amount)) return false;
      move(party, amount);
      return true;
    },
    giveBack: (party: PartyId, amount: number) => move(party, -amount),
  };
};

/** A limit on concurrent requests and on the total bytes of their bodies. */
export const sharedRoom = (requests: number, bytes: number): TakePlace => {
  const [places, space] = [shared(requests), shared(bytes)];
  return (party, declared) => {
    if (!space.isThere(party, declared) || !places.take(party, 1)) return undefined;
    let held = 0;
    return {
      hold: (arrived) => {
        if (!space.take(party, arrived)) return false;
        held += arrived;
        return true;
      },
      leave: () => {
        places.giveBack(party, 1);
        space.giveBack(party, held);
      },
    };
  };
};

export const unboundedRoom: TakePlace = () => ({ hold: () => true, leave: () => {} });

export type Admitted = { Variables: Authorized<PartyCaller>['Variables'] & { hold: HoldBytes } };

/** Turns away requests that there is no room for, before reading the body if its length is declared. */
export const admission =
  (takePlace: TakePlace): MiddlewareHandler<Admitted> =>
  async (context, next) => {
    const declared = Number(context.req.header('Content-Length') ?? 0);
    if (declared > limits.batchBytes) throw tooLarge(limits.batchBytes);
    const place = takePlace(context.var.caller.party, declared);
    if (!place) throw noRoom();
    context.set('hold', place.hold);
    try {
      await next();
    } finally {
      place.leave();
    }
  };
