import type { Flag } from '../../schemas/flags.ts';
import type { CaseKind, Payload } from '../../schemas/kinds/index.ts';
import type { PartyId, Register, Side } from '../../schemas/parties.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Day, Instant } from '../../schemas/primitives.ts';
import { type Limits, type Refusal, type RefusalCode, refusal } from '../../schemas/refusal.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { CommittedEvent } from './commit.ts';

/** What a decision may look at besides the case and the message. */
export type Context = {
  /** Business time. */
  now: Instant;
  /** The Danish calendar date of `now`. */
  today: Day;
  register: Register;
  policy: Policy;
};

/** A context in which a party speaks. */
export type Speaking = Context & { sender: PartyId; side: Side };

/** What the hub concludes by itself; it is told to both parties. */
export type Conclusion = Payload<CaseKind> & { rule: RuleId };

/** What the rules of one area say to a message. */
export type Verdict = { conclusions: readonly Conclusion[]; flags: readonly Flag[] } | { refusal: Refusal };

export const accept = (conclusions: readonly Conclusion[] = [], flags: readonly Flag[] = []): Verdict => ({
  conclusions,
  flags,
});

export const refuse = (code: RefusalCode, rule: RuleId, pointer?: string, limits?: Limits) => ({
  refusal: refusal(code, rule, pointer, limits),
});

/** The same verdict, with these flags as well where it accepts. */
export const flagged = (verdict: Verdict, ...flags: Flag[]): Verdict =>
  'refusal' in verdict ? verdict : { ...verdict, flags: [...new Set([...verdict.flags, ...flags])] };

export const noOpenSpell: Verdict = refuse('no-open-spell', 'R-SPELL-1');

/** The three answers of `decide`: it happened, it had happened already, or it may not happen. */
export type Decision =
  | { outcome: 'accepted'; events: readonly CommittedEvent[]; flags: readonly Flag[] }
  | { outcome: 'repeated'; sequence: number }
  | { outcome: 'refused'; refusal: Refusal };
