import { writeFileSync } from 'node:fs';
import { cloudEventsProfile } from './cloud-events-profile.ts';
import { rulebook } from './rulebook.ts';

const write = (name: string, text: string): void => writeFileSync(new URL(`../../docs/${name}`, import.meta.url), text);

write('rulebook.md', rulebook());
write('cloudevents-profile.md', cloudEventsProfile());
