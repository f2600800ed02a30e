import { type Consumed, meteredClient } from '../aws/dynamodb/metered-client.ts';
import { createTable } from '../aws/dynamodb/table.ts';
import type { Emulator } from '../aws/emulator.ts';
import { type Played, playStory } from './play-story.ts';

export type StoryCost = Played & { intake: Consumed; feeding: Consumed };

/** What the story costs on a table of its own. */
export const storyCost = async ({ endpoint }: Emulator, citizens: number): Promise<StoryCost> => {
  const { table } = await createTable(endpoint);
  const [intake, feeding] = [meteredClient(endpoint), meteredClient(endpoint)];
  const lines = { intake: { client: intake.client, table }, feeding: { client: feeding.client, table } };
  const played = await playStory(lines, citizens);
  return { ...played, intake: intake.consumed, feeding: feeding.consumed };
};
