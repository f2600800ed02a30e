import { beforeAll, describe, expect, it } from 'vitest';
import { badInputTests } from './bad-input.ts';
import { binaryModeTests } from './binary-mode.ts';
import { connect, type Edition, type Party } from './client.ts';
import { contactSheetTests } from './contact-sheets.ts';
import { contractTests } from './contract.ts';
import { feedTests } from './feeds.ts';
import { messageTests } from './messages.ts';
import { privacyTests } from './privacy.ts';

export type Parties = { edition: Edition; akasse: Party; jobcentre: Party; stranger: Party };

/** What every edition of the hub does, seen from outside. It gets the hub's address, but not its edition. */
export const endToEnd = (name: string, reach: () => Edition): void => {
  describe(name, () => {
    const parties = {} as Parties;
    beforeAll(async () => {
      const edition = reach();
      Object.assign(parties, {
        edition,
        akasse: await connect(edition, 'akasse-hk'),
        jobcentre: await connect(edition, 'jobcentre-751'),
        stranger: await connect(edition, 'jobcentre-101'),
      });
    });

    it('is healthy', async () => {
      const response = await fetch(new URL('/health', parties.edition.origin));
      expect(await response.json()).toMatchObject({ status: 'ok' });
    });

    messageTests(parties);
    binaryModeTests(parties);
    feedTests(parties);
    privacyTests(parties);
    badInputTests(parties);
    contactSheetTests(parties);
    contractTests(parties);
  });
};
