import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FakeGitHub } from '@shipworthy/testkit/github';
import { actionEnvironment, runNode } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { copyOf, dist, readDocumentAt, type DocumentLike } from '../../support/project.js';
import { root } from './tools.js';
import { repositoryName, runId, type WorkflowEvent } from './workflow-event.js';
import { workflowPath } from './workflow-project.js';

export type Action = 'regression-pack' | 'drift-check' | 'telemetry-bundle-readiness' | 'doc-sync-check' | 'security-report' | 'release-evidence' | 'release-gate';

export interface Step {
  readonly action: Action;
  readonly job: string;
  readonly attempt?: number;
  /** What stands under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly durationMs: number;
  readonly timedOut: boolean;
  /** Every document that the step left in its out folder, by `<kind>.<key>`. */
  readonly documents: ReadonlyMap<string, DocumentLike>;
  document(name: string): DocumentLike;
}

export interface RunPlace {
  readonly project: TemporaryRepository;
  readonly event: WorkflowEvent;
  readonly fake: FakeGitHub;
  /** Each attempt sees its own artifacts only. */
  readonly attemptScopedArtifacts?: boolean;
  /** Then the step is killed: long enough for every wait that we promise, so that it means a hang. */
  readonly timeoutMs?: number;
}

/** The runner sets every input, with the default of the action's own file. */
export function readDefaults(action: Action, token: string): Record<string, string> {
  const path = action === 'release-gate' ? 'action.yml' : `actions/${action}/action.yml`;
  const { inputs } = parse(readFileSync(join(root, path), 'utf8'));
  const entries = Object.entries<{ default?: string | boolean }>(inputs).map(([name, input]) => [name, String(input.default ?? '')]);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === '${{ github.token }}' ? token : value]));
}

/** Starts an action of `dist/` as the runner would: a fresh checkout, and nothing in the environment that a runner would not set. */
export async function runStep({ project, event, fake, attemptScopedArtifacts = false, timeoutMs = 150_000 }: RunPlace, step: Step): Promise<StepResult> {
  const workspace = copyOf(project);
  const environment = actionEnvironment({
    ...{ workspace: workspace.path, repository: repositoryName, sha: event.sha, ref: event.ref, event: event.name, payload: event.payload },
    ...{ runId, attempt: step.attempt ?? 1, job: step.job, workflowPath, fake, attemptScopedArtifacts },
    inputs: { ...readDefaults(step.action, fake.token), ...step.inputs },
  });
  try {
    const run = await runNode({ entry: dist(`${step.action}.js`), cwd: workspace.path, env: environment.env, timeoutMs });
    const documents = new Map<string, DocumentLike>();
    for (const name of workspace.git('ls-files', '--others', '--', 'shipworthy-out').split('\n')) {
      const [, document] = /^shipworthy-out\/([^/]+)\.json$/.exec(name) ?? [];
      if (document !== undefined) documents.set(document, readDocumentAt(workspace, document));
    }
    const document = (name: string): DocumentLike => {
      const found = documents.get(name);
      if (found === undefined) throw new Error(`The step wrote no ${name}:\n${run.stdout}\n${run.stderr}`);
      return found;
    };
    return { exitCode: run.exitCode, outputs: environment.outputs(), log: `${run.stdout}\n${run.stderr}`, durationMs: run.durationMs, timedOut: run.timedOut, documents, document };
  } finally {
    environment.dispose();
    workspace.dispose();
  }
}

/** A job as `toJSON(needs)` shows it. */
export interface JobOutcome {
  readonly result: 'success' | 'failure';
  readonly outputs: Readonly<Record<string, string>>;
}

export function toJob(step: StepResult, ...outputs: string[]): JobOutcome {
  return { result: step.exitCode === 0 ? 'success' : 'failure', outputs: Object.fromEntries(outputs.map((name) => [name, step.outputs[name] ?? ''])) };
}

/** A matrix job: one result for all its legs, and outputs that nobody can rely on. */
export function toMatrixJob(legs: readonly StepResult[]): JobOutcome {
  return { result: legs.every(({ exitCode }) => exitCode === 0) ? 'success' : 'failure', outputs: {} };
}

export function toNeeds(jobs: Readonly<Record<string, JobOutcome>>): string {
  return JSON.stringify(jobs, null, 2);
}
