import { defaultPolicy } from '../../schemas/policy.ts';
import { policiesOf } from './policies.ts';

const { id, version } = defaultPolicy;

/** The policies that ship with the hub. Earlier versions of the default policy set only a subset of its numbers. */
export const shippedPolicies = policiesOf(
  [defaultPolicy],
  [{ id, version, from: '1900-01-01', reaches: 'open-cases' }],
);
