import * as z from 'zod';
import { Envelope, partyOf } from './envelope.ts';
import { faultsOf, parseWithInput, ruleOf } from './faults.ts';
import { givenAttributes } from './given-attributes.ts';
import { Unreadable } from './json/unreadable.ts';
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
import { Identifier } from './primitives.ts';
import type { Fault, Refusal } from './refusal.ts';
import type { Advice } from './refusals/advice.ts';
import { wasRepaired } from './repairs.ts';

export type Parsed<Value> = { value: Value } | { refusal: Refusal };

/** A valid message: its envelope, and its data by the schema of its kind; `repaired` if it had to be normalised. */
export type ParsedMessage = {
  envelope: Envelope;
  sender: PartyId;
  payload: Payload<MessageKind>;
  repaired: boolean;
};

/** `exceptForId` is the message it would be, if it were not for the digits in its id: it may have been accepted in the past. */
export type RefusedMessage = { refusal: Refusal; exceptForId?: ParsedMessage };

/** `prefix` is the JSON pointer to `value` within the input. */
export const parseAs = <Value>(schema: z.ZodType<Value>, value: unknown, prefix = ''): Parsed<Value> => {
  const parsed = parseWithInput(schema, value);
  if (parsed.success) return { value: parsed.data };
  const rule = ruleOf(parsed.error);
  return { refusal: { code: 'schema', ...(rule && { rule }), faults: faultsOf(parsed.error, prefix) } };
};

const malformed = (fault: Fault, advice?: Advice) => ({
  refusal: { code: 'malformed', faults: [fault], ...(advice && { advice }) } satisfies Refusal,
});

const specversion = '1.0';

/** Anything that is not a CloudEvent of our version is malformed; a CloudEvent is validated by our schema. */
export const parseEnvelope = (raw: unknown): Parsed<Envelope> => {
  if (Array.isArray(raw)) return malformed({ pointer: '', code: 'type' }, 'array-of-messages');
  if (typeof raw !== 'object' || raw === null) return malformed({ pointer: '', code: 'type' });
  const given = givenAttributes(raw as Record<string, unknown>);
  if (!Object.hasOwn(given, 'specversion')) return malformed({ pointer: '/specversion', code: 'required' });
  if (given.specversion !== specversion)
    return malformed({ pointer: '/specversion', code: 'value', detail: specversion });
  const parsed = parseAs(Envelope, given);
  if ('value' in parsed || Object.hasOwn(given, 'actor')) return parsed;
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

const parseWhole = (raw: unknown): ParsedMessage | { refusal: Refusal } => {
  if (raw instanceof Unreadable) return { refusal: raw.refusal };
  const parsed = parseEnvelope(raw);
  if ('refusal' in parsed) return parsed;
  const envelope = parsed.value;
  const kind = kindOf(envelope.type);
  if (!kind || !isMessageKind(kind)) return { refusal: unknownType };
  const sender = partyOf(envelope.source);
  const data = parseData(kind, sideOf(sender), envelope.data);
  if ('refusal' in data) return data;
  const payload = { kind, data: data.value } as Payload<MessageKind>;
  return { envelope, sender, payload, repaired: wasRepaired(envelope.data, data.value) };
};

const isOnlyForId = ({ faults: [fault, ...others] }: Refusal): boolean =>
  fault?.pointer === '/id' && fault.code === 'holds-cpr-number' && others.length === 0;

const Identified = z.object({ id: Identifier });

/** The id of a message, valid or not; undefined if it must not be repeated. */
export const idOf = (raw: unknown): string | undefined => Identified.safeParse(raw).data?.id;

export const parseMessage = (raw: unknown): ParsedMessage | RefusedMessage => {
  const parsed = parseWhole(raw);
  if (!('refusal' in parsed) || !isOnlyForId(parsed.refusal)) return parsed;
  const { id } = raw as { id: string };
  const otherwise = parseWhole({ ...(raw as object), id: 'x' });
  return 'refusal' in otherwise
    ? parsed
    : { ...parsed, exceptForId: { ...otherwise, envelope: { ...otherwise.envelope, id } } };
};
