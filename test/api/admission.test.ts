import { describe, expect, it } from 'vitest';
import { sharedRoom } from '../../functions/api/admission.ts';

const fill = (hold: (bytes: number) => boolean): number => {
  let bytes = 0;
  while (hold(1)) bytes += 1;
  return bytes;
};
const placesOf = (room: ReturnType<typeof sharedRoom>, party: string) => {
  const places = [];
  for (let place = room(party, 0); place; place = room(party, 0)) places.push(place);
  return places;
};

describe('space that parties share', () => {
  it('gives a party on its own half, the next party half of what is left, and the last one still some', () => {
    const room = sharedRoom(100, 120);
    const held = ['a', 'b', 'c', 'd'].map((party) => fill(room(party, 0)?.hold ?? (() => false)));
    expect(held).toEqual([60, 30, 15, 7]);
    expect(sharedRoom(120, 100)('a', 51)).toBeUndefined();
  });

  it('counts what has arrived, not what was announced', () => {
    const room = sharedRoom(100, 100);
    for (let stalled = 0; stalled < 40; stalled++) expect(room('a', 50)).toBeDefined();
    expect(fill(room('b', 50)?.hold ?? (() => false))).toBe(50);
  });

  it('rejects at once whatever announces more than there is space for', () => {
    const room = sharedRoom(100, 100);
    room('a', 0)?.hold(40);
    expect(room('a', 11)).toBeUndefined();
    expect(room('a', 10)).toBeDefined();
  });

  it('shares slots as it shares bytes', () => {
    const room = sharedRoom(60, 100);
    expect(['a', 'b', 'c'].map((party) => placesOf(room, party).length)).toEqual([30, 15, 7]);
  });

  it('is all free again when everybody has left', () => {
    const room = sharedRoom(10, 100);
    const places = ['a', 'b', 'a'].map((party) => room(party, 0));
    for (const place of places) place?.hold(20);
    for (const place of places) place?.leave();
    expect(placesOf(room, 'c')).toHaveLength(5);
    expect(fill(sharedRoom(10, 100)('c', 0)?.hold ?? (() => false))).toBe(50);
    for (const place of placesOf(room, 'c')) place.leave();
    expect(fill(room('d', 50)?.hold ?? (() => false))).toBe(50);
  });

  it('never holds more than its size, whoever asks', () => {
    const room = sharedRoom(1_000, 1_000);
    let held = 0;
    for (let party = 0; party < 100; party++) held += fill(room(String(party), 0)?.hold ?? (() => false));
    expect(held).toBeLessThanOrEqual(1_000);
  });
});
