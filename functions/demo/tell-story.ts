import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startHub } from '../embedded/start-hub.ts';
import { play, tellWhoSaw } from './play.ts';

/** One citizen's story, on a hub of its own. */
export const tellStory = async (say: (line: string) => void): Promise<void> => {
  const data = await mkdtemp(join(tmpdir(), 'samspil-demo-'));
  const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
  const hub = await startHub({ port: 0, host: '127.0.0.1', data }, log);
  try {
    say(`One citizen's story, on real requests to a hub at ${hub.origin}`);
    say(
      'It plays in the winter of 2012–13, that of the Akutpakke, when a-kasser and jobcentres met citizens together.\n',
    );
    const { accepted, refused, events } = await play(hub.origin, say);
    say(
      `\n${accepted + refused} messages: ${accepted} accepted, ${refused} refused by a rule; ${events} events heard.`,
    );
    say('\nWho saw this citizen’s data?');
    await tellWhoSaw(hub.origin, say);
  } finally {
    await hub.stop();
    await rm(data, { recursive: true });
  }
};
