import type { Emulator } from './emulator.ts';

/** Invokes a function of the hub by name through Lambda's own API; returns its response. */
export const invoke = async ({ endpoint }: Emulator, name: string, event: unknown): Promise<unknown> => {
  const address = `${endpoint}/2015-03-31/functions/samspil-dev-${name}/invocations`;
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(event) });
  if (!response.ok || response.headers.has('X-Amz-Function-Error'))
    throw new Error(`${name} failed: ${response.status} ${await response.text()}`);
  return response.json();
};
