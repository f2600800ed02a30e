import type { Instant } from '../../../../schemas/primitives.ts';
import type { NationalDay } from '../plan/national-day.ts';
import type { Random } from '../plan/random.ts';
import { daySlots, instantOf, standingSlots } from '../plan/slots.ts';
import { inLanes } from './in-lanes.ts';
import { startPacing } from './pace.ts';
import { dayPosts, type Post, standingPosts } from './post.ts';

export type Deliver = (post: Post) => Promise<void>;

const batchesAtOnce = 4;
const postsAtOnce = 32;

const oneByOne = async (posts: readonly Post[], deliver: Deliver): Promise<void> => {
  for (const post of posts) await deliver(post);
};

/** What is there when the day begins: a slot is over when all of it is answered. */
export const tellStanding = async (day: NationalDay, deliver: Deliver): Promise<void> => {
  for (const slot of standingSlots)
    await inLanes(batchesAtOnce, standingPosts(day.messagesOf(slot)), (posts) => oneByOne(posts, deliver));
};

type Conditions = { speed: number; random: Random; moveClock: (now: Instant) => Promise<void> };

/** The day, half-hour by half-hour; within one all speak side by side, but about one citizen in order. */
export const tellDay = async (
  day: NationalDay,
  { speed, random, moveClock }: Conditions,
  deliver: Deliver,
): Promise<void> => {
  const paced = startPacing(speed);
  for (const slot of daySlots) {
    const lines = dayPosts(day.messagesOf(slot), random);
    await moveClock(instantOf(slot + 1, 0));
    await inLanes(speed === 0 ? postsAtOnce : lines.length, lines, (posts) =>
      oneByOne(posts, async (post) => {
        await paced(post.at);
        await deliver(post);
      }),
    );
  }
};
