import { sha256Hex } from '../../files/index.js';
import type { BundleFile } from '../bundle-run.js';

/** Summaries speak of the bundle, and signatures are added to it: neither is what was verified. */
const added = /^VerificationSummary-[^/]*\.json$|\.(?:sig|sigstore\.json)$/;

/** What was verified, in one hash: it changes when any file does, comes or goes. */
export function digestBundle(files: readonly BundleFile[]): { readonly digest: string; readonly files: number } {
  const verified = files.filter(({ path }) => !added.test(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { digest: `sha256:${sha256Hex(verified.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''))}`, files: verified.length };
}
