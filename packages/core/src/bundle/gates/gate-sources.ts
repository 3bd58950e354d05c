import { join } from 'node:path';
import type { BundleGateConfig, BundleRequirementConfig } from '@shipworthy/contract/bundle';
import { toFinding } from '../../evidence/index.js';
import { inAreaPath, inBundlePath, matchInArea } from '../area-files.js';
import type { BundleArea, BundleFile, BundleRun } from '../bundle-run.js';
import { isExempt } from '../is-exempt.js';
import { findMalformed } from '../requirements/find-malformed.js';
import { readRecordedTime } from '../requirements/read-evidence.js';
import { selectFiles, type FileSelection } from '../requirements/select-files.js';
import type { NoAnswer } from './query/answer.js';
import { noAnswer } from './query/answer.js';
import type { SourceSpec } from './source/ask-source.js';

/** What a gate reads, or why there is nothing to read. */
export type GateSource = { readonly spec: SourceSpec; readonly missing: null } | { readonly spec: null; readonly missing: NoAnswer };

export interface SourceRequest extends FileSelection, Pick<BundleGateConfig, 'as' | 'rows'> {}

export async function chooseSource(run: BundleRun, area: BundleArea, request: SourceRequest): Promise<GateSource> {
  const { picked, matching } = await selectFiles(area, request, (path) => readRecordedTime(run, path));
  const from = [request.files].flat().map((pattern) => `\`${pattern}\``).join(' or ');
  if (picked.length === 0) return { spec: null, missing: noAnswer('unreadable-source', `no file of the area matches ${from}`) };
  if (request.pick === 'only' && picked.length > 1) {
    return { spec: null, missing: noAnswer('unreadable-source', `${matching.length} files match ${from}, and \`pick: only\` wants one: ${matching.slice(0, 5).map(({ path }) => path).join(', ')}`) };
  }
  const files = picked.map(({ path, bytes }) => ({ path, bytes, absolute: join(run.bundle.folder, path) }));
  return { spec: { files, as: request.as, rows: request.rows, isJoined: request.pick === 'all' }, missing: null };
}

/** Fingerprint of the finding that says why a source is missing; null when this is the first to say it. */
export function causeOfMissing(run: BundleRun, area: BundleArea, request: Pick<SourceRequest, 'files' | 'except'>): string | null {
  if (area.files.length === 0 && area.name !== '.') return toFinding({ rule: 'bundle/area-missing', keys: { bundle: run.id, area: area.name }, check: null, outcome: 'fail', message: '' }).fingerprint;
  const matches = matchInArea(area, request.files, request.except);
  for (const { path } of area.manifest?.files ?? []) {
    const fault = matches(path) ? run.faultOf(inBundlePath(area, path)) : null;
    if (fault !== null) return fault;
  }
  // What lies there may be evidence, but only a manifest could say so.
  const unproved = area.manifest === null && area.files.some(({ path }) => matches(inAreaPath(area, path))) ? run.faultOf(inBundlePath(area, area.config.manifest.file)) : null;
  if (unproved !== null) return unproved;
  const required = area.config.requires.find((one) => isDemanded(run, area, one) && isUnmet(area, one) && [request.files].flat().every((pattern) => [one.files].flat().includes(pattern)));
  return required === undefined ? null : toFinding({ rule: 'bundle/requirement-missing', keys: { bundle: run.id, area: area.name, requirement: required.id }, check: null, outcome: 'fail', message: '' }).fingerprint;
}

function isDemanded({ inputs }: BundleRun, area: BundleArea, { id, level }: { readonly id: string; readonly level: string }): boolean {
  return level !== 'optional' || inputs.require.includes(`${area.name}/${id}`);
}

/** Nothing that holds anything satisfies it; only then is that said of it. */
function isUnmet(area: BundleArea, { files, except }: BundleRequirementConfig): boolean {
  const matches = matchInArea(area, files, except);
  return !area.files.some(({ path, bytes }) => bytes > 0 && !isExempt(area, path) && matches(inAreaPath(area, path)));
}

/** Fingerprint of the finding that says what is wrong with a file that cannot be read: it is empty, or not well-formed. */
export async function causeInFile(run: BundleRun, area: BundleArea, file: BundleFile): Promise<string | null> {
  const path = inAreaPath(area, file.path);
  const keys = { bundle: run.id, area: area.name, path };
  const fingerprintOf = (rule: 'bundle/artifact-empty' | 'bundle/artifact-malformed'): string => toFinding({ rule, keys, check: null, outcome: 'fail', message: '' }).fingerprint;
  if (file.bytes === 0) {
    const isSaid = area.config.requires.some((one) => matchInArea(area, one.files, one.except)(path) && (one.pick !== 'newest' || isUnmet(area, one)));
    return isSaid ? fingerprintOf('bundle/artifact-empty') : null;
  }
  const places = await findMalformed(join(run.bundle.folder, file.path), file.path, 1);
  return places.length > 0 ? fingerprintOf('bundle/artifact-malformed') : null;
}
