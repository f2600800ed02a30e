import { describe, expect, it } from 'vitest';
import { freshCpr, freshId } from './fresh.ts';
import type { Ask } from './opened.ts';
import { times } from './times.ts';

export const citizensContract = (ask: Ask): void => {
  describe('a citizen', () => {
    it('has no case before being introduced', async () =>
      expect(await ask().citizens.find(freshCpr())).toBeUndefined());

    it('has the case with which the citizen was introduced', async () => {
      const { citizens } = ask();
      const [cpr, id] = [freshCpr(), freshId()];
      expect(await citizens.introduce(cpr, id)).toBe(id);
      expect(await citizens.find(cpr)).toBe(id);
      expect(await citizens.find(freshCpr())).toBeUndefined();
    });

    it('keeps the first case when introduced again', async () => {
      const { citizens } = ask();
      const [cpr, id] = [freshCpr(), freshId()];
      await citizens.introduce(cpr, id);
      expect(await citizens.introduce(cpr, freshId())).toBe(id);
      expect(await citizens.find(cpr)).toBe(id);
    });

    it('gets one case when many introduce the citizen at once', async () => {
      const { citizens } = ask();
      const cpr = freshCpr();
      const candidates = times(50, freshId);
      const answers = new Set(await Promise.all(candidates.map((candidate) => citizens.introduce(cpr, candidate))));
      expect(answers.size).toBe(1);
      const [id] = answers;
      expect(candidates).toContain(id);
      expect(await citizens.find(cpr)).toBe(id);
    });
  });
};
