import type { Hub } from '../../hub/hub.ts';
import { count } from './observability.ts';

const refusals = (receipts: readonly { outcome: string }[]): number =>
  receipts.filter(({ outcome }) => outcome === 'refused').length;

/** The hub, with its refusals counted. */
export const counting = (hub: Hub): Hub => ({
  ...hub,
  receive: async (...input) => {
    const receipt = await hub.receive(...input);
    count('Refusals', refusals([receipt]));
    return receipt;
  },
  receiveBatch: async (...input) => {
    const receipts = await hub.receiveBatch(...input);
    count('Refusals', refusals(receipts));
    return receipts;
  },
});
