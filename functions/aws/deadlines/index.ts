import { shippedRegister } from '../../../schemas/parties.ts';
import { shippedPolicies } from '../../core/shipped-policies.ts';
import { newId } from '../../hub/new-id.ts';
import { makeCases } from '../../hub/streams.ts';
import { makeSweep } from '../../hub/sweep.ts';
import { systemClock } from '../compose/clock.ts';
import { tableOptions } from '../compose/table.ts';
import { dynamoCommitLog } from '../dynamodb/commits/commit-log.ts';
import { dynamoDueItems } from '../dynamodb/due/due-items.ts';
import { dynamoDurability } from '../dynamodb/durability.ts';
import { makeHandler } from './handler.ts';

const ports = {
  dueItems: dynamoDueItems({ ...tableOptions, clock: systemClock }),
  durability: dynamoDurability,
  businessClock: systemClock,
  systemClock,
  newCommitId: newId,
};

const rules = { register: shippedRegister, policies: shippedPolicies };

export const handler = makeHandler({
  sweep: makeSweep(ports, makeCases(dynamoCommitLog(tableOptions), rules.policies), rules),
  dueItems: ports.dueItems,
  clock: systemClock,
});
