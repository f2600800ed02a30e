import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

export type LookUpKeysProps = {
  readonly name: string;
  readonly key: IKey;
  readonly keepsData: boolean;
};

/**
 * The keys that map a CPR number to a case. Plain text, as generated, is the key `v1`; a value that begins with `{` is JSON
 * with all versions. CloudFormation generates a new secret if any setting below changes, so they never may.
 */
export class LookUpKeys extends Secret {
  constructor(scope: Construct, id: string, { name, key, keepsData }: LookUpKeysProps) {
    super(scope, id, {
      secretName: name,
      encryptionKey: key,
      generateSecretString: {
        passwordLength: 64,
        excludeCharacters: '{',
      },
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Rotating rewrites every look-up item: the operator does it by the runbook, no timer does.',
    });
  }
}
