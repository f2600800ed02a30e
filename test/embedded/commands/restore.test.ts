import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp } from '../../../functions/embedded/sqlite/back-up.ts';
import { restore } from '../../../functions/embedded/sqlite/restore.ts';
import { openStorage } from '../../../functions/embedded/sqlite/storage.ts';
import {
  connect,
  type Event,
  eventIdsIn,
  goodProspects,
  newCpr,
  openSpell,
  type Party,
  type Reply,
  spellOf,
} from '../../e2e/client.ts';
import { exited, startHubProcess } from '../hub-process.ts';
import { temporaryDirectory } from '../sqlite/temporary-directory.ts';

const startIn = async (data: string) => {
  const hub = await startHubProcess(['--data', data]);
  const stop = async () => {
    hub.child.kill('SIGTERM');
    await exited(hub.child);
  };
  onTestFinished(stop);
  const edition = { origin: hub.origin, credentialsOf: (id: string) => ({ id, secret: 'sandbox' }) };
  return { stop, akasse: await connect(edition, 'akasse-hk'), jobcentre: await connect(edition, 'jobcentre-751') };
};

const openSpells = async (akasse: Party, count: number) => {
  for (let spells = 0; spells < count; spells++)
    expect((await akasse.send('spell-opened', spellOf(newCpr()))).status).toBe(201);
};

const idsIn = ({ body }: Reply) => (body as unknown as Event[]).map(({ id }) => id);

describe('a hub that was restored from a backup', () => {
  it('lets no reader that stores only its position miss an event', async () => {
    const directory = temporaryDirectory(onTestFinished);
    const [data, file, restored] = ['data', 'backup', 'restored'].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    const before = await startIn(data);
    await openSpells(before.akasse, 2);
    backUp(data, file);
    await openSpells(before.akasse, 3);
    const position = (await before.jobcentre.events('after=0')).events.at(-1)?.feedposition;
    expect(position).toBe(5);
    await before.stop();

    restore(file, restored);
    const { akasse, jobcentre } = await startIn(restored);
    const refused = { status: 410, body: { code: 'feed-restarted', earliest: 1 } };
    expect(await jobcentre.events(`after=${position}`)).toMatchObject({ ...refused, body: { head: 2 } });
    await openSpells(akasse, 5);
    const asked = await jobcentre.events(`after=${position}`);
    expect(asked).toMatchObject({ ...refused, body: { ...refused.body, head: 7 } });

    const { epoch, earliest } = asked.body;
    const all = await jobcentre.events(`after=${Number(earliest) - 1}&epoch=${epoch}`);
    expect(idsIn(all)).toHaveLength(7);
    expect((await jobcentre.events(`after=7&epoch=${epoch}`)).status).toBe(200);
  });

  it('gives no event an id that was published after the backup', async () => {
    const directory = temporaryDirectory(onTestFinished);
    const [data, file, restored] = [join(directory, 'data'), join(directory, 'backup'), join(directory, 'restored')];
    const before = await startIn(data);
    const { cpr } = await openSpell(before.akasse);
    backUp(data, file);
    const lost = await before.akasse.send('triage-result', goodProspects(cpr));
    await before.stop();

    restore(file, restored);
    const { akasse, jobcentre } = await startIn(restored);
    const next = await akasse.send('triage-result', { ...goodProspects(cpr), firstJointMeeting: 'early' });
    expect([lost.status, next.status]).toEqual([201, 201]);
    const told = idsIn(await jobcentre.events('after=0'));
    expect(eventIdsIn(next.body).every((id) => told.includes(id))).toBe(true);
    expect(eventIdsIn(lost.body).filter((id) => told.includes(id))).toEqual([]);
  });

  it('starts another life each time, whatever life the backup was from', async () => {
    const directory = temporaryDirectory(onTestFinished);
    const at = (name: string) => join(directory, name);
    const livesIn = async (data: string, empty = false) => {
      const storage = openStorage(data);
      if (empty) storage.empty();
      const { epoch, lives } = await storage.feeds.read('akasse-hk', { after: 0, limit: 0 });
      await storage.close();
      return { epoch, lives };
    };
    const found = [await livesIn(at('first'))];
    backUp(at('first'), at('backup-1'));
    for (const name of ['second', 'also-second']) {
      restore(at('backup-1'), at(name));
      found.push(await livesIn(at(name)));
    }
    backUp(at('second'), at('backup-2'));
    restore(at('backup-2'), at('third'));
    found.push(await livesIn(at('third')), await livesIn(at('third')), await livesIn(at('third'), true));
    expect(found.map(({ lives }) => lives)).toEqual([1, 2, 2, 3, 3, 4]);
    expect(new Set(found.map(({ epoch }) => epoch)).size).toBe(5);
  });
});
