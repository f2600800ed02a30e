import { evolveAssessment, evolveDoubt } from './availability.ts';
import type { Commit, Fact } from './commit.ts';
import { evolveDecision, evolvePlan } from './education.ts';
import { evolveEffort, evolveEffortEnded, evolveVeto, evolveVetoLifted } from './less-intensive.ts';
import { toldBy } from './lift.ts';
import { evolveMeeting } from './meeting.ts';
import { evolveSpellClosed, evolveSpellEnded, evolveSpellOpened } from './spell.ts';
import type { CaseState } from './state.ts';
import { evolveTriage } from './triage.ts';

/** Folds one fact into the case. Total: every kind is folded, and nothing that happened is ever refused. */
const fold = (state: CaseState, fact: Fact): CaseState => {
  switch (fact.kind) {
    case 'spell-opened':
      return evolveSpellOpened(state, fact);
    case 'spell-closed':
      return evolveSpellClosed(state, fact);
    case 'spell-ended':
      return evolveSpellEnded(state, fact);
    case 'triage-result':
      return evolveTriage(state, fact);
    case 'meeting-date':
      return evolveMeeting(state, fact);
    case 'availability-doubt':
      return evolveDoubt(state, fact);
    case 'availability-assessment':
      return evolveAssessment(state, fact);
    case 'less-intensive-effort':
      return evolveEffort(state, fact);
    case 'less-intensive-ended':
      return evolveEffortEnded(state, fact);
    case 'less-intensive-veto':
      return evolveVeto(state, fact);
    case 'less-intensive-veto-lifted':
      return evolveVetoLifted(state, fact);
    case 'education-plan':
      return evolvePlan(state, fact);
    case 'education-decision':
      return evolveDecision(state, fact);
    case 'contact-track-changed':
      return state; // follows from the triage results, which are folded
    default:
      return fact satisfies never;
  }
};

/** Folds one commit, the next of its case. */
export const evolve = (state: CaseState, commit: Commit): CaseState => ({
  ...toldBy(commit).reduce(fold, state),
  sequence: commit.sequence,
  accepted: commit.message
    ? [...state.accepted, { sender: commit.sender, id: commit.message.id, sequence: commit.sequence }]
    : state.accepted,
});
