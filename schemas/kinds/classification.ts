import { type CaseKind, isCaseKind, type Kind } from './index.ts';

/** How carefully `data` is handled; `internal` is for the parties and nobody else. */
export const classifications = ['confidential', 'internal', 'public'] as const;

type Classification = { dataclassification: (typeof classifications)[number]; dataregulation?: 'GDPR' };

const personal: Classification = { dataclassification: 'confidential', dataregulation: 'GDPR' };

const ofNoCitizen: Record<Exclude<Kind, CaseKind>, Classification> = {
  'contact-sheet': { dataclassification: 'internal' },
  'contact-sheet-changed': { dataclassification: 'internal' },
  'message-refused': { dataclassification: 'internal' },
};

/** What concerns a citizen is personal data. */
export const classificationOf = (kind: Kind): Classification => (isCaseKind(kind) ? personal : ofNoCitizen[kind]);
