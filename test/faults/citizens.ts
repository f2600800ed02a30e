const [days, months, years, serials] = [28, 12, 50, 10_000] as const;
let met = 0;

const written = (value: number, length: number) => String(value).padStart(length, '0');

/** A number that belongs to nobody (day of birth + 60), and is unique in this run. */
export const nextCpr = (): string => {
  const number = met++;
  const date = Math.floor(number / serials);
  const day = 61 + (date % days);
  const month = 1 + (Math.floor(date / days) % months);
  const year = 50 + (Math.floor(date / (days * months)) % years);
  return `${day}${written(month, 2)}${year}${written(number % serials, 4)}`;
};
