import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Options } from './options.ts';

/** A data directory is permanently stamped with its mode at its first start. */
export type Mode = 'sandbox' | 'live';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether `host` is reachable only from this machine. */
export const isLoopback = (host: string): boolean =>
  host.toLowerCase() === 'localhost' ||
  (isIPv4(host) && loopback.check(host, 'ipv4')) ||
  (isIPv6(host) && loopback.check(host, 'ipv6'));

/** Whether this start is a sandbox or live, or one line saying why it is neither; `stamp` is the mode in the directory. */
export const decideMode = ({
  stamp,
  options: { clients, data, host },
}: {
  stamp: Mode | undefined;
  options: Options;
}): { mode: Mode } | { fault: string } => {
  if (stamp === 'live' && clients === undefined)
    return { fault: `${data} is live: name its clients with --clients or SAMSPIL_CLIENTS` };
  if (stamp === 'sandbox' && clients !== undefined)
    return {
      fault: `${data} is a sandbox and stays one: start a live hub with another --data, or leave out --clients`,
    };
  const mode = clients === undefined ? 'sandbox' : 'live';
  if (mode === 'sandbox' && !isLoopback(host))
    return { fault: `a sandbox listens on a loopback address only, not on ${host}: its secrets are known to all` };
  return { mode };
};
