import { describe, expect, it } from 'vitest';
import { kindNames, kinds } from '../../schemas/kinds/index.ts';
import { datesIn, reportedDates } from '../../schemas/reported-dates.ts';

const tenses = (kind: (typeof kindNames)[number]) => {
  const found = new Map<string, Set<unknown>>();
  for (const { path, tense } of datesIn(kinds[kind].data))
    found.set(path.join('/'), (found.get(path.join('/')) ?? new Set()).add(tense));
  return [...found].map(([path, each]) => [path, [...each]]);
};

describe('R-FACT-1 every date', () => {
  it('is found', () =>
    expect(kindNames.filter((kind) => tenses(kind).length > 0)).toEqual(
      expect.arrayContaining(['spell-opened', 'meeting-date', 'education-plan', 'less-intensive-effort']),
    ));

  it.each(kindNames)('of %s is past or planned, and never both', (kind) => {
    for (const [path, each] of tenses(kind))
      expect([path, each]).toEqual([path, [expect.stringMatching(/^(told|planned)$/)]]);
  });

  it('that is past is found with its pointer, in any variant', () => {
    const [proposed, started] = kinds['education-plan'].examples;
    expect(reportedDates('education-plan', proposed as object)).toEqual([{ pointer: '/data/on', date: '2012-11-20' }]);
    expect(reportedDates('education-plan', started as object)).toEqual([{ pointer: '/data/on', date: '2013-01-07' }]);
    expect(reportedDates('less-intensive-effort', kinds['less-intensive-effort'].examples[0] as object)).toEqual([]);
  });
});
