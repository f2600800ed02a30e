import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { Event } from '../e2e/client.ts';
import { temporaryDirectory } from '../embedded/hub-process.ts';
import { casts } from './casts.ts';
import { storyOf } from './citizen-story.ts';
import { nextCpr } from './citizens.ts';
import { openLedger } from './ledger.ts';
import { startMortalHub } from './mortal-hub.ts';
import { connectEveryone } from './party-clients.ts';
import { proveFeeds, proveMessages, proveSequences } from './prove.ts';
import { sendInBatches, sendOneByOne } from './send.ts';
import { readFeed, watch } from './witness.ts';

const kills = Number(process.env.SAMSPIL_KILLS ?? 20);
const [connections, batchesOf, longestLife, longestStart] = [8, 20, 1_500, 1_500];
const upTo = (milliseconds: number) => Math.random() * milliseconds;

it(`loses nothing and gives no wrong answer, killed ${kills} times under load`, { timeout: 600_000 }, async () => {
  const directory = await temporaryDirectory();
  onTestFinished(directory.remove);
  const hub = await startMortalHub(join(directory.path, 'data'));
  onTestFinished(() => void hub.stop());
  const clients = await connectEveryone(hub.edition);
  const ledger = openLedger();
  const sending = { clients, ledger, patience: hub };
  const witnesses = [...clients.values()].map((client) => watch(client, hub));

  let isDone = false;
  const untilDone = async (send: () => Promise<void>) => {
    while (!isDone) await send();
  };
  const sent = casts.flatMap((cast) => [
    ...Array.from({ length: connections / casts.length }, () =>
      untilDone(() => sendOneByOne(sending, storyOf(nextCpr(), cast))),
    ),
    untilDone(() =>
      sendInBatches(
        sending,
        Array.from({ length: batchesOf }, () => storyOf(nextCpr(), cast)),
      ),
    ),
  ]);

  for (let kill = 1; kill <= kills; kill++) {
    await pause(upTo(longestLife));
    if (kill % 5 === 0) await hub.killAndKillWhileStarting(upTo(longestStart));
    else await hub.killAndRestart();
  }
  isDone = true;
  await Promise.all(sent);

  expect(ledger.untrue).toEqual([]);
  proveSequences(ledger);
  await Promise.all(witnesses.map(({ leave }) => leave()));
  const feeds = new Map<string, readonly Event[]>(witnesses.map(({ party, seen }) => [party, seen]));
  proveFeeds(ledger, feeds);
  for (const [party, client] of clients) expect(await readFeed(client, hub)).toEqual(feeds.get(party));
  await proveMessages(ledger, clients, hub);
  expect(ledger.accepted.size).toBeGreaterThan(kills);
});
