import { type CaseKind, isCaseKind, type Kind } from './index.ts';

/** How carefully `data` must be handled; `internal` means for the parties only. */
export const classifications = ['confidential', 'internal', 'public'] as const;

type Classification = { dataclassification: (typeof classifications)[number]; dataregulation?: 'GDPR' };

const personal: Classification = { dataclassification: 'confidential', dataregulation: 'GDPR' };

const ofNoCitizen: Record<Exclude<Kind, CaseKind>, Classification> = {
  'contact-sheet': { dataclassification: 'internal' },
  'contact-sheet-changed': { dataclassification: 'internal' },
  'message-refused': { dataclassification: 'internal' },
};

/** Anything about a citizen is personal data. */
export const classificationOf = (kind: Kind): Classification => (isCaseKind(kind) ? personal : ofNoCitizen[kind]);
