import { LRUCache } from 'lru-cache';

/** What somebody may do so often. */
export type Allowance = {
  /** Takes `count`, or nothing; answers 0, or the seconds after which to try again. */
  take(who: string, count?: number): number;
  /** Takes `difference` more than was thought, or gives it back. May overdraw: who has done so waits. */
  settle(who: string, difference: number): void;
};

/** `perSecond` in the long run, `burst` at once. */
export type Rate = { perSecond: number; burst: number };

const noticed = 10_000;

/** A token bucket for each; `now` is system time in milliseconds. */
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
  /** A reader that waits asks a few times a minute; one that has fallen behind reads a page of 1,000 each time. */
  feed: { perSecond: 100, burst: 1_000 },
  lookUps: { perSecond: 20, burst: 200 },
  accessLog: { perSecond: 5, burst: 50 },
  operator: { perSecond: 10, burst: 100 },
} satisfies Record<string, Rate>;

/** An allowance for everything that a client is let in for; each party has its own. */
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
