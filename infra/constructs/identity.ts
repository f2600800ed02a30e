import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { FeaturePlan, ResourceServerScope, UserPool, type UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { resourceServer } from '../../functions/aws/resource-server.ts';
import { scopeMeanings } from '../../schemas/answers.ts';
import type { Stage } from '../stages.ts';

const withoutUsers = 'The pool has no users: only machine clients fetch tokens, with a secret that Cognito generates.';

/** The callers: one client per party, created by the operator rather than the stack, since each has a secret. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;
  readonly issuer: string;
  readonly tokenEndpoint: string;

  constructor(scope: Construct, id: string, { prefix, keepsData, tokenEndpoint }: Stage) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: prefix,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      passwordPolicy: { minLength: 16, tempPasswordValidity: Duration.days(1) },
      deletionProtection: keepsData,
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;
    for (const rule of ['COG1', 'COG2', 'COG3', 'COG8'])
      Validations.of(this.pool).acknowledge({ id: `AwsSolutions-${rule}`, reason: withoutUsers });
    this.pool.addResourceServer('Hub', {
      identifier: resourceServer,
      scopes: Object.entries(scopeMeanings).map(
        ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
      ),
    });
    this.domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${prefix}-${Aws.ACCOUNT_ID}` },
    });
    this.tokenEndpoint = tokenEndpoint ?? `${this.domain.baseUrl()}/oauth2/token`;
  }
}
