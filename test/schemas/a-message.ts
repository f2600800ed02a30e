/** A message that the hub accepts, except for the given overrides. */
export const aMessage = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  specversion: '1.0',
  id: 'b1f0c7de-1',
  source: 'urn:samspil:akasse-hk',
  type: 'dk.samspil.spell-closed.v1',
  actor: 'medarbejder-4711',
  data: { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job' },
  ...overrides,
});

/** The same for another kind. */
export const aMessageOf = (kind: string, data: unknown, source = 'akasse-hk'): Record<string, unknown> =>
  aMessage({ type: `dk.samspil.${kind}.v1`, source: `urn:samspil:${source}`, data });
