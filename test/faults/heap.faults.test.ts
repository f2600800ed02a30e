import { describe, expect, it } from 'vitest';
import { connect, openSpell } from '../e2e/client.ts';
import { feedReaders } from './feed-readers.ts';
import { startWeighedHub } from './weighed-hub.ts';

const reads = Number(process.env.SAMSPIL_READS ?? 100_000);

/** Less than any remnant of a read would take; and the normal variation between moments. */
const [bytesPerRead, bytesBesides] = [8, 400_000];

describe('a hub that is read from all day', () => {
  it('retains nothing of a read, whether it was answered, cut off or waited in vain', {
    timeout: 600_000,
  }, async () => {
    const hub = await startWeighedHub();
    const edition = { origin: hub.origin, credentialsOf: (id: string) => ({ id, secret: 'sandbox' }) };
    await openSpell(await connect(edition, 'akasse-hk'));
    const { reader: headers } = await connect(edition, 'jobcentre-751');
    const readers = feedReaders(hub.origin, headers);
    const readAll = async (times: number) => {
      await readers.read(times * 0.8);
      await readers.leave(times * 0.1);
      await readers.waitInVain(times * 0.1);
    };

    await readAll(5_000);
    const before = await hub.heap();
    await readAll(reads);
    const grown = (await hub.heap()) - before;
    expect(grown).toBeLessThan(bytesPerRead * reads + bytesBesides);
  });
});
