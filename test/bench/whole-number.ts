import * as z from 'zod';

/** What an option says in digits. */
export const wholeNumber = (from: number, to: number, otherwise: number) => {
  const rule = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine((number) => number >= from && number <= to, rule)
    .default(otherwise);
};
