import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloudEventsProfile } from '../../functions/documents/cloud-events-profile.ts';
import { Envelope, OutgoingEnvelope } from '../../schemas/envelope.ts';

describe('the CloudEvents profile', () => {
  it('is in docs/ as it is written here', () =>
    expect(readFileSync(new URL('../../docs/cloudevents-profile.md', import.meta.url), 'utf8')).toBe(
      cloudEventsProfile(),
    ));

  it('says of every attribute what it means', () => {
    const rows = cloudEventsProfile().split('\n');
    for (const name of [...Object.keys(Envelope.shape), ...Object.keys(OutgoingEnvelope.shape)])
      expect(rows.some((row) => new RegExp(`^\\| \`${name}\` +\\| \\w[^|]+\\|[^|]+\\| \\S`).test(row))).toBe(true);
  });
});
