import { kindOf } from '../../../../schemas/kinds/index.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { PartyClient } from '../../party-client.ts';
import type { Planned } from '../plan/planned.ts';
import { type Heard, heardAlone, heardInBatch } from './heard.ts';
import { type Latencies, latencies } from './latencies.ts';
import type { Post } from './post.ts';
import { type Tally, tally } from './tally.ts';

export type Report = {
  accepted: Tally;
  refused: Tally;
  duplicates: Tally;
  /** How long a request took, by its form. */
  singles: Latencies;
  batches: Latencies;
};

type OnHeard = (planned: Planned, heard: Heard, at: number) => void;

const kindNameOf = ({ message }: Planned): string => kindOf(message.type) ?? message.type;

/** Hands posts in for the parties, and keeps count of what they hear. */
export const startCourier = (clients: ReadonlyMap<PartyId, PartyClient>, onHeard: OnHeard) => {
  const report: Report = {
    accepted: tally(),
    refused: tally(),
    duplicates: tally(),
    singles: latencies(),
    batches: latencies(),
  };

  const count = (planned: Planned, heard: Heard): void => {
    if ('events' in heard)
      (heard.outcome === 'accepted' ? report.accepted : report.duplicates).add(kindNameOf(planned));
    else report.refused.add([heard.rule, heard.outcome].filter((part) => part !== undefined).join(' '));
  };

  const askAlone = async (client: PartyClient, planned: Planned) =>
    heardAlone(planned, await client.send(planned.message));

  const askInBatch = async (client: PartyClient, messages: readonly Planned[]): Promise<Heard[]> => {
    const { results, resent } = await client.sendBatch(messages.map(({ message }) => message));
    return Promise.all(
      messages.map((planned, index) => {
        const result = results[index];
        return result && result.status !== 'error' ? heardInBatch(planned, result, resent) : askAlone(client, planned);
      }),
    );
  };

  const deliver = async (post: Post): Promise<void> => {
    const client = clients.get(post.party);
    if (!client) throw new Error(`${post.party} is no party of the day`);
    const began = performance.now();
    const { form, messages } = post;
    const heard = await (form === 'batch'
      ? askInBatch(client, messages)
      : Promise.all(messages.map((planned) => askAlone(client, planned))));
    const at = performance.now();
    (form === 'batch' ? report.batches : report.singles).add(at - began);
    for (const [index, planned] of messages.entries()) {
      const answer = heard[index] as Heard;
      count(planned, answer);
      onHeard(planned, answer, at);
    }
  };

  return { report, deliver };
};
