import * as z from 'zod';
import type { Form } from './faults/forms.ts';
import { field } from './field.ts';
import { classifications } from './kinds/classification.ts';
import { limits } from './limits.ts';
import { PartyId } from './parties.ts';
import { Actor, Identifier, Instant, Text } from './primitives.ts';
import { longestTracestate } from './tracestate.ts';

const sourcePrefix = 'urn:samspil:';
export const sourceOf = (party: string): string => `${sourcePrefix}${party}`;
/** The hub as the source of one recipient's feed. */
export const hubSourceOf = (recipient: string): string => `${sourcePrefix}hub:${recipient}`;
const partyForm = String.raw`(akasse-[a-z0-9]+(-[a-z0-9]+)*|jobcentre-\d{3})`;
export const partyOf = (source: string): PartyId => source.slice(sourcePrefix.length);

/** CloudEvents in JSON, 3.1: a subtype `json`, or one ending in `+json`; its parameters are ignored. */
export const isJsonType = (mediaType: string): boolean => /^[^\s/;]+\/([^\s;]+\+)?json[ \t]*(;.*)?$/i.test(mediaType);

/** An attribute of CloudEvents or its extensions that the hub accepts and ignores. */
const unused = (meaning: string, example: string) =>
  field(Text, `${meaning} Accepted and ignored.`, example).optional();

/** The CloudEvent that a party sends; each `type` has its own schema for `data`. */
export const Envelope = z
  .strictObject({
    specversion: field(z.literal('1.0'), 'The version of CloudEvents.', '1.0', 'R-ROUTE-6'),
    id: field(Identifier, 'The sender’s own id of this message, never reused for another.', 'b1f0c7de-1', 'R-ROUTE-6'),
    source: field(
      z.string().regex(new RegExp(`^${sourcePrefix}${partyForm}$`), { error: 'source' satisfies Form }),
      'The sender, `urn:samspil:<party>`.',
      'urn:samspil:akasse-hk',
      'R-ROUTE-2',
    ),
    type: field(
      z.string().min(1).max(255),
      'The kind of message and its version, `dk.samspil.<kind>.v1`.',
      'dk.samspil.triage-result.v1',
      'R-ROUTE-1',
    ),
    time: field(
      Instant,
      `When it happened at the sender; at most ${limits.aheadMinutes} minutes ahead of the hub’s clock.`,
      '2012-11-16T10:05:00+01:00',
    ).optional(),
    datacontenttype: field(
      z
        .string()
        .max(255)
        .refine(isJsonType, { params: { form: 'json-type' satisfies Form } }),
      'The format of `data`: a JSON media type.',
      'application/json',
    ).optional(),
    actor: field(
      Actor,
      "Who acts at the party: an employee’s id, e-mail address or `DOMAIN\\user`, or a batch job. Letters of any alphabet, digits and `. _ ~ : @ \\ + / ' -`, at most 128; stored in NFC.",
      'medarbejder-4711',
      'R-ROUTE-9',
    ),
    traceparent: field(
      z.string().regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/),
      'W3C trace context, passed on to the recipients; an unreadable one is treated as omitted.',
      '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ).optional(),
    tracestate: field(
      z.string().max(longestTracestate),
      'W3C trace context, passed on to the recipients with `traceparent`; an unreadable one is treated as omitted.',
      'rojo=00f067aa0ba902b7',
    ).optional(),
    subject: unused('What the event is about at the sender.', 'sag-12'),
    dataschema: unused('The schema of `data` at the sender.', 'urn:akasse:schema:triage-result'),
    partitionkey: unused('How the sender’s queues divide its events.', 'sag-12'),
    dataref: unused('Where the sender keeps `data`, which must be included here anyway.', '/sager/12/data'),
    data: z.unknown().meta({
      description: 'The payload, as defined by the schema of `type`.',
      examples: [{ cpr: '6101801234' }],
      'x-rules': ['R-ROUTE-1'],
    }),
  })
  .meta({ id: 'Message', description: 'A message from a party: a CloudEvent 1.0.' });
export type Envelope = z.infer<typeof Envelope>;

const positionDigits = String(limits.largestPosition).length;
/** A feed position as a string that sorts numerically. */
export const sequenceAt = (position: number): string => String(position).padStart(positionDigits, '0');

/** CloudEvents 1.0, "Type system": an Integer has 32 bits. */
const Position = z.int().positive().max(limits.largestPosition);

/** The CloudEvent that a party receives. */
export const OutgoingEnvelope = z
  .strictObject({
    specversion: field(z.literal('1.0'), 'The version of CloudEvents.', '1.0'),
    id: field(
      z.string(),
      '`<commit>-<n>`, the same for every recipient and never reused for another event, even after a restore.',
      '019b1e7d-8f42-7a51-b0d4-5c1f6e0a9b37-1',
    ),
    source: field(
      z.string().regex(new RegExp(`^${hubSourceOf(partyForm)}$`)),
      'The feed it comes from, `urn:samspil:hub:<recipient>`: `source` and `id` together identify one event.',
      'urn:samspil:hub:jobcentre-751',
    ),
    type: field(z.string(), 'The kind of event and its version.', 'dk.samspil.triage-result.v1'),
    subject: field(
      z.string(),
      'The id of the citizen’s case; if it concerns no citizen, the party and what it is about.',
      '019b1e7c-5d1a-7cc3-98c4-dc0c0c07398f',
    ),
    time: field(
      Instant,
      'When it happened, according to its sender; if the sender does not say, or for the hub’s own conclusions, when the hub accepted or concluded it.',
      '2012-11-16T10:05:00+01:00',
    ),
    recordedtime: field(
      Instant,
      'When the hub recorded it, by system time, which is never moved.',
      '2012-11-16T09:05:01.000Z',
    ),
    datacontenttype: field(z.literal('application/json'), 'The format of `data`.', 'application/json'),
    dataschema: field(
      z.url(),
      'Where the JSON Schema of `data` is.',
      'https://samspil.example/schemas/dk.samspil.triage-result.v1',
    ),
    dataclassification: field(
      z.enum(classifications),
      '`confidential`: personal data; `internal`: for the parties; `public`: for everybody.',
      'confidential',
    ),
    dataregulation: field(z.literal('GDPR'), 'Where `data` is personal.', 'GDPR').optional(),
    sender: field(z.union([PartyId, z.literal('hub')]), 'Who sent it: a party, or the hub itself.', 'akasse-hk'),
    recipient: field(PartyId, 'Whose feed this is.', 'jobcentre-751'),
    sequence: field(
      z.string().regex(new RegExp(`^\\d{${positionDigits}}$`)),
      '`feedposition` as a string that sorts numerically.',
      sequenceAt(17),
    ),
    casesequence: field(
      Position,
      'The number of its commit in the citizen’s case: 1, 2, 3 … Omitted if it concerns no citizen.',
      2,
    ).optional(),
    feedposition: field(Position, 'The position of the event on the feed: 1, 2, 3 … without gaps.', 17),
    feedepoch: field(z.string(), 'The life of the feed that the position belongs to.', 'k3v9x2'),
    previousofcitizen: field(
      Position,
      'The feed position of the previous event about the same citizen: on a queue, which does not preserve order, the event to wait for.',
      12,
    ).optional(),
    causationid: field(z.string(), 'The id of the message that it follows from.', 'b1f0c7de-1').optional(),
    rule: field(z.string(), 'The rule by which the hub concluded it.', 'R-TRI-2').optional(),
    traceparent: field(
      z.string(),
      'Trace context of the message.',
      '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ).optional(),
    tracestate: field(z.string(), 'Trace context of the message.', 'rojo=00f067aa0ba902b7').optional(),
    partitionkey: field(
      z.string(),
      'On a queue: the id of the citizen’s case.',
      '019b1e7c-5d1a-7cc3-98c4-dc0c0c07398f',
    ).optional(),
    data: z
      .unknown()
      .meta({ description: 'The payload, as defined by the schema of `type`.', examples: [{ cpr: '6101801234' }] }),
  })
  .meta({ id: 'Event', description: 'An event on a party’s feed: a CloudEvent 1.0.' });
export type OutgoingEnvelope = z.infer<typeof OutgoingEnvelope>;
