import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { shippedRegister } from '../../../schemas/parties.ts';
import { shippedPolicies } from '../../core/shipped-policies.ts';
import { type Hub, makeHub } from '../../hub/hub.ts';
import { newId } from '../../hub/new-id.ts';
import type { Alerts } from '../../hub/ports/alerts.ts';
import { dynamoStorage } from '../dynamodb/storage.ts';
import { systemClock } from './clock.ts';
import { counting } from './counting.ts';
import { required } from './environment.ts';
import { readLookUpKeys } from './look-up-keys.ts';
import { count, logger } from './observability.ts';
import { tableOptions } from './table.ts';

const alerts: Alerts = {
  raise: (alert) => {
    logger.warn('operator alert', { ...alert });
    count('CitizensProbed', 1);
  },
  note: (notice) => logger.warn('refused question', { ...notice }),
};

/** The hub on AWS, with its refusals counted. */
export const composeHub = async (): Promise<Hub> => {
  const lookUpKeys = await readLookUpKeys(new SecretsManagerClient(), required('SAMSPIL_LOOK_UP_KEYS'));
  const ports = {
    ...dynamoStorage({ ...tableOptions, lookUpKeys, clock: systemClock }),
    alerts,
    businessClock: systemClock,
    systemClock,
    newCaseId: newId,
    newCommitId: newId,
    origin: () => required('SAMSPIL_ORIGIN'),
  };
  return counting(makeHub(ports, { register: shippedRegister, policies: shippedPolicies }));
};
