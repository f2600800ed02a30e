import * as z from 'zod';

const lastDayOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The century follows from the seventh digit and the year together (cpr.dk, "Opbygning af CPR-nummeret"). */
const yearOfBirth = (twoDigits: number, seventh: number): number => {
  if (seventh <= 3) return 1900 + twoDigits;
  if (seventh === 4 || seventh === 9) return twoDigits <= 36 ? 2000 + twoDigits : 1900 + twoDigits;
  return twoDigits <= 57 ? 2000 + twoDigits : 1800 + twoDigits;
};

/**
 * R-CPR-1: ten digits that form a date; day + 60 is accepted. Modulus 11 is never looked at: numbers without it exist
 * since 1 October 2007.
 */
export const formsCprNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false;
  const writtenDay = Number(digits.slice(0, 2));
  const day = writtenDay > 60 ? writtenDay - 60 : writtenDay;
  const month = Number(digits.slice(2, 4));
  const year = yearOfBirth(Number(digits.slice(4, 6)), Number(digits[6]));
  return day >= 1 && month >= 1 && month <= 12 && day <= lastDayOfMonth(year, month);
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ulid = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/i;
const longHexadecimal = /^[0-9a-f]{32,}$/i;

/**
 * Whether a text holds a CPR number, in one piece or with a character before its serial that is neither letter nor
 * digit. Random UUIDs, ULIDs and long hexadecimal digests are let through: by chance one in some thousands of them has
 * ten such digits in a row.
 */
export const holdsCprNumber = (text: string): boolean => {
  if (!/\d{6}/.test(text) || uuid.test(text) || ulid.test(text) || longHexadecimal.test(text)) return false;
  for (const [, date, serial] of text.matchAll(/(?<!\d)(\d{6})[^\p{L}\d]?(\d{4})(?!\d)/gu))
    if (formsCprNumber(`${date}${serial}`)) return true;
  return false;
};

export const Cpr = z
  .string()
  .regex(/^([0-2][0-9]|3[01]|[6-8][0-9]|9[01])(0[1-9]|1[0-2])[0-9]{6}$/)
  .refine(formsCprNumber, { params: { rule: 'R-CPR-1' } })
  .meta({
    description:
      'CPR number, ten digits that form a date (R-CPR-1). Day of birth + 60 is accepted: such numbers are nobody’s. Modulus 11 is never checked.',
    examples: ['6101801234'],
    'x-rules': ['R-CPR-1'],
  });
