import type { BundleRequirementConfig, RequirementResult } from '@shipworthy/contract/bundle';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { inAreaPath, inBundlePath } from '../area-files.js';
import type { BundleArea, BundleFile } from '../bundle-run.js';

export interface RequirementFacts {
  readonly id: string;
  readonly area: BundleArea;
  readonly config: BundleRequirementConfig;
  /** The input `require` names it. */
  readonly isMandatory: boolean;
  /** Of the bundle, relative to the root. */
  readonly bundlePath: string;
  readonly matching: readonly BundleFile[];
  readonly picked: readonly BundleFile[];
  /** Paths relative to the area that the manifest lists, that would match, and that are not there. */
  readonly lost: readonly string[];
  readonly faultOf: (path: string) => string | null;
}

export interface JudgedRequirement {
  /** Null: optional and absent, so that there is nothing to say. */
  readonly result: RequirementResult | null;
  readonly findings: readonly FindingDraft[];
}

/** Whether a requirement is met. What is missing because a file was lost, or is empty, follows from that. */
export function judgeRequirement(facts: RequirementFacts): JudgedRequirement {
  const { area, config, isMandatory, picked, matching } = facts;
  const level = isMandatory ? 'fail' : config.level;
  const full = picked.filter(({ bytes }) => bytes > 0);
  const empty = picked.filter(({ bytes }) => bytes === 0).map((file) => toEmpty(facts, file));
  const result = {
    id: config.id, title: config.title ?? config.id, level,
    files: full.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
  const isAmbiguous = config.pick === 'only' && matching.length > 1;
  if (full.length > 0 && !isAmbiguous) return { result: { ...result, outcome: empty.length === 0 ? 'pass' : 'fail', status: 'present' }, findings: empty };
  const outcome = level === 'warn' ? 'warn' : 'fail';
  if (isAmbiguous) {
    const message = `${area.name}/${config.id} must be one file, but ${matching.length} match: ${matching.slice(0, 5).map(({ path }) => path).join(', ')}.`;
    return { result: { ...result, outcome, status: 'present' }, findings: [{ ...shared(facts, outcome), message, remedy: 'Leave the one that is meant, or say `pick: newest`.' }] };
  }
  if (level === 'optional' && matching.length === 0) return { result: null, findings: [] };
  const cause = causeOf(facts, empty);
  const missing: FindingDraft = {
    ...shared(facts, outcome), ...(cause === null ? {} : { causedBy: cause }),
    message: `${area.name}/${config.id} (${result.title}) is missing: nothing ${matching.length > 0 ? 'that holds anything ' : ''}in ${placeOf(facts)} matches ${toText(config.files)}.`,
  };
  return { result: { ...result, outcome, status: level === 'optional' ? 'missing-optional' : 'missing' }, findings: [...empty, missing] };
}

function shared({ id, area, config, ...facts }: RequirementFacts, outcome: 'fail' | 'warn'): Pick<FindingDraft, 'rule' | 'keys' | 'check' | 'outcome' | 'location'> {
  return { rule: 'bundle/requirement-missing', keys: { bundle: id, area: area.name, requirement: config.id }, check: `artifact:${area.name}/${config.id}`, outcome, location: { path: placeOf({ ...facts, area }) } };
}

function toEmpty({ id, area, config, bundlePath, faultOf }: RequirementFacts, { path }: BundleFile): FindingDraft {
  const cause = faultOf(path);
  return {
    rule: 'bundle/artifact-empty', keys: { bundle: id, area: area.name, path: inAreaPath(area, path) }, check: `artifact:${area.name}/${config.id}`, outcome: 'fail',
    ...(cause === null ? {} : { causedBy: cause }), message: `${bundlePath}/${path} is empty.`, location: { path: `${bundlePath}/${path}` },
  };
}

function causeOf({ id, area, lost, faultOf }: RequirementFacts, empty: readonly FindingDraft[]): string | null {
  if (area.files.length === 0 && area.name !== '.') return toFinding({ rule: 'bundle/area-missing', keys: { bundle: id, area: area.name }, check: null, outcome: 'fail', message: '' }).fingerprint;
  for (const finding of empty) return finding.causedBy ?? toFinding(finding).fingerprint;
  for (const path of lost) {
    const fault = faultOf(inBundlePath(area, path));
    if (fault !== null) return fault;
  }
  return null;
}

function placeOf({ bundlePath, area }: Pick<RequirementFacts, 'bundlePath' | 'area'>): string {
  return area.folder === '' ? bundlePath : `${bundlePath}/${area.folder}`;
}

function toText(files: string | readonly string[]): string {
  return (typeof files === 'string' ? [files] : files).map((one) => `\`${one}\``).join(' or ');
}
