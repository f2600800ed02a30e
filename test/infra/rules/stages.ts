import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { makeStage, stageOf } from '../../../infra/stages.ts';
import { synthesise } from './synthesised.ts';

describe('a stage', () => {
  it('is dev in eu-north-1 unless the context says otherwise', () =>
    expect(stageOf(new App().node)).toMatchObject({ name: 'dev', region: 'eu-north-1' }));

  it('is the one that the context names', () =>
    expect(stageOf(new App({ context: { stage: 'prod' } }).node).prefix).toBe('samspil-prod'));

  it('must exist', () => expect(() => makeStage('test')).toThrow('no stage test'));

  it('is rejected when a reader would wait for more than ten seconds', () =>
    expect(() => makeStage('dev', { longestWait: 11 })).toThrow('longestWait'));

  it('is deployed to the account of whoever deploys, unless it names one', () => {
    expect(synthesise('dev').stackOf('stateful').environment.account).toBe('unknown-account');
    expect(synthesise('dev', { account: '123456789012' }).stackOf('stateful').environment.account).toBe('123456789012');
  });

  it('can serve from a restored table', () => {
    const streamArn = 'arn:aws:dynamodb:eu-north-1:123456789012:table/restored/stream/2013-01-01T00:00:00.000';
    const { all } = synthesise('dev', { restoredTable: { name: 'restored', streamArn } });
    expect(
      all('AWS::Lambda::Function').map(({ Properties }) => Properties.Environment.Variables.SAMSPIL_TABLE),
    ).toEqual(Array(6).fill('restored'));
    expect(all('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties.EventSourceArn)).toContain(
      streamArn,
    );
  });
});
