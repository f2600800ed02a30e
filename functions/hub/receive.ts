import { isCaseMessageKind, typeOf } from '../../schemas/kinds/index.ts';
import { idOf, type ParsedMessage, parseMessage } from '../../schemas/parse.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { refusal } from '../../schemas/refusal.ts';
import type { CaseMessage, Message, PartyMessage, StreamId } from '../core/commit.ts';
import type { ResolvedCase } from './case-resolver.ts';
import { contentHash } from './content.ts';
import type { Claim } from './ports/claims.ts';
import type { Ports } from './ports/index.ts';
import { type Desk, type Receipt, refusedReceipt } from './receipt.ts';

export type Receive = (party: PartyId, raw: unknown, options?: { dryRun?: boolean }) => Promise<Receipt>;

type Desks = { ofCases: Desk<CaseMessage, ResolvedCase>; ofParties: Desk<PartyMessage, { stream: StreamId }> };

const isAboutACitizen = (message: Message): message is CaseMessage => isCaseMessageKind(message.kind);

const messageIn = ({ envelope, sender, payload, repaired }: ParsedMessage): Message => {
  const { id, actor, time, traceparent, tracestate } = envelope;
  return {
    id,
    sender,
    actor,
    ...payload,
    ...(time !== undefined && { time }),
    ...(traceparent !== undefined && { traceparent }),
    ...(tracestate !== undefined && { tracestate }),
    ...(repaired && { repaired: true as const }),
  };
};

/** Parses the message, claims its id and routes it to the desk that decides it. */
export const makeReceive = (ports: Ports, { ofCases, ofParties }: Desks): Receive => {
  const { claims, systemClock } = ports;
  const content = contentHash(ports.contentKeys);

  const decideAt = async <Handled extends Message, Found extends { stream: StreamId }>(
    desk: Desk<Handled, Found>,
    message: Handled,
    dryRun: boolean,
  ): Promise<Receipt> => {
    const { id: messageId, sender: party } = message;
    const body = [typeOf(message.kind), message.data] as const;
    const found = await desk.find(message);
    const claim: Claim = {
      party,
      messageId,
      content: content.of(...body),
      stream: found.stream,
      receivedAt: systemClock.now(),
    };
    const earlier = await (dryRun ? claims.find(party, messageId) : claims.claim(claim));
    if (earlier && !content.is(earlier.content, ...body))
      return refusedReceipt(messageId, refusal('id-reused', 'R-ROUTE-6', '/id'));
    return dryRun ? desk.rehearse(message, found) : desk.decide(message, earlier ?? claim, found);
  };

  const take = async (party: PartyId, parsed: ParsedMessage, dryRun: boolean): Promise<Receipt> => {
    const message = messageIn(parsed);
    if (message.sender !== party) return refusedReceipt(message.id, refusal('wrong-sender', 'R-ROUTE-2', '/source'));
    if (dryRun && message.kind === 'spell-opened')
      return refusedReceipt(message.id, refusal('dry-run-unavailable', 'R-ROUTE-2', '/type'));
    return isAboutACitizen(message)
      ? decideAt(ofCases, message, dryRun)
      : decideAt(ofParties, message as PartyMessage, dryRun);
  };

  return async (party, raw, { dryRun = false } = {}) => {
    const parsed = parseMessage(raw);
    if (!('refusal' in parsed)) return take(party, parsed, dryRun);
    const { refusal: why, exceptForId } = parsed;
    const isClaimed = exceptForId && (await claims.find(party, exceptForId.envelope.id));
    return isClaimed ? take(party, exceptForId, dryRun) : refusedReceipt(idOf(raw), why);
  };
};
