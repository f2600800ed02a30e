import { type Json, type Party, type Reply, single } from '../e2e/client.ts';
import type { Step, Turn } from './citizen-story.ts';
import type { Answer, Ledger } from './ledger.ts';
import { insist, type Patience } from './patience.ts';

const acceptedOf = ({ case: id, casesequence, events }: Json) =>
  ({ case: id, casesequence, events }) as Extract<Answer, { accepted: unknown }>['accepted'];

const answerTo = ({ status, body }: Reply): Answer => {
  if (status === 201) return { outcome: 'accepted', accepted: acceptedOf(body) };
  if (status === 200) return { outcome: 'repeated', accepted: acceptedOf(body) };
  return { outcome: 'refused', code: String(body.code) };
};

const answerIn = (result: Json): Answer => {
  if (result.status === 'accepted') return { outcome: 'accepted', accepted: acceptedOf(result) };
  if (result.status === 'duplicate') return { outcome: 'repeated', accepted: acceptedOf(result) };
  return { outcome: 'refused', code: String((result.problem as Json).code) };
};

export type Sending = { clients: ReadonlyMap<string, Party>; ledger: Ledger; patience: Patience };

const clientOf = ({ clients }: Sending, party: string): Party => {
  const client = clients.get(party);
  if (!client) throw new Error(`no client for ${party}`);
  return client;
};

/** One message after another, each retried until it is answered. */
export const sendOneByOne = async (sending: Sending, story: readonly Turn[]): Promise<void> => {
  for (const { sender, steps } of story)
    for (const step of steps) {
      const send = () => clientOf(sending, sender).post(JSON.stringify(step.message), single);
      const { reply, isFirst } = await insist(sending.patience, send);
      sending.ledger.note(sender, step, answerTo(reply), isFirst);
    }
};

/** The stories of many citizens with the same cast in parallel, turn by turn, one batch per turn. */
export const sendInBatches = async (sending: Sending, stories: readonly (readonly Turn[])[]): Promise<void> => {
  const [first = []] = stories;
  for (const [index, { sender }] of first.entries()) {
    const steps: Step[] = stories.flatMap((story) => story[index]?.steps ?? []);
    const messages = steps.map(({ message }) => message);
    const { reply, isFirst } = await insist(sending.patience, () => clientOf(sending, sender).sendMany(messages));
    const results = reply.body.results as Json[];
    for (const [place, step] of steps.entries())
      sending.ledger.note(sender, step, answerIn(results[place] ?? {}), isFirst);
  }
};
