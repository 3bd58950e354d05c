import { afterAll, afterEach } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { driftCheck, parseInputs } from '@shipworthy/contract/inputs';
import type { NotStored } from '@shipworthy/contract/regression';
import { resolvePolicy } from '@shipworthy/core/config';
import { runDriftCheck } from '@shipworthy/core/drift';
import { buildDocument, collectSubject, documentName, judge, toDate, writeEvidence, type Attachment, type CommandResult, type FindingDraft, type WrittenDocument } from '@shipworthy/core/evidence';
import { sha256Hex } from '@shipworthy/core/files';
import type { Artifact, ArtifactService, Host } from '@shipworthy/core/host';
import { loadPack, writeLock, type LoadedPack } from '@shipworthy/core/pack';
import { planDigestOf } from '@shipworthy/core/regression';
import { openWorkspace } from '@shipworthy/core/workspace';
import { createRepository, isolatedGitEnvironment, TemporaryRepository } from '@shipworthy/testkit/repository';

export const manifestPath = 'regression/regression-pack.yml';
export const recordsFolder = 'regression/baselines/parser-compat';

/** What a case produced, as little of it as a test cares about. */
export interface Output {
  readonly files?: Readonly<Record<string, string>>;
  readonly exitCode?: number;
  readonly metrics?: Readonly<Record<string, number | null>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly state?: 'ran' | 'skipped' | 'not-run';
  readonly timedOut?: boolean;
  readonly signal?: string;
  readonly deterministic?: boolean;
  readonly masked?: boolean;
  /** Why no output has a stored copy. */
  readonly notStored?: NotStored;
  /** Names of files whose stored copy does not travel. */
  readonly lost?: readonly string[];
}
export type Outputs = Readonly<Record<string, Output>>;

export interface ObserveOptions {
  readonly host?: Host;
  readonly manifest?: string;
  readonly out?: string;
  readonly key?: string;
  readonly partial?: boolean;
  readonly plan?: { readonly planDigest: string; readonly shard: string };
  readonly fixtures?: readonly string[];
  readonly findings?: readonly FindingDraft[];
  readonly tamper?: (document: DocumentOf<'regression-observations'>) => DocumentOf<'regression-observations'>;
}

/** `skipOn` of a case that runs nowhere, in the words of `state: 'skipped'`. */
export const nowhere = { linux: 'not on this platform', darwin: 'not on this platform', win32: 'not on this platform' };

const folders: string[] = [];
const templates: string[] = [];
const repositories: TemporaryRepository[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  for (const repository of repositories.splice(0)) repository.dispose();
});

afterAll(() => {
  for (const folder of templates) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(kept = folders): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-drift-')));
  kept.push(folder);
  return folder;
}

const laptop: RunContext = {
  where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
  pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null,
  serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};

export interface PackInput {
  readonly id?: string;
  readonly supersedes?: readonly string[];
  readonly version?: number;
  readonly cases: readonly Readonly<Record<string, unknown>>[];
  readonly fixtures?: readonly Readonly<Record<string, unknown>>[];
  readonly policy?: Readonly<Record<string, unknown>>;
}

/** A repository with a pack, and the steps around drift-check as people and workflows take them. */
export class DriftWorld {
  readonly repository: TemporaryRepository;
  context: RunContext = laptop;
  time = Date.parse('2026-03-01T12:00:00Z');
  artifacts: FolderArtifacts | null = null;

  constructor(repository = createRepository({ '.gitignore': 'shipworthy-out/\n', '.github/shipworthy.yml': `schemaVersion: 1\npacks: [${manifestPath}]\n` })) {
    this.repository = repository;
    repositories.push(repository);
  }

  host(context: Partial<RunContext> = {}): Host {
    return {
      context: { ...this.context, ...context }, cwd: this.repository.path, env: isolatedGitEnvironment(), toolVersion: '0.1.0', machine: null,
      now: () => new Date(this.time), artifacts: this.artifacts, remote: null, renderReport: () => 'report\n', onProgress: () => undefined,
    };
  }

  async writePack(pack: PackInput): Promise<this> {
    const { cases, id = 'parser-compat', version = 1, supersedes = [], fixtures = [], policy = {} } = pack;
    this.repository.write({ [manifestPath]: { schemaVersion: 1, id, version, ...(supersedes.length === 0 ? {} : { supersedes }), policy, fixtures, cases } });
    const host = this.host({ event: null });
    const workspace = await openWorkspace(host, { root: undefined, out: undefined });
    await writeLock({ host, workspace, policy: await resolvePolicy(host, workspace, { config: undefined, policyFrom: 'worktree' }) }, manifestPath);
    return this;
  }

  async loadPack(host = this.host()): Promise<LoadedPack> {
    const workspace = await openWorkspace(host, { root: undefined, out: undefined });
    return loadPack({ host, workspace, policy: await resolvePolicy(host, workspace, { config: undefined, policyFrom: 'auto' }) }, manifestPath);
  }

  /** Writes what the runner would have written. */
  async observe(outputs: Outputs, options: ObserveOptions = {}): Promise<WrittenDocument> {
    const { host = this.host(), partial = false, plan = null } = options;
    const workspace = await openWorkspace(host, { root: undefined, out: options.out });
    const policy = await resolvePolicy(host, workspace, { config: undefined, policyFrom: 'auto' });
    const pack = await loadPack({ host, workspace, policy }, options.manifest ?? manifestPath);
    const key = options.key ?? (plan === null ? pack.ref.id : `${pack.ref.id}.${plan.shard.replace('/', '-of-')}`);
    const attachments: Attachment[] = [];
    const cases = Object.entries(outputs).map(([id, output]) => toObservation({ id, output, caseDigest: pack.caseDigests.get(id) ?? `sha256:${'0'.repeat(64)}`, folder: documentName('regression-observations', key) }, attachments));
    const fixtures = (options.fixtures ?? pack.manifest.fixtures.map(({ id }) => id)).map((id) => ({ id, path: `fixtures/${id}`, labels: {}, compareWith: null, profile: null, sizeDelta: null, lineDelta: null }));
    const judgement = judge({ checks: [...cases.map(({ id }) => `case ${id}`), ...fixtures.map(({ id }) => `fixture ${id}`)], findings: [...pack.findings, ...(options.findings ?? [])], waivers: policy.config.waivers, waiversAsOf: toDate(host.now()), reasons: policy.config.reasons, key });
    const document = buildDocument(host, {
      kind: 'regression-observations', key, partial, subject: await collectSubject(host, workspace.git, policy.baseCommit), inputs: [], policy: pack.policy, judgement,
      details: { pack: pack.ref, plan, cases, fixtures }, startedAt: host.now(),
    });
    return writeEvidence(host, workspace.out, { document: options.tamper === undefined ? document : options.tamper(document), attachments });
  }

  async plan(assignments: readonly { readonly shard: string; readonly cases: readonly string[]; readonly fixtures: readonly string[] }[], options: { host?: Host; out?: string; planDigest?: string } = {}): Promise<WrittenDocument> {
    const { host = this.host() } = options;
    const workspace = await openWorkspace(host, { root: undefined, out: options.out });
    const policy = await resolvePolicy(host, workspace, { config: undefined, policyFrom: 'auto' });
    const pack = await loadPack({ host, workspace, policy }, manifestPath);
    const written = assignments.map(({ shard, cases, fixtures }) => ({ shard, cases: [...cases], fixtures: [...fixtures] }));
    const planDigest = options.planDigest ?? planDigestOf({ packDigest: pack.ref.packDigest, shards: written.length, assignments: written });
    const judgement = judge({ checks: pack.manifest.cases.map(({ id }) => id), findings: [], waivers: [], waiversAsOf: toDate(host.now()), reasons: {}, key: pack.ref.id });
    const document = buildDocument(host, {
      kind: 'regression-plan', key: pack.ref.id, partial: false, subject: await collectSubject(host, workspace.git, policy.baseCommit), inputs: [], policy: pack.policy, judgement,
      details: { pack: pack.ref, planDigest, shards: written.length, assignments: written }, startedAt: host.now(),
    });
    return writeEvidence(host, workspace.out, { document });
  }

  run(flags: Readonly<Record<string, string>> = {}, options: { host?: Host; face?: 'action' | 'command' } = {}): Promise<CommandResult> {
    return runDriftCheck(parseInputs(driftCheck, { values: flags, face: options.face ?? 'command' }), options.host ?? this.host());
  }

  async check(flags: Readonly<Record<string, string>> = {}, options: { host?: Host; face?: 'action' | 'command' } = {}): Promise<DocumentOf<'drift-report'>> {
    const { documents } = await this.run(flags, options);
    const [document] = documents.map((one) => one.document);
    if (document?.kind !== 'drift-report') throw new Error('no drift report was written');
    return document;
  }

  accept(reason = 'because it is right', flags: Readonly<Record<string, string>> = { all: 'true' }): Promise<CommandResult> {
    return this.run({ mode: 'accept', reason, ...flags }, { host: this.host({ ...laptop }) });
  }

  /** Observes, accepts everything and commits: the state of a repository that has used the tool for a while. */
  async establish(outputs: Outputs): Promise<string> {
    await this.observe(outputs, { host: this.host({ ...laptop }) });
    await this.accept();
    return this.repository.commit('Accept the baseline');
  }

  /** From here on this is GitHub's test merge of the branch `change` into `main`. */
  reviewChange(): this {
    const { repository } = this;
    const head = repository.head('change');
    repository.checkout('main');
    const base = repository.head();
    const merge = repository.merge('change');
    this.context = { ...laptop, where: 'actions', service: 'GitHub Actions', repository: 'o/r', event: 'pull_request', ref: 'refs/pull/7/merge', headCommit: head, testedCommit: merge, eventBaseCommit: base, baseRef: 'main', pullRequest: 7, runId: '77' };
    return this;
  }

  /** From here on this is a run of GitHub Actions on the commit that is checked out. */
  push(attempt = 1): this {
    const head = this.repository.head();
    this.context = { ...laptop, where: 'actions', service: 'GitHub Actions', repository: 'o/r', event: 'push', ref: 'refs/heads/main', headCommit: head, testedCommit: head, runId: '77', attempt };
    return this;
  }

  upload(written: WrittenDocument): Artifact {
    this.artifacts ??= new FolderArtifacts();
    const { document } = written;
    return this.artifacts.store(`shipworthy-${document.kind}-${document.key}-attempt-${document.run.attempt}`, dirname(written.path), written.files);
  }

  readRecord(id: string): Record<string, unknown> {
    return JSON.parse(this.repository.read(`${recordsFolder}/${id}.json`));
  }
}

/** Prepares a repository once, and gives each test a copy of its own: most of the time goes into the steps up to there. */
export function templateOf(prepare: (world: DriftWorld) => Promise<void>): () => Promise<DriftWorld> {
  let template: Promise<string> | null = null;
  const make = async (): Promise<string> => {
    const world = new DriftWorld();
    await prepare(world);
    const folder = temporaryFolder(templates);
    cpSync(world.repository.path, folder, { recursive: true });
    return folder;
  };
  return async () => {
    template ??= make();
    const folder = temporaryFolder();
    cpSync(await template, folder, { recursive: true });
    return new DriftWorld(new TemporaryRepository(folder));
  };
}

/** What `evidence` of a job says about documents, in the shape of `toJSON(needs)`. */
export function toNeeds(jobs: Readonly<Record<string, readonly { readonly written: WrittenDocument; readonly artifact: Artifact | null }[]>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(jobs).map(([job, documents]) => [job, {
    result: 'success',
    outputs: { evidence: JSON.stringify(documents.map(({ written: { document, documentSha256, contentDigest }, artifact }) => ({ kind: document.kind, key: document.key, attempt: document.run.attempt, verdict: document.verdict, artifactId: artifact?.id ?? null, artifactDigest: artifact?.digest ?? null, documentSha256, contentDigest }))) },
  }])));
}

function toObservation({ id, output, caseDigest, folder }: { id: string; output: Output; caseDigest: string; folder: string }, attachments: Attachment[]): DocumentOf<'regression-observations'>['details']['cases'][number] {
  const { state = 'ran', files = {}, metrics = {}, masked = false, notStored } = output;
  return {
    id, caseDigest, state, reason: state === 'not-run' ? 'unproven' : null, skipReason: state === 'skipped' ? 'not on this platform' : null,
    exitCode: state === 'ran' && output.signal === undefined ? (output.exitCode ?? 0) : null, signal: output.signal ?? null, timedOut: output.timedOut ?? false,
    files: Object.entries(files).map(([path, content]) => {
      if (notStored !== undefined) return { path, sha256: sha256Hex(content), bytes: Buffer.byteLength(content), profile: null, stored: null, notStored, masked };
      if (content !== '' && output.lost?.includes(path) !== true) attachments.push({ name: `${id}/${path}`, bytes: Buffer.from(masked ? '***' : content) });
      return { path, sha256: sha256Hex(content), bytes: Buffer.byteLength(content), profile: null, stored: content === '' ? null : `${folder}/${id}/${path}`, masked };
    }),
    metrics: Object.entries(metrics).map(([name, value]) => ({ name, kind: 'exact' as const, unit: output.units?.[name] ?? null, value, problem: value === null ? 'not a number' : null })),
    deterministic: output.deterministic ?? null, attempts: [],
  };
}

/** The artifacts of one run, as folders. */
export class FolderArtifacts implements ArtifactService {
  readonly #root = temporaryFolder();
  readonly #stored: Artifact[] = [];
  #mayList = true;

  store(name: string, folder: string, files: readonly string[]): Artifact {
    const id = (this.#stored.at(-1)?.id ?? 0) + 1;
    const target = join(this.#root, String(id));
    for (const file of files) {
      const copy = join(target, file.slice(folder.length + 1));
      mkdirSync(dirname(copy), { recursive: true });
      cpSync(file, copy);
    }
    const artifact = { id, name, digest: `sha256:${sha256Hex(`${id} ${name}`)}`, bytes: 1 };
    this.#stored.push(artifact);
    return artifact;
  }

  delete(id: number): void {
    this.#stored.splice(this.#stored.findIndex((artifact) => artifact.id === id), 1);
  }

  forbidListing(): void {
    this.#mayList = false;
  }

  upload(): Promise<Artifact> {
    return Promise.reject(new Error('nothing here uploads'));
  }

  list(prefix: string): Promise<readonly Artifact[]> {
    if (!this.#mayList) return Promise.reject(new ShipworthyError('github/permission-denied', 'The token may not list artifacts.', { hint: 'Give the job `permissions: { actions: read }`.' }));
    return Promise.resolve(this.#stored.filter(({ name }) => name.startsWith(prefix)));
  }

  download(id: number, into: string): Promise<{ folder: string; digest: string | null }> {
    const found = this.#stored.find((artifact) => artifact.id === id);
    if (found === undefined) return Promise.reject(new ShipworthyError('github/not-found', `There is no artifact ${id}.`, { hint: 'Run its job again.' }));
    for (const entry of readdirSync(join(this.#root, String(id)))) cpSync(join(this.#root, String(id), entry), join(into, entry), { recursive: true });
    return Promise.resolve({ folder: into, digest: found.digest });
  }
}

/** Rules and outcomes; without the reminder that the pack itself was edited, which is none of drift's own. */
export function rulesOf(document: { readonly findings: readonly { readonly rule: string; readonly outcome: string }[] }): string[] {
  return document.findings.filter(({ rule }) => rule !== 'pack/changed').map(({ rule, outcome }) => `${rule} ${outcome}`).toSorted();
}
