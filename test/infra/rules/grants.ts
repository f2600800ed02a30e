import { describe, expect, it } from 'vitest';
import { type FunctionName, type FunctionSettings, functions } from '../../../infra/functions.ts';
import { type Properties, synthesise, targetOf } from './synthesised.ts';

const { all } = synthesise('prod', { accounts: { '111111111111': 'akasse-hk' } });

const list = <Item>(items: Item | Item[]): Item[] => (Array.isArray(items) ? items : [items]);
const policies = all('AWS::IAM::Policy').map(({ Properties }) => Properties);
const roles = all('AWS::IAM::Role');

const statementsOf = (roleId: string): Properties[] => [
  ...policies
    .filter(({ Roles }) => Roles.some((role: Properties) => targetOf(role) === roleId))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  ...(roles.find(({ id }) => id === roleId)?.Properties.Policies ?? []).flatMap(
    ({ PolicyDocument }: Properties) => PolicyDocument.Statement,
  ),
];
const statements = roles.flatMap(({ id }) => statementsOf(id));
const granted = (name: FunctionName): Properties[] => {
  const hubFunction = all('AWS::Lambda::Function').find(({ Properties }) =>
    Properties.FunctionName.endsWith(`-${name}`),
  );
  return statementsOf(targetOf(hubFunction?.Properties.Role) ?? '');
};
const actionsOf = (name: FunctionName, service: string) =>
  granted(name)
    .flatMap(({ Action }) => list<string>(Action))
    .filter((action) => action.startsWith(`${service}:`))
    .sort();
/** Each with the partition keys that it is restricted to. */
const writesOf = (name: FunctionName) =>
  granted(name).flatMap(({ Action, Condition }) =>
    list<string>(Action)
      .filter((action) => /^dynamodb:(Put|Update|Delete)/.test(action))
      .map((action): [string, unknown] => [action, Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']]),
  );
const names = Object.keys(functions) as FunctionName[];

describe('the permissions of the roles', () => {
  it('are stated for every role', () =>
    expect(roles.filter(({ id }) => statementsOf(id).length === 0).map(({ id }) => id)).toEqual([]));

  it('name every action', () =>
    expect(statements.flatMap(({ Action }) => list<string>(Action)).filter((action) => action.includes('*'))).toEqual(
      [],
    ));

  it('name every resource, except for tracing', () =>
    expect(
      statements
        .filter(({ Resource }) => list(Resource).includes('*'))
        .flatMap(({ Action }) => list<string>(Action))
        .filter((action) => !action.startsWith('xray:')),
    ).toEqual([]));

  it('use no AWS managed policy', () =>
    expect(roles.filter(({ Properties }) => Properties.ManagedPolicyArns).map(({ id }) => id)).toEqual([]));
});

describe('the permissions of each function', () => {
  it('belong to a role that it shares with nobody', () => {
    const ids = all('AWS::Lambda::Function').map(({ Properties }) => targetOf(Properties.Role));
    expect(new Set(ids).size).toBe(names.length);
  });

  it.each(names)('on the table are what its adapters call: %s', (name) => {
    const { table, besides }: FunctionSettings = functions[name];
    const called = [...table, ...(besides ? [besides.action] : [])].map((action) => `dynamodb:${action}`);
    const streaming = /Stream|GetRecords|GetShardIterator/;
    expect(actionsOf(name, 'dynamodb').filter((action) => !streaming.test(action))).toEqual(called.sort());
  });

  it('on the table are read-only where it relays, except for writing the epoch', () =>
    expect(writesOf('relay')).toEqual([['dynamodb:PutItem', ['EPOCH']]]));

  it('include deleting only leases where a party calls', () =>
    expect([...writesOf('api'), ...writesOf('intake')].filter(([action]) => /Delete/.test(action))).toEqual([
      ['dynamodb:DeleteItem', ['LEASE#*']],
    ]));

  it('include scanning the table only where it reconciles', () =>
    expect(names.filter((name) => actionsOf(name, 'dynamodb').includes('dynamodb:Scan'))).toEqual(['reconcile']));

  it('include reading the stream only where it consumes it', () =>
    expect(names.filter((name) => actionsOf(name, 'dynamodb').includes('dynamodb:GetRecords'))).toEqual([
      'feed',
      'relay',
    ]));

  it('include reading the lookup keys only where a CPR number comes in', () =>
    expect(names.filter((name) => actionsOf(name, 'secretsmanager').length > 0)).toEqual(['api', 'intake']));

  it('include putting events only where they leave', () =>
    expect(names.filter((name) => actionsOf(name, 'events').length > 0)).toEqual(['relay']));

  it('include using the key only through a named service', () =>
    expect(
      names
        .flatMap(granted)
        .filter(({ Action }) => list<string>(Action).some((action) => action.startsWith('kms:')))
        .filter(({ Condition }) => !Condition?.StringEquals?.['kms:ViaService']),
    ).toEqual([]));
});

describe('a party that reads its queue from its own account', () => {
  const reader = roles.find(({ Properties }) => Properties.RoleName === 'samspil-prod-party-akasse-hk-reader');

  it('is admitted from that account only', () =>
    expect(JSON.stringify(reader?.Properties.AssumeRolePolicyDocument.Statement[0].Principal)).toBe(
      '{"AWS":"arn:aws:iam::111111111111:root"}',
    ));

  it('can access its own two queues, and the key for these only', () => {
    const own = ['akassehkDeadLetters', 'akassehkQueue'];
    const queues = (resource: Properties[]) => resource.map((queue) => targetOf(queue)?.slice(0, -8)).sort();
    const [read, decrypt] = statementsOf(reader?.id ?? '');
    expect(queues(read?.Resource)).toEqual(own);
    expect(queues(decrypt?.Condition.StringEquals['kms:EncryptionContext:aws:sqs:arn'])).toEqual(own);
  });
});
