const refuse = () => {
  throw new TypeError('a frozen map cannot be changed');
};

/** Makes every write throw, at any depth, in maps too. */
export const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const parts = value instanceof Map ? [...value.values()] : Object.values(value);
  if (value instanceof Map) Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  Object.freeze(value);
  for (const part of parts) deepFreeze(part);
  return value;
};
