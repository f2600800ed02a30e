import { readTraceparent } from '../../../schemas/trace-context.ts';

/** From arbitrary sender input, logs only a valid trace context. */
export const traceContext = (value: unknown): { traceparent?: string } => {
  const traceparent = readTraceparent(value);
  return { ...(traceparent !== undefined && { traceparent }) };
};
