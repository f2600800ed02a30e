import { typeOf } from '../../schemas/kinds/index.ts';
import { parseMessage } from '../../schemas/parse.ts';
import type { PartyId, Register } from '../../schemas/parties.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import { type CaseId, caseStream, type Message, type MessageCommit } from '../core/commit.ts';
import { decide } from '../core/decide.ts';
import type { Context, Decision } from '../core/decision.ts';
import { type CaseState, isParty } from '../core/state.ts';
import { dayOf } from '../core/time.ts';
import type { Cases } from './cases.ts';
import { contentOf } from './content.ts';
import type { Access, Claim, Ports } from './ports.ts';

/** What became of a message that was handed in. `commit` is what is kept; in a dry run, what would be. */
export type Receipt =
  | { outcome: 'accepted' | 'repeated'; commit: MessageCommit; dryRun?: true }
  | { outcome: 'refused'; messageId?: string; refusal: Refusal };

export type Rules = { register: Register; policy: Policy };
export type Receive = (party: PartyId, raw: unknown, options?: { dryRun?: boolean }) => Promise<Receipt>;

const refused = (messageId: string, why: Refusal): Receipt => ({ outcome: 'refused', messageId, refusal: why });

/** Others kept writing to the case; nothing was decided, and the same message may be sent again. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

const attempts = 20;
const toleratedDisclosures = 20;

export const makeReceive = (ports: Ports, cases: Cases, rules: Rules): Receive => {
  const { log, claims, citizens, accessLog, alerts, businessClock, systemClock, newCaseId } = ports;

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
  const noteLook = ({ kind, sender, actor }: Message, id: CaseId, at: Instant, action: Access['action']) =>
    accessLog.record(caseStream(id), { at, party: sender, actor, action, purpose: kind });

  /** Of refusals that tell it, too many are told to the operator. */
  const noteDisclosure = async (message: Message, id: CaseId): Promise<void> => {
    const { sender } = message;
    const at = systemClock.now();
    await noteLook(message, id, at, 'case-disclosed');
    const count = await accessLog.disclosures(sender, `${at.slice(0, 10)}T00:00:00.000Z`);
    if (count > toleratedDisclosures) alerts.raise({ alert: 'citizens-probed', party: sender, count });
  };

  const refuse = async (message: Message, claim: Claim, why: Refusal): Promise<Receipt> => {
    await claims.decided({ ...claim, refused: { refusal: why, at: systemClock.now() } });
    if (why.code === 'spell-already-open') await noteDisclosure(message, claim.case);
    return refused(message.id, why);
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

  const decideAndWrite = async (message: Message, claim: Claim, found: CaseId): Promise<Receipt> => {
    let id = found;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const state = await cases.load(id);
      const now = context();
      const decision = decide(state, message, now);
      if (decision.outcome === 'repeated') {
        await leadTo(id, claim);
        return repeated(id, decision.sequence);
      }
      if (decision.outcome === 'refused') return refuse(message, { ...claim, case: id }, decision.refusal);
      if (state.sequence === 0) {
        const tied = await citizens.introduce(message.data.cpr, id);
        if (tied !== id) {
          id = tied;
          continue;
        }
      }
      const commit = commitOf(message, id, state, decision, now.now);
      if (state.sequence > 0 && !isParty(state, message.sender))
        await noteLook(message, id, commit.recordedAt, 'case-reopened');
      if (await cases.append(commit, state)) {
        await leadTo(id, claim);
        return { outcome: 'accepted', commit };
      }
    }
    throw new TooBusy(`case ${id} was written to by others ${attempts} times in a row`);
  };

  const rehearse = async (message: Message, id: CaseId): Promise<Receipt> => {
    const state = await cases.load(id);
    const now = context();
    const decision = decide(state, message, now);
    if (decision.outcome === 'repeated') return repeated(id, decision.sequence);
    if (decision.outcome === 'refused') return refused(message.id, decision.refusal);
    return { outcome: 'accepted', commit: commitOf(message, id, state, decision, now.now), dryRun: true };
  };

  return async (party, raw, { dryRun = false } = {}) => {
    const parsed = parseMessage(raw);
    if ('refusal' in parsed) return { outcome: 'refused', ...parsed };
    const { envelope, sender, payload } = parsed;
    const { id: messageId, actor, time, traceparent } = envelope;
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
    };
    const content = contentOf(typeOf(message.kind), message.data);
    const id = (await citizens.find(message.data.cpr)) ?? newCaseId();
    const claim: Claim = { party, messageId, content, case: id, receivedAt: systemClock.now() };
    const earlier = await (dryRun ? claims.find(party, messageId) : claims.claim(claim));
    if (earlier && earlier.content !== content) return refused(messageId, refusal('id-reused', 'R-ROUTE-6', '/id'));
    return dryRun ? rehearse(message, id) : decideAndWrite(message, earlier ?? claim, id);
  };
};
