import { openSpells } from './rates.ts';
import type { Thread } from './thread.ts';
import { newcomersThread, standingThreads } from './threads/index.ts';

/** The citizens `from` up to but not including `to` live through the thread on the day. */
export type Role = { thread: Thread; from: number; to: number };

/** At least one citizen to a thread: a small country has everything, too. */
const sizeOf = ({ rate }: Thread, citizens: number): number =>
  Math.max(1, Math.round((rate.perDay * citizens) / openSpells));

/** Who lives through what. Citizens from `citizens` on are those whose spell begins on the day. */
export const castOf = (citizens: number): Role[] => {
  let from = 0;
  const standing = standingThreads.map((thread): Role => {
    const role = { thread, from, to: from + sizeOf(thread, citizens) };
    from = role.to;
    return role;
  });
  return [...standing, { thread: newcomersThread, from: citizens, to: citizens + sizeOf(newcomersThread, citizens) }];
};
