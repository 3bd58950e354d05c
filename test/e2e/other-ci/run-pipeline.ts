import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import type { DocumentLike } from '../../support/project.js';
import type { PipelineJob } from './pipelines.js';

/** What runs: a commit of the project, on the branch or for the change that a service would name. */
export interface PipelineRun {
  readonly commit: string;
  /** The branch that the change goes to; null for a branch of its own. */
  readonly target: string | null;
}

export interface Service {
  /** Where the service keeps the project, as its clones name it. */
  readonly address: string;
  /** Variables that the service sets for a job, beside those of the file. */
  toEnvironment(run: PipelineRun, place: { readonly workspace: string; readonly temporary: string; readonly job: PipelineJob }): Readonly<Record<string, string>>;
}

export interface PipelineResult {
  readonly exitCodes: ReadonlyMap<string, number>;
  readonly output: string;
  readonly decision: DocumentLike | null;
  /** What the jobs left, by name. */
  readonly store: string;
}

/** A service of a pipeline on this machine: every job in a clone of its own, with what earlier jobs left, and an environment that holds nothing else. */
export class PipelineWorld {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'other-ci-')));
  private readonly project: TemporaryRepository;
  private readonly origin: string;
  private readonly shipworthy: { readonly origin: string; readonly commit: string };

  /** `shipworthy`: a repository that holds `dist/`, as the published one does. */
  constructor(project: TemporaryRepository, shipworthy: TemporaryRepository) {
    this.project = project;
    this.origin = project.addOrigin();
    this.shipworthy = { origin: shipworthy.path, commit: shipworthy.head() };
  }

  /** `from`: what earlier jobs left; it is copied, so that it may be changed for this run alone. */
  async run(service: Service, jobs: readonly PipelineJob[], run: PipelineRun, from: { readonly store: string; change(store: string): void } | null = null): Promise<PipelineResult> {
    this.project.git('push', '--quiet', '--force', 'origin', '--all');
    const place = mkdtempSync(join(this.folder, 'run-'));
    const store = join(place, 'store');
    if (from !== null) {
      cpSync(from.store, store, { recursive: true });
      from.change(store);
    }
    const exitCodes = new Map<string, number>();
    let output = '';
    let decision: DocumentLike | null = null;
    for (const [index, job] of jobs.entries()) {
      const workspace = join(place, `${index}`);
      const result = await this.runJob(service, { job, run, store, workspace });
      exitCodes.set(job.name, result.exitCode);
      output += result.output;
      const written = join(workspace, 'shipworthy-out/gate-decision.default.json');
      if (existsSync(written)) decision = JSON.parse(readFileSync(written, 'utf8'));
    }
    return { exitCodes, output, decision, store };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async runJob(service: Service, { job, run, store, workspace }: { job: PipelineJob; run: PipelineRun; store: string; workspace: string }): Promise<{ exitCode: number; output: string }> {
    const temporary = `${workspace}-temporary`;
    mkdirSync(temporary);
    // The names of the services lead to folders of this machine: nothing leaves it.
    const addresses = [[pathToFileURL(this.origin).href, service.address], [pathToFileURL(this.shipworthy.origin).href, 'https://github.com/shipworthy/shipworthy']];
    const settings = [...addresses.map(([url, name]) => [`url.${url}.insteadOf`, name]), ['advice.detachedHead', 'false']];
    const env = {
      PATH: process.env['PATH'] ?? '', HOME: temporary, TMPDIR: temporary, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]])),
      ...job.env, ...service.toEnvironment(run, { workspace, temporary, job }), SHIPWORTHY_COMMIT: this.shipworthy.commit,
    };
    const cloned = await shell(`git clone --quiet --no-checkout ${service.address} ${workspace} && git -C ${workspace} checkout --quiet --detach ${run.commit}`, temporary, env);
    if (cloned.exitCode !== 0) throw new Error(cloned.output);
    for (const { name, into } of job.takes) if (existsSync(join(store, name))) cpSync(join(store, name), join(workspace, into), { recursive: true });
    const result = await shell(job.script, workspace, env);
    const { leaves } = job;
    // GitLab keeps the path of what is left; the others keep what is in it.
    if (leaves !== null && existsSync(join(workspace, leaves.folder))) cpSync(join(workspace, leaves.folder), join(store, leaves.name, leaves.folder), { recursive: true });
    return result;
  }
}

function shell(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    execFile('bash', ['-e', '-c', script], { cwd, env, timeout: 60_000 }, (error, stdout, stderr) => resolve({ exitCode: error === null ? 0 : Number(error.code ?? 99), output: `${stdout}${stderr}` }));
  });
}
