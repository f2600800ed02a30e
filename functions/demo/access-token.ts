import { steadyFetch } from './steady-fetch.ts';

const renewedBefore = 60_000;

/** A client's access token, asked for when it is needed and again before it expires. */
export const accessToken = (origin: string, client: string, secret: string): (() => Promise<string>) => {
  let held: { token: string; until: number } | undefined;
  const ask = async () => {
    const { response } = await steadyFetch(`${origin}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret }),
    });
    if (!response.ok) throw new Error(`${client} was given no token: ${response.status}`);
    const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    return { token: access_token, until: Date.now() + expires_in * 1000 - renewedBefore };
  };
  return async () => {
    if (!held || held.until < Date.now()) held = await ask();
    return held.token;
  };
};
