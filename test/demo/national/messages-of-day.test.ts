import { describe, expect, it } from 'vitest';
import type { CaseMessage } from '../../../functions/core/commit.ts';
import { grouped } from '../../../functions/demo/national/plan/grouped.ts';
import { messagesOfDay, nationalDay } from '../../../functions/demo/national/plan/national-day.ts';
import type { Planned } from '../../../functions/demo/national/plan/planned.ts';
import { daySlots, instantOf, standingSlots } from '../../../functions/demo/national/plan/slots.ts';
import { kindOf, type MessageKind, messageKindNames } from '../../../schemas/kinds/index.ts';
import { parseMessage } from '../../../schemas/parse.ts';
import { type Case, newCase, tell } from '../../core/case.ts';

const options = { citizens: 3_000, seed: 2012 };
const day = nationalDay(options);
const withoutRate: readonly MessageKind[] = ['benefit-changed', 'case-question', 'case-answer', 'contact-sheet'];
const slots = [...standingSlots, ...daySlots].map((slot) => ({ slot, messages: [...day.messagesOf(slot)] }));
const all = slots.flatMap(({ messages }) => messages);

const nameOf = ({ party, message }: Planned): string => `${party} ${message.id}`;
const isRepeat = ({ expected }: Planned): boolean => expected[0] === 'duplicate';

describe('the messages of a day', () => {
  it('are the same for the same seed', () => expect([...messagesOfDay(options)]).toEqual(all));

  it('are others for another seed', () => {
    const [first] = messagesOfDay({ ...options, seed: 2013 });
    expect(first?.message.data).not.toEqual(all[0]?.message.data);
  });

  it('are as many as the day says', () => expect(all).toHaveLength(day.count.standing + day.count.day));

  it('open every spell once before the day, and some on it', () => {
    const opened = all.filter(
      ({ message, expected }) => kindOf(message.type) === 'spell-opened' && !expected.includes('spell-already-open'),
    );
    const standing = opened.filter(({ at }) => at < instantOf(0, 0));
    expect(new Set(standing.map(({ citizen }) => citizen)).size).toBe(options.citizens);
    expect(standing).toHaveLength(options.citizens);
    expect(opened.length).toBeGreaterThan(options.citizens);
  });

  it('are of every kind that a party can send, but for those that no day has a rate for', () =>
    expect(new Set(all.map(({ message }) => kindOf(message.type)))).toEqual(
      new Set(messageKindNames.filter((kind) => !withoutRate.includes(kind))),
    ));

  it('come from both sides', () => {
    const parties = [...new Set(all.map(({ party }) => party))];
    expect(parties.filter((party) => party.startsWith('akasse-'))).toHaveLength(27);
    expect(parties.filter((party) => party.startsWith('jobcentre-')).length).toBeGreaterThan(80);
  });

  it('have an id of their own, the repeats apart', () => {
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

  it('follow their schema, but for those that are to be refused by it', () =>
    expect(
      all.filter(({ message, expected }) => 'refusal' in parseMessage(message) !== expected.includes('schema')),
    ).toEqual([]));

  it('are told of one citizen by one party in each half-hour, unless the two are meant to cross', () => {
    for (const { messages } of slots)
      for (const told of grouped(
        messages.filter((each) => !isRepeat(each)),
        ({ citizen }) => citizen,
      ).values()) {
        const isCrossing = told.some(({ expected }) => expected.length > 1);
        expect(new Set(told.map(({ party }) => party)).size).toBe(isCrossing ? 2 : 1);
        const times = told.map(({ at }) => at);
        if (!isCrossing) expect(times).toEqual(times.toSorted());
      }
  });

  it('get from the rules the answers that they expect', () => {
    const cases = new Map<number, Case>();
    const answerTo = ({ citizen, message }: Planned, now: string): string => {
      const parsed = parseMessage(message);
      if ('refusal' in parsed) return parsed.refusal.code;
      const { envelope, sender, payload } = parsed;
      const { id, actor, time } = envelope;
      const told = { ...payload, id, sender, actor, time } as CaseMessage;
      const { decision, after } = tell({ ...(cases.get(citizen) ?? newCase), now }, told);
      cases.set(citizen, after);
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

  it('has the rates of their sources', () => {
    expect(citizensOf('spells opened')).toEqual([833]);
    expect(citizensOf('spells closed')).toEqual([702]);
    expect(citizensOf('joint meetings held')).toEqual([500]);
  });

  it('gives no citizen two threads', () => {
    const ordered = roles.toSorted((one, other) => one.from - other.from);
    for (const [index, { from }] of ordered.entries()) expect(from).toBeGreaterThanOrEqual(ordered[index - 1]?.to ?? 0);
  });
});
