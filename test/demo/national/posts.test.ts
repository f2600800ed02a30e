import { describe, expect, it } from 'vitest';
import { grouped } from '../../../functions/demo/national/plan/grouped.ts';
import { nationalDay } from '../../../functions/demo/national/plan/national-day.ts';
import { seeded } from '../../../functions/demo/national/plan/random.ts';
import { daySlots, openingSlot } from '../../../functions/demo/national/plan/slots.ts';
import { dayPosts, type Post, standingPosts } from '../../../functions/demo/national/play/post.ts';

const day = nationalDay({ citizens: 20_000, seed: 2012 });
const messagesIn = (posts: readonly Post[]) => posts.flatMap(({ messages }) => messages);

describe('what stands before the day', () => {
  const posts = [...standingPosts(day.messagesOf(openingSlot))].flat();

  it('is handed in by batches of one party, of a thousand at most', () => {
    for (const { party, form, messages } of posts) {
      expect(form).toBe('batch');
      expect(messages.length).toBeLessThanOrEqual(1_000);
      expect(messages.filter((message) => message.party !== party)).toEqual([]);
    }
    expect(Math.max(...posts.map(({ messages }) => messages.length))).toBe(1_000);
  });

  it('is handed in as a whole', () => expect(messagesIn(posts)).toEqual([...day.messagesOf(openingSlot)]));
});

describe('a half-hour of the day', () => {
  const lines = daySlots.flatMap((slot) => dayPosts(day.messagesOf(slot), seeded(2012, slot)));

  it('has single messages and batches', () =>
    expect(new Set(lines.flat().map(({ form }) => form))).toEqual(new Set(['single', 'batch'])));

  it('is handed in as a whole', () =>
    expect(messagesIn(lines.flat())).toHaveLength(daySlots.flatMap((slot) => [...day.messagesOf(slot)]).length));

  it('keeps what one party says of one citizen in one line', () => {
    for (const slot of daySlots) {
      const ofSlot = dayPosts(day.messagesOf(slot), seeded(2012, slot));
      const told = ofSlot.flatMap((line, index) =>
        messagesIn(line).map(({ party, citizen }) => ({ key: `${party} ${citizen}`, index })),
      );
      for (const lineNumbers of grouped(told, ({ key }) => key).values())
        expect(new Set(lineNumbers.map(({ index }) => index)).size).toBe(1);
    }
  });
});
