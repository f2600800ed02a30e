import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export type AlarmsProps = {
  readonly prefix: string;
  readonly topic: ITopic;
};

export type AlarmDefinition = {
  readonly metric: IMetric;
  readonly above: number;
  /** How many consecutive periods it must last before the alarm is raised. */
  readonly periods?: number;
  readonly meaning: string;
};

/** The alarms that page the operator; `docs/operations.md` says how to respond. */
export class Alarms extends Construct {
  readonly raised: Alarm[] = [];
  readonly #props: AlarmsProps;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.#props = props;
  }

  when(name: string, { metric, above, periods = 1, meaning }: AlarmDefinition): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${this.#props.prefix}-${name}`,
      alarmDescription: meaning,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#props.topic));
    alarm.addOkAction(new SnsAction(this.#props.topic));
    this.raised.push(alarm);
  }
}
