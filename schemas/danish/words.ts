import type { words } from '../words.ts';

/** The meanings of the domain terms, keyed by their names in the contract. */
export const wordsInDanish: Readonly<Record<(typeof words)[number]['code'], string>> = {
  akasse: 'arbejdsløshedskasse; 27 i 2012, 21 i dag',
  jobcentre: 'kommunens jobcenter; 94 i 2012; siden februar 2026 siger loven “kommunen”',
  citizen: 'den, en sag handler om; medlem over for en a-kasse, borger over for et jobcenter',
  spell: 'en sammenhængende periode med ledighed; `firstDay` er dens første dag',
  'contact programme': 'samtalerne med en borger, der er ledig',
  'unemployment week n': 'dagene fra `firstDay + 7(n−1)` til `firstDay + 7n−1` i et forløb; ikke kalenderugen',
  'by-week-11': 'senest den sidste dag i den ledighedsuge; fristen flyttes ikke for weekender',
  cv: 'den første samtale i a-kassen',
  availability: 'en samtale i a-kassen om at stå til rådighed for arbejdsmarkedet',
  'job-talk': 'en samtale om job, holdt af den part, som reglerne nævner (fra 2024 også a-kassen)',
  'joint-1, joint-2, joint-3, joint-extra': 'kontaktforløbets fælles samtaler',
  'crisis-joint; others crisis': 'samtaler under en krisepakke; de opfylder ingen frist i kontaktforløbet',
  'guidance, information, support': 'andre samtaler og møder',
  'less-intensive effort':
    'der kræves mindre af en borger, som snart begynder i job, på orlov, uddannelse eller pension',
  'less-intensive-veto': '`act: decision` eller `act: objection`',
  'availability doubt': 'kommunen/jobcenteret er i tvivl om, hvorvidt borgeren står til rådighed for arbejdsmarkedet',
  'education plan': 'en uddannelse til ét medlem, med opfølgning',
};
