import * as z from 'zod';
import type { Form } from './faults/forms.ts';
import { field } from './field.ts';
import { limits } from './limits.ts';
import { PartyId } from './parties.ts';
import { Actor, Identifier, Instant, Text } from './primitives.ts';
import { longestTracestate } from './tracestate.ts';

const sourcePrefix = 'urn:samspil:';
export const sourceOf = (party: string): string => `${sourcePrefix}${party}`;
export const partyOf = (source: string): PartyId => source.slice(sourcePrefix.length);

/** CloudEvents in JSON, 3.1: a subtype `json`, or one that ends in `+json`; its parameters say nothing more. */
const isJsonType = (mediaType: string): boolean => /^[^\s/;]+\/([^\s;]+\+)?json[ \t]*(;.*)?$/i.test(mediaType);

/** An attribute of CloudEvents and its extensions that the hub takes and has no use for. */
const unused = (meaning: string, example: string) => field(Text, `${meaning} Taken, and not used.`, example).optional();

/** The CloudEvent that a party sends; `data` has a schema of its own for each `type`. */
export const Envelope = z
  .strictObject({
    specversion: field(z.literal('1.0'), 'The version of CloudEvents.', '1.0', 'R-ROUTE-6'),
    id: field(Identifier, 'The sender’s own id of this message, never used for another.', 'b1f0c7de-1', 'R-ROUTE-6'),
    source: field(
      z
        .string()
        .regex(/^urn:samspil:(akasse-[a-z0-9]+(-[a-z0-9]+)*|jobcentre-\d{3})$/, { error: 'source' satisfies Form }),
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
      `When it happened at the sender; at most ${limits.aheadMinutes} minutes ahead of the hub.`,
      '2012-11-16T10:05:00+01:00',
    ).optional(),
    datacontenttype: field(
      z
        .string()
        .max(255)
        .refine(isJsonType, { params: { form: 'json-type' satisfies Form } }),
      'The form of `data`: a media type of JSON.',
      'application/json',
    ).optional(),
    actor: field(
      Actor,
      "Who acts at the party: an employee’s id, e-mail address or `DOMAIN\\user`, or a batch job. Letters of any alphabet, digits and `. _ ~ : @ \\ + / ' -`, at most 128; kept in NFC.",
      'medarbejder-4711',
      'R-ROUTE-9',
    ),
    traceparent: field(
      z.string().regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/),
      'W3C trace context, handed on to the recipients; one that cannot be read counts as left out.',
      '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ).optional(),
    tracestate: field(
      z.string().max(longestTracestate),
      'W3C trace context, handed on to the recipients beside `traceparent`; one that cannot be read counts as left out.',
      'rojo=00f067aa0ba902b7',
    ).optional(),
    subject: unused('What the event is about at the sender.', 'sag-12'),
    dataschema: unused('The schema of `data` at the sender.', 'urn:akasse:schema:triage-result'),
    partitionkey: unused('How the sender’s queues divide its events.', 'sag-12'),
    dataref: unused('Where the sender keeps `data`, which is here all the same.', '/sager/12/data'),
    data: z.unknown().meta({
      description: 'The payload, by the schema of `type`.',
      examples: [{ cpr: '6101801234' }],
      'x-rules': ['R-ROUTE-1'],
    }),
  })
  .meta({ id: 'Message', description: 'A message from a party: a CloudEvent 1.0.' });
export type Envelope = z.infer<typeof Envelope>;

/** The CloudEvent that a party receives. */
export const OutgoingEnvelope = z
  .strictObject({
    specversion: field(z.literal('1.0'), 'The version of CloudEvents.', '1.0'),
    id: field(
      z.string(),
      '`<commit>-<n>`, the same for every recipient and never given to another event, also after a restore.',
      '019b1e7c-5d1a-7cc3-98c4-dc0c0c07398f-2-1',
    ),
    source: field(z.literal('urn:samspil:hub'), 'Always the hub.', 'urn:samspil:hub'),
    type: field(z.string(), 'The kind of event and its version.', 'dk.samspil.triage-result.v1'),
    time: field(Instant, 'When the hub accepted what it follows from.', '2012-11-16T09:05:01.000Z'),
    subject: field(z.string(), 'The id of the citizen’s case.', '019b1e7c-5d1a-7cc3-98c4-dc0c0c07398f'),
    datacontenttype: field(z.literal('application/json'), 'The form of `data`.', 'application/json'),
    sender: field(z.union([PartyId, z.literal('hub')]), 'Who said it: a party, or the hub itself.', 'akasse-hk'),
    sequence: field(z.int().positive(), 'The place of its commit in the case.', 2),
    recipient: field(PartyId, 'Whose feed this is.', 'jobcentre-751'),
    feedposition: field(z.int().positive(), 'The place of the event on that feed: 1, 2, 3 … without gaps.', 17),
    previousofcitizen: field(
      z.int().positive(),
      'On a queue, which keeps no order: the place on that feed of the event before this one about the same citizen.',
      12,
    ).optional(),
    feedepoch: field(z.string(), 'The life of the feed that the position belongs to.', 'k3v9x2'),
    causationid: field(z.string(), 'The id of the message that it follows from.', 'b1f0c7de-1').optional(),
    rule: field(z.string(), 'The rule by which the hub concluded it.', 'R-TRI-2').optional(),
    traceparent: field(
      z.string(),
      'Trace context of the message.',
      '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ).optional(),
    tracestate: field(z.string(), 'Trace context of the message.', 'rojo=00f067aa0ba902b7').optional(),
    data: z.unknown().meta({ description: 'The payload, by the schema of `type`.', examples: [{ cpr: '6101801234' }] }),
  })
  .meta({ id: 'Event', description: 'An event on a party’s feed: a CloudEvent 1.0.' });
export type OutgoingEnvelope = z.infer<typeof OutgoingEnvelope>;
