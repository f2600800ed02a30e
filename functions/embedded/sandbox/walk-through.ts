import type { Day } from '../../../schemas/primitives.ts';

/** Commands to paste into a shell with curl and node; `cpr` belongs to nobody (day of birth + 60). */
export const walkThrough = ({ origin, today, cpr }: { origin: string; today: Day; cpr: string }): string => {
  const send = (name: string, type: string, data: object) =>
    `send "$akasse" '${JSON.stringify({
      specversion: '1.0',
      id: `${name}-${cpr.slice(-4)}`,
      source: 'urn:samspil:akasse-hk',
      type: `dk.samspil.${type}.v1`,
      actor: 'medarbejder-4711',
      data: { cpr, ...data },
    })}'`;
  return `hub=${origin}
show() { node -e 'console.log(JSON.stringify(JSON.parse(require("fs").readFileSync(0)), null, 2))'; }
token() { curl -s $hub/oauth/token -d grant_type=client_credentials -d client_id=$1 -d client_secret=sandbox |
  node -p 'JSON.parse(require("fs").readFileSync(0)).access_token'; }
send() { curl -s $hub/messages -H "Authorization: Bearer $1" -H 'Content-Type: application/cloudevents+json' -d "$2" | show; }

# The a-kasse opens a spell of unemployment and tells the result of its CV meeting.
akasse=$(token akasse-hk)
${send('spell', 'spell-opened', { firstDay: today, municipality: '751', akasse: 'akasse-hk', benefit: 'dagpenge' })}
${send('triage', 'triage-result', { cvMeetingOn: today, firstJointMeeting: 'by-week-11', jobProspects: 'good' })}

# The jobcentre reads both, and what the hub concluded from them.
jobcentre=$(token jobcentre-751)
curl -s "$hub/events?after=0&wait=20" -H "Authorization: Bearer $jobcentre" -H 'Samspil-Actor: sagsbehandler-17' | show
`;
};
