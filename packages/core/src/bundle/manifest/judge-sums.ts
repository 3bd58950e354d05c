import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import type { BundleFile } from '../bundle-run.js';
import { areaOfPath } from './area-of-path.js';
import { fingerprintOf } from './causes-of.js';
import { findEntryFaults } from './find-entry-faults.js';
import type { ManifestEntry } from './manifest-entry.js';
import type { ReadSums } from './read-sums.js';

/** Written behind the sums, so that they cannot be in them. */
const behind = /^(?:SHA256SUMS|VerificationSummary-[^/]*\.json|.*\.sig|.*\.sigstore\.json)$/;

export interface SumsInput {
  readonly id: string;
  readonly bundlePath: string;
  /** Relative to the bundle. */
  readonly path: string;
  readonly sums: ReadSums;
  readonly files: readonly BundleFile[];
  readonly config: Pick<BundlesConfig, 'areas' | 'unlisted' | 'otherAreas'>;
  /** Areas that are verified; null: all of the bundle. */
  readonly only: ReadonlySet<string> | null;
  /** Fingerprint of what was already found at a file, relative to the bundle. */
  readonly causeOf: (path: string) => string | undefined;
}

/** Whether SHA256SUMS at the bundle's root names every file with its hash, and no other. */
export function judgeSums(input: SumsInput): readonly FindingDraft[] {
  const { sums, files, path: ownPath } = input;
  const { entries, faults } = findEntryFaults(sums.entries);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const named = new Set(entries.map(({ path }) => path));
  if (entries.length === 0 && sums.faults.length + faults.length === 0) return [toDraft(input, ownPath, { message: `${input.bundlePath}/${ownPath} names no file.` })];
  const invalid = [...sums.faults, ...faults].toSorted((a, b) => a.line - b.line);
  const missing = new Map(entries.filter(({ path }) => !byPath.has(path)).map((entry) => [entry.sha256, entry]));
  return [
    ...(invalid[0] === undefined ? [] : [toDraft(input, ownPath, {
      message: `${input.bundlePath}/${ownPath} cannot be relied on. ${invalid.slice(0, 10).map(({ message, line, column }) => `${line}:${column}: ${message}.`).join(' ')}${invalid.length > 10 ? ` And ${invalid.length - 10} more.` : ''}`,
      location: { path: `${input.bundlePath}/${ownPath}`, line: invalid[0].line, column: invalid[0].column },
    })]),
    ...entries.filter(({ path }) => isAsked(input, path)).flatMap((entry) => judgeEntry(input, entry, byPath.get(entry.path))),
    ...files.filter(({ path }) => !named.has(path) && !behind.test(path) && isAsked(input, path)).flatMap((file) => toUnnamed(input, file, missing.get(file.sha256))),
  ];
}

function isAsked({ only, config }: SumsInput, path: string): boolean {
  return only === null || only.has(areaOfPath(config, path).area);
}

function judgeEntry(input: SumsInput, entry: ManifestEntry, file: BundleFile | undefined): FindingDraft[] {
  const at = `${input.bundlePath}/${input.path}:${entry.line}:${entry.column}`;
  const place = `${input.bundlePath}/${entry.path}`;
  const related = [{ path: `${input.bundlePath}/${input.path}`, line: entry.line, column: entry.column }];
  if (file === undefined) return [toDraft(input, entry.path, { message: `${at} names ${place}, which is not there.`, related })];
  if (entry.sha256 === file.sha256) return [];
  const expected = entry.recorded ?? '';
  return [toDraft(input, entry.path, { message: `${place} has the SHA-256 ${file.sha256}, but ${at} says ${expected}.`, related, expected, actual: file.sha256 })];
}

/** `moved`: the line that names these bytes otherwise, so that both say the same. */
function toUnnamed(input: SumsInput, { path }: BundleFile, moved: ManifestEntry | undefined): FindingDraft[] {
  const slash = path.indexOf('/');
  const folder = path.slice(0, slash);
  const isOther = slash >= 0 && !Object.hasOwn(input.config.areas, '.') && !Object.hasOwn(input.config.areas, folder);
  const outcome = isOther ? input.config.otherAreas : input.config.unlisted;
  if (outcome === 'ignore') return [];
  const cause = isOther ? { causedBy: fingerprintOf({ rule: 'bundle/area-unknown', keys: { bundle: input.id, area: folder } }) } : {};
  const fromMoved = moved === undefined ? {} : { causedBy: fingerprintOf(toDraft(input, moved.path, { message: '' })) };
  return [{ ...fromMoved, ...toDraft(input, path, { message: `${input.bundlePath}/${path} is not named in ${input.bundlePath}/${input.path}.` }), outcome, ...(input.only === null ? cause : {}) }];
}

function toDraft({ id, bundlePath, config, causeOf }: SumsInput, path: string, what: Pick<FindingDraft, 'message'> & Partial<FindingDraft>): FindingDraft {
  const cause = causeOf(path);
  return {
    rule: 'bundle/sums-mismatch', keys: { bundle: id, ...areaOfPath(config, path) }, check: `file:${path}`, outcome: 'fail',
    location: { path: `${bundlePath}/${path}` }, ...what, ...(cause === undefined ? {} : { causedBy: cause }),
  };
}
