/** What the log is told of an error. */
type ToldError = { name: string; message?: string; at?: string; cause?: ToldError };

const framesOf = (stack = ''): string | undefined => /^ +at [\s\S]*/m.exec(stack)?.[0];

/**
 * Its name, its message, where it arose and what caused it, and nothing else: an error of DynamoDB carries items, and one
 * of JSON quotes in its message what could not be read.
 */
export const toldError = ({ name, message, stack, cause }: Error): ToldError => {
  const at = framesOf(stack);
  return {
    name,
    ...(name !== 'SyntaxError' && { message }),
    ...(at !== undefined && { at }),
    ...(cause instanceof Error && { cause: toldError(cause) }),
  };
};
