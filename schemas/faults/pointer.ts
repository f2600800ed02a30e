const safeName = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;
const isName = (segment: PropertyKey): boolean =>
  typeof segment === 'number' || (typeof segment === 'string' && safeName.test(segment));

/** With ten or more digits, however they are spread, a pointer could contain a CPR number. */
const holdsFewDigits = (pointer: string): boolean => pointer.replace(/\D+/g, '').length < 10;

/** A JSON pointer, truncated before anything a client sent that must not be echoed. */
export const pointerTo = (prefix: string, path: readonly PropertyKey[]): string => {
  let pointer = prefix;
  for (const segment of path) {
    const next = `${pointer}/${String(segment)}`;
    if (!isName(segment) || !holdsFewDigits(next)) return pointer;
    pointer = next;
  }
  return pointer;
};
