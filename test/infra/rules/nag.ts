import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { buildSamspil } from '../../../infra/samspil.ts';
import { makeStage } from '../../../infra/stages.ts';
import { testApp } from './synthesised.ts';

describe("cdk-nag's AWS Solutions rules", () => {
  it.each(['dev', 'prod'])('find nothing in %s that is not acknowledged with a reason', (stage) => {
    const app = testApp();
    buildSamspil(app, makeStage(stage));
    expect(() => app.synth()).not.toThrow();
  });

  it('would reject a queue without a dead-letter queue', () => {
    const app = testApp();
    const { application } = buildSamspil(app, makeStage('dev'));
    new Queue(application, 'Careless');
    expect(() => app.synth()).toThrow('AwsSolutions-SQS3');
  });
});
