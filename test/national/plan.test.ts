import { describe, expect, it } from 'vitest';
import type { CaseMessage, PartyMessage } from '../../functions/core/commit.ts';
import { decideOnParty } from '../../functions/core/party/decide.ts';
import { initialParty } from '../../functions/core/party/state.ts';
import { isPartyMessageKind, kindOf, messageKindNames } from '../../schemas/kinds/index.ts';
import { parseMessage } from '../../schemas/parse.ts';
import { type Case, contextOf, newCase, submit } from '../core/case.ts';
import { type DayOptions, grouped, nationalDay, type PlannedMessage } from './plan.ts';
import { daySlots, instantOf, standingSlots } from './thread.ts';

const options = { citizens: 3_000, seed: 2012 };
const day = nationalDay(options);
const slots = [...standingSlots, ...daySlots].map((slot) => ({ slot, messages: [...day.messagesOf(slot)] }));
const all = slots.flatMap(({ messages }) => messages);
const messagesOf = (options: DayOptions): PlannedMessage[] => {
  const day = nationalDay(options);
  return [...standingSlots, ...daySlots].flatMap((slot) => [...day.messagesOf(slot)]);
};
const kindIn = ({ message }: PlannedMessage) => kindOf(message.type);
const firstOpening = (messages: readonly PlannedMessage[]) => messages.find((each) => kindIn(each) === 'spell-opened');

const nameOf = ({ party, message }: PlannedMessage): string => `${party} ${message.id}`;
const isRepeat = ({ expected }: PlannedMessage): boolean => expected[0] === 'duplicate';

describe('the messages of a day', () => {
  it('are the same for the same seed', () => expect(messagesOf(options)).toEqual(all));

  it('are different for another seed', () => {
    const others = messagesOf({ ...options, seed: 2013 });
    expect(others[0]?.message.data).not.toEqual(all[0]?.message.data);
    expect(firstOpening(others)?.message.data).not.toEqual(firstOpening(all)?.message.data);
  });

  it('are as many as the day specifies', () => expect(all).toHaveLength(day.count.standing + day.count.day));

  it('open every spell once before the day, and some on the day', () => {
    const opened = all.filter(
      (planned) => kindIn(planned) === 'spell-opened' && !planned.expected.includes('spell-already-open'),
    );
    const standing = opened.filter(({ at }) => at < instantOf(0, 0));
    expect(new Set(standing.map(({ about }) => about)).size).toBe(options.citizens);
    expect(standing).toHaveLength(options.citizens);
    expect(opened.length).toBeGreaterThan(options.citizens);
  });

  it.each(messageKindNames)('cover every kind that parties send, and are accepted: %s', (kind) =>
    expect(all.some((planned) => kindIn(planned) === kind && planned.expected[0] === 'accepted')).toBe(true),
  );

  it('come from both sides', () => {
    const parties = [...new Set(all.map(({ party }) => party))];
    expect(parties.filter((party) => party.startsWith('akasse-'))).toHaveLength(27);
    expect(parties.filter((party) => party.startsWith('jobcentre-'))).toHaveLength(94);
  });

  it('have unique ids, except for the repeats', () => {
    const ids = all.filter((planned) => !isRepeat(planned)).map(nameOf);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are repeated with the same content, a few of them, after they were sent', () => {
    const repeats = all.filter(isRepeat);
    expect(repeats.length).toBeGreaterThan(1);
    for (const repeat of repeats) {
      const [first] = all.filter((planned) => nameOf(planned) === nameOf(repeat));
      expect(first).toMatchObject({ message: repeat.message, again: true });
      expect((first?.at ?? '') < repeat.at).toBe(true);
    }
  });

  it('conform to their schema, except those meant to be refused by it', () =>
    expect(
      all.filter(({ message, expected }) => 'refusal' in parseMessage(message) !== expected.includes('schema')),
    ).toEqual([]));

  it('about one citizen come from one party in each half-hour, unless two are meant to cross', () => {
    for (const { messages } of slots)
      for (const ofOne of grouped(
        messages.filter((each) => !isRepeat(each)),
        ({ about }) => about,
      ).values()) {
        const isCrossing = ofOne.some(({ expected }) => expected.length > 1);
        expect(new Set(ofOne.map(({ party }) => party)).size).toBe(isCrossing ? 2 : 1);
        const times = ofOne.map(({ at }) => at);
        if (!isCrossing) expect(times).toEqual(times.toSorted());
      }
  });

  it('get the expected answers from the rules', () => {
    const cases = new Map<PlannedMessage['about'], Case>();
    const answerTo = ({ about, message }: PlannedMessage, now: string): string => {
      const parsed = parseMessage(message);
      if ('refusal' in parsed) return parsed.refusal.code;
      const { envelope, sender, payload } = parsed;
      const { id, actor, time } = envelope;
      const sent = { ...payload, id, sender, actor, time };
      const before = { ...(cases.get(about) ?? newCase), now };
      if (isPartyMessageKind(payload.kind))
        return decideOnParty(initialParty, sent as PartyMessage, contextOf(before)).outcome;
      const { decision, after } = submit(before, sent as CaseMessage);
      cases.set(about, after);
      if (decision.outcome === 'refused') return decision.refusal.code;
      return decision.outcome === 'repeated' ? 'duplicate' : decision.outcome;
    };
    const unforeseen = slots.flatMap(({ slot, messages }) =>
      messages
        .map((planned) => ({ expected: planned.expected, answer: answerTo(planned, instantOf(slot + 1, 0)) }))
        .filter(({ expected, answer }) => !(expected as readonly string[]).includes(answer)),
    );
    expect(unforeseen).toEqual([]);
  });
});

describe('a day of the whole country', () => {
  const { roles } = nationalDay({ citizens: 100_000, seed: 1 });
  const citizensOf = (wanted: string) =>
    roles.filter(({ thread }) => thread.name === wanted).map(({ from, to }) => to - from);

  it('has the rates of its sources', () => {
    expect(citizensOf('spells opened')).toEqual([833]);
    expect(citizensOf('spells closed')).toEqual([702]);
    expect(citizensOf('joint meetings held')).toEqual([500]);
  });

  it('gives no citizen two threads', () => {
    const ordered = roles.toSorted((one, other) => one.from - other.from);
    for (const [index, { from }] of ordered.entries()) expect(from).toBeGreaterThanOrEqual(ordered[index - 1]?.to ?? 0);
  });
});
