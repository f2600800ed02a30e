type KeyOf<Value> = Value extends unknown ? keyof Value : never;
type Picked<Value, Name> = Value extends unknown ? Pick<Value, Extract<Name, keyof Value>> : never;

/** The given fields of a value, where present: everything shown to a reader is listed explicitly. */
export const pick = <Value extends object, Name extends KeyOf<Value>>(value: Value, ...names: Name[]) => {
  const read = (name: Name): unknown => value[name as unknown as keyof Value];
  return Object.fromEntries(
    names.map((name) => [name, read(name)] as const).filter(([, each]) => each !== undefined),
  ) as Picked<Value, Name>;
};
