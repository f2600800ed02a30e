/** The groups that the documents show the calls in. */
export const tags = {
  Authorization: 'Who calls, and what they may do.',
  Messages: 'What a party says.',
  Events: 'What a party hears.',
  Cases: 'What is known about a citizen.',
  Parties: 'The parties themselves.',
  Contract: 'The contract itself; open to all.',
  Sandbox: 'Only in a sandbox; elsewhere 404.',
} as const;
export type Tag = keyof typeof tags;
