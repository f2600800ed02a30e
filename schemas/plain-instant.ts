/** Leap seconds occur only at the end of a UTC day; clocks without them repeat the second before. */
const withoutLeapSecond = (instant: string): string => {
  const before = instant.replace(/(:\d\d):60(?=[.Z+-])/, '$1:59');
  const isLeap = before !== instant && new Date(Date.parse(before) || 0).toISOString().slice(11, 19) === '23:59:59';
  return isLeap ? before : instant;
};

/** RFC 3339, 5.6: `t` and `z` may be lower case, and seconds may reach 60. */
export const plainInstant = (text: string): string => {
  const instant = /[tz]/.test(text) ? text.replace(/^(.{10})t/, '$1T').replace(/z$/, 'Z') : text;
  return instant.includes(':60') ? withoutLeapSecond(instant) : instant;
};
