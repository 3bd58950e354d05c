import { packManifestSchema } from '@shipworthy/contract/pack';
import { toPackContent } from '../../../pack/pack-digests.js';
import { toLock, toLockText } from '../../../pack/pack-lock.js';
import { parseYamlSource } from '../../../yaml/index.js';

/** The lock that `regression-pack --mode lock` will make of a proposed manifest. Such a manifest has no fixtures, so no file has to be read. */
export function previewLock(text: string, path: string): string {
  const source = parseYamlSource(text, path);
  const lock = toLock(packManifestSchema.parse(source.value), toPackContent(source.value, []));
  if (lock === null) throw new TypeError('a proposed pack names a file');
  return toLockText(lock);
}
