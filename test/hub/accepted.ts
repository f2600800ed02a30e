import type { Commit } from '../../functions/core/commit.ts';
import type { Receipt } from '../../functions/hub/receipt.ts';

/** The commit of an accepted message; anything else is a mistake in the test. */
export const accepted = (receipt: Receipt): Commit => {
  if (receipt.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(receipt)}`);
  return receipt.commit;
};
