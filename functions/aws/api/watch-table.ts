import type { Vitals } from '../../../schemas/answers.ts';
import { find } from '../dynamodb/client/find.ts';
import type { TableOptions } from '../dynamodb/client/table.ts';

const longestSilence = 60_000;

const isWrite = (command: string | undefined): boolean =>
  /^(Put|Update|Delete|BatchWrite|TransactWrite)/.test(command ?? '');

/** What this instance of the function has seen of the table, by what it has served; after a silent minute, by one read. */
export const watchTable = (options: TableOptions, now: () => number): (() => Promise<Vitals>) => {
  const seenAt: { read?: number; write?: number } = {};
  options.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        seenAt[isWrite(commandName) ? 'write' : 'read'] = now();
        return answer;
      },
    { step: 'initialize', name: 'watchTable' },
  );
  const isRecent = (at = Number.NEGATIVE_INFINITY) => now() - at < longestSilence;
  const isReached = async () => {
    if (isRecent(seenAt.read) || isRecent(seenAt.write)) return true;
    return find(options, { pk: 'PROBE', sk: '-' }).then(
      () => true,
      () => false,
    );
  };
  const since = (at: number) => Math.floor((now() - at) / 1000);
  return async () => ({
    failing: (await isReached()) ? [] : ['storage'],
    ...(seenAt.write !== undefined && { secondsSinceWrite: since(seenAt.write) }),
    ...(seenAt.read !== undefined && { secondsSinceRead: since(seenAt.read) }),
  });
};
