const [days, months, firstYear, years, serials] = [28, 12, 50, 45, 4_000] as const;
const numbers = days * months * years * serials;
/** Shares no divisor with `numbers`, so that counting in steps of it meets each number once. */
const step = 37_379_171;
/** More citizens than a day ever has; seeds that lie closer than `numbers / block` share no number. */
const block = 120_000;
const blocks = numbers / block;

const written = (value: number, length: number) => String(value).padStart(length, '0');

/** The number of one citizen of the day that `seed` makes: nobody's, because the day of birth has 60 added. */
export const cprNumberOf = (seed: number, citizen: number): string => {
  const place = (((seed % blocks) * block + citizen) * step) % numbers;
  const date = Math.floor(place / serials);
  const day = 61 + (date % days);
  const month = 1 + (Math.floor(date / days) % months);
  const year = firstYear + Math.floor(date / (days * months));
  return `${day}${written(month, 2)}${year}${written(place % serials, 4)}`;
};
