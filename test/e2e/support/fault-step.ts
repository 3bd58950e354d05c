import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { actionEnvironment, runNode, type NodeRun } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { copyOf, dist, type DocumentLike } from '../../support/project.js';
import { repositoryName, runId } from './workflow-event.js';
import { workflowPath } from './workflow-project.js';
import { readDefaults } from './workflow-run.js';
import type { Story } from './fault-world.js';

/** Milliseconds after which a step has ended whatever the services do: each of the two has a minute of patience, a transfer two, and each transfer after it ten seconds. */
export const stepBudget = 240_000;

/** What a step left behind, as anybody who comes after it can see. */
export interface StepEnd {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly documents: readonly DocumentLike[];
  /** Names of documents that do not parse. */
  readonly halves: readonly string[];
  /** Names of documents that hold a path of this machine. */
  readonly leaks: readonly string[];
  readonly uploaded: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** By operation, in the order of their first request. */
  readonly operations: readonly string[];
}

/** A service of its own that knows what the story needs. */
export async function openService(story: Story): Promise<FakeGitHub> {
  const fake = await startFakeGitHub({ permissions: story.permissions });
  fake.repository(repositoryName).withRun({ id: runId, headSha: story.event.sha, attempt: story.attempt });
  for (const { name, bytes } of story.left) fake.artifact({ run: runId, name, bytes });
  story.describe(fake); // last: the documents name artifacts by their ids
  return fake;
}

/** Where a step finds its files. */
export interface StepFolders {
  readonly workspace: string;
  /** Of what the runner hands over and takes: event, outputs, summary, temporary files. */
  readonly runner: string;
}

export interface StepPlace {
  readonly fake: FakeGitHub;
  readonly workspace: TemporaryRepository;
  /** What is done to the process. */
  readonly run?: Partial<NodeRun>;
  /** What else its environment says. */
  readonly env?: (folders: StepFolders) => Readonly<Record<string, string>>;
}

/** Starts the action as the runner would. */
export async function startStep(story: Story, { fake, workspace, run: changes = {}, env: toEnv = () => ({}) }: StepPlace): Promise<StepEnd> {
  const environment = actionEnvironment({
    workspace: workspace.path, repository: repositoryName, sha: story.event.sha, ref: story.event.ref, event: story.event.name, payload: story.event.payload,
    runId, attempt: story.attempt, job: story.job, workflowPath, fake, attemptScopedArtifacts: story.attempt > 1, inputs: { ...readDefaults(story.action, fake.token), ...story.inputs },
  });
  const before = fake.artifacts.length;
  try {
    const runner = dirname(environment.env['GITHUB_OUTPUT'] ?? '');
    // The cache only spares the machine: every step loads the same program.
    const env = { ...environment.env, TMPDIR: join(runner, 'temp'), NODE_COMPILE_CACHE: join(tmpdir(), 'fault-matrix-compile-cache'), ...toEnv({ workspace: workspace.path, runner }) };
    const run = await runNode({ timeoutMs: stepBudget, entry: dist(`${story.action}.js`), cwd: workspace.path, ...changes, env });
    return {
      exitCode: run.exitCode, signal: run.signal, timedOut: run.timedOut, outputs: environment.outputs(), log: `${run.stdout}\n${run.stderr}`, ...readDocuments(join(workspace.path, 'shipworthy-out'), [workspace.path, runner]),
      uploaded: fake.artifacts.slice(before).map((artifact) => ({ name: artifact.name, bytes: fake.bytesOf(artifact) })), operations: [...new Set(fake.requests.map(({ operation }) => operation))],
    };
  } finally {
    environment.dispose();
  }
}

function readDocuments(out: string, folders: readonly string[]): Pick<StepEnd, 'documents' | 'halves' | 'leaks'> {
  const documents: DocumentLike[] = [];
  const halves: string[] = [];
  const leaks: string[] = [];
  for (const name of existsSync(out) ? readdirSync(out).filter((file) => file.endsWith('.json')) : []) {
    try {
      const document = JSON.parse(readFileSync(join(out, name), 'utf8'));
      documents.push(document);
      // What a case has printed is its own, and stands in the measurements.
      const ours = JSON.stringify({ ...document, run: { ...document.run, measurements: null } });
      if (folders.some((folder) => ours.includes(folder))) leaks.push(name);
    } catch {
      halves.push(name);
    }
  }
  return { documents, halves, leaks };
}

export interface Repetition extends Pick<StepPlace, 'run' | 'env'> {
  /** What is done to the copy before. */
  readonly prepare?: (workspace: TemporaryRepository) => void;
}

/** On a copy of the story's project, with a service of its own. `arrange` puts the fault there. */
export async function repeatStory(story: Story, arrange: (fake: FakeGitHub) => void = () => undefined, { prepare, ...place }: Repetition = {}): Promise<StepEnd> {
  const workspace = copyOf(story.project);
  const fake = await openService(story);
  arrange(fake);
  prepare?.(workspace);
  try {
    return await startStep(story, { fake, workspace, ...place });
  } finally {
    await fake.close();
    workspace.dispose();
  }
}
