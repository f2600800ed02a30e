import { describe, expect, it } from 'vitest';
import { synthesise, targetOf } from './synthesised.ts';

describe.each(['dev', 'prod'])('the logs of %s', (stage) => {
  const { all } = synthesise(stage);
  const logGroups = all('AWS::Logs::LogGroup');
  const logIds = logGroups.map(({ id }) => id);

  it('expire', () =>
    expect(logGroups.filter(({ Properties }) => !Properties.RetentionInDays).map(({ id }) => id)).toEqual([]));

  it('belong to one function each', () => {
    const used = all('AWS::Lambda::Function').map(({ Properties }) => targetOf(Properties.LoggingConfig?.LogGroup));
    expect(used.filter((id) => !logIds.includes(id ?? ''))).toEqual([]);
    expect(new Set(used).size).toBe(used.length);
  });

  it('are JSON, including what Lambda itself logs', () =>
    expect(new Set(all('AWS::Lambda::Function').map(({ Properties }) => Properties.LoggingConfig.LogFormat))).toEqual(
      new Set(['JSON']),
    ));

  it('record every request to a door', () =>
    expect(
      all('AWS::ApiGatewayV2::Stage').filter(
        ({ Properties }) => !logIds.includes(targetOf(Properties.AccessLogSettings?.DestinationArn) ?? ''),
      ),
    ).toEqual([]));
});
