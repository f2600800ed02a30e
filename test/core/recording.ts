/**
 * Records the fields of a value that are read by name, at every depth, as `/place/address`. Copying a whole object does
 * not count as reading: a copy requests each field's descriptor first.
 */
export const recording = <Value>(value: Value, note: (path: string) => void, path = ''): Value => {
  if (typeof value !== 'object' || value === null) return value;
  let copied: PropertyKey | undefined;
  return new Proxy(value, {
    getOwnPropertyDescriptor: (target, key) => {
      copied = key;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    has: (target, key) => {
      if (!Array.isArray(target)) note(`${path}/${String(key)}`);
      return Reflect.has(target, key);
    },
    get: (target, key, receiver) => {
      const read = Reflect.get(target, key, receiver);
      if (Array.isArray(target)) return recording(read, note, path);
      if (key !== copied) note(`${path}/${String(key)}`);
      copied = undefined;
      return recording(read, note, `${path}/${String(key)}`);
    },
  });
};
