import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildSamspil } from '../../../infra/samspil.ts';
import { makeStage } from '../../../infra/stages.ts';

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON produced by CDK
export type Properties = Record<string, any>;
export type Resource = {
  id: string;
  Type: string;
  Properties: Properties;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};

const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../cdk.json'), 'utf8'));

/** As `cdk synth` produces it, without the slow parts: bundling, and CloudFormation's own schemas. */
export const testApp = () =>
  new App({ builtinCloudFormationValidation: false, context: { ...context, 'aws:cdk:bundling-stacks': [] } });

export const stackNames = ['stateful', 'application', 'subscribers', 'subscriber-alarms'] as const;
export type StackName = (typeof stackNames)[number];

export type OwnSettings = Parameters<typeof makeStage>[1];

const synthesiseAnew = (stageName: string, own: OwnSettings) => {
  const app = testApp();
  buildSamspil(app, makeStage(stageName, own));
  const assembly = app.synth();
  const stackOf = (name: StackName) => assembly.getStackByName(`samspil-${stageName}-${name}`);
  const resourcesIn = (name: StackName): Resource[] =>
    Object.entries<Omit<Resource, 'id'>>(stackOf(name).template.Resources).map(([id, resource]) => ({
      id,
      ...resource,
    }));
  return {
    assembly,
    stackOf,
    resourcesIn,
    /** The resources of one type, from every stack. */
    all: (type: string): Resource[] => {
      const found = stackNames.flatMap(resourcesIn).filter(({ Type }) => Type === type);
      if (found.length === 0) throw new Error(`there is no ${type} to check`);
      return found;
    },
  };
};

const synthesised = new Map<string, ReturnType<typeof synthesiseAnew>>();

/** A stage synthesised with a deployment's own settings; cached per setting. */
export const synthesise = (stageName: string, own: OwnSettings = {}) => {
  const asked = JSON.stringify([stageName, own]);
  const made = synthesised.get(asked) ?? synthesiseAnew(stageName, own);
  synthesised.set(asked, made);
  return made;
};

/** The logical id that a `Ref` or `Fn::GetAtt` points to. */
export const targetOf = (reference: Properties | undefined): string | undefined =>
  reference?.Ref ?? reference?.['Fn::GetAtt']?.[0];
