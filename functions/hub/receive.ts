import { typeOf } from '../../schemas/kinds/index.ts';
import { idOf, type ParsedMessage, parseMessage } from '../../schemas/parse.ts';
import type { PartyId, Register } from '../../schemas/parties.ts';
import type { Policy } from '../../schemas/policy.ts';
import { kept, type Refusal, refusal } from '../../schemas/refusal.ts';
import { type CaseId, caseStream, type Message, type MessageCommit } from '../core/commit.ts';
import { decide } from '../core/decide.ts';
import type { Context, Decision } from '../core/decision.ts';
import { type CaseState, initialState, isParty } from '../core/state.ts';
import { dayOf } from '../core/time.ts';
import type { Acquaintance, Acquaintances } from './acquaintances.ts';
import type { Cases } from './cases.ts';
import { makeCatchUp } from './catch-up.ts';
import { contentHash } from './content.ts';
import { makeDueCommit } from './due-commit.ts';
import type { NoteRefused } from './note-refused.ts';
import type { Access, Claim, Ports } from './ports.ts';

/** What became of a message that was handed in. `commit` is what is kept; in a dry run, what would be. */
export type Receipt =
  | { outcome: 'accepted' | 'repeated'; commit: MessageCommit; dryRun?: true }
  | { outcome: 'refused'; messageId?: string; refusal: Refusal };

export type Rules = { register: Register; policy: Policy };
export type Receive = (party: PartyId, raw: unknown, options?: { dryRun?: boolean }) => Promise<Receipt>;

const refused = (messageId: string | undefined, why: Refusal): Receipt => ({
  outcome: 'refused',
  ...(messageId !== undefined && { messageId }),
  refusal: why,
});

/** Others kept writing to the case; nothing was decided, and the same message may be sent again. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

const attempts = 20;
const toleratedDisclosures = 20;

type Parts = { cases: Cases; acquaintances: Acquaintances; noteRefused: NoteRefused };

export const makeReceive = (ports: Ports, { cases, acquaintances, noteRefused }: Parts, rules: Rules): Receive => {
  const { log, claims, citizens, accessLog, alerts, businessClock, systemClock } = ports;
  const content = contentHash(ports.contentKeys);
  const dueCommit = makeDueCommit(ports, rules);
  const catchUp = makeCatchUp(ports, cases, rules);

  const context = (): Context => {
    const now = businessClock.now();
    return { now, today: dayOf(now), ...rules };
  };

  const commitOf = (
    message: Message,
    id: CaseId,
    state: CaseState,
    decision: Extract<Decision, { outcome: 'accepted' }>,
    at: string,
  ): MessageCommit => ({
    form: 2,
    stream: caseStream(id),
    sequence: state.sequence + 1,
    sender: message.sender,
    actor: message.actor,
    at,
    recordedAt: systemClock.now(),
    message,
    events: decision.events,
    flags: decision.flags,
    policy: { id: rules.policy.id, version: rules.policy.version },
  });

  /** What cannot help telling that the citizen has a case is logged as a look at it. */
  const noteLook = ({ kind, sender, actor }: Message, id: CaseId, look: Pick<Access, 'at' | 'action' | 'version'>) =>
    accessLog.record(caseStream(id), { ...look, party: sender, actor, purpose: kind });

  /** Of refusals that tell it, too many are told to the operator. */
  const noteDisclosure = async (message: Message, id: CaseId, version: number): Promise<void> => {
    const { sender } = message;
    const at = systemClock.now();
    await noteLook(message, id, { at, action: 'case-disclosed', version });
    const count = await accessLog.disclosures(sender, `${at.slice(0, 10)}T00:00:00.000Z`);
    if (count > toleratedDisclosures) alerts.raise({ alert: 'citizens-probed', party: sender, count });
  };

  const tellRefused = async ({ id, sender, actor }: Message, why: Refusal): Promise<Receipt> => {
    if (why.code === 'not-your-citizen') await noteRefused({ party: sender, actor });
    return refused(id, why);
  };

  const refuse = async (message: Message, claim: Claim, why: Refusal, version: number): Promise<Receipt> => {
    await claims.decided({ ...claim, refused: { refusal: why, at: systemClock.now() } });
    if (why.code === 'spell-already-open') await noteDisclosure(message, claim.case, version);
    return tellRefused(message, kept(why));
  };

  /** What a stranger is refused it is refused as if the hub did not know the citizen, and without a look at the case. */
  const refusalUnseen = (message: Message, { isStranger }: Acquaintance): Refusal | undefined => {
    if (!isStranger) return undefined;
    const decision = decide(initialState, message, context());
    return decision.outcome === 'refused' ? decision.refusal : undefined;
  };

  /** The claim leads to where the message was accepted, whatever was decided on it before. */
  const leadTo = async (id: CaseId, claim: Claim): Promise<void> => {
    if (!claim.refused && claim.case === id) return;
    const { refused: _, ...accepted } = claim;
    await claims.decided({ ...accepted, case: id });
  };

  const repeated = async (id: CaseId, sequence: number): Promise<Receipt> => {
    const [commit] = await log.read(caseStream(id), sequence - 1);
    if (!commit?.message) throw new Error(`case ${id} has lost the message of commit ${sequence}`);
    return { outcome: 'repeated', commit: { ...commit, message: commit.message } };
  };

  const decideAndWrite = async (message: Message, claim: Claim, found: Acquaintance): Promise<Receipt> => {
    let { id } = found;
    const unseen = refusalUnseen(message, found);
    if (unseen) return refuse(message, { ...claim, case: id }, unseen, 0);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const state = await cases.load(id);
      const now = context();
      const current = dueCommit.caughtUp(id, state, now);
      const decision = decide(current, message, now);
      if (decision.outcome === 'repeated') {
        await leadTo(id, claim);
        return repeated(id, decision.sequence);
      }
      if (decision.outcome === 'refused')
        return refuse(message, { ...claim, case: id }, decision.refusal, state.sequence);
      if (current !== state) {
        await catchUp(id, state);
        continue;
      }
      if (state.sequence === 0) {
        const tied = await citizens.introduce(message.data.cpr, id);
        if (tied !== id) {
          id = tied;
          continue;
        }
      }
      const commit = commitOf(message, id, state, decision, now.now);
      if (state.sequence > 0 && !isParty(state, message.sender))
        await noteLook(message, id, { at: commit.recordedAt, action: 'case-reopened', version: commit.sequence });
      if (await cases.append(commit, state)) {
        if (found.isStranger) acquaintances.meet(message.sender, message.data.cpr, id);
        await leadTo(id, claim);
        return { outcome: 'accepted', commit };
      }
    }
    throw new TooBusy(`case ${id} was written to by others ${attempts} times in a row`);
  };

  /** Keeps nothing but that a citizen was asked about who is not the sender's. */
  const rehearse = async (message: Message, found: Acquaintance): Promise<Receipt> => {
    const { id } = found;
    const unseen = refusalUnseen(message, found);
    if (unseen) return tellRefused(message, unseen);
    const now = context();
    const state = dueCommit.caughtUp(id, await cases.load(id), now);
    const decision = decide(state, message, now);
    if (decision.outcome === 'repeated') return repeated(id, decision.sequence);
    if (decision.outcome === 'refused') return tellRefused(message, decision.refusal);
    return { outcome: 'accepted', commit: commitOf(message, id, state, decision, now.now), dryRun: true };
  };

  const take = async (party: PartyId, parsed: ParsedMessage, { dryRun = false }): Promise<Receipt> => {
    const { envelope, sender, payload, repaired } = parsed;
    const { id: messageId, actor, time, traceparent, tracestate } = envelope;
    if (sender !== party) return refused(messageId, refusal('wrong-sender', 'R-ROUTE-2', '/source'));
    if (dryRun && payload.kind === 'spell-opened')
      return refused(messageId, refusal('dry-run-unavailable', 'R-ROUTE-2', '/type'));

    const message: Message = {
      id: messageId,
      sender,
      actor,
      ...payload,
      ...(time !== undefined && { time }),
      ...(traceparent !== undefined && { traceparent }),
      ...(tracestate !== undefined && { tracestate }),
      ...(repaired && { repaired: true as const }),
    };
    const said = [typeOf(message.kind), message.data] as const;
    const found = await acquaintances.find(party, message.data.cpr);
    const claim: Claim = {
      party,
      messageId,
      content: content.of(...said),
      case: found.id,
      receivedAt: systemClock.now(),
    };
    const earlier = await (dryRun ? claims.find(party, messageId) : claims.claim(claim));
    if (earlier && !content.is(earlier.content, ...said))
      return refused(messageId, refusal('id-reused', 'R-ROUTE-6', '/id'));
    return dryRun ? rehearse(message, found) : decideAndWrite(message, earlier ?? claim, found);
  };

  return async (party, raw, options = {}) => {
    const parsed = parseMessage(raw);
    if (!('refusal' in parsed)) return take(party, parsed, options);
    const { refusal: why, exceptForId } = parsed;
    const isClaimed = exceptForId && (await claims.find(party, exceptForId.envelope.id));
    return isClaimed ? take(party, exceptForId, options) : refused(idOf(raw), why);
  };
};
