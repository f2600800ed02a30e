import { LRUCache } from 'lru-cache';

/** A rate allowance per caller. */
export type Allowance = {
  /** Takes `count`, or nothing; returns 0, or the seconds to wait before retrying. */
  take(who: string, count?: number): number;
  /** Charges `difference` more than estimated, or refunds it. May overdraw; the caller then has to wait. */
  settle(who: string, difference: number): void;
};

/** `perSecond` sustained, `burst` at once. */
export type Rate = { perSecond: number; burst: number };

const noticed = 10_000;

/** A token bucket per caller; `now` is system time in milliseconds. */
export const allowance = ({ perSecond, burst }: Rate, now: () => number): Allowance => {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: noticed });
  const leftOf = (who: string): number => {
    const bucket = buckets.get(who);
    return bucket ? Math.min(burst, bucket.left + ((now() - bucket.at) / 1000) * perSecond) : burst;
  };
  const settle = (who: string, difference: number) => {
    buckets.set(who, { left: Math.min(burst, leftOf(who) - difference), at: now() });
  };
  return {
    take: (who, count = 1) => {
      const left = leftOf(who);
      if (count > left) return Math.ceil((count - left) / perSecond);
      settle(who, count);
      return 0;
    },
    settle,
  };
};

const rates = {
  messages: { perSecond: 200, burst: 1_000 },
  followUps: { perSecond: 200, burst: 1_000 },
  /** A long-polling reader makes a few requests a minute; one that has fallen behind reads a page of 1,000 each time. */
  feed: { perSecond: 100, burst: 1_000 },
  lookUps: { perSecond: 20, burst: 200 },
  accessLog: { perSecond: 5, burst: 50 },
  operator: { perSecond: 10, burst: 100 },
} satisfies Record<string, Rate>;

/** One allowance per purpose; each party has its own. */
export type Allowances = Record<keyof typeof rates, Allowance>;

const forEach = (make: (rate: Rate) => Allowance): Allowances => ({
  messages: make(rates.messages),
  followUps: make(rates.followUps),
  feed: make(rates.feed),
  lookUps: make(rates.lookUps),
  accessLog: make(rates.accessLog),
  operator: make(rates.operator),
});

export const liveAllowances = (now: () => number): Allowances => forEach((rate) => allowance(rate, now));

export const unlimited: Allowances = forEach(() => ({ take: () => 0, settle: () => {} }));
