import type { DocumentOf } from '@shipworthy/contract/documents';
import type { BundleRun } from '../bundle-run.js';
import { digestBundle } from './digest-bundle.js';
import type { VerificationSummary } from './verification-summary.js';

type Readiness = DocumentOf<'bundle-readiness'>;

/** The summary of a verification. One that failed, or looked at a part only, says that it did not pass. */
export function toSummary({ bundle, id }: Pick<BundleRun, 'bundle' | 'id'>, document: Readiness): VerificationSummary {
  const { verdict, partial, details, findings, run } = document;
  const { digest, files } = digestBundle(bundle.files);
  return {
    kind: 'verification-summary',
    schemaVersion: '1.0',
    passed: !partial && (verdict === 'pass' || verdict === 'warn'),
    verdict,
    partial,
    verifiedAt: run.finishedAt,
    bundle: { id, path: bundle.path, files, digest },
    candidate: { version: details.candidate.version, commit: details.candidate.commit },
    profile: details.profile,
    readmes: details.areas.flatMap(({ readme }) => (readme === null ? [] : [{ path: readme.path, sha256: readme.sha256 }])),
    areas: details.areas.map(({ name, outcome, requirements, gates }) => ({ name, outcome, requirements, gates })),
    findings: findings.filter(({ causedBy, outcome }) => causedBy === null && outcome !== 'pass').map(({ rule, outcome, message }) => ({ rule, outcome, message })),
  };
}
