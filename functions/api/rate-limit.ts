import { LRUCache } from 'lru-cache';

/** Takes `count` messages from a party's allowance; answers 0, or the seconds after which to try again. */
export type TakeAllowance = (party: string, count: number) => number;

const noticedParties = 1_000;

/** A token bucket per party: `perSecond` in the long run, `burst` at once. `now` is system time in milliseconds. */
export const allowance = (perSecond: number, burst: number, now: () => number): TakeAllowance => {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: noticedParties });
  return (party, count) => {
    const bucket = buckets.get(party) ?? { left: burst, at: now() };
    const left = Math.min(burst, bucket.left + ((now() - bucket.at) / 1000) * perSecond);
    const isAllowed = count <= left;
    buckets.set(party, { left: isAllowed ? left - count : left, at: now() });
    return isAllowed ? 0 : Math.ceil((count - left) / perSecond);
  };
};

export const unlimited: TakeAllowance = () => 0;
