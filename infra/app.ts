import { App } from 'aws-cdk-lib';
import { buildSamspil } from './samspil.ts';
import { stageOf } from './stages.ts';

const app = new App();
buildSamspil(app, stageOf(app.node));
