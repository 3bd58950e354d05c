import type { BundleArea, ReadManifest } from './bundle-run.js';

const signature = /\.(?:sig|sigstore\.json)$/;
const summary = /^VerificationSummary-.*\.json$/;
/** What describes a bag instead of being its payload. */
const bagFile = /^(?:bagit|bag-info|fetch|(?:tag)?manifest-[a-z0-9]+)\.txt$/;

/**
 * Whether a file (path relative to the bundle) speaks of the evidence instead of being evidence: no manifest has to list it, and nothing is
 * read from it. Another tool's summary inside an area is evidence if the area's manifest lists it; one at the bundle's root never is, as this
 * program itself writes there.
 */
export function isExempt({ folder, config, manifest }: Pick<BundleArea, 'folder' | 'config' | 'manifest'>, path: string): boolean {
  const isBelow = folder === '' || path.startsWith(`${folder}/`);
  const inArea = folder === '' || !isBelow ? path : path.slice(folder.length + 1);
  if (isBelow && (inArea === config.manifest.file || inArea === config.readme)) return true;
  if (signature.test(path)) return true;
  if (inArea.includes('/')) return false;
  if (inArea === 'SHA256SUMS') return true;
  if (config.manifest.format === 'bagit' && bagFile.test(inArea)) return true;
  return summary.test(inArea) && !(folder !== '' && isBelow && manifest !== null && listedIn(manifest).has(inArea));
}

const listed = new WeakMap<ReadManifest, ReadonlySet<string>>();

function listedIn(manifest: ReadManifest): ReadonlySet<string> {
  const known = listed.get(manifest) ?? new Set(manifest.files.map(({ path }) => path));
  listed.set(manifest, known);
  return known;
}
