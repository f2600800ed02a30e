import * as z from 'zod';
import type { Form } from './faults/forms.ts';

const lastDayOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isDayOf = (date: string, year: number): boolean => {
  const writtenDay = Number(date.slice(0, 2));
  const day = writtenDay > 60 ? writtenDay - 60 : writtenDay;
  const month = Number(date.slice(2, 4));
  return day >= 1 && month >= 1 && month <= 12 && day <= lastDayOfMonth(year, month);
};

/** Whether six digits are a date of birth in some century, DDMMYY; day + 60 is accepted. */
export const formsDate = (sixDigits: string): boolean => isDayOf(sixDigits, 2000 + Number(sixDigits.slice(4, 6)));

/** The seventh digit and the year together determine the century (cpr.dk, "Opbygning af CPR-nummeret"). */
const yearOfBirth = (twoDigits: number, seventh: number): number => {
  if (seventh <= 3) return 1900 + twoDigits;
  if (seventh === 4 || seventh === 9) return twoDigits <= 36 ? 2000 + twoDigits : 1900 + twoDigits;
  return twoDigits <= 57 ? 2000 + twoDigits : 1800 + twoDigits;
};

/**
 * R-CPR-1: ten digits that form a date; day + 60 is accepted. Modulus 11 is not checked: since 1 October 2007, valid numbers
 * may fail it.
 */
export const formsCprNumber = (digits: string): boolean =>
  /^\d{10}$/.test(digits) && isDayOf(digits, yearOfBirth(Number(digits.slice(4, 6)), Number(digits[6])));

/** Whether twelve digits are a CPR number with its century written out, DDMMYYYY and four more. */
export const formsLongCprNumber = (digits: string): boolean => {
  const number = digits.slice(0, 4) + digits.slice(6);
  const year = yearOfBirth(Number(digits.slice(6, 8)), Number(digits[8]));
  return digits.length === 12 && formsCprNumber(number) && year === Number(digits.slice(4, 8));
};

/** As people write it: `610180-1234`. */
export const withoutHyphen = (cpr: string): string => (cpr[6] === '-' ? cpr.replace(/^(\d{6})-(\d{4})$/, '$1$2') : cpr);

const form: Form = 'cpr';

export const Cpr = z
  .string()
  .overwrite(withoutHyphen)
  .regex(/^([0-2][0-9]|3[01]|[6-8][0-9]|9[01])(0[1-9]|1[0-2])[0-9]{6}$/, { error: form, abort: true })
  .refine(formsCprNumber, { params: { rule: 'R-CPR-1', form } })
  .meta({
    description:
      'CPR number, ten digits that form a date (R-CPR-1). Day of birth + 60 is accepted: such numbers are nobody’s. Modulus 11 is never checked. A hyphen before the last four digits is read, and taken out.',
    examples: ['6101801234'],
    'x-rules': ['R-CPR-1'],
  });
