import { holdsCprNumber } from './cpr-in-disguise.ts';

const memberForm =
  /^([a-z0-9][a-z0-9_*/@-]{0,255})=([\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e])$/;
const mostMembers = 32;
const longMember = 128;
export const longestTracestate = 512;

const written = (members: readonly string[]): string => members.join(',');

/** W3C Trace Context, 3.3.1.5: truncated by dropping long members first, then those at the end. */
const shortened = (members: readonly string[]): string[] => {
  if (written(members).length <= longestTracestate) return [...members];
  const short = members.filter((member) => member.length <= longMember);
  while (written(short).length > longestTracestate) short.pop();
  return short;
};

/** W3C Trace Context, 3.3: an unreadable one is treated as omitted. CPR numbers travel in `data` only. */
export const readTracestate = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.length > 64 * longestTracestate) return undefined;
  const members = value.split(',').flatMap((member) => member.trim() || []);
  const keys = members.map((member) => memberForm.exec(member)?.[1]);
  const isRead = members.length <= mostMembers && !keys.includes(undefined) && new Set(keys).size === keys.length;
  if (!isRead) return undefined;
  const carried = shortened(members.filter((member) => !member.split('=').some(holdsCprNumber)));
  return carried.length > 0 ? written(carried) : undefined;
};
