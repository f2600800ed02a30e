const traceparentForm = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const isZero = (digits: string): boolean => /^0+$/.test(digits);

/** The flags of version 00: sampled, and random trace id. */
const knownFlags = 0x03;

/** W3C Trace Context, 3.2: an unreadable one is treated as omitted; a later version is read as version 00. */
export const readTraceparent = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const [, version, trace = '', parent = '', flags = '', more] = traceparentForm.exec(value) ?? [];
  if (version === undefined || version === 'ff' || isZero(trace) || isZero(parent)) return undefined;
  if (version === '00') return more === undefined ? value : undefined;
  const known = (Number.parseInt(flags, 16) & knownFlags).toString(16).padStart(2, '0');
  return `00-${trace}-${parent}-${known}`;
};
