/** What every document of the contract says of the hub first. */
export const about = {
  title: 'Samspil',
  version: '1.0.0',
  description:
    'Integration hub between the Danish a-kasser and the municipal jobcentres. Parties send messages about citizens as CloudEvents; the hub decides by its rules, routes, and puts what follows on the feeds of those concerned.',
} as const;
