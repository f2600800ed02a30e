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
/** Each with the partition keys that it is held to. */
const writesOf = (name: FunctionName) =>
  granted(name).flatMap(({ Action, Condition }) =>
    list<string>(Action)
      .filter((action) => /^dynamodb:(Put|Update|Delete)/.test(action))
      .map((action): [string, unknown] => [action, Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']]),
  );
const names = Object.keys(functions) as FunctionName[];

describe('what the roles may do', () => {
  it('is said for every role', () =>
    expect(roles.filter(({ id }) => statementsOf(id).length === 0).map(({ id }) => id)).toEqual([]));

  it('names every action', () =>
    expect(statements.flatMap(({ Action }) => list<string>(Action)).filter((action) => action.includes('*'))).toEqual(
      [],
    ));

  it('names every resource, tracing apart', () =>
    expect(
      statements
        .filter(({ Resource }) => list(Resource).includes('*'))
        .flatMap(({ Action }) => list<string>(Action))
        .filter((action) => !action.startsWith('xray:')),
    ).toEqual([]));

  it('leans on no policy of AWS', () =>
    expect(roles.filter(({ Properties }) => Properties.ManagedPolicyArns).map(({ id }) => id)).toEqual([]));
});

describe('what each function may do', () => {
  it('belongs to a role that it shares with nobody', () => {
    const ids = all('AWS::Lambda::Function').map(({ Properties }) => targetOf(Properties.Role));
    expect(new Set(ids).size).toBe(names.length);
  });

  it.each(names)('is on the table what its adapters call: %s', (name) => {
    const { table, besides }: FunctionSettings = functions[name];
    const called = [...table, ...(besides ? [besides.action] : [])].map((action) => `dynamodb:${action}`);
    const streaming = /Stream|GetRecords|GetShardIterator/;
    expect(actionsOf(name, 'dynamodb').filter((action) => !streaming.test(action))).toEqual(called.sort());
  });

  it('is to read the table where it relays, and to write nothing but the epoch', () =>
    expect(writesOf('relay')).toEqual([['dynamodb:PutItem', ['EPOCH']]]));

  it('is to delete nothing but leases where a party calls', () =>
    expect([...writesOf('api'), ...writesOf('intake')].filter(([action]) => /Delete/.test(action))).toEqual([
      ['dynamodb:DeleteItem', ['LEASE#*']],
    ]));

  it('is to scan the table only where it reconciles', () =>
    expect(names.filter((name) => actionsOf(name, 'dynamodb').includes('dynamodb:Scan'))).toEqual(['reconcile']));

  it('is to read the stream only where it consumes it', () =>
    expect(names.filter((name) => actionsOf(name, 'dynamodb').includes('dynamodb:GetRecords'))).toEqual([
      'feed',
      'relay',
    ]));

  it('is to read the look-up keys only where a CPR number comes in', () =>
    expect(names.filter((name) => actionsOf(name, 'secretsmanager').length > 0)).toEqual(['api', 'intake']));

  it('is to put events only where they leave', () =>
    expect(names.filter((name) => actionsOf(name, 'events').length > 0)).toEqual(['relay']));

  it('is to use the key only by way of a service that is named', () =>
    expect(
      names
        .flatMap(granted)
        .filter(({ Action }) => list<string>(Action).some((action) => action.startsWith('kms:')))
        .filter(({ Condition }) => !Condition?.StringEquals?.['kms:ViaService']),
    ).toEqual([]));
});

describe('a party that reads its queue from its own account', () => {
  const reader = roles.find(({ Properties }) => Properties.RoleName === 'samspil-prod-party-akasse-hk-reader');

  it('is let in from that account only', () =>
    expect(JSON.stringify(reader?.Properties.AssumeRolePolicyDocument.Statement[0].Principal)).toBe(
      '{"AWS":"arn:aws:iam::111111111111:root"}',
    ));

  it('reaches its own two queues, and the key for these alone', () => {
    const own = ['akassehkDeadLetters', 'akassehkQueue'];
    const queues = (resource: Properties[]) => resource.map((queue) => targetOf(queue)?.slice(0, -8)).sort();
    const [read, decrypt] = statementsOf(reader?.id ?? '');
    expect(queues(read?.Resource)).toEqual(own);
    expect(queues(decrypt?.Condition.StringEquals['kms:EncryptionContext:aws:sqs:arn'])).toEqual(own);
  });
});
