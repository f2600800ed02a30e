import { holdsCprNumber } from '../cpr.ts';

const safeName = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;
const isSafe = (segment: PropertyKey): boolean =>
  typeof segment === 'number' || (typeof segment === 'string' && safeName.test(segment) && !holdsCprNumber(segment));

/** A JSON pointer as far as it can be given without repeating what a client must not make us say. */
export const pointerTo = (prefix: string, path: readonly PropertyKey[]): string => {
  const unsafe = path.findIndex((segment) => !isSafe(segment));
  const known = unsafe === -1 ? path : path.slice(0, unsafe);
  return known.reduce<string>((pointer, segment) => `${pointer}/${String(segment)}`, prefix);
};
