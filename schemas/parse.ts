import type * as z from 'zod';
import { Envelope, partyOf } from './envelope.ts';
import { faultsOf, parseTelling, ruleOf } from './faults.ts';
import {
  isMessageKind,
  kindOf,
  kinds,
  type MessageKind,
  messageKindNames,
  type Payload,
  typeOf,
} from './kinds/index.ts';
import { type PartyId, type Side, sideOf } from './parties.ts';
import type { FaultCode, Refusal } from './refusal.ts';

type Parsed<Value> = { value: Value } | { refusal: Refusal };

/** A message that is well said: its envelope, and its data by the schema of its kind. */
export type ParsedMessage = { envelope: Envelope; sender: PartyId; payload: Payload<MessageKind> };

/** `prefix` is the JSON pointer to `value` in what was sent. */
export const parseAs = <Value>(schema: z.ZodType<Value>, value: unknown, prefix = ''): Parsed<Value> => {
  const parsed = parseTelling(schema, value);
  if (parsed.success) return { value: parsed.data };
  const rule = ruleOf(parsed.error);
  return { refusal: { code: 'schema', ...(rule && { rule }), faults: faultsOf(parsed.error, prefix) } };
};

const malformed = (pointer: string, code: FaultCode) => ({
  refusal: { code: 'malformed', faults: [{ pointer, code }] } satisfies Refusal,
});

/** What has no `specversion` is no CloudEvent at all; what has one is held to the schema of ours. */
export const parseEnvelope = (raw: unknown): Parsed<Envelope> => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return malformed('', 'type');
  if (!Object.hasOwn(raw, 'specversion')) return malformed('/specversion', 'required');
  const parsed = parseAs(Envelope, raw);
  if ('value' in parsed || Object.hasOwn(raw, 'actor')) return parsed;
  return { refusal: { ...parsed.refusal, code: 'actor-missing', rule: 'R-ROUTE-9' } };
};

export const parseData = <K extends MessageKind>(kind: K, side: Side, data: unknown): Parsed<Payload<K>['data']> => {
  const { dataFrom, data: fromEither } = kinds[kind];
  return parseAs(dataFrom?.[side] ?? fromEither, data, '/data') as Parsed<Payload<K>['data']>;
};

const unknownType: Refusal = {
  code: 'unknown-type',
  faults: [{ pointer: '/type', code: 'value', detail: messageKindNames.map(typeOf).join(', ') }],
};

export const parseMessage = (raw: unknown): ParsedMessage | { refusal: Refusal } => {
  const parsed = parseEnvelope(raw);
  if ('refusal' in parsed) return parsed;
  const envelope = parsed.value;
  const kind = kindOf(envelope.type);
  if (!kind || !isMessageKind(kind)) return { refusal: unknownType };
  const sender = partyOf(envelope.source);
  const data = parseData(kind, sideOf(sender), envelope.data);
  return 'refusal' in data ? data : { envelope, sender, payload: { kind, data: data.value } as Payload<MessageKind> };
};
