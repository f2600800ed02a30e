import { describe, expect, it } from 'vitest';
import { askToken, reached, request } from './client.ts';
import type { Parties } from './suite.ts';

export const contractTests = (parties: Parties): void => {
  describe('the contract itself', () => {
    it('lists the parties on a date', async () => {
      const { edition } = parties;
      const then = (await request(edition, '/parties?on=2012-12-31')).body as Record<string, unknown[]>;
      expect([then.akasser?.length, then.municipalities?.length, then.jobcentres?.length]).toEqual([27, 98, 94]);
      const now = (await request(edition, '/parties?on=2026-11-22')).body as Record<string, unknown[]>;
      expect(now.akasser?.length).toBe(21);
    });

    it('returns the schema of a kind', async () => {
      const { status, body } = await request(parties.edition, '/schemas/dk.samspil.triage-result.v1');
      expect(status).toBe(200);
      expect(body.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect((await request(parties.edition, '/schemas/dk.samspil.horoscope.v1')).status).toBe(404);
    });

    it('describes itself with OpenAPI, AsyncAPI and a page', async () => {
      const { edition } = parties;
      expect((await request(edition, '/openapi.json')).body.openapi).toMatch(/^3\.1\./);
      expect((await request(edition, '/asyncapi.json')).body.asyncapi).toMatch(/^3\.1\./);
      const page = await fetch(new URL('/docs', edition.origin));
      expect(page.headers.get('Content-Type')).toContain('text/html');
      expect(await page.text()).toContain('triage-result');
    });

    it('describes itself in Danish on request, and keeps the two languages apart in caches', async () => {
      const read = async (language: string) => {
        const page = await fetch(new URL('/docs', parties.edition.origin), {
          headers: { 'Accept-Language': language },
        });
        expect(page.headers.get('Vary')?.split(/, */)).toContain('Accept-Language');
        return { language: page.headers.get('Content-Language'), text: await page.text() };
      };
      const [danish, english] = [await read('da-DK,da;q=0.9,en;q=0.5'), await read('de, en;q=0.5')];
      expect([danish.language, english.language]).toEqual(['da', 'en']);
      expect(danish.text).toContain('<html lang="da">');
      expect(danish.text).toContain('Ledighedsforløbets sidste dag');
      expect(english.text).toContain('<html lang="en">');
    });

    it.each(['/health', '/livez', '/readyz'])('answers %s to anybody, and keeps it out of caches', async (path) => {
      const { status, headers, body } = await request(parties.edition, path);
      expect([status, body.status, headers.get('Cache-Control')]).toEqual([200, 'ok', 'no-store']);
    });

    it('tells what it has seen of its storage', async () => {
      const { body } = await request(parties.edition, '/health');
      expect(body.failing).toEqual([]);
      expect(body.secondsSinceRead).toBeLessThan(60);
    });

    it('says where tokens and keys are found', async () => {
      const { body } = await request(parties.edition, '/.well-known/oauth-authorization-server');
      expect(String(body.token_endpoint)).toMatch(/^http/);
      const keys = await fetch(reached(parties.edition, body.jwks_uri));
      expect(((await keys.json()) as { keys: unknown[] }).keys).not.toEqual([]);
    });

    it('issues no token to a client with a wrong secret', async () => {
      const { status, body } = await askToken(parties.edition, {
        grant_type: 'client_credentials',
        client_id: parties.edition.credentialsOf('akasse-hk').id,
        client_secret: 'gættet',
      });
      expect([400, 401]).toContain(status);
      expect(body.error).toBe('invalid_client');
    });
  });
};
