import { describe, expect, it } from 'vitest';
import { retryOnConflict, TooBusy } from '../../functions/hub/retry-on-conflict.ts';

describe('an attempt overtaken by others', () => {
  const attemptsUntil = async (answered: number, answer: unknown = 'answer') => {
    let attempts = 0;
    const given = await retryOnConflict(async () => (++attempts < answered ? undefined : answer));
    return { given, attempts };
  };

  it('is repeated until it succeeds, and no longer', async () => {
    expect(await attemptsUntil(1)).toEqual({ given: 'answer', attempts: 1 });
    expect(await attemptsUntil(20)).toEqual({ given: 'answer', attempts: 20 });
    expect(await attemptsUntil(2, null)).toEqual({ given: null, attempts: 2 });
  });

  it('is given up after twenty', async () => {
    await expect(attemptsUntil(21)).rejects.toThrow(TooBusy);
    await expect(attemptsUntil(21)).rejects.toMatchObject({
      name: 'TooBusy',
      message: 'others wrote to the stream 20 times in a row',
    });
  });
});
