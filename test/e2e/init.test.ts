import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { newcomerNames, newcomers } from '../support/newcomers.js';
import { blockers, copyOf, shipworthy, type DocumentLike } from '../support/project.js';
import { createActionRepository } from './support/action-repository.js';
import { runAct, type ActResult } from './support/run-act.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { root, toolPath } from './support/tools.js';
import { dispatchEvent, mergeGroupEvent, pullRequestEvent, pushEvent, repositoryName, type WorkflowEvent } from './support/workflow-event.js';
import { editFile, readEvidence, replaceOnce, workflowPath } from './support/workflow-project.js';

const jobs = ['regression', 'drift', 'documents', 'release-gate'];
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const closers: (() => unknown)[] = [];
let actions: TemporaryRepository;

beforeAll(async () => {
  actions = await createActionRepository();
  closers.push(() => actions.dispose());
}, 60_000);
afterAll(() => Promise.all(closers.map((close) => close())));

function lint(tool: 'actionlint' | 'zizmor', args: readonly string[], project: TemporaryRepository): Promise<ProgramResult> {
  return runProgram(toolPath(tool), args, { cwd: project.path, env: { PATH: process.env['PATH'] ?? '', HOME: project.path }, timeoutMs: 60_000 });
}

function faultsBySchema(schema: string, text: string): unknown {
  const validate = ajv.compile({ ...JSON.parse(readFileSync(join(root, `schemas/${schema}-v1.schema.json`), 'utf8')), $id: undefined });
  validate(parse(text));
  return validate.errors ?? [];
}

interface Outcome {
  readonly act: ActResult;
  readonly fake: FakeGitHub;
  readonly gate: DocumentLike;
}

async function run(project: TemporaryRepository, event: WorkflowEvent): Promise<Outcome> {
  const fake = await startFakeGitHub({ permissions: { contents: 'read' } });
  closers.push(() => fake.close());
  fake.repository(repositoryName);
  const [pin] = /(?<=shipworthy\/shipworthy@)[0-9a-f]{40}/.exec(project.read(workflowPath)) ?? [];
  const act = await runAct({ project, event, workflow: workflowPath, fake, actions, jobs, ...(pin === undefined ? {} : { pin }) });
  return { act, fake, gate: readEvidence(fake, 'gate-decision', { key: 'default' }) };
}

/** A push as GitHub reports one to a branch that was there: the event says what it pointed to. */
function pushOnto(project: TemporaryRepository): WorkflowEvent {
  const event = pushEvent(project);
  return { ...event, payload: { ...event.payload, before: project.head('HEAD^1') } };
}

describe.each(newcomerNames)('%s', (name) => {
  let project: TemporaryRepository;

  beforeAll(async () => {
    project = createRepository(newcomers[name]);
    closers.push(() => project.dispose());
    project.branch('change');
    const { exitCode, stderr } = await shipworthy(project, ['init', '--yes']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    project.commit('Introduce Shipworthy');
  }, 120_000);

  test('what is written passes actionlint, zizmor and our own schemas', async () => {
    expect(await lint('actionlint', ['-no-color'], project)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    const { exitCode, stdout } = await lint('zizmor', ['--offline', '--no-progress', '--color=never', '.github/workflows'], project);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^No findings to report/) });
    expect(faultsBySchema('shipworthy-config', project.read('.github/shipworthy.yml'))).toEqual([]);
    expect(faultsBySchema('regression-pack', project.read('regression/regression-pack.yml'))).toEqual([]);
    expect(faultsBySchema('shipworthy-config', 'schemaVersion: 1\npakcs: []\n')).not.toEqual([]);
  });

  test('so does the workflow that also runs the tests', async () => {
    const fresh = createRepository(newcomers[name]);
    closers.push(() => fresh.dispose());
    const { stdout } = await shipworthy(fresh, ['init', '--with-commands', '--format', 'json']);
    const { files }: { files: readonly { readonly path: string; readonly text: string }[] } = JSON.parse(stdout);
    fresh.write(Object.fromEntries(files.map(({ path, text }) => [path, text])));
    expect(await lint('actionlint', ['-no-color'], fresh)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(await lint('zizmor', ['--offline', '--no-progress', '--color=never', '.github/workflows'], fresh)).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^No findings to report/) });
    expect(fresh.read(workflowPath).includes('pip install')).toBe(name === 'a service in Python');
  });

  const events: readonly (readonly [string, (copy: TemporaryRepository) => WorkflowEvent])[] = [
    ['the pull request that brings it', pullRequestEvent],
    ['the push of its merge', (copy) => {
      copy.checkout('main').merge('change');
      return pushOnto(copy);
    }],
    ...(name === 'a library for Node' ? [['the merge queue', mergeGroupEvent] as const, ['a run by hand', (copy: TemporaryRepository) => {
      copy.checkout('main').merge('change');
      return dispatchEvent(copy);
    }] as const] : []),
  ];

  test.each(events)('is green at once on %s', async (_event, toEvent) => {
    const copy = copyOf(project).checkout('main');
    closers.push(() => copy.dispose());
    const { act, fake, gate } = await run(copy, toEvent(copy));
    expect([...act.jobs.values()].map(({ name: job, result }) => `${job}: ${result}`).toSorted()).toEqual(jobs.map((job) => `${job}: success`).toSorted());
    expect({ exitCode: act.exitCode, blockers: blockers(gate), violations: fake.violations }).toEqual({ exitCode: 0, blockers: [], violations: [] });
    expect(['pass', 'warn']).toContain(gate.verdict);
  });
});

test('the tests of the program are a case like any other, once somebody asks for it', async () => {
  const project = createRepository(newcomers['a library for Node']);
  closers.push(() => project.dispose());
  expect((await shipworthy(project, ['init', '--yes', '--with-commands'])).exitCode).toBe(0);
  project.commit('Introduce Shipworthy');
  const { act, fake } = await run(project, pushOnto(project));
  expect(act.exitCode).toBe(0);
  expect(readEvidence(fake, 'regression-observations', { key: 'contracts' })['details']).toMatchObject({ cases: expect.arrayContaining([expect.objectContaining({ id: 'npm-test', state: 'ran', exitCode: 0 })]) });
});

describe('the pull request after it', () => {
  let main: TemporaryRepository;

  beforeAll(async () => {
    main = createRepository(newcomers['a service in Python']);
    closers.push(() => main.dispose());
    expect((await shipworthy(main, ['init', '--yes'])).exitCode).toBe(0);
    main.commit('Introduce Shipworthy');
  }, 120_000);

  function change(file: string, from: string, to: string): TemporaryRepository {
    const project = copyOf(main).branch('change');
    closers.push(() => project.dispose());
    editFile(project, file, (text) => replaceOnce(text, from, to));
    project.commit('Change something');
    return project.checkout('main');
  }

  test('is green while nothing breaks anybody: an operation more, and old debts stay known', async () => {
    const project = change('openapi.yaml', 'paths:\n', 'paths:\n  /health:\n    get: { responses: { "200": { description: up } } }\n');
    const { act, fake, gate } = await run(project, pullRequestEvent(project));
    expect({ exitCode: act.exitCode, blockers: blockers(gate) }).toEqual({ exitCode: 0, blockers: [] });
    expect(readEvidence(fake, 'doc-sync-report', { key: 'default' })['details']).toMatchObject({ debts: { path: '.github/shipworthy-docs-baseline.json' } });
  });

  test.each([
    ['what clients call is gone, and nobody accepted it', 'openapi.yaml', '/orders:', '/v2/orders:', { kind: 'drift-report', key: 'contracts' }, 'drift/content-changed'],
    ['a new link leads nowhere', 'README.md', '[interface]', '[new](docs/new.md), [interface]', { kind: 'doc-sync-report', key: 'default' }, 'docs/link-broken'],
  ])('is red: %s', async (_what, file, from, to, { kind, key }, rule) => {
    const project = change(file, from, to);
    const { act, fake, gate } = await run(project, pullRequestEvent(project));
    expect(act.exitCode).toBe(1);
    expect(blockers(readEvidence(fake, kind, { key }))).toEqual([rule]);
    expect(blockers(gate)).toEqual(['gate/job-not-successful', 'gate/not-passed']);
  });
});
