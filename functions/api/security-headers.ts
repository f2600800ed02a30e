import type { MiddlewareHandler } from 'hono';

/** Browsers must not guess the media type. */
export const unsniffed = { 'X-Content-Type-Options': 'nosniff' } as const;

const twoYears = 2 * 365 * 24 * 60 * 60;

/** Security headers for every answer. HSTS is sent only if the hub is reached over TLS. */
export const securityHeaders =
  (origin: () => string): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(unsniffed)) headers.set(name, value);
    if (origin().startsWith('https:')) headers.set('Strict-Transport-Security', `max-age=${twoYears}`);
  };

/** The page is self-contained: it loads nothing, cannot be framed and submits nothing. */
export const pagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
