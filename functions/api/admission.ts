import type { MiddlewareHandler } from 'hono';
import { limits } from '../../schemas/limits.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Authorized, PartyCaller } from './authorize.ts';
import { type HoldBytes, noRoom } from './incoming-body.ts';
import { tooLarge } from './refused.ts';

/** The place of one request; it holds the bytes of its body as they arrive, and lets go of them when it is left. */
export type Place = { hold: HoldBytes; leave(): void };

/** Gives a party a place for a request that says it has `declared` bytes; answers nothing when there is no room. */
export type TakePlace = (party: PartyId, declared: number) => Place | undefined;

/**
 * Something to share. A party may take as much as it leaves to others: half of all when it is alone, a third when another
 * has as much, so that one that comes later always finds some.
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

/** Room for so many requests, and so many bytes of their bodies, at a time. */
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

/** Turns away what there is no room for, before its body is read where it says how long that is. */
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
