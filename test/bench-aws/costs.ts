import { type Consumed, meteredClient } from '../aws/dynamodb/client/metered-client.ts';
import { createTable } from '../aws/dynamodb/client/table.ts';
import type { Emulator } from '../aws/emulator.ts';
import { nationalMoments } from './national-moments.ts';
import { type Moment, type Played, play } from './play.ts';
import { storyMoments } from './story-moments.ts';

export type Cost = Played & { intake: Consumed; feeding: Consumed };

type Course = { before?: Iterable<Moment>; metered: Iterable<Moment> };

/** What the metered moments cost, on a separate table, after the moments before them. */
const costOf = async ({ endpoint }: Emulator, { before = [], metered }: Course): Promise<Cost> => {
  const { client, table } = await createTable(endpoint);
  await play({ intake: { client, table }, feeding: { client, table } }, before);
  const [intake, feeding] = [meteredClient(endpoint), meteredClient(endpoint)];
  const lines = { intake: { client: intake.client, table }, feeding: { client: feeding.client, table } };
  const played = await play(lines, metered);
  return { ...played, intake: intake.consumed, feeding: feeding.consumed };
};

export const storyCost = (emulator: Emulator, citizens: number): Promise<Cost> =>
  costOf(emulator, { metered: storyMoments(citizens) });

/** The day alone: its citizens' history was paid for on earlier days. */
export const nationalDayCost = (emulator: Emulator, spells: number): Promise<Cost> => {
  const { standing, day } = nationalMoments(spells);
  return costOf(emulator, { before: standing, metered: day });
};
