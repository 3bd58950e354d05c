import { isShipworthyError } from '@shipworthy/contract/errors';
import type { PackLock } from '@shipworthy/contract/pack';
import type { FindingDraft } from '../evidence/index.js';
import { collectConverted } from './collect-converted.js';
import { judgeLock } from './judge-lock.js';
import type { LoadedPack, PackContext } from './loaded-pack.js';
import { readManifest } from './manifest-source.js';
import { caseDigestsOf, packDigestOf, toPackContent } from './pack-digests.js';
import { parseLock } from './pack-lock.js';
import { resolvePackPath, toLockPath } from './pack-paths.js';
import { isJudgedByBase, resolvePackPolicy } from './pack-policy.js';
import { readPackFiles } from './read-pack-files.js';

/**
 * Reads a pack, proves it against its lock and resolves its policy. What is wrong with the pack's content is in `findings`.
 * @throws ShipworthyError `config/*` with every fault of the manifest or lock on its line, `path/outside-root`
 */
export async function loadPack(context: PackContext, manifestPath: string): Promise<LoadedPack> {
  const { workspace } = context;
  const own = await readManifest(workspace, manifestPath);
  const { manifest, source, path } = own;
  const lockPath = toLockPath(path);
  const lockText = await workspace.readText(lockPath, { optional: true });
  const lock = lockText === null ? null : parseLock(lockText.text, lockPath);
  const files = await readPackFiles(workspace, manifest);
  const content = toPackContent(source.value, files);
  const resolved = await resolvePackPolicy(context, own);
  const base = await readBaseLock(context, lockPath);
  const ref = {
    id: manifest.id, version: manifest.version, period: manifest.period ?? null, supersedes: manifest.supersedes,
    manifest: path, packDigest: packDigestOf(content),
  };
  return {
    manifest, source, path, ref, files,
    root: resolvePackPath(workspace.root, manifest.root, '.'),
    caseDigests: caseDigestsOf(source.value, manifest, files),
    packPolicy: resolved.packPolicy,
    policy: resolved.policy,
    findings: [
      ...resolved.findings,
      ...base.findings,
      ...judgeLock({ manifest, content, files, converted: collectConverted(files, lock), manifestPath: path, lockPath, lock, baseLock: base.lock, policy: resolved.packPolicy }),
    ],
  };
}

async function readBaseLock(context: PackContext, lockPath: string): Promise<{ lock: PackLock | null; findings: FindingDraft[] }> {
  const { base } = context.policy;
  if (base === null || !isJudgedByBase(context)) return { lock: null, findings: [] };
  const bytes = await base.readFile(context.workspace.toRepositoryPath(lockPath));
  if (bytes === null) return { lock: null, findings: [] };
  try {
    return { lock: parseLock(new TextDecoder().decode(bytes), lockPath), findings: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const message = `${lockPath} cannot be read on the base, so nobody can say whether the version had to be raised.`;
    return { lock: null, findings: [{ rule: 'policy/unreadable', keys: { path: lockPath }, check: null, outcome: 'unverified', reason: 'unreadable-source', message }] };
  }
}
