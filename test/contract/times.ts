/** `make(1)` to `make(count)`. */
export const times = <Result>(count: number, make: (number: number) => Result): Result[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
