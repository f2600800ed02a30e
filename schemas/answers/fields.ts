import * as z from 'zod';
import { field } from '../field.ts';
import { flags } from '../flags.ts';
import { Identifier } from '../primitives.ts';

export const exampleCase = '019b1e7c-5d1a-7cc3-98c4-dc0c0c07398f';
export const exampleEvent = '019b1e7d-8f42-7a51-b0d4-5c1f6e0a9b37-1';

export const CaseId = field(z.string(), 'The id of the citizen’s case.', exampleCase);
export const CaseSequence = field(z.int().positive(), 'The number of the message’s commit in the case.', 2);
export const EventId = field(
  z.string(),
  'The event’s id, `<commit>-<n>`, never reused; in a dry run, of no event.',
  exampleEvent,
);
export const EventType = field(z.string(), 'The kind of event and its version.', 'dk.samspil.triage-result.v1');
export const Source = field(z.string(), 'The sender, `urn:samspil:<party>`.', 'urn:samspil:akasse-hk');
export const MessageId = field(Identifier, 'The message’s own id.', 'b1f0c7de-1');
export const Flags = field(z.array(z.enum(flags)), 'Remarks by the hub, none of which is a refusal.', ['beyond-limit']);
