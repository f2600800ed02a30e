import { describe, expect, it } from 'vitest';
import type { Claim } from '../../functions/hub/ports/claims.ts';
import { refusal } from '../../schemas/refusal.ts';
import { freshCase, freshId, freshParty } from './fresh.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';

const newClaim = (rest: Partial<Claim> = {}): Claim => ({
  party: freshParty(),
  messageId: freshId(),
  content: 'content-1',
  stream: freshCase(),
  receivedAt: '2012-11-05T11:00:00.000Z',
  ...rest,
});

export const claimsContract = (ask: Ask): void => {
  describe('the claim of a message id', { timeout: 120_000 }, () => {
    it('is taken by the first', async () => {
      const { claims } = ask();
      const first = newClaim();
      expect(await claims.find(first.party, first.messageId)).toBeUndefined();
      expect(await claims.claim(first)).toBeUndefined();
      expect(await claims.find(first.party, first.messageId)).toEqual(first);
    });

    it.each(['content-1', 'content-2'])(
      'returns the first claim to a later one of %s, and stays unchanged',
      async (content) => {
        const { claims } = ask();
        const first = newClaim();
        await claims.claim(first);
        const later = { ...first, content, stream: freshCase(), receivedAt: '2012-11-06T11:00:00.000Z' };
        expect(await claims.claim(later)).toEqual(first);
        expect(await claims.find(first.party, first.messageId)).toEqual(first);
      },
    );

    it('is separate for each party', async () => {
      const { claims } = ask();
      const first = newClaim();
      const other = newClaim({ messageId: first.messageId, content: 'content-2' });
      await claims.claim(first);
      expect(await claims.claim(other)).toBeUndefined();
      expect(await claims.find(first.party, first.messageId)).toEqual(first);
      expect(await claims.find(other.party, other.messageId)).toEqual(other);
    });

    it('is taken by exactly one of many at once', async () => {
      const { claims } = ask();
      const [party, messageId] = [freshParty(), freshId()];
      const answers = await Promise.all(
        times(50, (number) => claims.claim(newClaim({ party, messageId, content: `content-${number}` }))),
      );
      const taken = await claims.find(party, messageId);
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      expect(taken?.content).toBe(`content-${answers.indexOf(undefined) + 1}`);
      for (const answer of answers) if (answer) expect(answer).toEqual(taken);
    });

    it('stays when its commit never arrives', async () => {
      const { claims, log } = ask();
      const first = newClaim();
      await claims.claim(first);
      expect(await log.read(first.stream, 0)).toEqual([]);
      expect(await claims.claim(first)).toEqual(first);
    });
  });

  describe('the decision on a claimed message', () => {
    const refused = { refusal: refusal('vetoed', 'R-LIE-2', '/data/effortId'), at: '2012-11-05T11:00:01.000Z' };

    it('is kept: why it was refused, and on whose case', async () => {
      const { claims } = ask();
      const first = newClaim();
      await claims.claim(first);
      const moved = { ...first, stream: freshCase(), refused };
      await claims.decided(moved);
      expect(await claims.find(first.party, first.messageId)).toEqual(moved);
    });

    it('leaves the content and the time of receipt unchanged', async () => {
      const { claims } = ask();
      const first = newClaim();
      await claims.claim(first);
      await claims.decided({ ...first, content: 'content-2', receivedAt: '2013-01-01T00:00:00.000Z', refused });
      expect(await claims.find(first.party, first.messageId)).toEqual({ ...first, refused });
    });

    it('is the latest one', async () => {
      const { claims } = ask();
      const first = newClaim();
      await claims.claim(first);
      await claims.decided({ ...first, refused });
      const again = { refusal: refusal('no-open-spell', 'R-SPELL-1'), at: '2012-11-06T11:00:00.000Z' };
      await claims.decided({ ...first, refused: again });
      expect((await claims.find(first.party, first.messageId))?.refused).toEqual(again);
      await claims.decided(first);
      expect(await claims.claim(first)).toEqual(first);
    });
  });
};
