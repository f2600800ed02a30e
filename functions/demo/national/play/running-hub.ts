import { Health } from '../../../../schemas/answers.ts';
import type { OwnHub } from './own-hub.ts';
import { PlayFault } from './play-fault.ts';

/** A hub that runs already: a sandbox, because the day has its own clock. It is left running. */
export const findRunningHub = async (origin: string): Promise<OwnHub> => {
  const answer = await fetch(`${origin}/health`)
    .then((response) => response.json())
    .catch((cause: unknown) => {
      throw new PlayFault(`No hub answers at ${origin}.`, { cause });
    });
  if (Health.safeParse(answer).data?.mode !== 'sandbox') throw new PlayFault(`${origin} is not the sandbox of a hub.`);
  return { origin, stop: async () => {} };
};
