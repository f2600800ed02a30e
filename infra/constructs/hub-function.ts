import { join } from 'node:path';
import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type Conditions, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Charset, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { type CfnLogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type FunctionName, type FunctionSettings, functions, type TableAction } from '../functions.ts';
import type { Stage } from '../stages.ts';

const root = join(import.meta.dirname, '../..');

/** Imported by the SDK only for operations that stream events; none of ours does. */
const neverImported = ['@smithy/core/event-streams'];

const bundling = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  charset: Charset.UTF8,
  mainFields: ['module', 'main'],
  externalModules: neverImported,
  esbuildArgs: {
    '--alias:@aws-sdk/credential-provider-node': join(root, 'functions/aws/compose/credentials.ts'),
    '--alias:@aws-sdk/middleware-endpoint-discovery': join(root, 'functions/aws/compose/endpoint-discovery.ts'),
    '--legal-comments': 'none',
  },
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
};

export type HubFunctionProps = {
  readonly stage: Stage;
  readonly table: ITableV2;
  readonly key: IKey;
  readonly environment?: Readonly<Record<string, string>>;
};

/** A function with its own role and log group; further permissions are granted one at a time. */
export class HubFunction extends NodejsFunction {
  readonly #key: IKey;

  constructor(scope: Construct, name: FunctionName, { stage, table, key, environment }: HubFunctionProps) {
    const functionName = `${stage.prefix}-${name}`;
    const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(scope, `${name}-log`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: stage.logRetention,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    super(scope, name, {
      functionName,
      entry: join(root, `functions/aws/${name}/index.ts`),
      depsLockFilePath: join(root, 'package-lock.json'),
      bundling,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: functions[name].memory,
      timeout: functions[name].timeout,
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        SAMSPIL_TABLE: table.tableName,
        POWERTOOLS_SERVICE_NAME: stage.prefix,
        POWERTOOLS_LOG_LEVEL: 'INFO',
        ...environment,
      },
    });
    this.#key = key;
    this.#mayLog(logGroup, role);
    this.#mayUse(table, functions[name]);
  }

  may(actions: readonly string[], resource: string, conditions: Conditions = {}): void {
    this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [resource], conditions }));
  }

  maySend(queue: IQueue): void {
    this.may(['sqs:SendMessage'], queue.queueArn);
    this.#mayUseKey('sqs', 'GenerateDataKey', 'Decrypt');
  }

  mayReceive(queue: IQueue): void {
    this.may(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn);
    this.#mayUseKey('sqs', 'Decrypt');
  }

  mayRead(secret: ISecret): void {
    this.may(['secretsmanager:GetSecretValue'], secret.secretArn);
    this.#mayUseKey('secretsmanager', 'Decrypt');
  }

  /** Allows using the key through one service only. */
  #mayUseKey(service: string, ...operations: readonly string[]): void {
    this.may(
      operations.map((operation) => `kms:${operation}`),
      this.#key.keyArn,
      { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(this).region}.amazonaws.com` } },
    );
  }

  #mayLog(logGroup: LogGroup, role: Role): void {
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], `${logGroup.logGroupArn}:log-stream:*`);
    const logicalId = Stack.of(this).getLogicalId(logGroup.node.defaultChild as CfnLogGroup);
    Validations.of(role).acknowledge(
      {
        id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>:log-stream:*]`,
        reason: 'Lambda names the streams of its log.',
      },
      { id: 'AwsSolutions-IAM5[Resource::*]', reason: 'Traces have no resource to name.' },
    );
  }

  #mayUse(table: ITableV2, { table: actions, besides }: FunctionSettings): void {
    const onTable = (names: readonly TableAction[], conditions?: Conditions) =>
      this.may(
        names.map((name) => `dynamodb:${name}`),
        table.tableArn,
        conditions,
      );
    onTable(actions);
    if (besides) onTable([besides.action], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [besides.on] } });
    this.#mayUseKey('dynamodb', 'Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo');
  }
}
