import { afterAll, beforeAll } from 'vitest';
import { accessLogContract } from './access-log.contract.ts';
import { citizensContract } from './citizens.contract.ts';
import { claimsContract } from './claims.contract.ts';
import { commitLogContract } from './commit-log.contract.ts';
import { dueItemsContract } from './due-items.contract.ts';
import { durabilityContract } from './durability.contract.ts';
import { feedGrowthContract } from './feed-growth.contract.ts';
import { feedPagesContract } from './feed-pages.contract.ts';
import { feedPlacesContract } from './feed-places.contract.ts';
import { feedsContract } from './feeds.contract.ts';
import { guardsContract } from './guards.contract.ts';
import type { Open, Opened } from './opened.ts';

/** The contract of every adapter of the ports. Ids are random, so one storage serves all tests. */
export const portsContract = (open: Open): void => {
  let opened: Opened;
  const ask = () => opened;

  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(() => opened.close());

  commitLogContract(ask);
  guardsContract(ask);
  claimsContract(ask);
  citizensContract(ask);
  feedsContract(ask);
  feedPagesContract(ask);
  feedGrowthContract(ask);
  feedPlacesContract(ask);
  dueItemsContract(ask);
  accessLogContract(ask);
  durabilityContract(ask, async () => {
    await opened.close();
    opened = await open();
  });
};
