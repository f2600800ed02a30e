import type { Context } from 'hono';
import { faultyRequest } from './refused.ts';

/** Only UTF-8 is accepted, which includes ASCII, and no compression. */
export const refuseOtherEncodings = (context: Context): void => {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(context.req.header('Content-Type') ?? '')?.[1];
  if (charset && !/^(utf-?8|us-ascii)$/i.test(charset))
    throw faultyRequest('unsupported-media-type', { name: 'Content-Type', in: 'header', code: 'encoding' });
  const coding = context.req.header('Content-Encoding');
  if (coding && !/^identity$/i.test(coding.trim()))
    throw faultyRequest('unsupported-media-type', {
      name: 'Content-Encoding',
      in: 'header',
      code: 'value',
      detail: 'identity',
    });
};
