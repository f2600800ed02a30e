import { exampleMessageOf } from '../cloud-events.ts';
import { html, type Markup } from '../html.ts';
import { prose } from './prose.ts';
import type { Told } from './told.ts';

const shell = (text: string): Markup => html`<pre><code>${text}</code></pre>`;

const scopesList = (scopes: Told['scopes']): Markup =>
  html`<dl>${Object.entries(scopes).map(
    ([scope, meaning]) => html`<dt><code>${scope}</code></dt><dd>${meaning}</dd>`,
  )}</dl>`;

/** From a token to the counterparty’s feed. */
export const gettingStarted = ({ page: { start }, scopes }: Told): Markup => html`<section id="start">
<h2>${start.title}</h2>
<h3>${start.identify.title}</h3>
<p>${prose(start.identify.text)}</p>
${shell(`SAMSPIL=http://127.0.0.1:4870
token() { curl -s -u "$1:$2" -d grant_type=client_credentials $SAMSPIL/oauth/token |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/'; }
TOKEN=$(token akasse-hk sandbox)`)}
${scopesList(scopes)}
<h3>${start.send.title}</h3>
<p>${prose(start.send.text)}</p>
${shell(`curl $SAMSPIL/messages -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/cloudevents+json' -d '
${JSON.stringify(exampleMessageOf('spell-opened'), undefined, 2)}'`)}
<p>${prose(start.send.again)}</p>
<p>${prose(start.send.many)}</p>
<h3>${start.read.title}</h3>
<p>${prose(start.read.text)}</p>
${shell(`TOKEN=$(token jobcentre-751 sandbox)
curl -i "$SAMSPIL/events?after=0&wait=20" -H "Authorization: Bearer $TOKEN" \\
  -H 'Samspil-Actor: feed-job'`)}
<p>${prose(start.read.again)}</p>
${shell(`curl "$SAMSPIL/events?after=17&epoch=k3v9x2&wait=20" -H "Authorization: Bearer $TOKEN" \\
  -H 'Samspil-Actor: feed-job'`)}
<h3>${start.refused.title}</h3>
<p>${prose(start.refused.text)}</p>
<h3>${start.sandbox.title}</h3>
<p>${prose(start.sandbox.text)}</p>
${shell(`OPERATOR=$(token operator sandbox)
curl -X PUT $SAMSPIL/sandbox/clock -H "Authorization: Bearer $OPERATOR" \\
  -H 'Content-Type: application/json' -d '{"now":"2012-11-15T10:00:00+01:00"}'
curl -X DELETE $SAMSPIL/sandbox/clock -H "Authorization: Bearer $OPERATOR"
curl -X DELETE $SAMSPIL/sandbox/data -H "Authorization: Bearer $OPERATOR"`)}
</section>`;
