import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApplicationStack } from './application-stack.ts';
import type { Stage } from './stages.ts';
import { StatefulStack } from './stateful-stack.ts';
import { SubscriberAlarmsStack } from './subscriber-alarms-stack.ts';
import { SubscribersStack } from './subscribers-stack.ts';

/** The stateful stack, and those that lean on it and on nothing else. */
export const buildSamspil = (app: App, stage: Stage) => {
  const { account, region, prefix, keepsData } = stage;
  const props = (part: string) => ({
    stackName: `${prefix}-${part}`,
    env: { region, ...(account && { account }) },
    terminationProtection: keepsData,
    stage,
  });
  const stateful = new StatefulStack(app, 'Stateful', props('stateful'));
  const application = new ApplicationStack(app, 'Application', { ...props('application'), stateful });
  if (stage.subscribers.length > 0) {
    new SubscribersStack(app, 'Subscribers', { ...props('subscribers'), stateful });
    new SubscriberAlarmsStack(app, 'SubscriberAlarms', { ...props('subscriber-alarms'), stateful });
  }
  Tags.of(app).add('samspil:stage', stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { stateful, application };
};
