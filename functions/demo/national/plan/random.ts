/** A number from 0 up to 1, another one at each call. */
export type Random = () => number;

/** mulberry32: tiny, and the same on every machine. `stream` tells apart what is drawn under one seed. */
export const seeded = (seed: number, stream: number): Random => {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A whole number from `least` to `most`. */
export const between = (random: Random, least: number, most: number): number => least + below(random, most - least + 1);

export const happens = (random: Random, share: number): boolean => random() < share;

export const pick = <Item>(random: Random, [first, ...others]: readonly [Item, ...Item[]]): Item =>
  [first, ...others][below(random, others.length + 1)] ?? first;
