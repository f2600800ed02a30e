import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../infra/functions.ts';
import { synthesise } from './synthesised.ts';

const root = join(import.meta.dirname, '../../..');
const names = Object.keys(functions);

describe('every function', () => {
  const deployed = synthesise('prod').all('AWS::Lambda::Function');

  it.each(names)('has an entry file: %s', (name) =>
    expect(existsSync(join(root, `functions/aws/${name}/index.ts`))).toBe(true),
  );

  it('is deployed', () =>
    expect(deployed.map(({ Properties }) => Properties.FunctionName)).toEqual(
      names.map((name) => `samspil-prod-${name}`),
    ));

  it('is traced, and runs on Arm on the newest Node', () =>
    expect(
      deployed.map(({ Properties }) => [Properties.TracingConfig.Mode, Properties.Architectures, Properties.Runtime]),
    ).toEqual(names.map(() => ['Active', ['arm64'], 'nodejs24.x'])));

  it('receives the names of things and no secret', () =>
    expect(new Set(deployed.flatMap(({ Properties }) => Object.keys(Properties.Environment.Variables)))).toEqual(
      new Set([
        'POWERTOOLS_LOG_LEVEL',
        'POWERTOOLS_SERVICE_NAME',
        'SAMSPIL_LONGEST_WAIT',
        'SAMSPIL_LOOK_UP_KEYS',
        'SAMSPIL_OUTBOUND_BUS',
        'SAMSPIL_ORIGIN',
        'SAMSPIL_TABLE',
        'SAMSPIL_TOKEN_ENDPOINT',
        'SAMSPIL_USER_POOL_ISSUER',
      ]),
    ));

  it('has alarms for its errors and throttles', () =>
    expect(
      synthesise('prod')
        .all('AWS::CloudWatch::Alarm')
        .map(({ Properties }) => Properties.AlarmName),
    ).toEqual(
      expect.arrayContaining(
        names.flatMap((name) => [`samspil-prod-${name}-errors`, `samspil-prod-${name}-throttles`]),
      ),
    ));
});
