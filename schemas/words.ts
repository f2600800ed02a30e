/** Domain terms: their names here and their meanings. */
export const words = [
  { danish: 'a-kasse', code: 'akasse', meaning: 'unemployment insurance fund; 27 in 2012, 21 today' },
  {
    danish: 'jobcenter (kommunen)',
    code: 'jobcentre',
    meaning: 'municipal; 94 in 2012; since February 2026 the law says “kommunen”',
  },
  { danish: 'ledig borger (a-kassen: medlem)', code: 'citizen', meaning: 'the person whom a case is about' },
  {
    danish: 'ledighedsforløb',
    code: 'spell',
    meaning: 'one unbroken period of unemployment; `firstDay` is its first day',
  },
  { danish: 'kontaktforløb', code: 'contact programme', meaning: 'the meetings of a citizen who is unemployed' },
  {
    danish: 'ledighedsuge n',
    code: 'unemployment week n',
    meaning: 'days `firstDay + 7(n−1)` to `firstDay + 7n−1` of a spell; not the calendar week',
  },
  {
    danish: 'senest uge 11',
    code: 'by-week-11',
    meaning: 'on or before the last day of that unemployment week; it does not move for weekends',
  },
  { danish: 'CV-samtale', code: 'cv', meaning: 'the first talk at the a-kasse' },
  { danish: 'rådighedssamtale', code: 'availability', meaning: 'a talk at the a-kasse about being available for work' },
  {
    danish: 'jobsamtale',
    code: 'job-talk',
    meaning: 'a talk about jobs, held by the party that the rules name (from 2024 the a-kasse too)',
  },
  {
    danish: 'fælles jobsamtale',
    code: 'joint-1, joint-2, joint-3, joint-extra',
    meaning: 'the joint meetings of the contact programme',
  },
  {
    danish: 'fællessamtale (akutpakken)',
    code: 'crisis-joint; others crisis',
    meaning: 'meetings of a crisis package; they meet no deadline of the programme',
  },
  {
    danish: 'vejledningssamtale, informationsmøde, samtale i a-kassen',
    code: 'guidance, information, support',
    meaning: 'other meetings',
  },
  {
    danish: 'mindre intensiv indsats',
    code: 'less-intensive effort',
    meaning: 'less is asked of a citizen who starts a job, leave, study or pension soon',
  },
  {
    danish: 'beslutning om eller indsigelse mod den',
    code: 'less-intensive-veto',
    meaning: '`act: decision` or `act: objection`',
  },
  {
    danish: 'underretning om tvivl om rådighed',
    code: 'availability doubt',
    meaning: 'the jobcentre doubts that the citizen is available for work',
  },
  { danish: 'uddannelsesindsats', code: 'education plan', meaning: 'an education for one member, with follow-up' },
] as const;
