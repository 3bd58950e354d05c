import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, readDocumentAt, repositoryRoot, shipworthy, type DocumentLike } from '../support/project.js';
import { createActionRepository } from './support/action-repository.js';
import { startAdvisoryRegistry, type AdvisoryRegistry } from './support/advisory-registry.js';
import { runAct } from './support/run-act.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { toolPath } from './support/tools.js';
import { pushEvent, repositoryName } from './support/workflow-event.js';
import { readEvidence, readTemplate } from './support/workflow-project.js';

/** Unsafe on purpose: anyone may choose the title, and the action is not pinned. */
const workflow = `name: ci
on: pull_request_target
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "\${{ github.event.pull_request.title }}"
`;
const security = { scans: ['zizmor', 'npm cli'], licences: { allow: ['MIT', 'BSD-3-Clause', 'CC-BY-3.0'], own: ['buffers'] } };
const advisory = { id: 1106913, url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm', title: 'Command Injection in lodash', severity: 'high', vulnerable_versions: '<4.17.21' };
let project: TemporaryRepository;
let registry: AdvisoryRegistry;

beforeAll(async () => {
  registry = await startAdvisoryRegistry({ lodash: ['4.17.20', '4.17.21'] });
  const dependencies = { buffers: '^0.1.1', lodash: '^4.17.20', minimist: '^1.2.5', 'node-forge': '^1.3.1', 'spdx-ranges': '^2.1.1' };
  project = createRepository({
    '.gitignore': 'scans/\nshipworthy-out/\n', '.github/workflows/ci.yml': workflow, '.github/shipworthy.yml': JSON.stringify({ schemaVersion: 1, security }),
    'package.json': JSON.stringify({ name: 'shop', version: '1.4.0', license: 'MIT', dependencies }),
  });
  cpSync(join(repositoryRoot, 'examples/security/package-lock.json'), join(project.path, 'package-lock.json'));
  project.commit('Lock what npm has chosen');
  mkdirSync(join(project.path, 'scans'), { recursive: true });
});

afterAll(async () => {
  project.dispose();
  await registry.close();
});

async function tool(program: string, args: readonly string[], file: string): Promise<ProgramResult> {
  const result = await runProgram(program, args, { cwd: project.path, env: { PATH: process.env['PATH'] ?? '', HOME: project.path, npm_config_registry: registry.url, npm_config_fetch_retries: '0', npm_config_update_notifier: 'false' }, timeoutMs: 60_000 });
  writeFileSync(join(project.path, 'scans', file), result.stdout);
  return result;
}

const now = (): string => new Date().toISOString();

test('what zizmor and npm write is read as it comes, and judged', async () => {
  const at = now();
  expect(await tool(toolPath('zizmor'), ['--offline', '--no-progress', '--format', 'sarif', '.'], 'zizmor.sarif')).toMatchObject({ stdout: expect.stringContaining('"executionSuccessful": true') });
  for (const format of ['cyclonedx', 'spdx']) expect(await tool('npm', ['sbom', '--package-lock-only', '--sbom-format', format], `${format}.json`)).toMatchObject({ exitCode: 0 });
  const { exitCode } = await shipworthy(project, ['security-report', '--reports', 'scans/zizmor.sarif', '--sbom', 'scans/cyclonedx.json,scans/spdx.json', '--scanned-at', at]);
  const document = readDocumentAt(project, 'security-report.default');
  expect([exitCode, [...new Set(blockers(document))]]).toEqual([1, ['security/weakness-found']]);
  expect(document['details']).toMatchObject({
    scans: [{ path: 'scans/cyclonedx.json', format: 'cyclonedx', timeFrom: 'recorded', components: 5 }, { path: 'scans/spdx.json', format: 'spdx', timeFrom: 'recorded', components: 5 }, { path: 'scans/zizmor.sarif', format: 'sarif', tool: { name: 'zizmor' }, timeFrom: 'told' }],
    vulnerabilities: expect.arrayContaining([expect.objectContaining({ advisory: 'zizmor/template-injection', path: '.github/workflows/ci.yml', line: 8, outcome: 'fail' })]),
    licences: { components: 4, refused: [] },
  });
});

test('a workflow that is mended is green', async () => {
  project.write({ '.github/workflows/ci.yml': workflow.replace('pull_request_target', 'pull_request').replace('checkout@v4', `checkout@${'0'.repeat(40)} # v4`).replace(/ {6}- run.*\n/, '').replace('jobs:', 'permissions: {}\njobs:') });
  await tool(toolPath('zizmor'), ['--offline', '--no-progress', '--format', 'sarif', '.'], 'zizmor.sarif');
  await tool('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], 'cyclonedx.json');
  const { exitCode } = await shipworthy(project, ['security-report', '--reports', 'scans/zizmor.sarif', '--sbom', 'scans/cyclonedx.json', '--scanned-at', now()]);
  expect([exitCode, blockers(readDocumentAt(project, 'security-report.default'))]).toEqual([0, []]);
});

describe('npm audit', () => {
  const judgeAudit = async (): Promise<{ exitCode: number | null; found: string[]; details: unknown }> => {
    await tool('npm', ['audit', '--json'], 'audit.json');
    const { exitCode } = await shipworthy(project, ['security-report', '--reports', 'scans/audit.json', '--sbom', 'package-lock.json', '--scanned-at', now()]);
    const document = readDocumentAt(project, 'security-report.default');
    return { exitCode, found: blockers(document), details: document['details'] };
  };

  test('tells of a package that is vulnerable; the lock file says in which version', async () => {
    project.write({ '.github/shipworthy.yml': JSON.stringify({ schemaVersion: 1, security: { scans: ['npm audit'] } }) });
    registry.advisories = { lodash: [advisory] };
    const { exitCode, found, details } = await judgeAudit();
    expect([exitCode, found]).toEqual([1, ['security/vulnerable']]);
    expect(details).toMatchObject({ vulnerabilities: [{ advisory: 'GHSA-35jh-r3h4-6jhm', package: 'lodash', version: '4.17.20', severity: 'high', outcome: 'fail' }] });
  });

  test('that finds nothing is green, and one that the registry refused is not', async () => {
    registry.advisories = {};
    expect(await judgeAudit()).toMatchObject({ exitCode: 0, found: [] });
    registry.advisories = null;
    expect(await judgeAudit()).toMatchObject({ exitCode: 1, found: ['security/scan-failed (unproven)', 'security/scan-missing (missing-evidence)'] });
  });
});

describe('the workflow that users copy', () => {
  const path = '.github/workflows/security.yml';
  let actions: TemporaryRepository;
  const fakes: FakeGitHub[] = [];

  beforeAll(async () => {
    actions = await createActionRepository();
    const config = { schemaVersion: 1, security: { scans: ['npm audit', 'npm cli'], licences: security.licences }, gate: { require: ['security-report'] } };
    project.write({ [path]: readTemplate('security'), '.npmrc': `registry=${registry.url}\nfetch-retries=0\n`, '.github/shipworthy.yml': JSON.stringify(config) }).commit('Scan in a workflow');
  }, 60_000);

  afterAll(async () => {
    actions.dispose();
    await Promise.all(fakes.map((fake) => fake.close()));
  });

  async function run(): Promise<{ jobs: readonly string[]; report: DocumentLike; gate: DocumentLike }> {
    const fake = await startFakeGitHub({ permissions: { contents: 'read' } });
    fakes.push(fake);
    fake.repository(repositoryName);
    const act = await runAct({ project, event: pushEvent(project), workflow: path, fake, actions, jobs: ['security', 'release-gate'] });
    return { jobs: ['security', 'release-gate'].map((name) => `${name} ${act.job(name).result}`), report: readEvidence(fake, 'security-report', { key: 'default' }), gate: readEvidence(fake, 'gate-decision', { key: 'default' }) };
  }

  test('is green where the scanners find nothing, and the gate has the report by its id', async () => {
    registry.advisories = {};
    const { jobs, report, gate } = await run();
    expect({ jobs, report: report.verdict, found: blockers(report), gate: gate.verdict }).toEqual({ jobs: ['security success', 'release-gate success'], report: 'pass', found: [], gate: 'pass' });
    expect(gate['details']).toMatchObject({ documents: [{ kind: 'security-report', accepted: true, artifactId: expect.any(Number) }] });
  });

  test('is red where npm audit finds a vulnerability, and where it could not be asked', async () => {
    registry.advisories = { lodash: [advisory] };
    const found = await run();
    registry.advisories = null;
    const refused = await run();
    expect([found, refused].map(({ jobs, report, gate }) => [jobs, [...new Set(blockers(report))], blockers(gate)])).toEqual([
      [['security failure', 'release-gate failure'], ['security/vulnerable'], ['gate/job-not-successful', 'gate/not-passed']],
      [['security failure', 'release-gate failure'], ['security/scan-failed (unproven)', 'security/scan-missing (missing-evidence)'], ['gate/job-not-successful', 'gate/not-passed (unproven)']],
    ]);
  });
});
