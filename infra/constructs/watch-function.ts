import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Alarms } from './alarms.ts';

/** Alarms common to all functions. */
export const watchFunction = (alarms: Alarms, name: string, watched: IFunction): void => {
  const period = Duration.minutes(5);
  alarms.when(`${name}-errors`, {
    metric: watched.metricErrors({ period }),
    above: 0,
    periods: 2,
    meaning: `The function ${name} fails.`,
  });
  alarms.when(`${name}-throttles`, {
    metric: watched.metricThrottles({ period }),
    above: 0,
    periods: 2,
    meaning: `The function ${name} is called more often than the account lets it run.`,
  });
};
