import { describe, expect, it } from 'vitest';
import { functions } from '../../../infra/functions.ts';
import { makeStage } from '../../../infra/stages.ts';
import { openapi } from '../../openapi.ts';
import { synthesise } from './synthesised.ts';

const clients = (count: number) => Array.from({ length: count }, (_, index) => `client${index}`);
const audiencesOf = (doors: Record<string, string[]>) =>
  synthesise('dev', { doors })
    .all('AWS::ApiGatewayV2::Authorizer')
    .map(({ Properties }) => Properties.JwtConfiguration.Audience);

/** The calls of the contract that need a token, except the sandbox calls. */
const callsThatNeedToken = Object.entries(openapi('').paths ?? {})
  .filter(([path]) => !path.startsWith('/sandbox/'))
  .flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, { security?: readonly unknown[] }>)
      .filter(([, { security = [] }]) => security.length > 0)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  )
  .sort();

describe('the routes of a door', () => {
  const routes = synthesise('dev')
    .all('AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => Properties);
  const keysWith = (type: string) =>
    routes.filter(({ AuthorizationType }) => AuthorizationType === type).map(({ RouteKey }) => RouteKey);

  it('require a token wherever a party acts', () => expect(keysWith('JWT').sort()).toEqual(callsThatNeedToken));

  it('leave everything else to the app', () => expect(keysWith('NONE')).toEqual(['$default']));

  it('let anonymous callers take a share of the throttle, and no more', () => {
    const [stage] = synthesise('dev').all('AWS::ApiGatewayV2::Stage');
    const { throttle } = makeStage('dev');
    expect(stage?.Properties.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: throttle.rate,
      ThrottlingBurstLimit: throttle.burst,
    });
    expect(stage?.Properties.RouteSettings).toEqual({
      $default: { ThrottlingRateLimit: throttle.rate / 10, ThrottlingBurstLimit: throttle.burst / 10 },
    });
  });

  it('leave scopes to the app', () =>
    expect(routes.filter(({ AuthorizationScopes }) => AuthorizationScopes)).toEqual([]));
});

describe('a door', () => {
  it('admits the clients that it lists', () =>
    expect(audiencesOf({ main: ['a', 'b'], other: ['c'] })).toEqual([['a', 'b'], ['c']]));

  it('admits nobody when it lists none', () => expect(audiencesOf({ main: [] })).toEqual([['nobody']]));

  it('lists no more clients than an API Gateway authorizer accepts', () => {
    expect(makeStage('dev', { doors: { main: clients(50) } }).doors.main).toHaveLength(50);
    expect(() => makeStage('dev', { doors: { main: clients(51) } })).toThrow('open another door');
  });

  it('waits longer than the app, which waits longer than an event reader', () => {
    const [integration] = synthesise('dev').all('AWS::ApiGatewayV2::Integration');
    expect(integration?.Properties.TimeoutInMillis).toBeGreaterThan(functions.api.timeout.toMilliseconds());
    expect(functions.api.timeout.toSeconds()).toBeGreaterThan(makeStage('dev').longestWait);
  });
});
