import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import { describe, expect, it } from 'vitest';
import { asyncapi } from '../../functions/documents/asyncapi.ts';
import { kindNames, messageKindNames } from '../../schemas/kinds/index.ts';

describe('the AsyncAPI document', () => {
  const source = asyncapi('http://127.0.0.1:4870');

  it('is valid', { timeout: 30_000 }, async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(source));
    const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
    expect(errors.map(({ message, path }) => [message, path.join('/')])).toEqual([]);
    expect(document?.operations().all()).toHaveLength(2);
  });

  it('has every kind: what parties send on one channel, what they hear on the other', () => {
    const { messages, feed } = source.channels;
    expect(Object.keys(messages.messages)).toHaveLength(messageKindNames.length);
    expect(Object.keys(feed.messages)).toHaveLength(kindNames.length);
  });

  it('is served where it says', () => {
    expect(source.servers.hub).toMatchObject({ host: '127.0.0.1:4870', protocol: 'http' });
  });
});
