const safeName = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;
const isName = (segment: PropertyKey): boolean =>
  typeof segment === 'number' || (typeof segment === 'string' && safeName.test(segment));

/** With ten digits and more, however they lie, a pointer could hold a CPR number. */
const holdsFewDigits = (pointer: string): boolean => pointer.replace(/\D+/g, '').length < 10;

/** A JSON pointer as far as it can be given without repeating what a client must not make us say. */
export const pointerTo = (prefix: string, path: readonly PropertyKey[]): string => {
  let pointer = prefix;
  for (const segment of path) {
    const next = `${pointer}/${String(segment)}`;
    if (!isName(segment) || !holdsFewDigits(next)) return pointer;
    pointer = next;
  }
  return pointer;
};
