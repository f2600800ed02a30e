import type { PartyId } from '../../../../schemas/parties.ts';
import type { StreamId } from '../../../core/commit.ts';
import { isEntry, type Step } from './steps.ts';
import type { Unfed, Work } from './unfed.ts';

/** A share of a commit's steps that goes into one transaction. */
export type Part = Work & { unfed: Unfed; whole: boolean };

/** DynamoDB's limit for one transaction. */
const mostActions = 100;

const newRoom = () => {
  let left = mostActions;
  const parties = new Set<PartyId>();
  const moved = new Set<string>();

  /** An entry, plus one head per feed; a due item's old place, its new place and its pointer. */
  const actionsFor = (stream: StreamId, step: Step): number => {
    if (isEntry(step)) return parties.has(step.recipient) ? 1 : 2;
    return moved.has(`${stream} ${step.id}`) ? Infinity : 3; // a transaction may write to an item only once
  };

  /** How many of the steps fit, or undefined if there is no room for this commit. */
  return (stream: StreamId, steps: readonly Step[]): number | undefined => {
    let [actions, taken] = [1, 0];
    for (const step of steps) {
      const more = actionsFor(stream, step);
      if (actions + more > left) break;
      actions += more;
      taken++;
      if (isEntry(step)) parties.add(step.recipient);
      else moved.add(`${stream} ${step.id}`);
    }
    if (actions > left || (taken === 0 && steps.length > 0)) return undefined;
    left -= actions;
    return taken;
  };
};

/** Removes as much unfed work as fits into one transaction, keeping each stream's order. */
export const takeParts = (streams: readonly Unfed[]): Part[] => {
  const roomFor = newRoom();
  const parts: Part[] = [];
  for (const unfed of streams) {
    for (;;) {
      const [work] = unfed.works;
      const taken = work && roomFor(unfed.stream, work.steps);
      if (!work || taken === undefined) break;
      const { commit, from, steps } = work;
      const whole = taken === steps.length;
      parts.push({ unfed, commit, from, steps: steps.slice(0, taken), whole });
      if (whole) unfed.works.shift();
      else {
        unfed.works[0] = { commit, from: from + taken, steps: steps.slice(taken) };
        break;
      }
    }
  }
  return parts;
};
