import type { BaselineRecord } from '@shipworthy/contract/drift';
import { isJsonArray, isJsonObject } from '../../json/index.js';
import type { LoadedPack } from '../../pack/index.js';
import { caseDigestsOf } from '../../pack/pack-digests.js';

/**
 * Whether a case would be the recorded one if it still had its id: same command, inputs and expectations. Equal output alone is no proof of a
 * renaming: a new case can be made to print whatever the removed one did.
 */
export function isSameButId({ manifest, source, files }: Pick<LoadedPack, 'manifest' | 'source' | 'files'>, id: string, { case: oldId, caseDigest }: BaselineRecord): boolean {
  const index = manifest.cases.findIndex((one) => one.id === id);
  const packCase = manifest.cases[index];
  const written = isJsonObject(source.value) && isJsonArray(source.value.cases) ? source.value.cases[index] : undefined;
  if (packCase === undefined || !isJsonObject(written)) return false;
  const digests = caseDigestsOf({ cases: [{ ...written, id: oldId }] }, { ...manifest, cases: [{ ...packCase, id: oldId }] }, files);
  return digests.get(oldId) === caseDigest;
}
