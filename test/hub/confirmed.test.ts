import { describe, expect, it } from 'vitest';
import { markThatCounts, newlyConfirmed } from '../../functions/hub/confirmed.ts';
import type { Kind } from '../../schemas/kinds/index.ts';

const some: Kind[] = ['spell-opened', 'triage-result'];
const few: Kind[] = ['spell-opened'];
const others: Kind[] = ['education-plan'];

describe('what a reader confirms by reading on', () => {
  it('is the part of each page before its position', () =>
    expect(newlyConfirmed({ upTo: 7 }, [{ after: 2, upTo: 9 }], [])).toEqual([{ after: 2, upTo: 7 }]));

  it('is of the kinds that were on the page and that it requests', () => {
    const confirmed = (page?: Kind[], asked?: Kind[]) =>
      newlyConfirmed(
        { upTo: 7, ...(asked && { kinds: asked }) },
        [{ after: 2, upTo: 7, ...(page && { kinds: page }) }],
        [],
      );
    expect(confirmed(some, few)).toEqual([{ after: 2, upTo: 7, kinds: few }]);
    expect(confirmed(some)).toEqual([{ after: 2, upTo: 7, kinds: some }]);
    expect(confirmed(undefined, few)).toEqual([{ after: 2, upTo: 7, kinds: few }]);
    expect(confirmed(some, others)).toEqual([]);
  });

  it('is nothing that is already confirmed', () => {
    const known = (span: object, kinds?: Kind[]) =>
      newlyConfirmed({ upTo: 7 }, [{ after: 2, upTo: 7, ...(kinds && { kinds }) }], [{ after: 2, upTo: 7, ...span }])
        .length === 0;
    expect(known({})).toBe(true);
    expect(known({ after: 1, upTo: 8 })).toBe(true);
    expect(known({ after: 3 })).toBe(false);
    expect(known({ upTo: 6 })).toBe(false);
    expect(known({}, few)).toBe(true);
    expect(known({ kinds: some }, few)).toBe(true);
    expect(known({ kinds: few }, few)).toBe(true);
    expect(known({ kinds: few }, some)).toBe(false);
    expect(known({ kinds: some })).toBe(false);
  });

  it('is each part once: of overlapping pages, the one that starts first', () => {
    const pages = [
      { after: 4, upTo: 7 },
      { after: 2, upTo: 7 },
      { after: 1, upTo: 7, kinds: few },
    ];
    expect(newlyConfirmed({ upTo: 7 }, pages, [])).toEqual([
      { after: 1, upTo: 7, kinds: few },
      { after: 2, upTo: 7 },
    ]);
  });
});

describe('a mark from before spans were stored', () => {
  it('counts for what had been served by then', () => {
    const [early, late] = ['2012-11-05T11:00:00.000Z', '2012-11-05T12:00:00.000Z'];
    expect(markThatCounts(early, late)).toBe(late);
    expect(markThatCounts(late, late)).toBe(late);
    expect(markThatCounts(late, early)).toBeUndefined();
    expect(markThatCounts(undefined, late)).toBeUndefined();
    expect(markThatCounts(early, undefined)).toBeUndefined();
  });
});
