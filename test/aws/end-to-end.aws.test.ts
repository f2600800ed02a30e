import { afterAll, beforeAll } from 'vitest';
import { endToEnd } from '../e2e/suite.ts';
import { type Deployed, deployHub } from './deployed.ts';
import { onlyAws } from './only-aws/suite.ts';

let deployed: Deployed;
beforeAll(async () => {
  deployed = await deployHub();
});
afterAll(() => deployed?.stop());

endToEnd('the AWS edition', () => deployed.edition);
onlyAws(() => deployed);
