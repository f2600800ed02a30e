/** What the log is told of an error. */
type LoggableError = { name: string; message?: string; at?: string; cause?: LoggableError; errors?: LoggableError[] };

const mostErrors = 10;

const framesOf = (stack = ''): string | undefined => /^ +at [\s\S]*/m.exec(stack)?.[0];
const isError = (value: unknown): value is Error => value instanceof Error;

/**
 * Its name, its message, where it arose and what caused it, and nothing else: an error of DynamoDB carries items, and one
 * of JSON quotes in its message what could not be read.
 */
export const loggableError = (error: Error): LoggableError => {
  const { name, message, stack, cause } = error;
  const at = framesOf(stack);
  return {
    name,
    ...(name !== 'SyntaxError' && { message }),
    ...(at !== undefined && { at }),
    ...(isError(cause) && { cause: loggableError(cause) }),
    ...(error instanceof AggregateError && {
      errors: error.errors.filter(isError).slice(0, mostErrors).map(loggableError),
    }),
  };
};

/** An error of the same name that carries no more than its message. */
export const bareError = (error: Error): Error => {
  const { name, message } = loggableError(error);
  return Object.defineProperty(new Error(message), 'name', { value: name });
};
