import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { buildSamspil } from '../../infra/samspil.ts';
import { makeStage } from '../../infra/stages.ts';

const cdk = join(import.meta.dirname, '../../cdk.json');

type Resource = { Properties?: { FunctionName?: string }; Metadata?: Record<string, string> };

/** The bundle of each function, as it would be deployed. */
export type Bundles = { files: Record<FunctionName, string>; remove(): Promise<void> };

/** Synthesises the app; the CDK bundles each function on the way. */
export const makeBundles = async (): Promise<Bundles> => {
  const outdir = await mkdtemp(join(tmpdir(), 'samspil-bundles-'));
  const { context } = JSON.parse(readFileSync(cdk, 'utf8'));
  const app = new App({
    context: { ...context, 'aws:cdk:enable-asset-metadata': true },
    outdir,
    builtinCloudFormationValidation: false,
  });
  buildSamspil(app, makeStage('dev'));
  const { template } = app.synth().getStackByName('samspil-dev-application');
  const resources = Object.values<Resource>(template.Resources);
  const fileOf = (name: string): string => {
    const made = resources.find(({ Properties }) => Properties?.FunctionName === `samspil-dev-${name}`);
    return join(outdir, made?.Metadata?.['aws:asset:path'] ?? 'nowhere', 'index.mjs');
  };
  const files = Object.fromEntries(Object.keys(functions).map((name) => [name, fileOf(name)]));
  return { files: files as Bundles['files'], remove: () => rm(outdir, { recursive: true }) };
};
