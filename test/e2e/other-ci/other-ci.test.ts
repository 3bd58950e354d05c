import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, createProject, dist, projectFiles, toManifest } from '../../support/project.js';
import { readAzure, readGitLab, readJenkins } from './pipelines.js';
import { PipelineWorld, type PipelineResult, type PipelineRun, type Service } from './run-pipeline.js';

const gitlab: Service = {
  address: 'https://gitlab.example/acme/widget.git',
  toEnvironment: ({ commit, target }, { workspace, job }) => ({
    CI: 'true', GITLAB_CI: 'true', CI_COMMIT_SHA: commit, CI_PIPELINE_ID: '77', CI_JOB_ID: '78', CI_PROJECT_PATH: 'acme/widget', CI_PROJECT_DIR: workspace, CI_DEFAULT_BRANCH: 'main',
    ...(job.shard === null ? {} : { CI_NODE_INDEX: String(job.shard.index), CI_NODE_TOTAL: String(job.shard.total) }),
    ...(target === null
      ? { CI_COMMIT_REF_NAME: 'main', CI_COMMIT_BRANCH: 'main', CI_PIPELINE_SOURCE: 'push' }
      : { CI_COMMIT_REF_NAME: 'change', CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_ID: '901', CI_MERGE_REQUEST_IID: '9', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: target, CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'change' }),
  }),
};

const jenkins: Service = {
  address: 'https://git.example/scm/acme/widget.git',
  toEnvironment: ({ commit, target }, { workspace, temporary }) => ({
    JENKINS_URL: 'https://ci.example/', BUILD_NUMBER: '77', BUILD_URL: 'https://ci.example/job/widget/77/', GIT_COMMIT: commit, GIT_URL: 'https://git.example/scm/acme/widget.git',
    WORKSPACE: workspace, WORKSPACE_TMP: temporary,
    ...(target === null ? { BRANCH_NAME: 'main' } : { BRANCH_NAME: 'PR-9', CHANGE_ID: '9', CHANGE_TARGET: target, CHANGE_BRANCH: 'change' }),
  }),
};

const azure: Service = {
  address: 'https://acme@dev.azure.com/acme/tools/_git/widget',
  toEnvironment: ({ commit, target }, { workspace, temporary }) => ({
    TF_BUILD: 'True', BUILD_BUILDURI: 'vstfs:///Build/Build/77', BUILD_BUILDNUMBER: '20270115.1', BUILD_SOURCEVERSION: commit, BUILD_REPOSITORY_LOCALPATH: workspace, BUILD_SOURCESDIRECTORY: workspace,
    BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/tools/_git/widget', AGENT_TEMPDIRECTORY: temporary, PIPELINE_WORKSPACE: dirname(workspace),
    ...(target === null ? { BUILD_SOURCEBRANCH: 'refs/heads/main' } : { BUILD_SOURCEBRANCH: 'refs/pull/9/merge', SYSTEM_PULLREQUEST_PULLREQUESTID: '9', SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/change', SYSTEM_PULLREQUEST_TARGETBRANCH: `refs/heads/${target}` }),
  }),
};

const pipelines = [
  { name: 'gitlab-ci.yml', service: gitlab, jobs: readGitLab('gitlab-ci.yml') },
  { name: 'Jenkinsfile', service: jenkins, jobs: readJenkins('Jenkinsfile') },
  { name: 'azure-pipelines.yml', service: azure, jobs: readAzure('azure-pipelines.yml') },
] as const;
const sharded = { name: 'gitlab-ci-sharded.yml', service: gitlab, jobs: readGitLab('gitlab-ci-sharded.yml') } as const;

const strict = "schemaVersion: 1\npacks: [regression-pack.yml]\ndocSync: { links: { files: ['*.md'] } }\ngate: { require: ['drift-report:sample', doc-sync-report] }\n";
let project: TemporaryRepository;
let shipworthy: TemporaryRepository;
let world: PipelineWorld;
let main: string;

beforeAll(async () => {
  shipworthy = createRepository({});
  cpSync(dirname(dist('cli.js')), join(shipworthy.path, 'dist'), { recursive: true });
  shipworthy.commit('A release');
  project = await createProject({ ...projectFiles, 'regression-pack.yml': toManifest(['alpha', 'beta']), '.github/shipworthy.yml': strict, 'README.md': '[code](src/report.mjs)\n' });
  main = project.head();
  world = new PipelineWorld(project, shipworthy);
}, 60_000);

afterAll(() => {
  world.close();
  project.dispose();
  shipworthy.dispose();
});

/** Commits a change on a branch of its own, and leaves the work tree on main again. */
function propose(files: Readonly<Record<string, string>>): string {
  project.checkout('main').git('checkout', '--quiet', '-B', 'change');
  const commit = project.commit('Change', files);
  project.checkout('main');
  return commit;
}

const outcome = ({ exitCodes, decision }: PipelineResult): unknown => ({ gate: [...exitCodes.values()].at(-1), verdict: decision?.verdict, blockers: decision === null ? null : [...new Set(blockers(decision))] });
const onMain = (): PipelineRun => ({ commit: main, target: null });

describe.each(pipelines)('$name', ({ service, jobs }) => {
  const gate = jobs.slice(-1);
  let green: PipelineResult;

  beforeAll(async () => {
    green = await world.run(service, jobs, onMain());
  }, 60_000);

  test('has the jobs that the page explains', () => {
    expect(jobs.map(({ name }) => name)).toEqual(['regression', 'documents', expect.stringMatching(/^release.gate$/)]);
    expect(jobs.every(({ script }) => script.includes('dist/cli.js'))).toBe(true);
    expect(gate[0]?.takes.length).toBe(2);
  });

  test('is green on the default branch', () => {
    expect([...green.exitCodes.values()]).toEqual([0, 0, 0]);
    expect(outcome(green)).toEqual({ gate: 0, verdict: 'pass', blockers: [] });
    expect(green.decision).toMatchObject({ subject: { repository: expect.stringContaining('widget'), commit: main } });
  });

  test('a change is judged by the rules of the branch that it goes to: it may drift by its own, and is red', async () => {
    const commit = propose({ '.github/shipworthy.yml': strict.replace(/gate:.*/, 'gate: { advisory: [drift-report] }'), 'src/report.mjs': project.read('src/report.mjs').replace('items.toSorted()', 'items.toReversed()') });
    const result = await world.run(service, jobs, { commit, target: 'main' });
    expect(outcome(result)).toEqual({ gate: 1, verdict: 'fail', blockers: ['gate/not-passed'] });
    expect(result.decision).toMatchObject({ policy: { source: 'base', commit: main } });
    expect(result.decision?.findings.map(({ rule }) => rule)).toContain('policy/changed');
  });

  test('a job that left nothing is missed', async () => {
    const result = await world.run(service, gate, onMain(), { store: green.store, change: (store) => rmSync(join(store, jobs[1]?.leaves?.name ?? ''), { recursive: true }) });
    expect(outcome(result)).toEqual({ gate: 1, verdict: 'unverified', blockers: ['gate/evidence-missing (missing-evidence)'] });
  });

  test('a document of another commit is refused', async () => {
    const change = (store: string): void => {
      const path = join(store, jobs[0]?.leaves?.name ?? '', 'shipworthy-out/drift-report.sample.json');
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(main, 'f'.repeat(40)));
    };
    expect(outcome(await world.run(service, gate, onMain(), { store: green.store, change }))).toMatchObject({ gate: 1, blockers: expect.arrayContaining(['gate/evidence-refused (wrong-subject)']) });
  });
});

describe('a change that is fine is green', () => {
  const fine = { 'README.md': '[code](src/report.mjs), explained\n' };

  test('where its head is checked out, as GitLab does', async () => {
    const { service, jobs } = pipelines[0];
    expect(outcome(await world.run(service, jobs, { commit: propose(fine), target: 'main' }))).toEqual({ gate: 0, verdict: 'pass', blockers: [] });
  });

  test('where it is merged for a try, as Azure Pipelines does', async () => {
    const { service, jobs } = pipelines[2];
    const head = propose(fine);
    project.git('checkout', '--quiet', '-B', 'merged', 'main');
    const commit = project.merge(head);
    project.checkout('main');
    const result = await world.run(service, jobs, { commit, target: 'main' });
    expect(outcome(result)).toEqual({ gate: 0, verdict: 'pass', blockers: [] });
    expect(result.decision).toMatchObject({ policy: { source: 'base', commit: main } });
  });
});

describe(sharded.name, () => {
  test('three machines share the pack, and together are complete; without what one of them found they are not', async () => {
    const { service, jobs } = sharded;
    const run = { commit: propose({ '.github/shipworthy.yml': strict.replace(', doc-sync-report', '') }), target: null };
    const green = await world.run(service, jobs, run);
    expect(jobs.map(({ name }) => name)).toEqual(['plan', 'regression 1/3', 'regression 2/3', 'regression 3/3', 'drift', 'release-gate']);
    expect([...green.exitCodes.values()]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(outcome(green)).toEqual({ gate: 0, verdict: 'pass', blockers: [] });
    const lost = (store: string): void => {
      const folder = join(store, 'regression/shipworthy-out');
      rmSync(join(folder, readdirSync(folder).find((name) => /^regression-observations.*\.json$/.test(name)) ?? 'none.json'));
    };
    expect(outcome(await world.run(service, jobs.slice(-2), run, { store: green.store, change: lost }))).toMatchObject({ gate: 1, blockers: expect.arrayContaining(['gate/not-passed (missing-evidence)']) });
  });
});
