/** An error as it is logged. */
type LoggableError = { name: string; message?: string; at?: string; cause?: LoggableError; errors?: LoggableError[] };

const mostErrors = 10;

const framesOf = (stack = ''): string | undefined => /^ +at [\s\S]*/m.exec(stack)?.[0];
const isError = (value: unknown): value is Error => value instanceof Error;

/** Only its name, message, stack frames and causes: a DynamoDB error carries items, and a JSON error quotes its input. */
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

/** An error with the same name that carries nothing but its message. */
export const bareError = (error: Error): Error => {
  const { name, message } = loggableError(error);
  return Object.defineProperty(new Error(message), 'name', { value: name });
};
