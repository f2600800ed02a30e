import { describe, it } from 'vitest';
import { expectRemembered, makeMemory } from './memory.ts';
import type { OnAws } from './suite.ts';

export const deployingAgainTests = (onAws: OnAws): void => {
  describe('deploying again, over an existing deployment', () => {
    it('loses nothing of a case, its places on the feed or the log of who saw it', async () => {
      const memory = await makeMemory(onAws);
      await onAws.deployed.deployAgain();
      await expectRemembered(onAws, memory);
    }, 300_000);
  });
};
