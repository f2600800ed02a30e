import { describe, expect, it } from 'vitest';
import { isCaseKind, isMessageKind, kindNames, kindOf, kinds, typeOf } from '../../schemas/kinds/index.ts';
import { parseData } from '../../schemas/parse.ts';

describe.each(kindNames)('the kind %s', (kind) => {
  const { data, danish, description, examples, from } = kinds[kind];

  it('is described, in Danish too', () => {
    expect(description).toMatch(/\S/);
    expect(danish).toMatch(/\S/);
    expect(kinds[kind].kind).toBe(kind);
  });

  it('is found by its type', () => {
    expect(kindOf(typeOf(kind))).toBe(kind);
    expect(kindOf(typeOf(kind).replace('.v1', '.v2'))).toBeUndefined();
  });

  it('is sent by a party, or by the hub only', () => {
    expect(from.length > 0).toBe(isMessageKind(kind));
  });

  it('says who gets it, where it is told of no case', () => {
    expect(kinds[kind].audience === undefined).toBe(isCaseKind(kind));
  });

  it.each(examples.map((example) => [JSON.stringify(example), example]))('accepts its example %s', (_, example) => {
    expect(data.safeParse(example).error).toBeUndefined();
  });

  it.each(examples.map((example) => [JSON.stringify(example), example]))(
    'refuses an unknown field beside %s',
    (_, example) => {
      expect(data.safeParse({ ...(example as object), unheardOf: 1 }).success).toBe(false);
    },
  );
});

describe('a triage result', () => {
  const ofAkasse = { cpr: '6101801234', cvMeetingOn: '2012-11-16', firstJointMeeting: 'early' };
  const ofJobcentre = { cpr: '6101801234', earlyNeed: [] };

  it('is validated against what its sender’s side can send', () => {
    expect(parseData('triage-result', 'akasse', ofAkasse)).toEqual({ value: ofAkasse });
    expect(parseData('triage-result', 'jobcentre', ofJobcentre)).toEqual({ value: ofJobcentre });
    expect(parseData('triage-result', 'akasse', ofJobcentre)).toHaveProperty('refusal.code', 'schema');
    expect(parseData('triage-result', 'jobcentre', ofAkasse)).toHaveProperty('refusal.code', 'schema');
  });
});
