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
${shell(`curl -u akasse-hk:sandbox -d grant_type=client_credentials $SAMSPIL/oauth/token`)}
${scopesList(scopes)}
<h3>${start.send.title}</h3>
<p>${prose(start.send.text)}</p>
${shell(`curl $SAMSPIL/messages -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/cloudevents+json' -d '
${JSON.stringify(exampleMessageOf('spell-opened'), undefined, 2)}'`)}
<p>${prose(start.send.again)}</p>
<h3>${start.read.title}</h3>
<p>${prose(start.read.text)}</p>
${shell(`curl -i "$SAMSPIL/events?after=0&wait=20" -H "Authorization: Bearer $TOKEN" \\
  -H 'Samspil-Actor: feed-job'`)}
<p>${prose(start.read.again)}</p>
${shell(`curl "$SAMSPIL/events?after=17&epoch=k3v9x2&wait=20" -H "Authorization: Bearer $TOKEN" \\
  -H 'Samspil-Actor: feed-job'`)}
<h3>${start.refused.title}</h3>
<p>${prose(start.refused.text)}</p>
</section>`;
