import type { PartyId } from '../../../../schemas/parties.ts';
import { sandboxSecret } from '../../../embedded/clients/sandbox-clients.ts';
import { clockOperator } from '../../clock-operator.ts';
import { type PartyClient, partyClient } from '../../party-client.ts';
import { NoAnswer } from '../../steady-fetch.ts';
import { partiesOf } from '../plan/country.ts';
import { type DayOptions, type NationalDay, nationalDay } from '../plan/national-day.ts';
import { idPrefixOf } from '../plan/planned.ts';
import { seeded } from '../plan/random.ts';
import { instantOf, openingSlot } from '../plan/slots.ts';
import { seatAudience } from './audience.ts';
import { startCourier } from './courier.ts';
import { evened } from './evened.ts';
import { latencies } from './latencies.ts';
import type { Output } from './output.ts';
import { startOwnHub } from './own-hub.ts';
import { PlayFault } from './play-fault.ts';
import { startProgress } from './progress.ts';
import { startProof } from './proof.ts';
import { findRunningHub } from './running-hub.ts';
import { type Phase, summaryOf } from './summary.ts';
import { type Deliver, tellDay, tellStanding } from './tell.ts';

export type PlayOptions = DayOptions & {
  /** How many times faster than real time the day passes; 0: as fast as the hub takes it. */
  speed: number;
  /** The origin of a running hub; one of its own when there is none. */
  against?: string | undefined;
};

const postingStream = -3;
const restBeforeTheDay = 500;

/** What a hub has heard before cannot be told to it as new. */
const refuseSecondTelling = async (day: NationalDay, clients: ReadonlyMap<PartyId, PartyClient>): Promise<void> => {
  for (const { party, message } of day.messagesOf(openingSlot)) {
    if (await clients.get(party)?.hasSent(message.id))
      throw new PlayFault('The hub has heard this day before: take another --seed, or empty the sandbox.');
    return;
  }
};

const playOn = async (origin: string, options: PlayOptions, output: Output): Promise<boolean> => {
  const { seed, speed } = options;
  const day = nationalDay(options);
  const parties = partiesOf(day.country);
  const clients = new Map(parties.map((party) => [party, partyClient(origin, party, sandboxSecret)]));
  const moveClock = clockOperator(origin, sandboxSecret);
  await refuseSecondTelling(day, clients);
  await moveClock(instantOf(0, 0));

  let untilRead = latencies();
  const proof = startProof({ prefix: idPrefixOf(seed), onRead: (milliseconds) => untilRead.add(milliseconds) });
  const audience = await seatAudience(clients, proof);

  const phase = async (name: string, total: number, tell: (deliver: Deliver) => Promise<void>): Promise<Phase> => {
    untilRead = latencies();
    const courier = startCourier(clients, proof.heard);
    const progress = startProgress(output, name, total);
    await tell(async (post) => {
      await courier.deliver(post);
      progress.add(post.messages.length);
    });
    const seconds = progress.seconds();
    await evened(proof);
    return { name, seconds, untilRead: untilRead.percentiles(), ...courier.report };
  };

  const play = async (): Promise<Phase[]> => {
    audience.rest(restBeforeTheDay);
    const before = await phase('what stands', day.count.standing, (deliver) => tellStanding(day, deliver));
    audience.rest(0);
    const conditions = { speed, random: seeded(seed, postingStream), moveClock };
    return [before, await phase('the day', day.count.day, (deliver) => tellDay(day, conditions, deliver))];
  };
  const phases = await Promise.race([play(), audience.failure]);
  await audience.finish();
  proof.close();
  for (const line of summaryOf({ options, day, parties, phases, proof })) output.write(`${line}\n`);
  return proof.found.areNone();
};

/** Plays the day and tells it; answers whether the check at its end holds. Throws `PlayFault` when it cannot be played. */
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
