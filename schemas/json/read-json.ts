import { excessOf } from './excess.ts';
import { twiceNamed } from './twice-named.ts';
import { hasTooMuch, hasTwice, notJson, Unreadable } from './unreadable.ts';

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return notJson();
  }
};

/**
 * A JSON text with no more in it than a message has, in which no object has two members of one name: who reads the first
 * would see another message.
 */
export const readJson = (json: string): unknown => {
  if (excessOf(json)) return hasTooMuch();
  const value = parse(json);
  if (typeof value !== 'object' || value === null || value instanceof Unreadable) return value;
  const [twice] = twiceNamed(json);
  return twice ? hasTwice(twice) : value;
};

/** The same of an array of messages, too many of which are `tooMany`; one with a member twice has no part in the others. */
export const readJsonArray = (json: string, tooMany: () => never): unknown => {
  const excess = excessOf(json);
  if (excess) return excess === 'elements' ? tooMany() : hasTooMuch();
  const value = parse(json);
  if (!Array.isArray(value)) return value;
  for (const [place, ...path] of twiceNamed(json))
    if (!(value[place as number] instanceof Unreadable)) value[place as number] = hasTwice(path);
  return value;
};
