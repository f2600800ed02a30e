import type { RequestListener } from 'node:http';

/**
 * Given two Host headers, Node uses the first, but a proxy may use the other: such a request is treated as having no host.
 * HTTP/1.0 has no Host header, and load balancer probes use it.
 */
export const oneHost =
  (answer: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const hosts = incoming.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
    if (hosts > 1) delete incoming.headers.host;
    if (hosts === 0 && incoming.httpVersion === '1.0') incoming.headers.host = 'localhost';
    return answer(incoming, outgoing);
  };
