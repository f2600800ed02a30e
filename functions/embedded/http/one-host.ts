import type { RequestListener } from 'node:http';

/**
 * Of two Host headers Node reads the first, and a proxy perhaps the other: such a request names no host. HTTP/1.0 has no
 * such header, and probes of load balancers speak it.
 */
export const oneHost =
  (answer: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const hosts = incoming.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
    if (hosts > 1) delete incoming.headers.host;
    if (hosts === 0 && incoming.httpVersion === '1.0') incoming.headers.host = 'localhost';
    return answer(incoming, outgoing);
  };
