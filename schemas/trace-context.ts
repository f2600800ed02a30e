const traceparentForm = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const isZero = (digits: string): boolean => /^0+$/.test(digits);

/** The flags that version 00 knows: sampled, and random trace id. */
const knownFlags = 0x03;

/** W3C Trace Context, 3.2: what cannot be read counts as left out; a later version is read as far as 00 goes. */
export const readTraceparent = (said: unknown): string | undefined => {
  if (typeof said !== 'string') return undefined;
  const [, version, trace = '', parent = '', flags = '', more] = traceparentForm.exec(said) ?? [];
  if (version === undefined || version === 'ff' || isZero(trace) || isZero(parent)) return undefined;
  if (version === '00') return more === undefined ? said : undefined;
  const known = (Number.parseInt(flags, 16) & knownFlags).toString(16).padStart(2, '0');
  return `00-${trace}-${parent}-${known}`;
};
