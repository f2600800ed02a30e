import { twiceNamed } from './twice-named.ts';
import { hasTwice, notJson, Unreadable } from './unreadable.ts';

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return notJson();
  }
};

/** A JSON text in which no object has two members of one name: who reads the first would see another message. */
export const readJson = (json: string): unknown => {
  const value = parse(json);
  if (typeof value !== 'object' || value === null || value instanceof Unreadable) return value;
  const [twice] = twiceNamed(json);
  return twice ? hasTwice(twice) : value;
};

/** The same of an array of messages; one that cannot be read has no part in the others. */
export const readJsonArray = (json: string): unknown => {
  const value = parse(json);
  if (!Array.isArray(value)) return value;
  for (const [place, ...path] of twiceNamed(json))
    if (!(value[place as number] instanceof Unreadable)) value[place as number] = hasTwice(path);
  return value;
};
