import { describe, expect, it } from 'vitest';
import { seeded } from './chance.ts';
import { grouped, nationalDay } from './plan.ts';
import { dayRequests, type SendRequest, standingRequests } from './requests.ts';
import { daySlots, openingSlot } from './thread.ts';

const day = nationalDay({ citizens: 20_000, seed: 2012 });
const messagesIn = (requests: readonly SendRequest[]) => requests.flatMap(({ messages }) => messages);

describe('a slot before the day', () => {
  const requests = [...standingRequests(day.messagesOf(openingSlot))].flat();

  it('is sent in batches per party, of at most a thousand', () => {
    for (const { party, form, messages } of requests) {
      expect(form).toBe('batch');
      expect(messages.length).toBeLessThanOrEqual(1_000);
      expect(messages.filter((message) => message.party !== party)).toEqual([]);
    }
    expect(Math.max(...requests.map(({ messages }) => messages.length))).toBe(1_000);
  });

  it('is sent completely', () => expect(messagesIn(requests)).toEqual([...day.messagesOf(openingSlot)]));
});

describe('a half-hour of the day', () => {
  const sequences = daySlots.flatMap((slot) => dayRequests(day.messagesOf(slot), seeded(2012, slot)));

  it('has single messages and batches', () =>
    expect(new Set(sequences.flat().map(({ form }) => form))).toEqual(new Set(['single', 'batch'])));

  it('is sent completely', () =>
    expect(messagesIn(sequences.flat())).toHaveLength(daySlots.flatMap((slot) => [...day.messagesOf(slot)]).length));

  it('keeps one party’s messages about one citizen in one sequence', () => {
    for (const slot of daySlots) {
      const ofSlot = dayRequests(day.messagesOf(slot), seeded(2012, slot));
      const sent = ofSlot.flatMap((sequence, index) =>
        messagesIn(sequence).map(({ party, about }) => ({ key: `${party} ${about}`, index })),
      );
      for (const places of grouped(sent, ({ key }) => key).values())
        expect(new Set(places.map(({ index }) => index)).size).toBe(1);
    }
  });
});
