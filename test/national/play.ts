import { fork } from 'node:child_process';
import { once } from 'node:events';
import { clockOperator } from '../../functions/demo/clock-operator.ts';
import { type PartyClient, partyClient } from '../../functions/demo/party-client.ts';
import { NoAnswer } from '../../functions/demo/steady-fetch.ts';
import { sandboxSecret } from '../../functions/embedded/clients/sandbox-clients.ts';
import { Health } from '../../schemas/answers.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { seeded } from './chance.ts';
import { partiesOf } from './country.ts';
import { latencies, type Output, startProgress } from './figures.ts';
import { type DayOptions, idPrefixOf, type NationalDay, nationalDay } from './plan.ts';
import { reconciled, startProof } from './proof.ts';
import { type Send, sendDay, sendStanding } from './requests.ts';
import { startSender } from './sender.ts';
import { subscribeAll } from './subscribers.ts';
import { type Phase, summaryOf } from './summary.ts';
import { instantOf, openingSlot } from './thread.ts';

export type PlayOptions = DayOptions & {
  /** How many times faster than real time the day passes; 0: as fast as the hub can handle it. */
  speed: number;
  /** The origin of a running hub; starts its own hub when absent. */
  against?: string | undefined;
};

/** Why the day cannot be played, in one line. */
export class PlayFault extends Error {
  override readonly name = 'PlayFault';
}

type Hub = { origin: string; stop(): Promise<void> };

const startOwnHub = async (): Promise<Hub> => {
  const child = fork(new URL('./hub-process.ts', import.meta.url));
  const exited = once(child, 'exit');
  const [origin] = await Promise.race([once(child, 'message'), exited]);
  if (typeof origin !== 'string') throw new PlayFault(`The hub ended with ${origin} before it served.`);
  return {
    origin,
    stop: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
};

/** A hub that is already running, and is left running. It must be a sandbox, because the day sets its clock. */
const findRunningHub = async (origin: string): Promise<Hub> => {
  const answer = await fetch(`${origin}/health`)
    .then((response) => response.json())
    .catch((cause: unknown) => {
      throw new PlayFault(`No hub answers at ${origin}.`, { cause });
    });
  if (Health.safeParse(answer).data?.mode !== 'sandbox') throw new PlayFault(`${origin} is not the sandbox of a hub.`);
  return { origin, stop: async () => {} };
};

/** A day that the hub has already received would be answered as duplicates. */
const refuseReplay = async (day: NationalDay, clients: ReadonlyMap<PartyId, PartyClient>): Promise<void> => {
  for (const { party, message } of day.messagesOf(openingSlot)) {
    if (await clients.get(party)?.hasSent(message.id))
      throw new PlayFault('The hub has received this day before: choose another --seed, or empty the sandbox.');
    return;
  }
};

const requestStream = -3;
const pauseBeforeTheDay = 500;

const playOn = async (origin: string, options: PlayOptions, output: Output): Promise<boolean> => {
  const { seed, speed } = options;
  const day = nationalDay(options);
  const parties = partiesOf(day.country);
  const clients = new Map(parties.map((party) => [party, partyClient(origin, party, sandboxSecret)]));
  const moveClock = clockOperator(origin, sandboxSecret);
  await refuseReplay(day, clients);
  await moveClock(instantOf(0, 0));

  let untilRead = latencies();
  const proof = startProof({ prefix: idPrefixOf(seed), onRead: (milliseconds) => untilRead.add(milliseconds) });
  const subscribers = await subscribeAll(clients, proof);

  const phase = async (name: string, total: number, sendAll: (send: Send) => Promise<void>): Promise<Phase> => {
    untilRead = latencies();
    const sender = startSender(clients, proof.reply);
    const progress = startProgress(output, name, total);
    await sendAll(async (request) => {
      await sender.send(request);
      progress.add(request.messages.length);
    });
    const seconds = progress.seconds();
    await reconciled(proof);
    return { name, seconds, untilRead: untilRead.percentiles(), ...sender.report };
  };

  const play = async (): Promise<Phase[]> => {
    subscribers.pauseFor(pauseBeforeTheDay);
    const before = await phase('what stands', day.count.standing, (send) => sendStanding(day, send));
    subscribers.pauseFor(0);
    const conditions = { speed, random: seeded(seed, requestStream), moveClock };
    return [before, await phase('the day', day.count.day, (send) => sendDay(day, conditions, send))];
  };
  const phases = await Promise.race([play(), subscribers.failure]);
  await subscribers.finish();
  proof.close();
  for (const line of summaryOf({ options, day, parties, phases, proof })) output.write(`${line}\n`);
  return proof.findings.areNone();
};

/** Plays the day, writes its summary, and returns whether the proof holds. Throws `PlayFault` when it cannot be played. */
export const playNationalDay = async (options: PlayOptions, output: Output): Promise<boolean> => {
  const hub = options.against === undefined ? await startOwnHub() : await findRunningHub(options.against);
  try {
    return await playOn(hub.origin, options, output);
  } catch (error) {
    throw error instanceof NoAnswer
      ? new PlayFault(`The hub at ${hub.origin} has stopped answering.`, { cause: error })
      : error;
  } finally {
    await hub.stop();
  }
};
