import type * as z from 'zod';
import { availabilityAssessment } from './availability-assessment.ts';
import { availabilityDoubt } from './availability-doubt.ts';
import { contactTrackChanged } from './contact-track-changed.ts';
import { educationDecision } from './education-decision.ts';
import { educationPlan } from './education-plan.ts';
import type { KindDefinition } from './kind.ts';
import { lessIntensiveEffort } from './less-intensive-effort.ts';
import { lessIntensiveEnded } from './less-intensive-ended.ts';
import { lessIntensiveVeto } from './less-intensive-veto.ts';
import { lessIntensiveVetoLifted } from './less-intensive-veto-lifted.ts';
import { meetingDate } from './meeting-date.ts';
import { messageRefused } from './message-refused.ts';
import { spellClosed } from './spell-closed.ts';
import { spellEnded } from './spell-ended.ts';
import { spellOpened } from './spell-opened.ts';
import { triageResult } from './triage-result.ts';

/** What parties say. */
const messageKinds = {
  'spell-opened': spellOpened,
  'spell-closed': spellClosed,
  'triage-result': triageResult,
  'meeting-date': meetingDate,
  'availability-doubt': availabilityDoubt,
  'availability-assessment': availabilityAssessment,
  'less-intensive-effort': lessIntensiveEffort,
  'less-intensive-veto': lessIntensiveVeto,
  'less-intensive-veto-lifted': lessIntensiveVetoLifted,
  'education-plan': educationPlan,
  'education-decision': educationDecision,
} as const;

/** What the hub concludes about a citizen. */
const conclusionKinds = {
  'contact-track-changed': contactTrackChanged,
  'spell-ended': spellEnded,
  'less-intensive-ended': lessIntensiveEnded,
} as const;

/** What the hub tells a party about itself: it names no citizen, and belongs to no case. */
const noticeKinds = { 'message-refused': messageRefused } as const;

const allKinds = { ...messageKinds, ...conclusionKinds, ...noticeKinds };

export type MessageKind = keyof typeof messageKinds;
/** The kinds that make up a case. */
export type CaseKind = MessageKind | keyof typeof conclusionKinds;
export type Kind = keyof typeof allKinds;
export type DataOf<K extends Kind> = z.output<(typeof allKinds)[K]['data']>;
/** `kind` with the `data` that belongs to it. */
export type Payload<K extends Kind = Kind> = { [Each in K]: { kind: Each; data: DataOf<Each> } }[K];

export const kinds: { readonly [K in Kind]: KindDefinition } = allKinds;
export const messageKindNames = Object.keys(messageKinds) as MessageKind[];
export const kindNames = Object.keys(allKinds) as Kind[];

const version = 1;
export const typeOf = (kind: Kind): string => `dk.samspil.${kind}.v${version}`;
const kindsByType = new Map(kindNames.map((kind) => [typeOf(kind), kind]));
export const kindOf = (type: string): Kind | undefined => kindsByType.get(type);
export const isCaseKind = (kind: Kind): kind is CaseKind => kind in messageKinds || kind in conclusionKinds;
export const isMessageKind = (kind: Kind): kind is MessageKind => kind in messageKinds;
