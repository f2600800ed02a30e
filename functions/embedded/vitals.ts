import type { Vitals } from '../../schemas/answers.ts';
import type { Check } from '../../schemas/checks.ts';
import { IdentityUnavailable } from '../api/identity.ts';
import type { Sweep } from '../hub/sweep.ts';
import { atMostEvery } from './at-most-every.ts';
import type { ClientDirectory } from './clients/clients.ts';
import type { Storage } from './sqlite/storage.ts';

type Watched = Pick<Storage, 'probe' | 'onWritten' | 'onReset' | 'onLost'> & {
  clients: Pick<ClientDirectory, 'check'>;
  closing: AbortSignal;
  freeBytes: () => Promise<number | undefined>;
  /** Milliseconds of a clock that nobody sets. */
  now: () => number;
};

/** Twice what the write-ahead log grows to before it is folded in. */
const leastFreeBytes = 64 * 1024 * 1024;
const longestSweepLag = 120_000;
/** A write is tried when nobody wrote for so long, or when one was undone. */
const restWithoutWrite = 30_000;
const lookEvery = 5_000;

const canBeRead = (read: () => void): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

const canLetIn = (clients: Watched['clients']): boolean => {
  try {
    clients.check();
    return true;
  } catch (error) {
    if (error instanceof IdentityUnavailable) return false;
    throw error;
  }
};

/** What the hub sees of its storage, disk and sweep while it works; it tries the storage only where it has seen nothing. */
export const watchVitals = ({ probe, clients, closing, freeBytes, now, ...storage }: Watched) => {
  let [writtenAt, readAt, sweptAt] = [now(), now(), now()];
  let undoneAt = Number.NEGATIVE_INFINITY;
  let isTrying = false;
  storage.onWritten(() => {
    writtenAt = now();
    if (!isTrying) undoneAt = Number.NEGATIVE_INFINITY;
  });
  const doubt = () => {
    undoneAt = now();
  };
  storage.onReset(doubt);
  storage.onLost(doubt);

  const tryWriting = atMostEvery(lookEvery, now, async () => {
    isTrying = true;
    try {
      await probe.write();
      return true;
    } catch {
      return false;
    } finally {
      isTrying = false;
    }
  });
  const lookAtDisk = atMostEvery(lookEvery, now, freeBytes);
  /** What is tried is small, and may find room where a message finds none: it does not make up for a write that just failed. */
  const canBeWritten = async () => {
    if (now() - undoneAt < lookEvery) return false;
    return (undoneAt < writtenAt && now() - writtenAt < restWithoutWrite) || tryWriting();
  };
  const secondsSince = (then: number) => Math.floor((now() - then) / 1000);

  return {
    see: async (): Promise<Vitals> => {
      const isRead = canBeRead(probe.read);
      if (isRead) readAt = now();
      const [isWritten, free] = await Promise.all([canBeWritten(), lookAtDisk()]);
      const failing = {
        closing: closing.aborted,
        clients: !canLetIn(clients),
        storage: !isRead || !isWritten,
        disk: free === undefined || free < leastFreeBytes,
        sweep: now() - sweptAt > longestSweepLag,
      } satisfies Record<Check, boolean>;
      return {
        failing: (Object.keys(failing) as Check[]).filter((check) => failing[check]),
        secondsSinceWrite: secondsSince(writtenAt),
        secondsSinceRead: secondsSince(readAt),
        secondsSinceSweep: secondsSince(sweptAt),
        ...(free !== undefined && { freeBytes: free }),
      };
    },
    /** The same sweep, watched. One that could not fire some items has come to its end all the same. */
    watching:
      (sweep: Sweep): Sweep =>
      async () => {
        try {
          const commits = await sweep();
          sweptAt = now();
          return commits;
        } catch (error) {
          if (error instanceof AggregateError) sweptAt = now();
          throw error;
        }
      },
  };
};
