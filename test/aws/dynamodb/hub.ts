import { v7 as uuidv7 } from 'uuid';
import type { TableOptions } from '../../../functions/aws/dynamodb/client/table.ts';
import { shippedPolicies } from '../../../functions/core/shipped-policies.ts';
import { type Hub, makeHub } from '../../../functions/hub/hub.ts';
import type { Clock } from '../../../functions/hub/ports/clock.ts';
import { shippedRegister } from '../../../schemas/parties.ts';
import { openStorage, clock as standing } from './storage.ts';

/** A hub on the table, in a process with nothing cached. */
export const hubOn = (options: TableOptions, clock: Clock = standing): Hub =>
  makeHub(
    {
      ...openStorage(options),
      alerts: { raise: () => {}, note: () => {} },
      businessClock: clock,
      systemClock: clock,
      newCaseId: uuidv7,
      newCommitId: uuidv7,
      origin: () => 'https://samspil.example',
    },
    { register: shippedRegister, policies: shippedPolicies },
  );
