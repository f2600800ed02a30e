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

describe('a room that parties share', () => {
  it('gives one alone half of it, the next half of what is left to it, and one that comes last still some', () => {
    const room = sharedRoom(100, 120);
    const held = ['a', 'b', 'c', 'd'].map((party) => fill(room(party, 0)?.hold ?? (() => false)));
    expect(held).toEqual([60, 30, 15, 7]);
    expect(sharedRoom(120, 100)('a', 51)).toBeUndefined();
  });

  it('counts what has arrived, not what is announced', () => {
    const room = sharedRoom(100, 100);
    for (let stalled = 0; stalled < 40; stalled++) expect(room('a', 50)).toBeDefined();
    expect(fill(room('b', 50)?.hold ?? (() => false))).toBe(50);
  });

  it('turns away at once what announces more than there is room for', () => {
    const room = sharedRoom(100, 100);
    room('a', 0)?.hold(40);
    expect(room('a', 11)).toBeUndefined();
    expect(room('a', 10)).toBeDefined();
  });

  it('shares places as it shares bytes', () => {
    const room = sharedRoom(60, 100);
    expect(['a', 'b', 'c'].map((party) => placesOf(room, party).length)).toEqual([30, 15, 7]);
  });

  it('has all of it again when everybody has left', () => {
    const room = sharedRoom(10, 100);
    const places = ['a', 'b', 'a'].map((party) => room(party, 0));
    for (const place of places) place?.hold(20);
    for (const place of places) place?.leave();
    expect(placesOf(room, 'c')).toHaveLength(5);
    expect(fill(sharedRoom(10, 100)('c', 0)?.hold ?? (() => false))).toBe(50);
    for (const place of placesOf(room, 'c')) place.leave();
    expect(fill(room('d', 50)?.hold ?? (() => false))).toBe(50);
  });

  it('never holds more than it has, whoever asks', () => {
    const room = sharedRoom(1_000, 1_000);
    let held = 0;
    for (let party = 0; party < 100; party++) held += fill(room(String(party), 0)?.hold ?? (() => false));
    expect(held).toBeLessThanOrEqual(1_000);
  });
});
