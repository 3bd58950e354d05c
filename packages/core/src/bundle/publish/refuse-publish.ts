import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';

/** Nothing is published by halves: every reason against it is told at once. */
export function refusePublish(faults: readonly Fault[]): ShipworthyError {
  return new ShipworthyError('usage/invalid-input', `Nothing was published, because of ${faults.length === 1 ? 'this' : `${faults.length} things`}:`, {
    hint: 'Mend them and publish again; `--dry-run` shows what would be published.', faults,
  });
}
