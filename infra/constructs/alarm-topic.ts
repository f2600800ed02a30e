import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

export type AlarmTopicProps = {
  readonly key: IKey;
  readonly mail: string | undefined;
};

/** The topic of every alarm of every stack. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { key, mail }: AlarmTopicProps) {
    super(scope, id, { masterKey: key, enforceSSL: true });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (mail) this.addSubscription(new EmailSubscription(mail));
  }
}
