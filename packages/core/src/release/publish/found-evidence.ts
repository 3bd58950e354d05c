import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { readWithin } from '../../files/read-within.js';
import type { ReleaseAsset, ReleasePage, ReleasePages } from '../../host/index.js';
import type { Scratch } from '../../workspace/index.js';
import { isJsonObject } from '../../json/index.js';
import { largestAttestation, openAttestation, predicateTypes, type Statement } from '../attest/index.js';
import { openEvidence } from '../verify/open-evidence.js';
import { refuseUnproved } from './prepare-evidence.js';
import type { ReleaseIdentity, WantedAsset } from './wanted-asset.js';

/** An asset of the page that bears the name of a wanted one. */
export interface FoundAsset {
  readonly asset: ReleaseAsset;
  /** Of what GitHub stored, as it says, or as it was downloaded; null of what is half-uploaded. */
  readonly sha256: string | null;
  /** It is evidence of this very tag and commit, or such evidence is about it. */
  readonly isProved: boolean;
}

/** Looks at what lies under the names of what is wanted. Only what differs is downloaded. @throws ShipworthyError `github/*` */
export async function readFound(page: ReleasePage | null, wanted: readonly WantedAsset[], { pages, scratch, identity }: { readonly pages: ReleasePages; readonly scratch: Scratch; readonly identity: ReleaseIdentity }): Promise<ReadonlyMap<string, FoundAsset>> {
  const reader = new FoundReader(pages, await scratch.folder());
  const found = new Map<string, { readonly asset: ReleaseAsset; readonly sha256: string | null }>();
  for (const { name } of wanted) {
    const asset = page?.assets.find((one) => one.name === name);
    if (asset !== undefined) found.set(name, { asset, sha256: asset.isComplete ? await reader.digestOf(asset) : null });
  }
  const others = wanted.filter((one) => isOther(one, found.get(one.name)?.sha256));
  const proofs = others.length === 0 ? new Proofs() : await readProofs(wanted, found, { reader, scratch, identity });
  return new Map([...found].map(([name, one]) => {
    const part = wanted.find((other) => other.name === name)?.part ?? 'shipped';
    return [name, { ...one, isProved: one.sha256 !== null && (proofs.names.has(name) || proofs.subjects.has(`${part === 'sums' ? 'SHA256SUMS' : name}\0${one.sha256}`)) }];
  }));
}

function isOther({ sha256 }: WantedAsset, there: string | null | undefined): boolean {
  return there !== undefined && there !== null && there !== sha256;
}

class Proofs {
  /** Assets that prove themselves. */
  readonly names = new Set<string>();
  /** Name and hash of everything that they are about. */
  readonly subjects = new Set<string>();

  add(name: string, statements: readonly Statement[]): void {
    this.names.add(name);
    for (const { subject } of statements) for (const { name: about, digest } of subject) if (digest['sha256'] !== undefined) this.subjects.add(`${about}\0${digest['sha256']}`);
  }
}

/** Downloads each asset at most once. */
class FoundReader {
  readonly #pages: ReleasePages;
  readonly #folder: string;
  readonly #files = new Map<number, { readonly path: string; readonly sha256: string }>();

  constructor(pages: ReleasePages, folder: string) {
    this.#pages = pages;
    this.#folder = folder;
  }

  async digestOf(asset: ReleaseAsset): Promise<string> {
    const [, said] = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? '') ?? [];
    return said ?? (await this.file(asset)).sha256;
  }

  async file(asset: ReleaseAsset): Promise<{ readonly path: string; readonly sha256: string }> {
    const known = this.#files.get(asset.id);
    if (known !== undefined) return known;
    const path = join(this.#folder, `${asset.id}.evidence.zip`);
    const file = { path, sha256: await this.#pages.downloadTo(asset, path) };
    this.#files.set(asset.id, file);
    return file;
  }
}

type Found = ReadonlyMap<string, { readonly asset: ReleaseAsset; readonly sha256: string | null }>;

interface ProofFacts {
  readonly reader: FoundReader;
  readonly scratch: Scratch;
  readonly identity: ReleaseIdentity;
}

async function readProofs(wanted: readonly WantedAsset[], found: Found, facts: ProofFacts): Promise<Proofs> {
  const proofs = new Proofs();
  for (const { name, part } of wanted) {
    const there = found.get(name);
    if (there === undefined || there.sha256 === null || part === 'shipped' || part === 'sums') continue;
    if (part !== 'archive' && there.asset.bytes > largestAttestation) continue;
    const { path } = await facts.reader.file(there.asset);
    const statements = part === 'archive' ? await proveArchive(path, facts) : proveLines(await readFile(path), { name, identity: facts.identity, isCollection: part === 'collection' });
    if (statements !== null) proofs.add(name, statements);
  }
  return proofs;
}

/** The verdict in an archive that verifies; null for one that does not. */
async function proveArchive(path: string, { scratch, identity }: ProofFacts): Promise<readonly Statement[] | null> {
  try {
    if ((await refuseUnproved(identity, { path, name: 'the archive on the release' })) !== null) return null;
    const { folder } = await openEvidence(path, 'the archive on the release', { scratch });
    const bytes = await readWithin(join(folder, 'attestations', 'vsa.dsse.json'), largestAttestation);
    return bytes === null ? null : proveLines(bytes, { name: 'vsa.dsse.json', identity, isCollection: false });
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

interface LineFacts {
  readonly name: string;
  readonly identity: ReleaseIdentity;
  readonly isCollection: boolean;
}

/** Statements that all are signed by a trusted key, one of them the verdict on this very tag and commit; only what that is about is proved. Else null. */
function proveLines(bytes: Uint8Array, { name, identity, isCollection }: LineFacts): readonly Statement[] | null {
  const lines = isCollection ? new TextDecoder().decode(bytes).split('\n').filter((line) => line !== '').map((line) => Buffer.from(line)) : [bytes];
  const opened = lines.map((line) => openAttestation(line, { trustedKeys: identity.trustedKeys, name }));
  const statements = opened.flatMap((one) => (one.state === 'verified' ? [one.statement] : []));
  const verdicts = statements.filter((one) => isVerdictOf(one, identity));
  return statements.length === opened.length && verdicts.length > 0 ? verdicts : null;
}

function isVerdictOf({ predicateType, predicate, subject }: Statement, { tag, commit, repository }: ReleaseIdentity): boolean {
  const resource = isJsonObject(predicate) && typeof predicate.resourceUri === 'string' ? predicate.resourceUri : '';
  return predicateType === predicateTypes.vsa && isJsonObject(predicate) && predicate.verificationResult === 'PASSED' && resource.toLowerCase().includes(`/${repository.toLowerCase()}@`) && resource.endsWith(`@refs/tags/${tag}`)
    && subject.some(({ name, digest }) => name === `refs/tags/${tag}` && digest['gitCommit'] === commit);
}
