import { readTraceparent } from '../../../schemas/trace-context.ts';

/** Where a sender may say anything, the log is told of what is a trace context. */
export const traceContext = (said: unknown): { traceparent?: string } => {
  const traceparent = readTraceparent(said);
  return { ...(traceparent !== undefined && { traceparent }) };
};
