import { accessToken } from '../../functions/demo/access-token.ts';
import { clockOperator } from '../../functions/demo/clock-operator.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { exited, startHubProcess, temporaryDirectory } from '../embedded/hub-process.ts';

/** A sandbox hub of its own, as other people's tools reach it. */
export const startSandbox = async () => {
  const directory = await temporaryDirectory();
  const { origin, child } = await startHubProcess(['--data', directory.path]);
  const headersOf = async (party: PartyId) => ({
    Authorization: `Bearer ${await accessToken(origin, party, 'sandbox')()}`,
    'Samspil-Actor': 'conformance',
  });
  return {
    origin,
    moveClock: clockOperator(origin, 'sandbox'),
    headersOf,
    /** A party's feed as it is answered. */
    feedOf: async (party: PartyId) => {
      const answer = await fetch(`${origin}/events?limit=1000`, { headers: await headersOf(party) });
      return { contentType: answer.headers.get('Content-Type') ?? '', body: await answer.text() };
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exited(child);
      await directory.remove();
    },
  };
};
export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;
