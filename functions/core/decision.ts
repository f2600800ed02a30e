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

/** What a decision may use besides the stream and the message. */
export type Context = {
  /** Business time. */
  now: Instant;
  /** The Danish calendar date of `now`. */
  today: Day;
  register: Register;
  policies: Policies;
};

/** The context of a decision on a party's message. */
export type Speaking = Context & { sender: PartyId; side: Side };

/** What the hub itself concludes. Sent to both parties of the case in the hub's own name, unless stated otherwise. */
export type Conclusion = Payload<CaseKind> & { rule: RuleId; to?: readonly Recipient[]; inNameOf?: PartyId };

/** The verdict of the rules on a message they accept. */
export type Acceptance = {
  conclusions: readonly Conclusion[];
  flags: readonly Flag[];
  /** The recipients; by default, the counterparty. */
  to?: readonly Recipient[];
  /** Extra conditions of the atomic write. */
  guards?: readonly Guard[];
  /** The parties that hold the case from now on. */
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

/** The same verdict, with these flags added if it accepts. */
export const flagged = (verdict: Verdict, ...flags: Flag[]): Verdict =>
  'refusal' in verdict ? verdict : { ...verdict, flags: [...new Set([...verdict.flags, ...flags])] };

export const noOpenSpell: Verdict = refuse('no-open-spell', 'R-SPELL-1');

/** The three outcomes of a decision: it happened, it had already happened, or it is refused. */
export type Decision =
  | {
      outcome: 'accepted';
      events: readonly CommittedEvent[];
      flags: readonly Flag[];
      guards: readonly Guard[];
      /** The policy it was decided under, if a policy was consulted. */
      policy?: PolicyVersion;
    }
  | { outcome: 'repeated'; sequence: number }
  | { outcome: 'refused'; refusal: Refusal };
