import type { BundleDetails } from '@shipworthy/contract/bundle';
import { isBlocking, type Finding, type Policy } from '@shipworthy/contract/envelope';

type Blocker = BundleDetails['blockers'][number];

/** What could be looked at and was found wanting; everything else that blocks is proof that is missing. */
const failedChecks: ReadonlySet<string> = new Set(['bundle/gate-failed', 'bundle/doc-sync-not-passed', 'bundle/secret', 'bundle/personal-data', 'bundle/hash-mismatch', 'bundle/size-mismatch', 'bundle/readme-hash-mismatch', 'bundle/readme-wrong-hash', 'bundle/sums-mismatch', 'bundle/wrong-candidate']);

/** What publishing again can put right. A gate that cannot be judged, or evidence that is too old, is published as it is. */
const republished: ReadonlySet<string> = new Set([
  'bundle/missing', 'bundle/area-missing', 'bundle/manifest-missing', 'bundle/manifest-invalid', 'bundle/requirement-missing', 'bundle/artifact-empty', 'bundle/artifact-malformed',
  'bundle/file-missing', 'bundle/unlisted', 'bundle/weak-hash', 'bundle/readme-incomplete', 'bundle/link', 'bundle/case-collision', 'bundle/zip-unsafe',
]);

/** Every finding that blocks by itself, with the kind of obstacle and the command that comes next, for release reports. */
export function listBlockers(findings: readonly Finding[], { reasons, id }: { readonly reasons: Policy['reasons']; readonly id: string }): BundleDetails['blockers'] {
  return findings.filter((finding) => finding.causedBy === null && isBlocking(finding, reasons)).map(({ rule, fingerprint }): Blocker => {
    const category = rule === 'bundle/check-disabled' ? 'disabled-check' : failedChecks.has(rule) ? 'failed-check' : 'missing-proof';
    return { fingerprint, category, next: republished.has(rule) ? `shipworthy telemetry-bundle-readiness --mode publish   # ${id}` : `shipworthy explain ${rule}` };
  });
}
