import { toFinding, type FindingDraft } from '../evidence/index.js';
import { inBundlePath } from './area-files.js';
import type { BundleArea } from './bundle-run.js';

/** Says of a file (path relative to the bundle) what is known to be wrong with it; of an area's manifest also that there is none that can be used. */
export function openFaults(areas: readonly BundleArea[], known: readonly FindingDraft[]): (path: string) => string | null {
  const byName = new Map(areas.map((area) => [area.name, area]));
  const faults = new Map<string, string>();
  for (const draft of known) {
    const path = placeOf(draft, byName);
    // What only warns, or says that too little is proved, is the cause of nothing.
    if (path === null || (draft.outcome !== 'fail' && draft.rule !== 'bundle/manifest-invalid')) continue;
    if (draft.causedBy === undefined || !faults.has(path)) faults.set(path, draft.causedBy ?? fingerprintOf(draft));
  }
  return (path) => faults.get(path) ?? null;
}

function placeOf({ rule, keys: { area: name, path } }: FindingDraft, areas: ReadonlyMap<string, BundleArea>): string | null {
  const area = areas.get(name ?? '');
  if (rule === 'bundle/manifest-missing' || rule === 'bundle/manifest-invalid') return area === undefined ? null : inBundlePath(area, area.config.manifest.file);
  // Where a manifest speaks of the file, SHA256SUMS may as well be what is wrong.
  if (path === undefined || (rule === 'bundle/sums-mismatch' && area !== undefined && area.manifest !== null)) return null;
  return name === undefined || name === '.' || name === '' ? path : `${name}/${path}`;
}

/** What is judged against the candidate: an area that is the evidence of another one can only fail it. */
const againstCandidate: ReadonlySet<string> = new Set<FindingDraft['rule']>([
  'bundle/requirement-missing', 'bundle/doc-sync-not-passed', 'bundle/gate-failed', 'bundle/gate-unreadable', 'bundle/gate-source-incomplete', 'bundle/too-old', 'bundle/readme-incomplete',
  'bundle/readme-hash-mismatch', 'bundle/sums-mismatch',
]);

/** Lets every consequence name the finding that follows from nothing else. One whose cause nobody said is no consequence. */
export function traceCauses(findings: readonly FindingDraft[]): readonly FindingDraft[] {
  const wrong = new Map(findings.filter(({ rule, outcome, causedBy }) => rule === 'bundle/wrong-candidate' && outcome === 'fail' && causedBy === undefined).map((draft) => [draft.keys['area'] ?? '.', fingerprintOf(draft)]));
  const refused = findings.find(({ rule }) => rule === 'bundle/zip-unsafe');
  const whole = refused === undefined ? undefined : fingerprintOf(refused);
  const attributed = findings.map((draft): FindingDraft => {
    if (draft.causedBy !== undefined || draft.rule === 'bundle/zip-unsafe') return draft;
    const cause = whole ?? (againstCandidate.has(draft.rule) ? wrong.get(areaOf(draft)) : undefined);
    return cause === undefined ? draft : { ...draft, causedBy: cause };
  });
  return followCauses(attributed);
}

/** What is noted elsewhere names a file by its path in the bundle only. */
function areaOf({ keys: { area, path = '' } }: FindingDraft): string {
  return area ?? (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');
}

function followCauses(findings: readonly FindingDraft[]): readonly FindingDraft[] {
  if (findings.every(({ causedBy }) => causedBy === undefined)) return findings;
  const causes = new Map<string, string | undefined>();
  for (const draft of findings) {
    const own = fingerprintOf(draft);
    if (!causes.has(own) || draft.causedBy === undefined) causes.set(own, draft.causedBy);
  }
  return findings.map(({ causedBy, ...draft }): FindingDraft => {
    const root = causedBy === undefined ? undefined : rootOf(causedBy, causes);
    return root === undefined ? draft : { ...draft, causedBy: root };
  });
}

function rootOf(cause: string, causes: ReadonlyMap<string, string | undefined>): string | undefined {
  const seen = new Set<string>();
  let at = cause;
  while (causes.has(at) && !seen.has(at)) {
    seen.add(at);
    const next = causes.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return undefined;
}

function fingerprintOf(draft: FindingDraft): string {
  return toFinding(draft).fingerprint;
}
