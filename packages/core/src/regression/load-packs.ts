import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { loadPack, type LoadedPack, type PackContext } from '../pack/index.js';
import { withLazyPositions } from './with-lazy-positions.js';

/** Loads every pack before anything runs. Faults of all of them are reported together. @throws ShipworthyError `config/*` */
export async function loadPacks(context: PackContext, paths: readonly string[]): Promise<LoadedPack[]> {
  const packs: LoadedPack[] = [];
  const errors: ShipworthyError[] = [];
  for (const path of paths) {
    try {
      packs.push(await withLazyPositions(await loadPack(context, path), context));
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      errors.push(error);
    }
  }
  const [first, second] = errors;
  if (first !== undefined && second === undefined) throw first;
  if (first !== undefined) throw toCombined(first, errors);
  refuseSameIds(packs);
  return packs;
}

function toCombined(first: ShipworthyError, errors: readonly ShipworthyError[]): ShipworthyError {
  const faults = errors.flatMap((error) => (error.faults.length > 0 ? error.faults : [{ message: error.message }]));
  return new ShipworthyError(first.code, `${errors.length} packs cannot be used (${faults.length} faults):`, { hint: 'Nothing was run. Mend the places above.', faults, cause: first });
}

/** Two packs of one id would write the same document. */
function refuseSameIds(packs: readonly LoadedPack[]): void {
  const faults = packs.flatMap(({ ref, path, source }, index) => {
    const first = packs.findIndex((other) => other.ref.id.toLowerCase() === ref.id.toLowerCase());
    return first === index ? [] : [{ path, ...(source.positionOf(['id']) ?? {}), message: `the id \`${ref.id}\` is already used by ${packs[first]?.path ?? ''}; ids must differ in more than case.` }];
  });
  if (faults.length > 0) throw new ShipworthyError('config/invalid', 'Two packs have the same id:', { hint: 'Rename one of them.', faults });
}
