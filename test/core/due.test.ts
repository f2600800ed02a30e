import { describe, expect, it } from 'vitest';
import { decideDue } from '../../functions/core/case/due.ts';
import { aheadOf, contextOf } from './case.ts';
import { effortOver } from './events.ts';
import { given } from './given-when-then.ts';
import { effort, effortEnded, spellClosed, spellOpened, veto } from './messages.ts';
import { on, type Step } from './step.ts';

const id = 'less-intensive-effort-end:mii-4';

const itemsAfter = (...steps: Step[]) => aheadOf(given(spellOpened(), ...steps)).map(({ at }) => at);

describe('what is pending in a case', () => {
  it('R-LIE-1 is the end of each effort, at the start of the Danish day', () =>
    expect(aheadOf(given(spellOpened(), effort()))).toEqual([
      { id, kind: 'less-intensive-effort-end', at: '2012-12-16T23:00:00.000Z' },
    ]));

  it('R-LIE-1 is the day after until or endedOn when that comes first', () => {
    expect(itemsAfter(effort({ until: '2012-12-03' }))).toEqual(['2012-12-03T23:00:00.000Z']);
    expect(itemsAfter(effort(), effortEnded({ endedOn: '2012-12-10' }))).toEqual(['2012-12-10T23:00:00.000Z']);
    expect(itemsAfter(effort({ until: '2012-12-31' }))).toEqual(['2012-12-16T23:00:00.000Z']);
  });

  it('R-LIE-1 is an hour earlier in summer', () =>
    expect(itemsAfter(on('2013-06-03'), effort({ from: '2013-06-03', startsOn: '2013-07-01' }))).toEqual([
      '2013-06-30T22:00:00.000Z',
    ]));

  it('R-LIE-1 is nothing when the effort is over', () => {
    expect(itemsAfter(effort(), veto())).toEqual([]);
    expect(itemsAfter(effort(), spellClosed())).toEqual([]);
    expect(itemsAfter(effort(), on('2012-12-03'), effortEnded())).toEqual([]);
  });
});

describe('an item that falls due', () => {
  const decided = (item: string, now: string, ...steps: Step[]) => {
    const known = given(...steps, { now });
    return decideDue(known.state, item, contextOf(known));
  };
  const asOf = (now: string, ...steps: Step[]) => decided(id, now, spellOpened(), ...steps)?.events;

  it('R-LIE-1 ends the effort because the citizen starts, and notifies both parties', () =>
    expect(asOf('2012-12-16T23:00:00.000Z', effort())).toEqual([effortOver('started')]));

  it('R-LIE-1 ends the effort because its last day is over', () => {
    expect(asOf('2012-12-14T23:00:00.000Z', effort({ until: '2012-12-14' }))).toEqual([effortOver('until')]);
    expect(asOf('2012-12-10T23:00:00.000Z', effort(), effortEnded({ endedOn: '2012-12-10' }))).toEqual([
      effortOver('until'),
    ]);
  });

  it('R-LIE-1 ends it because the citizen starts when its last day is the day before', () =>
    expect(asOf('2012-12-17T12:00:00.000Z', effort({ until: '2012-12-16' }))).toEqual([effortOver('started')]));

  it('triggers nothing before its time', () => expect(asOf('2012-12-16T22:59:59.999Z', effort())).toBeUndefined());

  it('triggers nothing when the end has moved since it was recorded', () =>
    expect(
      asOf(
        '2012-12-03T23:00:00.000Z',
        effort(),
        effortEnded({ endedOn: '2012-12-03' }),
        effortEnded({ endedOn: '2012-12-10' }),
      ),
    ).toBeUndefined());

  it('triggers nothing when the effort is over', () =>
    expect(asOf('2012-12-17T12:00:00.000Z', effort(), veto())).toBeUndefined());

  it('triggers nothing in a case that does not have it', () => {
    expect(asOf('2012-12-17T12:00:00.000Z')).toBeUndefined();
    expect(decided(id, '2012-12-17T12:00:00.000Z')).toBeUndefined();
  });

  it.each(['constructor', '__proto__'])('R-LIE-1 is found by the reference %s', (effortId) =>
    expect(
      decided(`less-intensive-effort-end:${effortId}`, '2012-12-17T12:00:00.000Z', spellOpened(), effort({ effortId }))
        ?.events,
    ).toEqual([effortOver('started', effortId)]),
  );
});
