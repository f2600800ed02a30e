const refuse = () => {
  throw new TypeError('a frozen map is not changed');
};

/** Throws where what it froze is written to, at any depth; maps too. */
export const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const parts = value instanceof Map ? [...value.values()] : Object.values(value);
  if (value instanceof Map) Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  Object.freeze(value);
  for (const part of parts) deepFreeze(part);
  return value;
};
