import { readTraceparent } from '../../../schemas/trace-context.ts';

/** From arbitrary sender input, logs only a valid trace context. */
export const traceContext = (said: unknown): { traceparent?: string } => {
  const traceparent = readTraceparent(said);
  return { ...(traceparent !== undefined && { traceparent }) };
};
