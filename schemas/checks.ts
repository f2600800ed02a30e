/** What the hub must be able to do to take traffic. */
export const checks = ['closing', 'clients', 'storage', 'disk', 'sweep'] as const;
export type Check = (typeof checks)[number];
