import { writeFileSync } from 'node:fs';
import { rulebook } from './rulebook.ts';

writeFileSync(new URL('../../docs/rulebook.md', import.meta.url), rulebook());
