import { envelopeOf } from '../../functions/demo/envelope.ts';
import type { Envelope } from '../../schemas/envelope.ts';
import { type PartyId, shippedRegister } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { between, happens, type Random, seeded, shares } from './chance.ts';
import { type Citizen, type Country, countryOf, partiesOf, populationOf } from './country.ts';
import {
  contactSheetSlot,
  daySlots,
  instantOf,
  lastSlot,
  openingSlot,
  type Slot,
  type Step,
  slotMinutes,
  standingSlots,
} from './thread.ts';
import { castOf, type Role } from './threads/index.ts';
import { opensSpell } from './threads/spells.ts';

export type DayOptions = {
  /** Open spells when the day begins. */
  citizens: number;
  seed: number;
};

/** A message of the day, when it is sent, and the outcomes that are right for it. */
export type PlannedMessage = {
  /** The index of the citizen, or the party whose own message it is. */
  about: number | PartyId;
  party: PartyId;
  at: Instant;
  message: Envelope;
  expected: Step['expected'];
  /** It is sent once more later on. */
  again: boolean;
};

/** The same messages for the same options. */
export type NationalDay = {
  country: Country;
  roles: readonly Role[];
  count: { standing: number; day: number };
  /** Party by party, each in chronological order. Messages about one citizen are in causal order from slot to slot. */
  messagesOf(slot: Slot): Iterable<PlannedMessage>;
};

/** A step and when it is sent: in its own slot, or once more in a later one. */
type Sending = {
  citizen: Citizen;
  step: Step;
  /** Unique among the messages about the citizen. */
  number: number;
  minute: number;
  sentAt: { slot: Slot; minute: number };
  expected: Step['expected'];
  again: boolean;
};

/** The items by key; keys and items in order of appearance. */
export const grouped = <Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const once = (citizen: Citizen, step: Step, number: number, minute: number): Sending => ({
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

const mayBeRepeated = ({ slot, expected }: Step): boolean =>
  slot >= 0 && expected.length === 1 && expected[0] === 'accepted';

/** The steps about one citizen, a minute apart within a slot, and a few of them sent twice. */
const sendingsOf = (citizen: Citizen, steps: readonly Step[], random: Random): Sending[] => {
  const first = between(random, 0, slotMinutes - steps.length - 2);
  return steps.flatMap((step, index) => {
    const sending = once(citizen, step, index + 1, first + index);
    return mayBeRepeated(step) && happens(random, shares.sentTwice) ? twice(sending) : [sending];
  });
};

/** The prefix of every message id on the day of `seed`. */
export const idPrefixOf = (seed: number): string => `n${seed}.`;

const messageOf = (
  seed: number,
  { citizen, step, number, minute, sentAt, expected, again }: Sending,
): PlannedMessage => ({
  about: citizen.index,
  party: step.by,
  at: instantOf(sentAt.slot, sentAt.minute),
  message: envelopeOf(step.by, {
    id: `${idPrefixOf(seed)}c${citizen.index}.m${number}`,
    kind: step.kind,
    data: { cpr: citizen.cpr, ...step.data },
    time: instantOf(step.slot, minute),
  }),
  expected,
  again,
});

/** Differs by seed, so that it is always a change. */
const contactSheetOf = (seed: number, party: PartyId): PlannedMessage => {
  const at = instantOf(contactSheetSlot, 0);
  const units = [{ subject: 'general', department: `Hovednummer ${seed}`, phone: '70 10 67 89' }];
  return {
    about: party,
    party,
    at,
    message: envelopeOf(party, {
      id: `${idPrefixOf(seed)}contact-sheet`,
      kind: 'contact-sheet',
      data: { units },
      time: at,
    }),
    expected: ['accepted'],
    again: false,
  };
};

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

export const nationalDay = ({ citizens, seed }: DayOptions): NationalDay => {
  const country = countryOf(shippedRegister);
  const parties = partiesOf(country);
  const roles = castOf(citizens);
  const makeCitizen = populationOf(country, Math.max(...roles.map(({ to }) => to)), seed);

  const play = ({ thread }: Role, index: number): Sending[] => {
    const random = seeded(seed, index);
    const citizen = makeCitizen(index, random, thread.age);
    return sendingsOf(citizen, thread.stepsOf(citizen, random), random);
  };
  const bySlot = grouped(
    roles.flatMap((role) => range(role.from, role.to).flatMap((index) => play(role, index))),
    ({ sentAt }) => sentAt.slot,
  );

  const standing = (index: number): Citizen => {
    const role = roles.find(({ from, to }) => from <= index && index < to);
    return makeCitizen(index, seeded(seed, index), role?.thread.age);
  };
  const byOpener = grouped(range(0, citizens), (index) => {
    const { parties, openedBy } = standing(index);
    return parties[openedBy];
  });

  /** One by one: there are too many to hold in memory at once. */
  function* openings(): Generator<PlannedMessage> {
    for (const group of byOpener.values())
      for (const index of group) {
        const citizen = standing(index);
        yield messageOf(seed, once(citizen, opensSpell(citizen, openingSlot), 0, 0));
      }
  }

  const countOf = (slots: readonly Slot[]) => slots.reduce((sum, slot) => sum + (bySlot.get(slot)?.length ?? 0), 0);
  return {
    country,
    roles,
    count: { standing: parties.length + citizens + countOf(standingSlots), day: countOf(daySlots) },
    *messagesOf(slot) {
      if (slot === contactSheetSlot) for (const party of parties) yield contactSheetOf(seed, party);
      if (slot === openingSlot) yield* openings();
      const inOrder = (bySlot.get(slot) ?? []).toSorted((one, other) => one.sentAt.minute - other.sentAt.minute);
      for (const group of grouped(inOrder, ({ step }) => step.by).values())
        for (const sending of group) yield messageOf(seed, sending);
    },
  };
};
