import { toFinding, type FindingDraft } from '../../evidence/index.js';
import type { OpenedBundle } from '../bundle-run.js';

export function fingerprintOf({ rule, keys }: Pick<FindingDraft, 'rule' | 'keys'>): string {
  return toFinding({ rule, keys, check: null, outcome: 'fail', message: '' }).fingerprint;
}

/**
 * Fingerprint of what was found at a file (path relative to the bundle) when the bundle was opened: a link is no file, and of two names that
 * differ in case only one may have arrived. Of a zip that was refused nothing is there.
 */
export function causesOf({ findings, files }: Pick<OpenedBundle, 'findings' | 'files'>): (path: string) => string | undefined {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const draft of findings) {
    const { area, path, entry } = draft.keys;
    const name = path ?? entry;
    if (name === undefined || draft.causedBy !== undefined) continue;
    const full = path === undefined || area === undefined || area === '.' || area === '' ? name : `${area}/${name}`;
    const fingerprint = fingerprintOf(draft);
    exact.set(full, fingerprint);
    if (draft.rule === 'bundle/case-collision') folded.set(full.toLowerCase(), fingerprint);
  }
  const refused = files.length === 0 ? findings.find(({ rule }) => rule === 'bundle/zip-unsafe') : undefined;
  const whole = refused === undefined ? undefined : fingerprintOf(refused);
  return (path) => exact.get(path) ?? folded.get(path.toLowerCase()) ?? whole;
}
