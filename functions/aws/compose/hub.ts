import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { v7 as uuidv7 } from 'uuid';
import { shippedRegister } from '../../../schemas/parties.ts';
import { defaultPolicy } from '../../../schemas/policy.ts';
import { type Hub, makeHub } from '../../hub/hub.ts';
import type { Ports } from '../../hub/ports.ts';
import { dynamoAccessLog } from '../dynamodb/access-log.ts';
import { dynamoCitizens } from '../dynamodb/citizens.ts';
import { dynamoClaims } from '../dynamodb/claims.ts';
import { dynamoCommitLog } from '../dynamodb/commit-log.ts';
import { dynamoDueItems } from '../dynamodb/due-items.ts';
import { dynamoFeeds } from '../dynamodb/feeds.ts';
import { systemClock } from './clock.ts';
import { required } from './environment.ts';
import { readLookUpKeys } from './look-up-keys.ts';
import { count, logger } from './observability.ts';
import { tableOptions } from './table.ts';

const rules = { register: shippedRegister, policy: defaultPolicy };

/** A write is durable when DynamoDB answers. */
const durability = { settled: async () => {} };

const alerts: Ports['alerts'] = {
  raise: (alert) => {
    logger.warn('operator alert', { ...alert });
    count('CitizensProbed', 1);
  },
};

/** The ports on AWS, and the hub that stands on them. */
export const composeHub = async (): Promise<{ hub: Hub; ports: Ports }> => {
  const keys = await readLookUpKeys(new SecretsManagerClient(), required('SAMSPIL_LOOK_UP_KEYS'));
  const ports: Ports = {
    log: dynamoCommitLog(tableOptions),
    claims: dynamoClaims(tableOptions),
    citizens: dynamoCitizens(tableOptions, keys),
    feeds: dynamoFeeds(tableOptions),
    dueItems: dynamoDueItems({ ...tableOptions, clock: systemClock }),
    accessLog: dynamoAccessLog(tableOptions),
    durability,
    alerts,
    businessClock: systemClock,
    systemClock,
    newCaseId: uuidv7,
  };
  return { hub: makeHub(ports, rules), ports };
};
