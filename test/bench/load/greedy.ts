import { limits } from '../../../schemas/limits.ts';
import type { PartyId } from '../../../schemas/parties.ts';
import { batch } from '../../e2e/client.ts';
import { head, rawSocket } from '../../embedded/http/raw-http.ts';
import type { Authorizations } from './requests.ts';

const sockets = 9;
/** As long as the hub asks for. */
const retryMilliseconds = 1_000;

/** A party that sends all but the last byte of nine maximum-size batches and stalls, repeatedly until it is stopped. */
export const beGreedy = (origin: string, senders: Authorizations, party: PartyId): (() => void) => {
  const stopping = new AbortController();
  const sent = head('POST /messages', {
    ...senders.get(party),
    'Content-Type': batch,
    'Content-Length': limits.batchBytes,
  });
  const stall = () => {
    if (stopping.signal.aborted) return;
    const socket = rawSocket(origin).once('close', () => {
      stopping.signal.removeEventListener('abort', end);
      setTimeout(stall, retryMilliseconds);
    });
    const end = () => socket.destroy();
    stopping.signal.addEventListener('abort', end);
    socket.write(sent);
    socket.write(' '.repeat(limits.batchBytes - 1));
  };
  for (let count = 0; count < sockets; count++) stall();
  return () => stopping.abort();
};
