import { layer } from './stryker.mjs';

export default layer('hub');
