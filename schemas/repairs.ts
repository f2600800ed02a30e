import { withoutHyphen } from './cpr.ts';
import { withoutLeadingZero } from './parties.ts';

const repairs = [withoutHyphen, withoutLeadingZero];

const isRepaired = (sent: string, read: string): boolean =>
  sent !== read && repairs.some((repair) => repair(sent) === read);

/** Whether `sent` had to be normalised in order to be read as `read`. */
export const wasRepaired = (sent: unknown, read: unknown): boolean => {
  if (typeof sent === 'string' && typeof read === 'string') return isRepaired(sent, read);
  if (typeof sent !== 'object' || sent === null || typeof read !== 'object' || read === null) return false;
  return Object.entries(read).some(([name, value]) => wasRepaired((sent as Record<string, unknown>)[name], value));
};
