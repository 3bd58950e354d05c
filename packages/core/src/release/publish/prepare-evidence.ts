import { basename, join, resolve } from 'node:path';
import type { EvidenceManifest } from '@shipworthy/contract/release';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../evidence/index.js';
import { toPathBelow } from '../../files/to-path-below.js';
import { readSigningKey, type SigningKey } from '../../signing/index.js';
import type { Scratch } from '../../workspace/index.js';
import { evidencePlace } from '../assemble/evidence-place.js';
import type { ReleaseRun } from '../release-run.js';
import { openEvidence, type OpenedEvidence } from '../verify/open-evidence.js';
import { verifyEvidence } from '../verify/index.js';
import { formatVersion } from '../../version/index.js';
import { readTrust } from './read-trust.js';
import { refuse } from './refuse.js';
import type { ReleaseIdentity } from './wanted-asset.js';

/** Evidence on this disk that may be published: it is signed, and verifies for exactly this release. */
export interface LocalEvidence {
  readonly identity: ReleaseIdentity;
  /** Beginning of the names of what is attached: `<repository>-<version>`. */
  readonly stem: string;
  /** How people call the place. */
  readonly name: string;
  readonly opened: OpenedEvidence;
  /** Absolute; where the bundle came as a zip. */
  readonly zip: string | null;
  readonly manifest: EvidenceManifest;
}

export interface PreparedEvidence {
  readonly evidence: LocalEvidence | null;
  readonly key: SigningKey | null;
  readonly findings: readonly FindingDraft[];
}

/** @throws ShipworthyError `signing/*`, `config/*` of the keys that were given */
export async function prepareEvidence(run: ReleaseRun, scratch: Scratch): Promise<PreparedEvidence> {
  const { inputs, host, target, workspace } = run;
  const key = await readSigningKey(inputs, host.cwd);
  const repository = host.context.repository ?? (await workspace.git?.originRepository()) ?? null;
  const place = evidencePlace(run, repository);
  if (place === null || target.version === null || target.tag === null) {
    return { evidence: null, key, findings: [{ rule: 'release/version-unknown', keys: { ref: host.context.ref ?? '' }, check: 'version', outcome: 'unverified', reason: 'missing-evidence', message: 'Nobody says which version this is, so nothing can be published.' }] };
  }
  const missing = repository === null ? 'which repository this is' : target.commit === null ? `for which commit the tag ${target.tag} stands` : null;
  if (missing !== null) return { evidence: null, key, findings: [refuse(run, { message: `Nobody says ${missing}.`, reason: 'missing-evidence', remedy: 'Run it in a clone of the repository, with the tag.' })] };
  const trust = await readTrust(run, key);
  if ('finding' in trust) return { evidence: null, key, findings: [trust.finding] };
  const identity: ReleaseIdentity = { tag: target.tag, commit: target.commit ?? '', version: formatVersion(target.version), repository: repository ?? '', trustedKeys: trust.keys };
  const path = resolve(workspace.root, inputs.path ?? place.path);
  return { key, ...(await openLocal(run, { identity, path, stem: place.stem, scratch })) };
}

interface LocalPlace {
  readonly identity: ReleaseIdentity;
  readonly path: string;
  readonly stem: string;
  readonly scratch: Scratch;
}

async function openLocal(run: ReleaseRun, { identity, path, stem, scratch }: LocalPlace): Promise<Pick<PreparedEvidence, 'evidence' | 'findings'>> {
  const name = toPathBelow(run.workspace.root, path) || basename(path);
  try {
    const refusal = await refuseUnproved(identity, { path, name });
    if (refusal !== null) return { evidence: null, findings: [refuse(run, { message: `The evidence in ${name} may not be published. ${refusal}` })] };
    const opened = await openEvidence(path, name, { scratch });
    const { manifest } = opened.lists;
    if (manifest.value === null) return { evidence: null, findings: [refuse(run, { message: `The evidence in ${name} was changed while it was read.` })] };
    const zip = opened.kind === 'folder' ? null : opened.download === null ? path : join(opened.download.folder, `${opened.download.stem}.zip`);
    return { evidence: { identity, stem, name, opened, zip, manifest: manifest.value }, findings: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { evidence: null, findings: [refuse(run, { message: `The evidence in ${name} cannot be read: ${error.message}`, reason: 'missing-evidence', remedy: 'Assemble it before, and hand it over: `path` names it.' })] };
  }
}

/** Why evidence does not prove this release, in a sentence; null when it does. @throws ShipworthyError `config/*`, `usage/invalid-input` for what holds no bundle */
export async function refuseUnproved({ tag, commit, version, repository, trustedKeys }: ReleaseIdentity, place: { readonly path: string; readonly name: string }): Promise<string | null> {
  const { findings, details } = await verifyEvidence({ ...place, trustedKeys, commit, version });
  const faults = findings.filter(({ outcome, causedBy }) => (outcome === 'fail' || outcome === 'unverified') && causedBy === undefined);
  if (faults.length > 0) return `${faults.slice(0, 3).map(({ rule, message }) => `${rule}: ${message}`).join(' ')}${faults.length > 3 ? ` And ${faults.length - 3} more; see what \`verify\` says of it.` : ''}`;
  const { release, result } = details;
  if (result !== 'passed') return 'It does not say that the release passed.';
  if (release.tag !== tag) return `It is about the tag ${String(release.tag)}, not about ${tag}.`;
  if (release.repository?.toLowerCase() !== repository.toLowerCase()) return `It is about the repository ${String(release.repository)}, not about ${repository}.`;
  return null;
}
