import { describe, expect, it } from 'vitest';
import { makeCaseResolver } from '../../functions/hub/case-resolver.ts';
import { akasse, cpr, jobcentre } from '../core/messages.ts';

const stream = 'case/case-1';

/** The storage lookups made for a citizen whose case these parties hold. */
const open = (...holders: string[]) => {
  const asked: string[] = [];
  const isKnown = holders.length > 0;
  const resolver = makeCaseResolver({
    newCaseId: () => 'case-9',
    citizens: {
      find: async () => {
        asked.push('citizen');
        return isKnown ? 'case-1' : undefined;
      },
      introduce: async () => 'case-1',
    },
    log: {
      read: async () => [],
      append: async () => {},
      holders: async (of) => {
        asked.push(of);
        return holders;
      },
    },
  });
  return { ...resolver, asked };
};

describe('R-ROUTE-2 who holds a citizen’s case', () => {
  it('is looked up in storage once, for a party to the case', async () => {
    const { find, asked } = open(akasse, jobcentre);
    for (let time = 0; time < 2; time++) expect(await find(akasse, cpr)).toEqual({ stream, isStranger: false });
    expect(asked).toEqual(['citizen', stream]);
    await find(jobcentre, cpr);
    expect(asked).toHaveLength(4);
  });

  it('is looked up each time for a stranger, who may yet become a party', async () => {
    const { find, asked } = open(jobcentre);
    for (let time = 0; time < 2; time++) expect(await find(akasse, cpr)).toEqual({ stream, isStranger: true });
    expect(asked).toEqual(['citizen', stream, 'citizen', stream]);
  });

  it('is looked up the same way for a new case where the hub does not know the citizen', async () => {
    const { find, asked } = open();
    expect(await find(akasse, cpr)).toEqual({ stream: 'case/case-9', isStranger: true });
    expect(asked).toEqual(['citizen', 'case/case-9']);
  });

  it('is known of a party that has become one of it, until all is forgotten', async () => {
    const { find, remember, forget, asked } = open(jobcentre);
    remember(akasse, cpr, stream);
    expect(await find(akasse, cpr)).toEqual({ stream, isStranger: false });
    expect(asked).toEqual([]);
    forget();
    expect(await find(akasse, cpr)).toEqual({ stream, isStranger: true });
  });
});
