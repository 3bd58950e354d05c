import type { FindingDraft } from '../../evidence/index.js';
import type { BundleArea, BundleRun } from '../bundle-run.js';
import { areaOfPath } from './area-of-path.js';
import { fingerprintOf } from './causes-of.js';

export interface KnownFaults {
  readonly findings: readonly FindingDraft[];
  /** What opening the bundle found. */
  readonly opened: (path: string) => string | undefined;
  /** By area: of a manifest that was read but cannot be relied on. */
  readonly invalid: ReadonlyMap<string, string>;
}

type CauseOf = (path: string) => string | undefined;

/** What a changed manifest shows itself in, the likeliest first. */
const signs: readonly string[] = ['bundle/wrong-candidate', 'bundle/unlisted', 'bundle/file-missing', 'bundle/hash-mismatch', 'bundle/size-mismatch'];

/**
 * Fingerprint of what is known already of a file (path relative to the bundle). Of a manifest it is what is wrong with its content: then the
 * manifest was changed, and its own hash only follows.
 */
export function openCauses({ areas, config, id, bundle }: Pick<BundleRun, 'areas' | 'config' | 'id' | 'bundle'>, { findings, opened, invalid }: KnownFaults): CauseOf {
  const { byPath, byArea } = sortFindings(findings);
  const byManifest = new Map(areas.map((area) => [manifestPathOf(area), area]));
  const present = new Set(bundle.files.map(({ path }) => path));
  const ofManifest = ({ name, manifest }: BundleArea, path: string): string | undefined => {
    if (manifest === null) return fingerprintOf({ rule: present.has(path) ? 'bundle/manifest-invalid' : 'bundle/manifest-missing', keys: { bundle: id, area: name } });
    const sign = byArea.get(name);
    return invalid.get(name) ?? (sign === undefined ? undefined : fingerprintOf(sign));
  };
  return (path) => {
    const known = byPath.get(path) ?? opened(path);
    if (known !== undefined) return known;
    const { area: name } = areaOfPath(config, path);
    const isGone = name !== '.' && areas.some((area) => area.name === name && area.files.length === 0);
    if (isGone) return fingerprintOf({ rule: 'bundle/area-missing', keys: { bundle: id, area: name } });
    const area = byManifest.get(path);
    return area === undefined ? undefined : ofManifest(area, path);
  };
}

/** A hash that proves too little explains no other; what follows from something leads to that. */
function sortFindings(findings: readonly FindingDraft[]): { readonly byPath: ReadonlyMap<string, string>; readonly byArea: ReadonlyMap<string, FindingDraft> } {
  const byPath = new Map<string, string>();
  const byArea = new Map<string, FindingDraft>();
  for (const draft of findings) {
    const { area = '.', path } = draft.keys;
    if (draft.rule === 'bundle/weak-hash') continue;
    const full = path === undefined || area === '.' ? path : `${area}/${path}`;
    if (full !== undefined && (draft.causedBy === undefined || !byPath.has(full))) byPath.set(full, draft.causedBy ?? fingerprintOf(draft));
    if (draft.causedBy !== undefined) continue;
    const before = byArea.get(area);
    if (signs.includes(draft.rule) && (before === undefined || signs.indexOf(draft.rule) < signs.indexOf(before.rule))) byArea.set(area, draft);
  }
  return { byPath, byArea };
}

export function manifestPathOf({ folder, config, manifest }: BundleArea): string {
  return manifest?.path ?? (folder === '' ? config.manifest.file : `${folder}/${config.manifest.file}`);
}
