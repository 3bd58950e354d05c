import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeGitHub } from '../github/index.js';
import { runtimeToken } from '../github/runtime-token.js';
import { parseCommandFile } from './command-file.js';
import { eventPayload, isPayload, type EventName, type Payload } from './event-payload.js';

export interface ActionStep {
  readonly workspace: string;
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default: push. The payload's recorded form unless `payload` is given. */
  readonly event?: EventName;
  readonly payload?: Payload;
  readonly runId?: number;
  readonly attempt?: number;
  readonly job?: string;
  readonly workflow?: string;
  readonly workflowPath?: string;
  /** Without it the step has no API, no token and no artifact service. */
  readonly fake?: Pick<FakeGitHub, 'url' | 'resultsUrl'> & { readonly token?: string };
  /** Makes the artifact service show each attempt only its own artifacts. */
  readonly attemptScopedArtifacts?: boolean;
}

export interface ActionEnvironment {
  readonly env: Readonly<Record<string, string>>;
  readonly outputs: () => Record<string, string>;
  readonly exportedVariables: () => Record<string, string>;
  readonly state: () => Record<string, string>;
  readonly summary: () => string;
  readonly dispose: () => void;
}

const runnerOs: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
const runnerArchitecture: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64' };

/** The runner changes blanks and case but no hyphens, so most of these names are none that a shell could set. */
function toInputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]));
}

function readPath(payload: Payload, ...keys: string[]): string {
  const node = keys.reduce<unknown>((parent, key) => (isPayload(parent) ? parent[key] : undefined), payload);
  return typeof node === 'string' ? node : '';
}

/** Head and base are set on pull requests only; the runner sets them empty elsewhere. */
function toRefVariables(step: ActionStep, payload: Payload): Record<string, string> {
  const isPullRequest = step.event === 'pull_request';
  return {
    GITHUB_SHA: step.sha,
    GITHUB_REF: step.ref,
    GITHUB_REF_NAME: step.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: step.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: isPullRequest ? readPath(payload, 'pull_request', 'head', 'ref') : '',
    GITHUB_BASE_REF: isPullRequest ? readPath(payload, 'pull_request', 'base', 'ref') : '',
  };
}

function toRunVariables(step: ActionStep): Record<string, string> {
  const path = step.workflowPath ?? '.github/workflows/ci.yml';
  const [owner = ''] = step.repository.split('/');
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_REPOSITORY: step.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ID: String(step.runId ?? 1),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(step.attempt ?? 1),
    GITHUB_JOB: step.job ?? 'job',
    GITHUB_WORKFLOW: step.workflow ?? 'CI',
    GITHUB_WORKFLOW_REF: `${step.repository}/${path}@${step.ref}`,
    GITHUB_WORKFLOW_SHA: step.sha,
    GITHUB_EVENT_NAME: step.event ?? 'push',
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_ACTION: '__self',
    GITHUB_RETENTION_DAYS: '90',
    RUNNER_OS: runnerOs[process.platform] ?? 'Linux',
    RUNNER_ARCH: runnerArchitecture[process.arch] ?? 'X64',
    RUNNER_NAME: 'testkit',
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
}

function toServiceVariables(step: ActionStep): Record<string, string> {
  // github.com, though the API is not there: every other server makes the artifact client refuse to work.
  const server = { GITHUB_SERVER_URL: 'https://github.com' };
  if (step.fake === undefined) return { ...server, GITHUB_API_URL: 'https://api.github.com', GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql' };
  const attempt = step.attemptScopedArtifacts === true ? (step.attempt ?? 1) : undefined;
  return {
    ...server,
    GITHUB_API_URL: step.fake.url,
    GITHUB_GRAPHQL_URL: `${step.fake.url}/graphql`,
    ACTIONS_RESULTS_URL: step.fake.resultsUrl,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(step.runId ?? 1, step.job ?? 'job', attempt),
  };
}

const commandFiles = { GITHUB_OUTPUT: 'output', GITHUB_ENV: 'env', GITHUB_STATE: 'state', GITHUB_PATH: 'path', GITHUB_STEP_SUMMARY: 'summary' } as const;

/** What the runner would set for one step of a JavaScript action, and what the step then wrote for the runner. */
export function actionEnvironment(step: ActionStep): ActionEnvironment {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'testkit-runner-')));
  const inFolder = (name: string): string => join(folder, name);
  const payload = step.payload ?? eventPayload(step.event ?? 'push');
  mkdirSync(inFolder('temp'));
  mkdirSync(inFolder('tools'));
  writeFileSync(inFolder('event.json'), JSON.stringify(payload));
  for (const name of Object.values(commandFiles)) writeFileSync(inFolder(name), '');
  const files = Object.fromEntries(Object.entries(commandFiles).map(([variable, name]) => [variable, inFolder(name)]));
  const read = (name: string): string => readFileSync(inFolder(name), 'utf8');
  return {
    env: {
      ...toRunVariables(step),
      ...toRefVariables(step, payload),
      ...toServiceVariables(step),
      ...files,
      GITHUB_WORKSPACE: step.workspace,
      GITHUB_EVENT_PATH: inFolder('event.json'),
      RUNNER_TEMP: inFolder('temp'),
      RUNNER_TOOL_CACHE: inFolder('tools'),
      ...toInputVariables(step.inputs ?? {}),
    },
    outputs: () => parseCommandFile(read('output')),
    exportedVariables: () => parseCommandFile(read('env')),
    state: () => parseCommandFile(read('state')),
    summary: () => read('summary'),
    dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
