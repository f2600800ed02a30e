import { afterEach, describe, expect, it, vi } from 'vitest';
import { matters } from '../../functions/core/case/matters/index.ts';
import type { CommittedEvent } from '../../functions/core/commit.ts';
import { accept, type Verdict } from '../../functions/core/decision.ts';
import { type Recipient, recipientsOf } from '../../functions/core/recipients.ts';
import { readCommit, storedCommit } from '../../functions/core/stored.ts';
import { submit } from './case.ts';
import { fromAkasse, fromHub } from './events.ts';
import { given } from './given-when-then.ts';
import { akasse, cpr, doubt, jobcentre, spellOpened } from './messages.ts';

const third = 'akasse-3f';
const counterparty: Recipient = { party: akasse, by: 'R-ROUTE-1' };

/** The outcome of a doubt when its matter decides this. */
const eventsWhen = (verdict: Partial<Extract<Verdict, { flags: unknown }>>): readonly CommittedEvent[] => {
  vi.spyOn(matters.doubts.on['availability-doubt'], 'decide').mockReturnValue({ ...accept(), ...verdict });
  const { decision, after } = submit(given(spellOpened()), doubt());
  if (decision.outcome !== 'accepted') throw new Error('it was not accepted');
  const commit = after.commits.at(-1);
  expect(commit && readCommit(JSON.parse(JSON.stringify(storedCommit(commit))))).toEqual(commit);
  return decision.events;
};

afterEach(() => vi.restoreAllMocks());

describe('a message', () => {
  it('R-ROUTE-1 goes to the counterparty, and stores no rule for that', () => {
    const [told] = eventsWhen({});
    expect(told).not.toHaveProperty('chosenBy');
    expect(told && recipientsOf(told)).toEqual([counterparty]);
  });

  it('goes to others as well, and stores the rule that chose each', () => {
    const to: Recipient[] = [counterparty, { party: third, by: 'R-LIE-2' }, { party: 'akasse-krifa', by: 'R-ROUTE-3' }];
    const [told] = eventsWhen({ to });
    expect(told).toMatchObject({
      recipients: [akasse, third, 'akasse-krifa'],
      chosenBy: { [third]: 'R-LIE-2', 'akasse-krifa': 'R-ROUTE-3' },
    });
    expect(told && recipientsOf(told)).toEqual(to);
  });

  it('goes once to a party that two rules choose, under the first of them', () => {
    const [told] = eventsWhen({ to: [counterparty, { party: akasse, by: 'R-LIE-2' }] });
    expect(told && recipientsOf(told)).toEqual([counterparty]);
  });

  it('goes to nobody where its matter says so', () => expect(eventsWhen({ to: [] })[0]?.recipients).toEqual([]));

  it('R-ROUTE-3 that opens a spell goes to the jobcentre found in the register, and to an a-kasse that it names', () => {
    const ways = [spellOpened(), spellOpened({}, { sender: jobcentre })].map((message) =>
      given(message).commits.flatMap(({ events }) => events.flatMap(recipientsOf)),
    );
    expect(ways).toEqual([[{ party: jobcentre, by: 'R-ROUTE-3' }], [counterparty]]);
  });
});

describe('a conclusion', () => {
  const concluded = { kind: 'less-intensive-ended', data: { cpr, effortId: 'mii-4', because: 'veto' } } as const;

  it('R-ROUTE-1 goes to both parties, whatever rule triggered it', () => {
    const [, event] = eventsWhen({ conclusions: [{ ...concluded, rule: 'R-LIE-2' }] });
    expect(event).toEqual(fromHub('less-intensive-ended', 'R-LIE-2', concluded.data));
    expect(event && recipientsOf(event)).toEqual([counterparty, { party: jobcentre, by: 'R-ROUTE-1' }]);
  });

  it('goes to the recipients that it names, under the rule of each, in the name of a party', () => {
    const to: Recipient[] = [counterparty, { party: third, by: 'R-ROUTE-3' }];
    const [, event] = eventsWhen({ conclusions: [{ ...concluded, rule: 'R-LIE-2', to, inNameOf: jobcentre }] });
    expect(event).toEqual({
      ...concluded,
      rule: 'R-LIE-2',
      sender: jobcentre,
      recipients: [akasse, third],
      chosenBy: { [third]: 'R-ROUTE-3' },
    });
  });
});

describe('an event from before recipient rules were stored', () => {
  it('R-ROUTE-1 went to the parties of its case', () =>
    expect(recipientsOf(fromAkasse('triage-result'))).toEqual([{ party: jobcentre, by: 'R-ROUTE-1' }]));

  it.each([
    ['contact-sheet-changed', 'R-PARTY-1'],
    ['message-refused', 'R-ROUTE-8'],
  ] as const)('went out under the rule of its kind where it concerns no citizen: %s', (kind, by) =>
    expect(recipientsOf({ kind, sender: 'hub', recipients: [jobcentre], rule: 'R-TRI-2' })).toEqual([
      { party: jobcentre, by },
    ]),
  );
});
