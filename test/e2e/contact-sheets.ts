import { describe, expect, it } from 'vitest';
import { request } from './client.ts';
import type { Parties } from './suite.ts';

export const contactSheetTests = (parties: Parties): void => {
  describe('a contact sheet', () => {
    it('R-PARTY-1 reaches the other side, and can be read by anybody who asks', async () => {
      const { edition, akasse, jobcentre } = parties;
      const heard = await akasse.head();
      const units = [{ subject: 'general', phone: '70 10 67 89' }];
      const { status, body } = await jobcentre.send('contact-sheet', { units });
      expect([status, body.case, body.casesequence]).toEqual([201, undefined, undefined]);
      const [event] = await akasse.eventsOf('jobcentre-751', 1, heard);
      expect(event).toMatchObject({
        type: 'dk.samspil.contact-sheet-changed.v1',
        sender: 'hub',
        data: { party: 'jobcentre-751', version: 1, subjects: ['general'] },
      });
      const sheetOf = (party: string) =>
        request(edition, `/contact-sheets/${party}`, { headers: akasse.authorization });
      const sheet = await sheetOf('jobcentre-751');
      expect([sheet.status, sheet.body]).toMatchObject([200, { party: 'jobcentre-751', units }]);
      const none = await sheetOf('jobcentre-101');
      expect([none.status, none.body.code]).toEqual([404, 'not-found']);
    });
  });
};
