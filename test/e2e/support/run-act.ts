import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runtimeToken, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { parseActLog, type ActJob } from './act-log.js';
import { runProgram } from './run-program.js';
import { actionsNodeFolder, toolPath } from './tools.js';
import { repositoryName, runId, type WorkflowEvent } from './workflow-event.js';

export interface ActRun {
  /** What act copies in place of actions/checkout: the work tree with its history. */
  readonly project: TemporaryRepository;
  readonly event: WorkflowEvent;
  /** Path of the workflow file in the project. */
  readonly workflow: string;
  readonly fake: FakeGitHub;
  /** What `uses: shipworthy/shipworthy…@<pin>` stands for. */
  readonly actions: TemporaryRepository;
  /** Default: the forty zeros of the templates. */
  readonly pin?: string;
  /** What other `uses:` stand for, as `owner/name@ref`: act would fetch them. */
  readonly standIns?: Readonly<Record<string, TemporaryRepository>>;
  /** Of the repository, `vars.NAME`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** `secrets.NAME`. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Names of exactly the jobs that have to run: act leaves out what it cannot run and is content. */
  readonly jobs: readonly string[];
}

export interface ActResult {
  readonly exitCode: number | null;
  readonly jobs: ReadonlyMap<string, ActJob>;
  readonly job: (name: string) => ActJob;
}

const unreleased = '0'.repeat(40);

function toArguments({ event, workflow, fake, actions, pin = unreleased, standIns = {}, variables = {}, secrets = {} }: ActRun, folder: string): string[] {
  const context = {
    GITHUB_API_URL: fake.url,
    GITHUB_REPOSITORY: repositoryName,
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_REF: event.ref,
    SHA_REF: event.sha,
    // Act does not set it, and the gate finds the running workflow by it.
    GITHUB_WORKFLOW_REF: `${repositoryName}/${workflow}@${event.ref}`,
  };
  return [
    event.name,
    ...['--eventpath', join(folder, 'event.json')],
    ...['--workflows', workflow],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--action-cache-path', join(folder, 'cache')],
    ...['--local-repository', `shipworthy/shipworthy@${pin}=${actions.path}`],
    ...Object.entries(standIns).flatMap(([name, { path }]) => ['--local-repository', `${name}=${path}`]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...['--secret', `GITHUB_TOKEN=${fake.token}`],
    ...Object.entries(secrets).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
    ...Object.entries(context).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['--no-cache-server', '--json', '--rm'],
  ];
}

/** Act hands its own environment on to every step, so it is given nothing but what a runner would have. */
function toEnvironment(fake: FakeGitHub, folder: string): Record<string, string> {
  return {
    PATH: `${actionsNodeFolder()}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    XDG_CACHE_HOME: folder,
    ACTIONS_RESULTS_URL: fake.resultsUrl,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(runId, 'job'),
  };
}

function judgeJobs(run: ActRun, jobs: ReadonlyMap<string, ActJob>, complaint: string): void {
  const ran = [...jobs.values()].filter(({ result }) => result !== '' && result !== 'skipped').map(({ name }) => name).toSorted();
  const wanted = [...run.jobs].toSorted();
  if (ran.join() === wanted.join()) return;
  const said = [...jobs.values()].flatMap(({ name, annotations }) => annotations.map(({ level, message }) => `${name}: ${level}: ${message}`));
  throw new Error([`The jobs ${wanted.join(', ')} should have run, but these did: ${ran.join(', ')}`, ...said, complaint].join('\n'));
}

/** Runs a workflow of the project as a runner without containers would, against the fake GitHub. */
export async function runAct(run: ActRun): Promise<ActResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'act-')));
  try {
    writeFileSync(join(folder, 'event.json'), JSON.stringify(run.event.payload));
    const act = await runProgram(toolPath('act'), toArguments(run, folder), { cwd: run.project.path, env: toEnvironment(run.fake, folder), timeoutMs: 120_000 });
    const jobs = parseActLog(act.stdout);
    judgeJobs(run, jobs, act.stderr);
    const job = (name: string): ActJob => {
      const found = jobs.get(name);
      if (found === undefined) throw new Error(`There is no job ${name}`);
      return found;
    };
    return { exitCode: act.exitCode, jobs, job };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
