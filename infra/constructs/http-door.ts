import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routes } from '../../functions/api/routes/index.ts';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';

const httpMethods = { get: HttpMethod.GET, post: HttpMethod.POST, put: HttpMethod.PUT, delete: HttpMethod.DELETE };

/**
 * Routes that require a token. A hub on AWS is not a sandbox and issues no tokens of its own, so it lacks the optional parts.
 */
const protectedRoutes = routes
  .filter(({ scope, part }) => scope !== undefined && part === undefined)
  .map(({ path, method }) => HttpRouteKey.with(path, httpMethods[method]));

/** No path, query or address: a log line names the route, never what was asked for. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    time: '$context.requestTime',
    requestId: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    latency: '$context.responseLatency',
    integrationLatency: '$context.integrationLatency',
    integrationStatus: '$context.integrationStatus',
    authorizerError: '$context.authorizer.error',
  }),
);

/** The share of the gateway's throttle that open routes may use: the rest is reserved for clients. */
const strangersShare = 0.1;

/** An authorizer requires an audience even if there are no clients. */
const nobody = ['nobody'];

export type HttpDoorProps = {
  readonly stage: Stage;
  readonly name: string;
  readonly app: IFunction;
  readonly issuer: string;
  readonly clients: readonly string[];
  readonly alarms: Alarms;
};

/** An HTTPS gateway to the HTTP app, for the given clients. */
export class HttpDoor extends Construct {
  readonly origin: string;

  constructor(scope: Construct, id: string, { stage, name, app, issuer, clients, alarms }: HttpDoorProps) {
    super(scope, id);
    const { prefix, logRetention, keepsData, throttle } = stage;
    const httpApi = new HttpApi(this, 'Api', { apiName: `${prefix}-${name}`, createDefaultStage: false });
    const integration = new HttpLambdaIntegration('App', app, { timeout: Duration.seconds(20) });
    const authorizer = new HttpJwtAuthorizer('Token', issuer, {
      jwtAudience: clients.length > 0 ? [...clients] : nobody,
    });
    for (const routeKey of protectedRoutes)
      new HttpRoute(this, routeKey.key, { httpApi, routeKey, integration, authorizer });
    const everythingElse = new HttpRoute(this, 'Default', { httpApi, routeKey: HttpRouteKey.DEFAULT, integration });
    Validations.of(everythingElse).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The public contract is for everybody; what is protected, the app refuses without verified claims.',
    });
    const destination = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/apigateway/${prefix}-${name}`,
      retention: logRetention,
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const httpStage = new HttpStage(this, 'Stage', {
      httpApi,
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(destination), format: accessLogFormat },
    });
    httpStage.node.addDependency(everythingElse);
    const { defaultChild: settings } = httpStage.node;
    if (!(settings instanceof CfnStage)) throw new Error('an HTTP stage without a stage of CloudFormation');
    settings.routeSettings = {
      [HttpRouteKey.DEFAULT.key]: {
        ThrottlingRateLimit: throttle.rate * strangersShare,
        ThrottlingBurstLimit: Math.ceil(throttle.burst * strangersShare),
      },
    };
    this.origin = httpApi.apiEndpoint;
    alarms.when(`${name}-server-errors`, {
      metric: httpStage.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      above: 5,
      meaning: `The HTTP API ${name} answers with 5xx.`,
    });
  }
}
