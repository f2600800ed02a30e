import { describe, expect, it } from 'vitest';
import { envelopeOf } from '../../functions/demo/envelope.ts';
import type { PlannedMessage } from './plan.ts';
import { replyToSingle } from './sender.ts';

const at = '2012-11-15T08:00:00+01:00';
const planned = (...expected: PlannedMessage['expected']): PlannedMessage => ({
  about: 1,
  party: 'akasse-hk',
  at,
  message: envelopeOf('akasse-hk', { id: 'n1.c1.m1', kind: 'spell-closed', data: {}, time: at }),
  expected,
  again: false,
});
const answer = (status: number, resent: boolean) => ({ status, resent, body: { events: [] } });

describe('the reply to a message', () => {
  it('is its acceptance', () =>
    expect(replyToSingle(planned('accepted'), answer(201, false))).toEqual({ outcome: 'accepted', events: [] }));

  it('is a duplicate when it was accepted before', () =>
    expect(replyToSingle(planned('accepted'), answer(200, false))).toEqual({ outcome: 'duplicate', events: [] }));

  it('is its acceptance when the first response was lost with the connection', () =>
    expect(replyToSingle(planned('accepted'), answer(200, true))).toEqual({ outcome: 'accepted', events: [] }));

  it('is still a duplicate when it was meant to be one', () =>
    expect(replyToSingle(planned('duplicate'), answer(200, true))).toEqual({ outcome: 'duplicate', events: [] }));

  it('is the code and the rule of a refusal', () =>
    expect(
      replyToSingle(planned('vetoed'), { status: 422, resent: false, body: { code: 'vetoed', rule: 'R-LIE-2' } }),
    ).toEqual({ outcome: 'vetoed', rule: 'R-LIE-2' }));
});
