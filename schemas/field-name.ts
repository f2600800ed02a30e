type Below<Value, Name extends string> = Value extends readonly (infer Item)[]
  ? Item extends object
    ? `${Name}[].${FieldName<Item>}`
    : never
  : Value extends object
    ? `${Name}.${FieldName<Value>}`
    : never;

/** The names of all fields of an object, in all variants and at every depth: `place.at`, `earlyNeed[].reason`. */
export type FieldName<Value> = Value extends object
  ? { [Name in keyof Value & string]-?: Name | Below<NonNullable<Value[Name]>, Name> }[keyof Value & string]
  : never;
