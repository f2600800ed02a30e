import { scopeMeanings } from '../../answers.ts';
import { limits } from '../../limits.ts';
import { exampleMessageOf } from '../cloud-events.ts';
import { html, type Markup } from '../html.ts';

const shell = (text: string): Markup => html`<pre><code>${text}</code></pre>`;

const scopes = (): Markup =>
  html`<dl>${Object.entries(scopeMeanings).map(
    ([scope, meaning]) => html`<dt><code>${scope}</code></dt><dd>${meaning}</dd>`,
  )}</dl>`;

/** From a token to the counterparty’s feed. */
export const gettingStarted = (): Markup => html`<section id="start">
<h2>From a token to the other side’s feed</h2>
<h3>1. Say who you are</h3>
<p>Fetch an access token with your client id and secret: OAuth 2 client credentials. In a sandbox every party of the register is a client whose id is its party id and whose secret is <code>sandbox</code>. A token lives 15 minutes.</p>
${shell(`curl -u akasse-hk:sandbox -d grant_type=client_credentials $SAMSPIL/oauth/token`)}
${scopes()}
<h3>2. Say what has happened</h3>
<p>A message is a CloudEvent 1.0. <code>source</code> is you, <code>id</code> is your own and never used for anything else, <code>actor</code> is the employee or batch job that acts. The same message again gets the same answer, so send again whenever you are in doubt.</p>
${shell(`curl $SAMSPIL/messages -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/cloudevents+json' -d '
${JSON.stringify(exampleMessageOf('spell-opened'), undefined, 2)}'`)}
<h3>3. Hear what concerns you</h3>
<p>Read your feed on from where you are; <code>wait</code> keeps the connection until there is something, for up to ${limits.heldSeconds} seconds. The header <code>Link</code> names the next call. Reading on from a page confirms what was on it.</p>
${shell(`curl -i "$SAMSPIL/events?after=0&wait=20" -H "Authorization: Bearer $TOKEN" \\
  -H 'Samspil-Actor: feed-job'`)}
<p>Keep a position together with its <code>feedepoch</code>, the life of the feed that it belongs to, and send both. After a restore the feed has begun another life: the answer is 410 with the new <code>epoch</code> and the <code>earliest</code> position, and you read from there; never from the old position.</p>
${shell(`curl "$SAMSPIL/events?after=17&epoch=k3v9x2&wait=20" -H "Authorization: Bearer $TOKEN" \\
  -H 'Samspil-Actor: feed-job'`)}
<h3>4. When the hub says no</h3>
<p>Every refusal is an RFC 9457 problem with a stable <code>code</code>, the <code>rule</code> that says so, and pointers to the fields at fault; in Danish with <code>Accept-Language: da</code>. What you sent is never repeated in it. 429, 500 and 503 mean: send the same again.</p>
</section>`;
