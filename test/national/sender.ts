import type { Answer, PartyClient } from '../../functions/demo/party-client.ts';
import type { Accepted, BatchAnswer } from '../../schemas/answers.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import { type Latencies, latencies, type Tally, tally } from './figures.ts';
import type { PlannedMessage } from './plan.ts';
import type { SendRequest } from './requests.ts';

/** The hub's answer to one message, whether sent alone or in a batch. */
export type Reply =
  | { outcome: 'accepted' | 'duplicate'; events: Accepted['events'] }
  | { outcome: RefusalCode; rule?: string | undefined };

const refused = ({ code, rule }: Problem): Reply => ({ outcome: code, rule });

/** After a lost connection, a duplicate is the acceptance whose answer was lost. */
const acceptedOrDuplicate = (
  status: 'accepted' | 'duplicate',
  { events }: Pick<Accepted, 'events'>,
  { expected }: PlannedMessage,
  resent: boolean,
): Reply => ({ outcome: resent && !expected.includes('duplicate') ? 'accepted' : status, events });

export const replyToSingle = (planned: PlannedMessage, { status, body, resent }: Answer): Reply =>
  status === 200 || status === 201
    ? acceptedOrDuplicate(status === 201 ? 'accepted' : 'duplicate', body as Accepted, planned, resent)
    : refused(body as Problem);

const replyInBatch = (planned: PlannedMessage, result: BatchAnswer['results'][number], resent: boolean): Reply =>
  'problem' in result ? refused(result.problem) : acceptedOrDuplicate(result.status, result, planned, resent);

export type SendReport = {
  accepted: Tally;
  refused: Tally;
  duplicates: Tally;
  /** Milliseconds from request to answer, by form. */
  singles: Latencies;
  batches: Latencies;
};

type OnReply = (planned: PlannedMessage, reply: Reply, at: number) => void;

const kindNameOf = ({ message }: PlannedMessage): string => kindOf(message.type) ?? message.type;

/** Sends requests for the parties and counts the replies. */
export const startSender = (clients: ReadonlyMap<PartyId, PartyClient>, onReply: OnReply) => {
  const report: SendReport = {
    accepted: tally(),
    refused: tally(),
    duplicates: tally(),
    singles: latencies(),
    batches: latencies(),
  };

  const count = (planned: PlannedMessage, reply: Reply): void => {
    if ('events' in reply)
      (reply.outcome === 'accepted' ? report.accepted : report.duplicates).add(kindNameOf(planned));
    else report.refused.add([reply.rule, reply.outcome].filter((part) => part !== undefined).join(' '));
  };

  const sendSingle = async (client: PartyClient, planned: PlannedMessage): Promise<Reply> =>
    replyToSingle(planned, await client.send(planned.message));

  const sendBatch = async (client: PartyClient, messages: readonly PlannedMessage[]): Promise<Reply[]> => {
    const { results, resent } = await client.sendBatch(messages.map(({ message }) => message));
    return Promise.all(
      messages.map((planned, index) => {
        const result = results[index];
        return result && result.status !== 'error'
          ? replyInBatch(planned, result, resent)
          : sendSingle(client, planned);
      }),
    );
  };

  const send = async ({ party, form, messages }: SendRequest): Promise<void> => {
    const client = clients.get(party);
    if (!client) throw new Error(`${party} is not part of the day`);
    const began = performance.now();
    const replies = await (form === 'batch'
      ? sendBatch(client, messages)
      : Promise.all(messages.map((planned) => sendSingle(client, planned))));
    const at = performance.now();
    (form === 'batch' ? report.batches : report.singles).add(at - began);
    for (const [index, planned] of messages.entries()) {
      const reply = replies[index] as Reply;
      count(planned, reply);
      onReply(planned, reply, at);
    }
  };

  return { report, send };
};
