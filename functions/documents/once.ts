/** Makes a value when it is first asked for, and keeps it. */
export const once = <Value extends object | string>(make: () => Value): (() => Value) => {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
};
