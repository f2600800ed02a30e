import { describe, expect, it } from 'vitest';
import { akasserOn, jobcentresOn } from '../../../functions/core/register.ts';
import { shippedRegister } from '../../../schemas/parties.ts';
import { stackNames, synthesise, targetOf } from './synthesised.ts';

const day = '2012-12-31';
const akasser = akasserOn(shippedRegister, day).map(({ id }) => id);
const jobcentres = jobcentresOn(shippedRegister, day).map(({ id }) => id);
const everybody = [...akasser, ...jobcentres];
const accounts = Object.fromEntries(everybody.map((party, index) => [String(100_000_000_000 + index), party]));

describe('a queue for every party', () => {
  const { all, resourcesIn } = synthesise('prod', { subscribers: everybody, accounts });
  const rules = resourcesIn('subscribers').filter(({ Type }) => Type === 'AWS::Events::Rule');

  it('is a queue for 27 a-kasser and 94 jobcentres', () =>
    expect([akasser.length, jobcentres.length]).toEqual([27, 94]));

  it.each(stackNames)('fits within the 500 resources of a stack, each read from its own account: %s', (name) =>
    expect(resourcesIn(name).length).toBeLessThanOrEqual(500),
  );

  it('receives what is for that party, and nothing else', () => {
    const queues = new Map(all('AWS::SQS::Queue').map(({ id, Properties }) => [id, Properties.QueueName]));
    expect(
      rules.map(({ Properties: { EventPattern, Targets } }) => [
        EventPattern.detail.recipient,
        Targets.map(({ Arn }: { Arn: Record<string, unknown> }) => queues.get(targetOf(Arn) ?? '')),
      ]),
    ).toEqual(everybody.map((party) => [[party], [`samspil-prod-party-${party}`]]));
  });

  it('is open to the rules of the outbound bus through a single policy', () => {
    const policies = resourcesIn('subscribers').filter(({ Type }) => Type === 'AWS::SQS::QueuePolicy');
    expect(policies.map(({ Properties }) => Properties.Queues.length)).toEqual([2 * everybody.length]);
  });
});

describe('a stage where no party asks for a queue', () => {
  it('has no stack for them', () =>
    expect(synthesise('dev', { subscribers: [] }).assembly.stacks.map(({ stackName }) => stackName)).toEqual([
      'samspil-dev-stateful',
      'samspil-dev-application',
    ]));
});
