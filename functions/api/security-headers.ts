import type { MiddlewareHandler } from 'hono';

/** An answer is what its media type says. */
export const unsniffed = { 'X-Content-Type-Options': 'nosniff' } as const;

const twoYears = 2 * 365 * 24 * 60 * 60;

/** What every answer tells a browser. Only who is reached by TLS may ask to be reached by nothing else. */
export const securityHeaders =
  (origin: () => string): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(unsniffed)) headers.set(name, value);
    if (origin().startsWith('https:')) headers.set('Strict-Transport-Security', `max-age=${twoYears}`);
  };

/** The page stands alone: it loads nothing, is framed by nobody and sends nothing anywhere. */
export const pagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
