type Below<Value, Name extends string> = Value extends readonly (infer Item)[]
  ? Item extends object
    ? `${Name}[].${FieldName<Item>}`
    : never
  : Value extends object
    ? `${Name}.${FieldName<Value>}`
    : never;

/** The name of every field of an object, of each of its variants and at every depth: `place.at`, `earlyNeed[].reason`. */
export type FieldName<Value> = Value extends object
  ? { [Name in keyof Value & string]-?: Name | Below<NonNullable<Value[Name]>, Name> }[keyof Value & string]
  : never;
