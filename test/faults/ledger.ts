import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../e2e/client.ts';
import type { Step } from './citizen-story.ts';

/** The hub's answer to a message when it was accepted or repeated, minus the word that tells the two apart. */
export type Accepted = { case: string; casesequence: number; events: { id: string; recipients: string[] }[] };

/** One answer: an accepted message, a repeated one, or the code of a refusal. */
export type Answer = { outcome: 'accepted' | 'repeated'; accepted: Accepted } | { outcome: 'refused'; code: string };

export type Ledger = {
  /** Records an answer, and whether it was correct; `isFirst` if the message cannot have been received before. */
  note(sender: string, step: Step, answer: Answer, isFirst: boolean): void;
  accepted: ReadonlyMap<string, Accepted>;
  /** The last refusal of each message not accepted. */
  refused: ReadonlyMap<string, string>;
  answers: ReadonlyMap<string, number>;
  untrue: readonly string[];
};

const keyOf = (sender: string, message: Json): string => `${sender} ${message.id}`;

export const openLedger = (): Ledger => {
  const accepted = new Map<string, Accepted>();
  const refused = new Map<string, string>();
  const answers = new Map<string, number>();
  const untrue: string[] = [];

  const isTrue = (key: string, { expected }: Step, answer: Answer, isFirst: boolean): boolean => {
    if (answer.outcome === 'refused') return answer.code === expected;
    const known = accepted.get(key);
    if (answer.outcome === 'accepted') return expected === 'accepted' && !known;
    return known ? isDeepStrictEqual(known, answer.accepted) : expected === 'accepted' && !isFirst;
  };

  return {
    note: (sender, step, answer, isFirst) => {
      const key = keyOf(sender, step.message);
      const told = answer.outcome === 'refused' ? answer.code : answer.outcome;
      if (!isTrue(key, step, answer, isFirst)) untrue.push(`${key}: ${told} where ${step.expected} is true`);
      answers.set(told, (answers.get(told) ?? 0) + 1);
      if (answer.outcome !== 'refused') {
        accepted.set(key, answer.accepted);
        refused.delete(key);
      } else if (!accepted.has(key)) refused.set(key, answer.code);
    },
    accepted,
    refused,
    answers,
    untrue,
  };
};
