import type { Commit } from '../../functions/core/commit.ts';

/** The public holidays on weekdays in the winter in which stories take place. */
const holidays = [
  '2012-12-25',
  '2012-12-26',
  '2013-01-01',
  '2013-03-28',
  '2013-03-29',
  '2013-04-01',
  '2013-04-26',
  '2013-05-09',
];
const isFree = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay()) || holidays.includes(day);
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** R-ASK-1, counted day by day: the last day to answer a question asked on `day`. */
export const answerByTheBook = (day: string): string => {
  let [last, left] = [day, 5];
  while (left > 0) {
    last = dayAfter(last);
    if (!isFree(last)) left -= 1;
  }
  return last;
};

type Asked = { by: string; answered: boolean; told: boolean };

const pairIn = ({ events: [said] }: Commit): string => [said?.sender, ...(said?.recipients ?? [])].sort().join();

/** The questions of a case, by pair; throws on an event that the rules forbid. */
export const questionsByTheBook = (commits: readonly Commit[]): { pair: string; asked: Map<string, Asked> } => {
  const pairs = new Map<string, Map<string, Asked>>();
  let pair = '';
  const known = (): Map<string, Asked> => pairs.get(pair) ?? new Map<string, Asked>();
  for (const { at, message, events } of commits) {
    const day = at.slice(0, 10);
    if (message?.kind === 'spell-opened') {
      pair = pairIn({ events } as Commit);
      pairs.set(pair, known());
    }
    if (message?.kind === 'case-question')
      known().set(message.data.questionId, { by: answerByTheBook(day), answered: false, told: false });
    for (const { kind, data } of events) {
      if (kind !== 'question-unanswered' || !data || !('questionId' in data)) continue;
      const asked = known().get(data.questionId);
      if (!asked || asked.answered || asked.told || day <= asked.by) throw new Error(`${kind} told wrongly on ${day}`);
      asked.told = true;
    }
    const answered = message?.kind === 'case-answer' ? known().get(message.data.questionId) : undefined;
    if (answered) answered.answered = true;
  }
  return { pair, asked: known() };
};
