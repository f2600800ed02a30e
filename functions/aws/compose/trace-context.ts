import { Envelope } from '../../../schemas/envelope.ts';

/** Where a sender may say anything, the log is told of what is a trace context. */
export const traceContext = (said: unknown): { traceparent?: string } => {
  const { data: traceparent } = Envelope.shape.traceparent.safeParse(said);
  return { ...(traceparent !== undefined && { traceparent }) };
};
