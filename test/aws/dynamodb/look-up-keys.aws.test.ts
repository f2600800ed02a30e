import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dynamoCitizens } from '../../../functions/aws/dynamodb/citizens.ts';
import { freshCpr, freshId } from '../../contract/fresh.ts';
import { times } from '../../contract/times.ts';
import { emulatedTable } from './emulated.ts';

describe('a rotation of the lookup key', () => {
  const { options, metered } = emulatedTable();
  const keys = { v1: randomBytes(32).toString('base64'), v2: randomBytes(32).toString('base64') };
  const old = () => dynamoCitizens(options(), { current: 'v1', keys: { v1: keys.v1 } });
  const changing = () => dynamoCitizens(options(), { current: 'v1', keys });
  const changed = () => dynamoCitizens(options(), { current: 'v2', keys });

  it('leaves every citizen with the existing case', async () => {
    const [cpr, id] = [freshCpr(), freshId()];
    await old().introduce(cpr, id);
    expect(await changed().find(cpr)).toBe(id);
    expect(await changed().introduce(cpr, freshId())).toBe(id);
    expect(await old().find(cpr)).toBe(id);
  });

  it('indexes new citizens under the new key', async () => {
    const [cpr, id] = [freshCpr(), freshId()];
    expect(await changed().introduce(cpr, id)).toBe(id);
    expect(await old().find(cpr)).toBeUndefined();
    expect(await changing().find(cpr)).toBe(id);
  });

  it('gives a citizen one case when processes with the old and the new key introduce them at once', async () => {
    const cpr = freshCpr();
    const answers = await Promise.all(
      times(20, (number) => (number % 2 === 0 ? changing() : changed()).introduce(cpr, freshId())),
    );
    expect(new Set(answers).size).toBe(1);
  });

  it('R-ROUTE-2 reads as much for a citizen under either key as for an unknown one', async () => {
    const [ofOld, ofNew, unknown] = [freshCpr(), freshCpr(), freshCpr()];
    await old().introduce(ofOld, freshId());
    await changed().introduce(ofNew, freshId());
    const readsFor = async (cpr: string) => {
      const { options: counted, consumed } = metered();
      await dynamoCitizens(counted, { current: 'v2', keys }).find(cpr);
      return consumed.read;
    };
    expect([await readsFor(ofOld), await readsFor(ofNew), await readsFor(unknown)]).toEqual([2, 2, 2]);
  });

  it('rejects keys that lack the current one', () =>
    expect(() => dynamoCitizens(options(), { current: 'v3', keys })).toThrow('v3'));
});
