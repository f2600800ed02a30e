import type { Kind, MessageKind } from '../../schemas/kinds/index.ts';

/** What the hub may conclude from a kind, at once or when its time comes. */
export const consequences: Record<MessageKind, readonly Kind[]> = {
  'spell-opened': [],
  'spell-closed': ['spell-ended', 'meeting-date', 'less-intensive-ended'],
  'benefit-changed': [],
  'triage-result': ['contact-track-changed'],
  'meeting-date': [],
  'availability-doubt': [],
  'availability-assessment': [],
  'less-intensive-effort': ['less-intensive-ended'],
  'less-intensive-veto': ['less-intensive-ended'],
  'less-intensive-veto-lifted': [],
  'education-plan': [],
  'education-decision': [],
  'case-question': ['question-unanswered'],
  'case-answer': [],
  'contact-sheet': ['contact-sheet-changed'],
};
