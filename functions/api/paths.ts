/** The names of a path’s parameters. */
export type ParametersIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersIn<Rest>
  : never;

export type HonoPath<Path extends string> = Path extends `${infer Before}{${infer Name}}${infer Rest}`
  ? `${Before}:${Name}${HonoPath<Rest>}`
  : Path;

const parameter = /\{(\w+)\}/g;

/** A path of the contract as Hono writes it: `/messages/:id` for `/messages/{id}`. */
export const honoPathOf = <Path extends string>(path: Path) => path.replaceAll(parameter, ':$1') as HonoPath<Path>;

/** A pattern that matches the URLs of a path of the contract. */
export const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(parameter, '[^/]+')}$`);
