import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, readDocumentAt, repositoryRoot, shipworthy } from '../support/project.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { toolPath } from './support/tools.js';

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
let project: TemporaryRepository;

beforeAll(() => {
  const dependencies = { buffers: '^0.1.1', lodash: '^4.17.20', minimist: '^1.2.5', 'node-forge': '^1.3.1', 'spdx-ranges': '^2.1.1' };
  project = createRepository({
    '.gitignore': 'scans/\nshipworthy-out/\n', '.github/workflows/ci.yml': workflow, '.github/shipworthy.yml': JSON.stringify({ schemaVersion: 1, security }),
    'package.json': JSON.stringify({ name: 'shop', version: '1.4.0', license: 'MIT', dependencies }),
  });
  cpSync(join(repositoryRoot, 'examples/security/package-lock.json'), join(project.path, 'package-lock.json'));
  project.commit('Lock what npm has chosen');
  mkdirSync(join(project.path, 'scans'), { recursive: true });
});

afterAll(() => project.dispose());

async function tool(program: string, args: readonly string[], file: string): Promise<ProgramResult> {
  const result = await runProgram(program, args, { cwd: project.path, env: { PATH: process.env['PATH'] ?? '', HOME: project.path, npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0', npm_config_update_notifier: 'false' }, timeoutMs: 60_000 });
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

test('an audit that npm could not make is no clean one', async () => {
  const { exitCode: audited, stdout } = await tool('npm', ['audit', '--json'], 'audit.json');
  expect([audited === 0, stdout.includes('"error"') || stdout.includes('"message"')]).toEqual([false, true]);
  await shipworthy(project, ['security-report', '--reports', 'npm-audit:scans/audit.json', '--sbom', 'package-lock.json', '--scanned-at', now()]);
  expect(blockers(readDocumentAt(project, 'security-report.default'))).toContain('security/scan-failed (unproven)');
});
