import { ShipworthyError } from '@shipworthy/contract/errors';
import type { PackLock } from '@shipworthy/contract/pack';
import { writeFileAtomically } from '../files/index.js';
import type { Workspace } from '../workspace/index.js';
import type { PackContext } from './loaded-pack.js';
import { readManifest } from './manifest-source.js';
import { toPackContent } from './pack-digests.js';
import { compareWithLock, parseLock, toLock, toLockText, type LockDifference } from './pack-lock.js';
import { toLockPath } from './pack-paths.js';
import { readPackFiles } from './read-pack-files.js';

/** What locking did. */
export interface WrittenLock {
  /** Of the lock file, relative to the workspace's root. */
  readonly path: string;
  readonly lock: PackLock;
  /** True when the file held something else, or nothing. */
  readonly isChanged: boolean;
  /** The version to raise to, because the content differs from what the history knows under this one; null when there is no need. */
  readonly raiseTo: number | null;
  /** The same for people, with every digest that changed. */
  readonly notes: readonly string[];
}

/**
 * Writes the lock beside the manifest and says, line by line, what changed. Content that changed under the version of the base is written
 * all the same (the work is not done yet), with a line that says which version to raise to.
 * @throws ShipworthyError `lock/refused` when a file of the pack is missing, `config/*`
 */
export async function writeLock({ workspace, policy }: PackContext, manifestPath: string): Promise<WrittenLock> {
  const { manifest, source, path } = await readManifest(workspace, manifestPath);
  const lockPath = toLockPath(path);
  const files = await readPackFiles(workspace, manifest);
  const content = toPackContent(source.value, files);
  const lock = toLock(manifest, content);
  if (lock === null) throw missingFiles(path, files.filter(({ sha256 }) => sha256 === null).map((file) => file.path));
  const before = await readOldLock(workspace, lockPath);
  const reference = await readReference({ workspace, policy }, lockPath);
  const text = toLockText(lock);
  const isSame = before.text === text;
  if (!isSame) await writeFileAtomically(workspace.resolve(lockPath), text);
  const changes = before.lock === null ? [] : compareWithLock(before.lock, content);
  const mustRaise = reference !== null && reference.pack === manifest.id && manifest.version <= reference.version && compareWithLock(reference, content).length > 0;
  const notes = [
    isSame ? `${lockPath} is up to date: ${describe(lock)}.` : `${lockPath} ${before.text === null ? 'is new' : 'was written'}: ${describe(lock)}.`,
    ...(before.lock !== null && before.lock.version !== lock.version ? [`  version: ${before.lock.version} → ${lock.version}`] : []),
    ...changes.map((change) => `  ${toLine(change, path)}`),
    ...(mustRaise ? [`The pack differs from version ${reference.version} that is already in the history: set \`version: ${reference.version + 1}\` in ${path} and lock again, or the check will fail with pack/changed-without-version.`] : []),
  ];
  return { path: lockPath, lock, isChanged: !isSame, raiseTo: mustRaise ? reference.version + 1 : null, notes };
}

function describe({ pack, version, files }: PackLock): string {
  return `${pack}, version ${version}, ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
}

function toLine({ path, what, locked, actual }: LockDifference, manifestPath: string): string {
  const short = (sha256: string | null): string => (sha256 === null ? '(absent)' : sha256.slice(0, 12));
  return `${what} ${path ?? manifestPath}: ${short(locked)} → ${short(actual)}`;
}

/** A lock that does not parse is simply replaced. */
async function readOldLock(workspace: Workspace, lockPath: string): Promise<{ text: string | null; lock: PackLock | null }> {
  const file = await workspace.readText(lockPath, { optional: true });
  return file === null ? { text: null, lock: null } : { text: file.text, lock: parseOrNull(file.text, lockPath) };
}

/** The lock that the change will be measured against: the base's, else that of the merge base with the default branch, else HEAD's. */
async function readReference({ workspace, policy }: Pick<PackContext, 'workspace' | 'policy'>, lockPath: string): Promise<PackLock | null> {
  const path = workspace.toRepositoryPath(lockPath);
  if (policy.base !== null) return toLockOrNull(await policy.base.readFile(path), lockPath);
  const { git, headCommit } = workspace;
  if (git === null || headCommit === null) return null;
  const branch = await git.defaultBranch();
  const commit = (branch === null ? null : await git.mergeBase(branch, headCommit)) ?? headCommit;
  return toLockOrNull(await git.readFileAt(commit, path), lockPath);
}

function toLockOrNull(bytes: Uint8Array | null, path: string): PackLock | null {
  return bytes === null ? null : parseOrNull(new TextDecoder().decode(bytes), path);
}

function parseOrNull(text: string, path: string): PackLock | null {
  try {
    return parseLock(text, path);
  } catch (error) {
    if (error instanceof ShipworthyError) return null;
    throw error;
  }
}

function missingFiles(path: string, missing: readonly string[]): ShipworthyError {
  return new ShipworthyError('lock/refused', `${path} cannot be locked: ${missing.length === 1 ? 'a file is' : `${missing.length} files are`} missing.`, {
    hint: 'Restore what is missing, or remove it from the manifest.',
    faults: missing.map((file) => ({ path: file, message: 'does not exist.' })),
  });
}
