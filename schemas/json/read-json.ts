import { duplicateMembers } from './duplicate-members.ts';
import { excessOf } from './excess.ts';
import { hasTooMuch, hasTwice, notJson, Unreadable } from './unreadable.ts';

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return notJson();
  }
};

/**
 * A JSON text within the limits of a message, without duplicate member names: a recipient that reads the first of two would see
 * another message.
 */
export const readJson = (json: string): unknown => {
  if (excessOf(json)) return hasTooMuch();
  const value = parse(json);
  if (typeof value !== 'object' || value === null || value instanceof Unreadable) return value;
  const [twice] = duplicateMembers(json);
  return twice ? hasTwice(twice) : value;
};

/**
 * The same for an array of messages; `tooMany` is called if it is too long. A duplicate member affects only its own message.
 */
export const readJsonArray = (json: string, tooMany: () => never): unknown => {
  const excess = excessOf(json);
  if (excess) return excess === 'elements' ? tooMany() : hasTooMuch();
  const value = parse(json);
  if (!Array.isArray(value)) return value;
  for (const [place, ...path] of duplicateMembers(json))
    if (!(value[place as number] instanceof Unreadable)) value[place as number] = hasTwice(path);
  return value;
};
