import type { Scope } from '../answers.ts';

export const scopesInDanish: Readonly<Record<Scope, string>> = {
  'messages:write': 'Sende beskeder og følge sine egne.',
  'events:read': 'Læse sit eget feed.',
  'cases:read': 'Slå de sager op, man selv er part i.',
  'audit:read': 'Se, hvem der har læst en borgers oplysninger.',
  operator: 'Drive Samspil. Giver ingen adgang til sager.',
};
