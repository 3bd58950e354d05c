import { toFinding, type FindingDraft } from '../evidence/index.js';

/** A report on ten thousand cases asks several times for each of tens of thousands of drafts, and a hash is not free. */
const known = new WeakMap<FindingDraft, string>();

/** The fingerprint that the finding will have. */
export function fingerprintOfDraft(draft: FindingDraft): string {
  const fingerprint = known.get(draft) ?? toFinding(draft).fingerprint;
  known.set(draft, fingerprint);
  return fingerprint;
}
