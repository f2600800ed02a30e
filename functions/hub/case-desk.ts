import type { Refusal } from '../../schemas/refusal.ts';
import { decide } from '../core/case/decide.ts';
import { initialState } from '../core/case/fold.ts';
import { isParty } from '../core/case/state.ts';
import { type CaseMessage, caseStream, type StreamId, subjectOf } from '../core/commit.ts';
import { messageCommit } from '../core/message-commit.ts';
import type { CaseResolver, ResolvedCase } from './case-resolver.ts';
import { makeCatchUp } from './catch-up.ts';
import type { Claimed } from './claimed.ts';
import { makeDueCommit } from './due-commit.ts';
import type { Access } from './ports/access-log.ts';
import type { Claim } from './ports/claims.ts';
import type { Ports } from './ports/index.ts';
import { type Desk, type Receipt, refusedReceipt } from './receipt.ts';
import type { ReportProbe } from './report-probe.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { contextNow, type Rules } from './rules.ts';
import { makeStamp } from './stamp.ts';
import type { Cases } from './streams.ts';

const toleratedDisclosures = 20;

type Parts = { cases: Cases; resolver: CaseResolver; reportProbe: ReportProbe; claimed: Claimed };

/** Decides messages about a citizen. */
export const makeCaseDesk = (
  ports: Ports,
  { cases, resolver, reportProbe, claimed }: Parts,
  rules: Rules,
): Desk<CaseMessage, ResolvedCase> => {
  const { citizens, accessLog, alerts, businessClock, systemClock } = ports;
  const dueCommit = makeDueCommit(ports);
  const catchUp = makeCatchUp(ports, cases);
  const now = () => contextNow(businessClock, rules);
  const stamp = makeStamp(ports);

  /** When an answer unavoidably discloses that the citizen has a case, that is logged as an access. */
  const logAccess = (
    { kind, sender, actor }: CaseMessage,
    stream: StreamId,
    access: Pick<Access, 'at' | 'action' | 'version'>,
  ) => accessLog.record(stream, { ...access, party: sender, actor, purpose: kind });

  /** Too many such disclosures alert the operator. */
  const logDisclosure = async (message: CaseMessage, stream: StreamId, version: number): Promise<void> => {
    const { sender } = message;
    const at = systemClock.now();
    await logAccess(message, stream, { at, action: 'case-disclosed', version });
    const count = await accessLog.disclosures(sender, `${at.slice(0, 10)}T00:00:00.000Z`);
    if (count > toleratedDisclosures) alerts.raise({ alert: 'citizens-probed', party: sender, count });
  };

  const noteRefusal = async ({ sender, actor }: CaseMessage, why: Refusal): Promise<void> => {
    if (why.code === 'not-your-citizen') await reportProbe({ party: sender, actor });
  };

  const refuse = async (message: CaseMessage, claim: Claim, why: Refusal, version: number): Promise<Receipt> => {
    const receipt = await claimed.refuse(message, claim, why);
    if (why.code === 'spell-already-open') await logDisclosure(message, claim.stream, version);
    await noteRefusal(message, why);
    return receipt;
  };

  /** A stranger gets the refusal it would get for an unknown citizen, without the case being read. */
  const refusalForStranger = (message: CaseMessage, { isStranger }: ResolvedCase): Refusal | undefined => {
    if (!isStranger) return undefined;
    const decision = decide(initialState, message, now());
    return decision.outcome === 'refused' ? decision.refusal : undefined;
  };

  return {
    find: (message) => resolver.find(message.sender, message.data.cpr),

    decide: async (message, claim, found) => {
      let { stream } = found;
      const unseen = refusalForStranger(message, found);
      if (unseen) return refuse(message, { ...claim, stream }, unseen, 0);
      return retryOnConflict(async () => {
        const state = await cases.load(stream);
        const context = now();
        const current = dueCommit.caughtUp(stream, state, context);
        const decision = decide(current, message, context);
        if (decision.outcome === 'repeated') return claimed.repeat(claim, stream, decision.sequence);
        if (decision.outcome === 'refused')
          return refuse(message, { ...claim, stream }, decision.refusal, state.sequence);
        if (current !== state) {
          await catchUp(stream, state, context);
          return undefined;
        }
        if (state.sequence === 0) {
          const linked = caseStream(await citizens.introduce(message.data.cpr, subjectOf(stream)));
          if (linked !== stream) {
            stream = linked;
            return undefined;
          }
        }
        const commit = messageCommit(message, stream, state, decision, context, stamp());
        if (state.sequence > 0 && !isParty(state, message.sender))
          await logAccess(message, stream, {
            at: commit.recordedAt,
            action: 'case-reopened',
            version: commit.sequence,
          });
        if (!(await cases.append(commit, state, decision.guards))) return undefined;
        if (found.isStranger) resolver.remember(message.sender, message.data.cpr, stream);
        return claimed.accept(claim, commit);
      });
    },

    /** Stores nothing, except the note of a request about somebody else's citizen. */
    rehearse: async (message, found) => {
      const { stream } = found;
      const context = now();
      const unseen = refusalForStranger(message, found);
      const state = unseen ? initialState : dueCommit.caughtUp(stream, await cases.load(stream), context);
      const decision = decide(state, message, context);
      if (decision.outcome === 'repeated') return claimed.receiptOf(stream, decision.sequence);
      if (decision.outcome === 'refused') {
        await noteRefusal(message, decision.refusal);
        return refusedReceipt(message.id, decision.refusal);
      }
      const commit = messageCommit(message, stream, state, decision, context, stamp());
      return { outcome: 'accepted', commit, dryRun: true };
    },
  };
};
