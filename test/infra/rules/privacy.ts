import { describe, expect, it } from 'vitest';
import { synthesise } from './synthesised.ts';

const { all } = synthesise('prod');

const loggable = [
  '$context.authorizer.error',
  '$context.integrationLatency',
  '$context.integrationStatus',
  '$context.requestId',
  '$context.requestTime',
  '$context.responseLatency',
  '$context.routeKey',
  '$context.status',
];

/** The paths of the fields that a pattern matches on. */
const fieldsOf = (pattern: unknown, path: string[] = []): string[] =>
  typeof pattern === 'object' && pattern !== null && !Array.isArray(pattern)
    ? Object.entries(pattern).flatMap(([field, below]) => fieldsOf(below, [...path, field]))
    : [path.join('.')];

describe('nothing personal', () => {
  it('is matched by an event rule: it matches on the source and the recipient', () =>
    expect(new Set(all('AWS::Events::Rule').flatMap(({ Properties }) => fieldsOf(Properties.EventPattern)))).toEqual(
      new Set(['source', 'detail.recipient']),
    ));

  it('is matched by a stream filter: it matches on the type of change and of item', () =>
    expect(
      new Set(
        all('AWS::Lambda::EventSourceMapping')
          .flatMap(({ Properties }) => Properties.FilterCriteria?.Filters ?? [])
          .flatMap(({ Pattern }) => fieldsOf(JSON.parse(Pattern))),
      ),
    ).toEqual(new Set(['eventName', 'dynamodb.NewImage.type.S'])));

  it('is a dimension of a metric', () =>
    expect(
      new Set(
        all('AWS::CloudWatch::Alarm')
          .flatMap(({ Properties }) => Properties.Dimensions)
          .map(({ Name }) => Name),
      ),
    ).toEqual(new Set(['service', 'QueueName', 'FunctionName', 'TableName', 'ApiId', 'Stage'])));

  it('is in an access log: neither address, path nor query', () =>
    expect(
      new Set(
        all('AWS::ApiGatewayV2::Stage').flatMap(({ Properties }) =>
          Object.values<string>(JSON.parse(Properties.AccessLogSettings.Format)),
        ),
      ),
    ).toEqual(new Set(loggable)));
});
