import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { HttpDoor } from './constructs/http-door.ts';
import { HubFunction } from './constructs/hub-function.ts';
import { InboundQueue } from './constructs/inbound-queue.ts';
import { Overview } from './constructs/overview.ts';
import { StreamConsumer } from './constructs/stream-consumer.ts';
import { Tick } from './constructs/tick.ts';
import { watchFunction } from './constructs/watch-function.ts';
import { watchHub } from './constructs/watch-hub.ts';
import type { FunctionName } from './functions.ts';
import type { Stage } from './stages.ts';
import type { StatefulStack } from './stateful-stack.ts';

export type ApplicationStackProps = StackProps & { readonly stage: Stage; readonly stateful: StatefulStack };

/** What the hub does: all made anew from the stateful stack, but for what waits in its queues. */
export class ApplicationStack extends Stack {
  constructor(scope: Construct, id: string, { stage, stateful, ...props }: ApplicationStackProps) {
    super(scope, id, props);
    const { inbound, outbound, identity, lookUpKeys, alarmTopic } = stateful;
    const { prefix, restoredTable, longestWait, doors } = stage;
    // As if from elsewhere: nothing in this stack may reach back into the key's policy.
    const key = Key.fromKeyArn(this, 'Key', stateful.key.keyArn);
    const table = restoredTable
      ? TableV2.fromTableAttributes(this, 'RestoredTable', {
          tableName: restoredTable.name,
          tableStreamArn: restoredTable.streamArn,
        })
      : stateful.table;
    const alarms = new Alarms(this, 'Alarms', { prefix, topic: alarmTopic });

    const hubFunction = (name: FunctionName, environment: Record<string, string> = {}) =>
      new HubFunction(this, name, { stage, table, key, environment });
    const findsCitizens = { SAMSPIL_LOOK_UP_KEYS: lookUpKeys.secretArn };
    const api = hubFunction('api', {
      ...findsCitizens,
      SAMSPIL_USER_POOL_ISSUER: identity.issuer,
      SAMSPIL_TOKEN_ENDPOINT: identity.tokenEndpoint,
      SAMSPIL_LONGEST_WAIT: `${longestWait}`,
    });
    const intake = hubFunction('intake', findsCitizens);
    const feed = hubFunction('feed');
    const relay = hubFunction('relay', { SAMSPIL_OUTBOUND_BUS: outbound.bus.eventBusName });
    const deadlines = hubFunction('deadlines');
    const reconcile = hubFunction('reconcile');

    for (const finder of [api, intake]) finder.mayRead(lookUpKeys);
    relay.may(['events:PutEvents'], outbound.bus.eventBusArn);

    const origins = Object.entries(doors).map(([name, clients]) => {
      const door = { stage, name, clients, app: api, issuer: identity.issuer, alarms };
      const { origin } = new HttpDoor(this, `Door-${name}`, door);
      new CfnOutput(this, `Origin-${name}`, { value: origin });
      return origin;
    });
    const origin = stage.origin ?? origins[0];
    if (origin) for (const teller of [api, relay]) teller.addEnvironment('SAMSPIL_ORIGIN', origin);
    const taken = new InboundQueue(this, 'Intake', { stage, bus: inbound.bus, key, intake, alarms });
    const common = { stage, table, key, alarms };
    const commits = new StreamConsumer(this, 'commits', {
      ...common,
      consumer: feed,
      wokenBy: 'commit',
      inParallel: 1,
    });
    const entries = new StreamConsumer(this, 'feed-entries', {
      ...common,
      consumer: relay,
      wokenBy: 'feed-entry',
      inParallel: 4,
    });
    const sweeping = new Tick(this, 'deadlines-tick', {
      ...common,
      wakes: deadlines,
      schedule: 'rate(1 minute)',
      validFor: Duration.minutes(1),
    });
    const mending = new Tick(this, 'reconcile-tick', {
      ...common,
      wakes: reconcile,
      schedule: 'rate(1 hour)',
      validFor: Duration.hours(1),
    });

    const all = { api, intake, feed, relay, deadlines, reconcile };
    for (const [name, watched] of Object.entries(all)) watchFunction(alarms, name, watched);
    watchHub(alarms, prefix, table);
    new Overview(this, 'Overview', {
      prefix,
      alarms: alarms.raised,
      functions: Object.values(all),
      setAside: [taken.deadLetters, commits.setAside, entries.setAside, sweeping.missed, mending.missed],
    });
  }
}
