import { describe, expect, it } from 'vitest';
import { refusal } from '../../schemas/refusal.ts';
import { akasse, contactSheet } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { openHub } from './open-hub.ts';

describe('R-PARTY-1 a contact sheet', () => {
  it.each([false, true])('is refused when it is from the future, as a dry run: %s', async (dryRun) => {
    const { hub, submit, ports } = openHub();
    const message = contactSheet({}, { time: '2012-11-05T11:10:00Z' });
    expect(await submit(message, { dryRun })).toStrictEqual({
      outcome: 'refused',
      messageId: message.id,
      refusal: expect.objectContaining({ code: 'time-in-future' }),
    });
    expect(await hub.contactSheets(akasse)).toBeUndefined();
    const claim = await ports.claims.find(akasse, message.id);
    expect(claim?.refused?.refusal.code).toBe(dryRun ? undefined : 'time-in-future');
  });

  it('R-ROUTE-6 is reported as already accepted, by a dry run too', async () => {
    const { submit } = openHub();
    const message = contactSheet();
    const other = contactSheet({ units: [{ subject: 'meetings', mailbox: 'samtaler@akasse.example' }] });
    const commit = accepted(await submit(message));
    expect(await submit(message, { dryRun: true })).toEqual({ outcome: 'repeated', commit });
    expect(await submit({ ...message, data: other.data }, { dryRun: true })).toMatchObject({
      refusal: refusal('id-reused', 'R-ROUTE-6', '/id'),
    });
  });
});
