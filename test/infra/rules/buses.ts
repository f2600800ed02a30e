import { describe, expect, it } from 'vitest';
import { type OwnSettings, stackNames, synthesise } from './synthesised.ts';

const busOf = (own: OwnSettings, name: string) =>
  synthesise('prod', own)
    .all('AWS::Events::EventBus')
    .find(({ Properties }) => Properties.Name === `samspil-prod-${name}`)?.Properties;

describe('the inbound bus', () => {
  const accounts = { '111111111111': 'akasse-hk', '222222222222': 'jobcentre-101' };

  it('accepts events from the listed accounts only', () =>
    expect(busOf({ accounts }, 'inbound')?.Policy.Statement).toMatchObject([
      {
        Effect: 'Allow',
        Action: 'events:PutEvents',
        Principal: { AWS: ['arn:aws:iam::111111111111:root', 'arn:aws:iam::222222222222:root'] },
      },
    ]));

  it('accepts events from no other account when none is listed', () =>
    expect(busOf({ accounts: {} }, 'inbound')?.Policy).toBeUndefined());
});

describe('the outbound bus', () => {
  it('accepts events from no other account', () =>
    expect(busOf({ accounts: { '111111111111': 'akasse-hk' } }, 'outbound')?.Policy).toBeUndefined());
});

describe('the buses', () => {
  const { resourcesIn } = synthesise('prod');

  it('have no archive: the feeds are the source of every replay', () => {
    const types = stackNames.flatMap(resourcesIn).map(({ Type }) => Type);
    expect(types).toContain('AWS::Events::EventBus');
    expect(types).not.toContain('AWS::Events::Archive');
  });
});
