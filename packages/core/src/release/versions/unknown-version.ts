import type { FindingDraft } from '../../evidence/index.js';
import { checkOf, type ReleaseRun } from '../release-run.js';

export const versionsId = 'RL-04';

/** Where nobody says which version is released, or the tag is none. */
export function unknownVersion({ host, inputs, target }: Pick<ReleaseRun, 'host' | 'inputs' | 'target'>): FindingDraft {
  const ref = inputs.tag ?? host.context.ref ?? 'none';
  const message = target.tag === null ? 'Nobody says which version is released: there is no tag, no input `version`, and the manifests name none, or several.' : `The tag ${target.tag} is no version, so nobody knows which one is released.`;
  return { rule: 'release/version-unknown', keys: { ref }, check: checkOf(versionsId), outcome: 'unverified', reason: 'missing-evidence', message };
}
