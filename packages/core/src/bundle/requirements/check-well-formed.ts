import { join } from 'node:path';
import type { FindingDraft } from '../../evidence/index.js';
import { inAreaPath, inBundlePath } from '../area-files.js';
import type { BundleArea, BundleRun } from '../bundle-run.js';
import { findMalformed } from './find-malformed.js';
import type { MalformedPlace } from './malformed-place.js';

const mostPlaces = 10;
const isByLine = /\.(?:ndjson|jsonl)$/i;

/** Files whose name promises a format must keep it: what does not parse was cut off, or written by accident. Empty files are said elsewhere. */
export async function checkWellFormed(run: BundleRun, area: BundleArea, parsed: ReadonlySet<string>): Promise<FindingDraft[]> {
  const findings: FindingDraft[] = [];
  const manifest = inBundlePath(area, area.config.manifest.file); // one that cannot be used is said to be so already
  for (const { path, bytes } of area.files) {
    if (bytes === 0 || path === area.manifest?.path || path === manifest) continue;
    if (isByLine.test(path) && parsed.has(path)) continue; // its gates are stricter
    const places = await findMalformed(join(run.bundle.folder, path), path, mostPlaces);
    if (places.length > 0) findings.push(toDraft(run, area, { path, places }));
  }
  return findings;
}

function toDraft(run: BundleRun, area: BundleArea, { path, places }: { path: string; places: readonly MalformedPlace[] }): FindingDraft {
  const [first, ...others] = places;
  const cause = run.faultOf(path);
  const shown = `${run.bundle.path}/${path}`;
  return {
    rule: 'bundle/artifact-malformed', keys: { bundle: run.id, area: area.name, path: inAreaPath(area, path) }, check: `file:${path}`, outcome: 'fail',
    ...(cause === null ? {} : { causedBy: cause }),
    message: `${shown}:${first?.line ?? 1}:${first?.column ?? 1} ${first?.message ?? 'is not well-formed.'}${others.length === 0 ? '' : ` So also ${others.length === mostPlaces - 1 ? 'at least ' : ''}${others.length} more, in the lines ${others.map(({ line }) => line).join(', ')}.`}`,
    location: { path: shown, line: first?.line ?? 1, column: first?.column ?? 1 },
    related: others.map(({ line, column }) => ({ path: shown, line, column })),
  };
}
