import type { Flag } from '../../schemas/flags.ts';
import type { CaseKind, Payload } from '../../schemas/kinds/index.ts';
import type { PartyId, Register, Side } from '../../schemas/parties.ts';
import type { Day, Instant } from '../../schemas/primitives.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import type { Limits } from '../../schemas/refusals/policy-numbers.ts';
import type { RuleId } from '../../schemas/rules/index.ts';
import type { Parties } from './case/state.ts';
import type { CommittedEvent, Guard, PolicyVersion } from './commit.ts';
import type { Policies } from './policies.ts';
import type { Recipient } from './recipients.ts';

/** What a decision may look at besides the stream and the message. */
export type Context = {
  /** Business time. */
  now: Instant;
  /** The Danish calendar date of `now`. */
  today: Day;
  register: Register;
  policies: Policies;
};

/** A context in which a party speaks. */
export type Speaking = Context & { sender: PartyId; side: Side };

/** What the hub concludes by itself. It goes to both parties of the case and in the hub's own name, unless it says otherwise. */
export type Conclusion = Payload<CaseKind> & { rule: RuleId; to?: readonly Recipient[]; inNameOf?: PartyId };

/** What the rules say to a message that they accept. */
export type Acceptance = {
  conclusions: readonly Conclusion[];
  flags: readonly Flag[];
  /** Where the message goes; left out: to the counterparty. */
  to?: readonly Recipient[];
  /** Further conditions of the atomic write. */
  guards?: readonly Guard[];
  /** Who holds the case from now on. */
  between?: Parties;
};

export type Verdict = Acceptance | { refusal: Refusal };

export const accept = (conclusions: readonly Conclusion[] = [], flags: readonly Flag[] = []): Acceptance => ({
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

/** The three answers of a decider: it happened, it had happened already, or it may not happen. */
export type Decision =
  | {
      outcome: 'accepted';
      events: readonly CommittedEvent[];
      flags: readonly Flag[];
      guards: readonly Guard[];
      /** What it was decided under, where a policy had a say. */
      policy?: PolicyVersion;
    }
  | { outcome: 'repeated'; sequence: number }
  | { outcome: 'refused'; refusal: Refusal };
