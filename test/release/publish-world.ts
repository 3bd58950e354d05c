import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandResult } from '@shipworthy/core/evidence';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '@shipworthy/testkit/github';
import { headCommit, toContext, toReceivedEvidence } from '../../packages/core/test/evidence/documents.js';
import { toReleaseRun } from '../../packages/core/test/release/release-world.js';
import { writeEvidenceBundle, type EvidenceParts } from '../../packages/core/test/release/verify/evidence-builder.js';
import { sha256Hex } from '../../packages/core/src/files/index.js';
import { publishEvidence } from '../../packages/core/src/release/publish/index.js';
import type { ReleaseRun } from '../../packages/core/src/release/release-run.js';
import { parseSigningKey, type SigningKey } from '../../packages/core/src/signing/index.js';

export const name = 'acme/parser';
export const tag = 'v1.4.0';
export const bundlePath = 'ReleaseEvidence/1.4.0';
export const shippedName = 'parser-1.4.0.tgz';
/** In the order in which they are uploaded. */
export const names = ['parser-1.4.0.evidence.vsa.dsse.json', 'parser-1.4.0.evidence.intoto.jsonl', 'parser-1.4.0.evidence.SHA256SUMS', shippedName, 'parser-1.4.0.evidence.zip', 'parser-1.4.0.evidence.vsa.sigstore.json'];

export interface Key extends SigningKey {
  readonly pem: string;
  readonly publicPem: string;
}

export function makeKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { ...parseSigningKey(pem, { name: 'key' }), pem, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/** Bundles are made once and copied: most of what a test costs is signing and writing them. */
const made = new Map<string, string>();
let folder = '';

function madeBundle(key: SigningKey, parts: Partial<EvidenceParts>): string {
  const id = JSON.stringify([key.publicKey.keyId, parts]);
  const known = made.get(id);
  if (known !== undefined) return known;
  if (folder === '') folder = mkdtempSync(join(tmpdir(), 'publish-'));
  const root = join(folder, String(made.size));
  writeEvidenceBundle(join(root, bundlePath), { key, ...parts });
  made.set(id, root);
  return root;
}

export function removeBundles(): void {
  if (folder !== '') rmSync(folder, { recursive: true });
  made.clear();
  folder = '';
}

export interface Published {
  readonly result: CommandResult;
  readonly document: EvidenceDocument<'release-publication'>;
  /** Rule and outcome of every finding. */
  readonly said: readonly string[];
  readonly steps: readonly string[];
}

/** A GitHub of its own, and a folder with a bundle and what is shipped. */
export class PublishWorld {
  readonly github: FakeGitHub;
  readonly root: string;
  readonly key: Key;
  /** What the default branch holds, by path; null where it cannot be read. */
  defaultBranch: Map<string, string> | null = new Map();
  repository: FakeRepository;

  constructor(github: FakeGitHub, root: string, key: Key) {
    [this.github, this.root, this.key] = [github, root, key];
    this.repository = github.repository(name).withBranch('main', headCommit).withTag(tag, headCommit);
    this.assemble();
  }

  static async open(key: Key, options: { readonly isImmutable?: boolean } = {}): Promise<PublishWorld> {
    const github = await startFakeGitHub({ permissions: { contents: 'write' } });
    github.repository(name, { immutableReleases: options.isImmutable ?? false });
    return new PublishWorld(github, mkdtempSync(join(tmpdir(), 'publish-world-')), key);
  }

  /** Puts another bundle, and what is shipped with it, in its place. */
  assemble(parts: Partial<EvidenceParts> = {}, key: SigningKey = this.key): void {
    rmSync(join(this.root, 'ReleaseEvidence'), { recursive: true, force: true });
    cpSync(join(madeBundle(key, parts), bundlePath), join(this.root, bundlePath), { recursive: true });
    for (const [asset, text] of Object.entries(parts.assets ?? { [shippedName]: 'the parser\n' })) this.write(`dist/${asset}`, text);
    this.write('release.pub', this.key.publicPem);
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(join(this.root, path, '..'), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  run(inputs: Readonly<Record<string, string>> = {}, but: Partial<ReleaseRun> & { readonly hasToken?: boolean } = {}): ReleaseRun {
    const remote = but.hasToken === false ? null : createRemoteRepository({ apiUrl: this.github.url, repository: name, token: this.github.token, waitBudget: 1_000 });
    const decision = JSON.parse(readFileSync(join(this.root, bundlePath, 'gate-decision.json'), 'utf8')) as EvidenceDocument;
    const run = toReleaseRun({
      root: this.root, authority: this.#authority(), inputs: { mode: 'publish', 'public-key': 'release.pub', ...inputs }, facts: remote?.releaseFacts ?? null, documents: [toReceivedEvidence(decision, { job: 'release-gate' })],
      host: { remote, context: toContext({ repository: name, ref: `refs/tags/${tag}`, testedCommit: headCommit }) },
    });
    return { ...run, ...but };
  }

  #authority(): ReleaseRun['authority'] {
    const { defaultBranch: files } = this;
    if (files === null) return null;
    const readFile = async (path: string) => (files.has(path) ? Buffer.from(files.get(path) ?? '') : null);
    return { name: 'the default branch main', tree: { commit: headCommit, readFile, readTexts: async () => new Map(), readFiles: async () => new Map(), listFiles: async () => [] } };
  }

  async publish(inputs: Readonly<Record<string, string>> = {}, but: Parameters<PublishWorld['run']>[1] = {}): Promise<Published> {
    const run = this.run(inputs, but);
    const result = await publishEvidence(run, run.host.now());
    const document = result.documents[0]?.document;
    if (document?.kind !== 'release-publication') throw new TypeError('no document about the publication');
    return {
      result, document, said: document.findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`),
      steps: document.details.steps.map(({ action, name: asset }) => (asset === null ? action : `${action} ${asset}`)),
    };
  }

  /** What anybody sees of the releases: all that counts, and no ids. */
  state() {
    return this.repository.releases.map(({ tag: of, draft = false, immutable = false, body = '', assets = [] }) => ({ tag: of, draft, immutable, body, assets: Object.fromEntries(assets.map(({ name: asset, bytes, state = 'uploaded' }) => [asset, state === 'uploaded' ? sha256Hex(bytes) : state])) }));
  }

  bytesOf(asset: string): Buffer {
    return Buffer.from(this.repository.releases.flatMap(({ assets = [] }) => assets).find((one) => one.name === asset)?.bytes ?? Buffer.alloc(0));
  }

  async close(): Promise<void> {
    await this.github.close();
    rmSync(this.root, { recursive: true });
  }
}
