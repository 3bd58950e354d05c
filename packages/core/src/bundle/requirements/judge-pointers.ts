import type { FindingDraft } from '../../evidence/index.js';
import { inAreaPath } from '../area-files.js';
import { isExempt } from '../is-exempt.js';
import type { BundleArea, BundleRun } from '../bundle-run.js';
import { isPointer, pickNewest } from './pick-newest.js';
import { readRecordedTime } from './read-evidence.js';

/** Where a pointer to the latest file exists, it must hold what the newest file of its family holds. */
export async function judgePointers(run: Pick<BundleRun, 'id' | 'bundle' | 'faultOf'>, area: BundleArea): Promise<FindingDraft[]> {
  const files = area.files.filter(({ path }) => !isExempt(area, path));
  const findings: FindingDraft[] = [];
  for (const pointer of files.filter(({ path }) => isPointer(path))) {
    const family = toFamily(pointer.path);
    // Of files without a byte none is the newest, here as where evidence is picked.
    const members = files.filter(({ path, bytes }) => bytes > 0 && !isPointer(path) && family(path));
    const newest = await pickNewest(members.map(({ path }) => path), { recordedAt: (path) => readRecordedTime(run, path) });
    const meant = members.find(({ path }) => path === newest);
    if (meant === undefined || meant.sha256 === pointer.sha256) continue;
    const cause = run.faultOf(pointer.path) ?? run.faultOf(meant.path);
    findings.push({
      rule: 'bundle/pointer-not-newest', keys: { bundle: run.id, area: area.name, path: inAreaPath(area, pointer.path) }, check: `file:${pointer.path}`, outcome: 'fail',
      ...(cause === null ? {} : { causedBy: cause }),
      message: `${run.bundle.path}/${pointer.path} is not what ${run.bundle.path}/${meant.path}, the newest of its kind, holds.`,
      expected: meant.sha256, actual: pointer.sha256, location: { path: `${run.bundle.path}/${pointer.path}` }, related: [{ path: `${run.bundle.path}/${meant.path}` }],
    });
  }
  return findings;
}

/** `Rollup-latest.json` points into `Rollup-<time stamp>.json` of the same folder. */
function toFamily(pointer: string): (path: string) => boolean {
  const slash = pointer.lastIndexOf('/') + 1;
  const [before = '', after = ''] = pointer.slice(slash).split(/latest/i);
  const [folder, prefix] = [pointer.slice(0, slash), before.replace(/[-_.]$/, '')];
  return (path) => {
    const name = path.slice(slash);
    if (!path.startsWith(folder) || name.includes('/') || !name.startsWith(prefix) || !name.endsWith(after)) return false;
    const middle = name.slice(prefix.length, name.length - after.length);
    return /^[-_.]?\d[\d\-_.:TZ]*$/.test(middle);
  };
}
