import { describe, expect, it } from 'vitest';
import { PlayFault, playNationalDay } from './play.ts';

describe('a small national day', { timeout: 120_000 }, () => {
  it('is played against its own hub, and the proof holds', async () => {
    let written = '';
    const holds = await playNationalDay(
      { citizens: 300, seed: 2012, speed: 0 },
      { write: (text) => (written += text) },
    );
    expect(written).toContain('300 open spells, 121 parties, seed 2012');
    expect(written).toContain('9 of 27 a-kasser are estimated');
    expect(written).toMatch(/contact-sheet +121\n/);
    expect(written).toMatch(/R-LIE-2 vetoed +\d/);
    expect(written).toMatch(/Events on 121 feeds +[56],\d{3}/);
    expect(written).toMatch(/\n {2}0 answers that the rules do not explain\n/);
    expect(written).toMatch(/lost 0: the check holds\n$/);
    expect(written).not.toMatch(/(?<!\d)[6-8]\d(0[1-9]|1[0-2])\d{6}(?!\d)/);
    expect(holds).toBe(true);
  });

  it('reports in one line that no hub responds', async () => {
    const played = playNationalDay(
      { citizens: 300, seed: 2012, speed: 0, against: 'http://127.0.0.1:9' },
      { write: () => {} },
    );
    await expect(played).rejects.toThrow(new PlayFault('No hub answers at http://127.0.0.1:9.'));
  });
});
