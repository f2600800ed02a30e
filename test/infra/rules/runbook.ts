import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../infra/functions.ts';
import { makeStage } from '../../../infra/stages.ts';
import { synthesise } from './synthesised.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');

/** The first column of the table of alarms. */
const explained = [...runbook.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
);

const anyOf = (names: readonly string[]): string => `(?:${names.join('|')})`;
const { doors, subscribers } = makeStage('prod');
const repeated: [pattern: string, explainedAs: string][] = [
  [`${anyOf(Object.keys(functions))}-errors`, 'api-errors'],
  [`${anyOf(Object.keys(functions))}-throttles`, 'api-throttles'],
  [`${anyOf(Object.keys(doors))}-server-errors`, 'main-server-errors'],
  [`party-${anyOf(subscribers)}-dead-letters`, 'party-…-dead-letters'],
];

const rowOf = (alarm: string): string => {
  const name = alarm.replace('samspil-prod-', '');
  return repeated.find(([pattern]) => new RegExp(`^${pattern}$`).test(name))?.[1] ?? name;
};

describe('the runbook', () => {
  it('explains every alarm, and no other', () => {
    const raised = synthesise('prod')
      .all('AWS::CloudWatch::Alarm')
      .map(({ Properties }) => rowOf(Properties.AlarmName));
    expect(new Set(explained)).toEqual(new Set(raised));
  });
});
