import type { Citizen } from './citizen.ts';
import { between, happens, type Random } from './random.ts';
import { shares } from './rates.ts';
import { lastSlot, type Slot, slotMinutes } from './slots.ts';
import type { Step } from './step.ts';

/** A step that is sent: in the minute of its slot, or once more in a later one. */
export type Sending = {
  citizen: Citizen;
  step: Step;
  /** Tells apart the messages about one citizen. */
  number: number;
  minute: number;
  sentAt: { slot: Slot; minute: number };
  expected: Step['expected'];
  /** It is sent once more later on. */
  again: boolean;
};

const mayComeAgain = ({ slot, expected }: Step): boolean =>
  slot >= 0 && expected.length === 1 && expected[0] === 'accepted';

export const once = (citizen: Citizen, step: Step, number: number, minute: number): Sending => ({
  citizen,
  step,
  number,
  minute,
  sentAt: { slot: step.slot, minute },
  expected: step.expected,
  again: false,
});

const twice = (first: Sending): Sending[] => [
  { ...first, again: true },
  {
    ...first,
    sentAt: { slot: Math.min(first.step.slot + 1, lastSlot), minute: slotMinutes - 1 },
    expected: ['duplicate'],
  },
];

/** What is told of one citizen, minute by minute within a slot, and a few of the messages twice. */
export const tellingOf = (citizen: Citizen, steps: readonly Step[], random: Random): Sending[] => {
  const first = between(random, 0, slotMinutes - steps.length - 2);
  return steps.flatMap((step, index) => {
    const sending = once(citizen, step, index + 1, first + index);
    return mayComeAgain(step) && happens(random, shares.sentTwice) ? twice(sending) : [sending];
  });
};
