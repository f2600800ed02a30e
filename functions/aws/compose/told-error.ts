/** What the log is told of an error. */
type ToldError = { name: string; message?: string; at?: string; cause?: ToldError; errors?: ToldError[] };

const mostErrors = 10;

const framesOf = (stack = ''): string | undefined => /^ +at [\s\S]*/m.exec(stack)?.[0];
const isError = (value: unknown): value is Error => value instanceof Error;

/**
 * Its name, its message, where it arose and what caused it, and nothing else: an error of DynamoDB carries items, and one
 * of JSON quotes in its message what could not be read.
 */
export const toldError = (error: Error): ToldError => {
  const { name, message, stack, cause } = error;
  const at = framesOf(stack);
  return {
    name,
    ...(name !== 'SyntaxError' && { message }),
    ...(at !== undefined && { at }),
    ...(isError(cause) && { cause: toldError(cause) }),
    ...(error instanceof AggregateError && {
      errors: error.errors.filter(isError).slice(0, mostErrors).map(toldError),
    }),
  };
};

/** An error of the same name that carries no more than its message. */
export const bareError = (error: Error): Error => {
  const { name, message } = toldError(error);
  return Object.defineProperty(new Error(message), 'name', { value: name });
};
