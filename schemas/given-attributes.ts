import { readTraceparent } from './trace-context.ts';
import { readTracestate } from './tracestate.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** CloudEvents in JSON, 2.2: an attribute that is null is treated as omitted; `data` is not an attribute. */
const isLeftOut = (name: string, value: unknown): boolean => value === undefined || (value === null && name !== 'data');

/**
 * The attributes of a message that count as present. An unreadable trace context does not: it says nothing about the message.
 */
export const givenAttributes = (raw: Attributes): Attributes => {
  const traceparent = readTraceparent(raw.traceparent);
  const tracestate = traceparent === undefined ? undefined : readTracestate(raw.tracestate);
  const isAsGiven =
    traceparent === raw.traceparent &&
    tracestate === raw.tracestate &&
    !Object.keys(raw).some((name) => isLeftOut(name, raw[name]));
  if (isAsGiven) return raw;
  const attributes = Object.entries({ ...raw, traceparent, tracestate });
  return Object.fromEntries(attributes.filter(([name, value]) => !isLeftOut(name, value)));
};
