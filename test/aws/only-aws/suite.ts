import { beforeAll, describe } from 'vitest';
import { connect, type Party } from '../../e2e/client.ts';
import type { Deployed } from '../deployed.ts';
import { type Sdk, sdkFor } from '../sdk.ts';
import { deployingAgainTests } from './deploying-again.ts';
import { intakeTests } from './intake.ts';
import { lostRecordTests } from './lost-record.ts';
import { queueTests } from './queue.ts';
import { redrivingTests } from './redriving.ts';
import { restoringTests } from './restoring.ts';

export type OnAws = Sdk & { deployed: Deployed; akasse: Party; jobcentre: Party };

/** What only the AWS edition does; the last test leaves the hub on another table. */
export const onlyAws = (reach: () => Deployed): void => {
  describe('on AWS', () => {
    const onAws = {} as OnAws;
    beforeAll(async () => {
      const deployed = reach();
      Object.assign(onAws, {
        ...sdkFor(deployed.emulator),
        deployed,
        akasse: await connect(deployed.edition, 'akasse-hk'),
        jobcentre: await connect(deployed.edition, 'jobcentre-751'),
      });
    });

    intakeTests(onAws);
    queueTests(onAws);
    redrivingTests(onAws);
    lostRecordTests(onAws);
    deployingAgainTests(onAws);
    restoringTests(onAws);
  });
};
