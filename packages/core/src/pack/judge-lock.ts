import { posix } from 'node:path';
import type { PackLock, PackManifest, PackPolicy } from '@shipworthy/contract/pack';
import { toFinding, type FindingDraft } from '../evidence/index.js';
import type { Conversion } from './collect-converted.js';
import type { PackFile } from './loaded-pack.js';
import { packDigestOf, type PackContent } from './pack-digests.js';
import { compareWithLock, type LockDifference } from './pack-lock.js';

export interface LockFacts {
  readonly manifest: PackManifest;
  readonly content: PackContent;
  readonly files: readonly PackFile[];
  /** Those that differ from the lock in line ends alone, by name. */
  readonly converted: ReadonlyMap<string, Conversion>;
  /** POSIX paths, relative to the workspace's root. */
  readonly manifestPath: string;
  readonly lockPath: string;
  readonly lock: PackLock | null;
  /** The lock on the base of the change; null when there is no base or it has none. */
  readonly baseLock: PackLock | null;
  readonly policy: Pick<PackPolicy, 'lock'>;
}

/** Is this pack the one that was locked, and was its version raised when it changed? */
export function judgeLock(facts: LockFacts): FindingDraft[] {
  const { lock, manifest } = facts;
  const own = lock === null ? [notLocked(facts)] : judgeOwnLock(facts, lock);
  return manifest.fixtures.length + manifest.cases.length === 0 ? [...own, emptyPack(facts)] : [...own, ...judgeVersion(facts)];
}

function notLocked({ manifest, policy, lockPath, manifestPath }: LockFacts): FindingDraft {
  const shared = { rule: 'pack/not-locked', keys: { pack: manifest.id }, check: null, location: { path: manifestPath } } as const;
  if (policy.lock === 'optional') return { ...shared, outcome: 'warn', message: `There is no ${lockPath}; the pack's policy \`lock: optional\` allows it.` };
  return { ...shared, outcome: 'unverified', reason: 'not-locked', message: `There is no ${lockPath}, so nothing shows that this is the pack that was agreed on.` };
}

function judgeOwnLock(facts: LockFacts, lock: PackLock): FindingDraft[] {
  const { manifest, lockPath } = facts;
  const mismatch = toMismatch(facts);
  const identity: FindingDraft[] = [];
  if (lock.pack !== manifest.id) identity.push(mismatch(lockPath, `The lock is of the pack ${lock.pack}, not of ${manifest.id}.`, { expected: lock.pack, actual: manifest.id }));
  else if (lock.version !== manifest.version) identity.push(mismatch(lockPath, `The lock is of version ${lock.version}, the manifest says ${manifest.version}.`, { expected: lock.version, actual: manifest.version }));
  else if (packDigestOf(lock) !== lock.packDigest) identity.push(mismatch(lockPath, 'The lock contradicts itself: its digest is not that of its own list.', { expected: lock.packDigest, actual: packDigestOf(lock) }));
  return [...identity, ...judgeDifferences(facts, lock)];
}

/** A manifest that lists other files is one fault; the files that it added or dropped follow from it. */
function judgeDifferences(facts: LockFacts, lock: PackLock): FindingDraft[] {
  const mismatch = toMismatch(facts);
  const drafts = compareWithLock(lock, facts.content).map((difference) => {
    const path = toPath(facts, difference);
    const draft = { ...mismatch(path, describe(facts, difference), { expected: difference.locked, actual: difference.actual }), ...describeConversion(facts, difference) };
    return { difference, path, draft };
  });
  const manifestDraft = drafts.find(({ difference }) => difference.path === null)?.draft;
  const cause = manifestDraft === undefined ? null : toFinding(manifestDraft).fingerprint;
  const seen = new Set<string>();
  return drafts.flatMap(({ difference, path, draft }) => {
    if (seen.has(path)) return []; // one file in two roles is one thing
    seen.add(path);
    const follows = cause !== null && difference.what !== 'changed';
    return [follows ? { ...draft, causedBy: cause } : draft];
  });
}

function toMismatch({ manifest }: LockFacts) {
  return (path: string, message: string, values: Pick<FindingDraft, 'expected' | 'actual'>): FindingDraft => ({
    rule: 'pack/lock-mismatch', keys: { pack: manifest.id, path }, check: null, outcome: 'fail', message, location: { path }, ...values,
  });
}

function toPath({ files, manifestPath, manifest }: LockFacts, { path }: LockDifference): string {
  if (path === null) return manifestPath;
  return files.find(({ name }) => name === path)?.path ?? posix.join(manifest.root, path);
}

function describe(facts: LockFacts, difference: LockDifference): string {
  const path = toPath(facts, difference);
  if (difference.what === 'changed') return `${path} is not what ${facts.lockPath} says.`;
  return difference.what === 'added' ? `${path} belongs to the pack but is not in ${facts.lockPath}.` : `${path} is in ${facts.lockPath} but does not belong to the pack any more.`;
}

const conversions = {
  'lf-to-crlf': { what: 'the checkout turned LF into CRLF', next: 'and check the file out again' },
  'crlf-to-lf': { what: 'it was locked with CRLF, and the repository has LF', next: 'raise `version`, and run `shipworthy regression-pack --mode lock` where the file has its LF' },
} as const;

/** To lock the converted bytes is no way out: it would break the pack wherever git converts nothing. */
function describeConversion(facts: LockFacts, difference: LockDifference): Pick<FindingDraft, 'message' | 'remedy'> | null {
  const conversion = difference.what === 'changed' && difference.path !== null ? facts.converted.get(difference.path) : undefined;
  if (conversion === undefined) return null;
  const path = toPath(facts, difference);
  const { what, next } = conversions[conversion];
  return { message: `${path} is what ${facts.lockPath} says but for its line endings: ${what}.`, remedy: `Write \`${/\s/.test(path) ? JSON.stringify(path) : path} -text\` into .gitattributes, so that every checkout has the same bytes, ${next}.` };
}

/** Against the lock on the base: the same version must be the same pack, and another version must be seen to be another pack. */
function judgeVersion(facts: LockFacts): FindingDraft[] {
  const { manifest, baseLock, manifestPath } = facts;
  if (baseLock === null) return [];
  const shared = { keys: { pack: manifest.id }, check: null, location: { path: manifestPath } };
  const differences = compareWithLock(baseLock, facts.content);
  if (baseLock.pack !== manifest.id || manifest.version > baseLock.version) {
    if (differences.length === 0) return [];
    return [{
      ...shared, rule: 'pack/changed', outcome: 'warn', message: `The pack differs from ${baseLock.pack} version ${baseLock.version} on the base: ${listDifferences(facts, differences)}.`,
      expected: `${baseLock.pack} ${baseLock.version}`, actual: `${manifest.id} ${manifest.version}`,
    }];
  }
  if (differences.length === 0) return [];
  return [{
    ...shared, rule: 'pack/changed-without-version', outcome: 'fail',
    message: `The pack differs from version ${baseLock.version} on the base (${listDifferences(facts, differences)}), but its version is ${manifest.version}.`,
    expected: `a version above ${baseLock.version}`, actual: manifest.version,
  }];
}

const listed = 10;
const words = { changed: '', added: ' is new', removed: ' is gone' } as const;

function listDifferences(facts: LockFacts, differences: readonly LockDifference[]): string {
  const texts = [...new Set(differences.map((difference) => `${toPath(facts, difference)}${words[difference.what]}`))];
  return texts.length <= listed ? texts.join(', ') : `${texts.slice(0, listed).join(', ')} and ${texts.length - listed} more`;
}

function emptyPack({ manifest, manifestPath }: LockFacts): FindingDraft {
  return {
    rule: 'pack/empty', keys: { pack: manifest.id }, check: null, outcome: 'unverified', reason: 'nothing-checked', location: { path: manifestPath },
    message: 'The pack holds no fixtures and no cases, so there is nothing to check.',
  };
}
