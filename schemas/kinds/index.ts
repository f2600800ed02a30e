import type * as z from 'zod';
import { availabilityAssessment } from './availability-assessment.ts';
import { availabilityDoubt } from './availability-doubt.ts';
import { benefitChanged } from './benefit-changed.ts';
import { caseAnswer } from './case-answer.ts';
import { caseQuestion } from './case-question.ts';
import { contactSheet } from './contact-sheet.ts';
import { contactSheetChanged } from './contact-sheet-changed.ts';
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
import { questionUnanswered } from './question-unanswered.ts';
import { spellClosed } from './spell-closed.ts';
import { spellEnded } from './spell-ended.ts';
import { spellOpened } from './spell-opened.ts';
import { triageResult } from './triage-result.ts';

/** Sent by parties about a citizen. */
const caseMessageKinds = {
  'spell-opened': spellOpened,
  'spell-closed': spellClosed,
  'benefit-changed': benefitChanged,
  'triage-result': triageResult,
  'meeting-date': meetingDate,
  'availability-doubt': availabilityDoubt,
  'availability-assessment': availabilityAssessment,
  'less-intensive-effort': lessIntensiveEffort,
  'less-intensive-veto': lessIntensiveVeto,
  'less-intensive-veto-lifted': lessIntensiveVetoLifted,
  'education-plan': educationPlan,
  'education-decision': educationDecision,
  'case-question': caseQuestion,
  'case-answer': caseAnswer,
} as const;

/** Sent by a party about itself. */
const partyMessageKinds = { 'contact-sheet': contactSheet } as const;

/** Concluded by the hub about a citizen. */
const conclusionKinds = {
  'contact-track-changed': contactTrackChanged,
  'spell-ended': spellEnded,
  'less-intensive-ended': lessIntensiveEnded,
  'question-unanswered': questionUnanswered,
} as const;

/** Sent by the hub to a party: names no citizen, and belongs to no case. */
const noticeKinds = { 'contact-sheet-changed': contactSheetChanged, 'message-refused': messageRefused } as const;

const messageKinds = { ...caseMessageKinds, ...partyMessageKinds };
const allKinds = { ...messageKinds, ...conclusionKinds, ...noticeKinds };

export type CaseMessageKind = keyof typeof caseMessageKinds;
export type PartyMessageKind = keyof typeof partyMessageKinds;
export type MessageKind = CaseMessageKind | PartyMessageKind;
/** The kinds that make up a case. */
export type CaseKind = CaseMessageKind | keyof typeof conclusionKinds;
export type NoticeKind = keyof typeof noticeKinds;
export type Kind = keyof typeof allKinds;
export type DataOf<K extends Kind> = z.output<(typeof allKinds)[K]['data']>;
/** `kind` with the `data` that belongs to it. */
export type Payload<K extends Kind = Kind> = { [Each in K]: { kind: Each; data: DataOf<Each> } }[K];

export const kinds: { readonly [K in Kind]: KindDefinition } = allKinds;
export const messageKindNames = Object.keys(messageKinds) as MessageKind[];
export const kindNames = Object.keys(allKinds) as Kind[];

const prefix = 'dk.samspil.';
const presentVersionOf = (kind: Kind): number => (kinds[kind].lifts?.length ?? 0) + 1;
const typeIn = (kind: Kind, version: number): string => `${prefix}${kind}.v${version}`;
const types = new Map(kindNames.map((kind) => [kind, typeIn(kind, presentVersionOf(kind))]));

/** The type of a kind, in its current version. */
export const typeOf = (kind: Kind): string => types.get(kind) ?? typeIn(kind, 1);

const everyVersion = new Map(
  kindNames.flatMap((kind) =>
    Array.from({ length: presentVersionOf(kind) }, (_, earlier) => {
      const version = earlier + 1;
      return [typeIn(kind, version), { kind, version }] as const;
    }),
  ),
);

/** The kind and version of a type, current or earlier. */
export const versionedKindOf = (type: string): { kind: Kind; version: number } | undefined => everyVersion.get(type);
export const kindOf = (type: string): Kind | undefined => versionedKindOf(type)?.kind;
export const isCaseMessageKind = (kind: Kind): kind is CaseMessageKind => kind in caseMessageKinds;
export const isPartyMessageKind = (kind: Kind): kind is PartyMessageKind => kind in partyMessageKinds;
export const isCaseKind = (kind: Kind): kind is CaseKind => isCaseMessageKind(kind) || kind in conclusionKinds;
export const isMessageKind = (kind: Kind): kind is MessageKind => kind in messageKinds;
