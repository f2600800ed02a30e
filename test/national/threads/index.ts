import { openSpells } from '../chance.ts';
import type { Thread } from '../thread.ts';
import { educationThreads } from './education.ts';
import { effortThreads } from './efforts.ts';
import { meetingThreads } from './meetings.ts';
import { mistake } from './mistakes.ts';
import { spellOpened, spellThreads } from './spells.ts';

/** For citizens whose spell was open when the day began. */
const standingThreads: readonly Thread[] = [
  ...meetingThreads,
  ...effortThreads,
  ...educationThreads,
  ...spellThreads,
  mistake,
];

/** The thread of the citizens `from` up to but not including `to`. */
export type Role = { thread: Thread; from: number; to: number };

/** At least one citizen for each thread, so that a small country has them all. */
const sizeOf = ({ rate }: Thread, citizens: number): number =>
  Math.max(1, Math.round((rate.perDay * citizens) / openSpells));

/** Which citizens take which thread. From number `citizens` on are those whose spell begins on the day. */
export const castOf = (citizens: number): Role[] => {
  let from = 0;
  const standing = standingThreads.map((thread): Role => {
    const role = { thread, from, to: from + sizeOf(thread, citizens) };
    from = role.to;
    return role;
  });
  return [...standing, { thread: spellOpened, from: citizens, to: citizens + sizeOf(spellOpened, citizens) }];
};
