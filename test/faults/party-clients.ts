import { connect, type Edition, type Party } from '../e2e/client.ts';
import { everyone } from './casts.ts';

export const connectEveryone = async (edition: Edition): Promise<ReadonlyMap<string, Party>> =>
  new Map(await Promise.all(everyone.map(async (party) => [party, await connect(edition, party)] as const)));
