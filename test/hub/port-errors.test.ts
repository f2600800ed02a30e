import { describe, expect, it } from 'vitest';
import { GuardFailed, VersionConflict } from '../../functions/hub/ports/commit-log.ts';
import { StorageUnavailable } from '../../functions/hub/ports/durability.ts';

describe('an error of a port', () => {
  const cause = new Error('vendor');

  it('states which version of a stream was expected', () =>
    expect(new VersionConflict('case/case-1', 7, { cause })).toMatchObject({
      name: 'VersionConflict',
      message: 'stream case/case-1 is not at version 7',
      cause,
    }));

  it('states which guard failed', () => {
    const guard = { kind: 'version', stream: 'case/case-2', version: 3 } as const;
    expect(new GuardFailed(guard, { cause })).toMatchObject({
      name: 'GuardFailed',
      message: 'guard version did not hold',
      guard,
      cause,
    });
  });

  it('is named after what happened', () =>
    expect(new StorageUnavailable('full', { cause })).toMatchObject({ name: 'StorageUnavailable', cause }));
});
