import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCli } from '@shipworthy/cli';
import { documentSchemas, type DocumentOf } from '@shipworthy/contract/documents';
import { createRepository, isolatedGitEnvironment } from '@shipworthy/testkit/repository';
import { toolReports } from './reports.js';

type State = 'before' | 'harmless' | 'worse';
const reportsAs = (state: State) => Object.fromEntries(toolReports.map((report) => [`build/${report.file}`, report[state]]));
const cases = toolReports.map(({ format, file, options }) => ({
  id: format, command: ['cp', `build/${file}`, '{out}'], expect: { files: [{ path: file, as: format, baseline: true, ...options }] },
}));

/** A repository whose build leaves one report of each kind, and a pack that keeps an eye on all of them. */
const repository = createRepository({
  '.gitignore': 'shipworthy-out/\n',
  '.github/shipworthy.yml': "schemaVersion: 1\npacks: [regression-pack.yml]\ngate: { require: ['drift-report:tools'] }\n",
  'regression-pack.yml': { schemaVersion: 1, id: 'tools', version: 1, cases },
  ...reportsAs('before'),
});
afterAll(() => repository.dispose());

/** The program as people start it, but in this process. */
async function run(...argv: readonly string[]): Promise<{ exitCode: number; printed: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const exitCode = await runCli({ argv, stdout, stderr, cwd: repository.path, loadVariables: async () => ({ ...isolatedGitEnvironment() }) });
  stdout.end();
  stderr.resume();
  return { exitCode, printed: await text(stdout) };
}

function readReport(): { report: DocumentOf<'drift-report'>; page: string } {
  const report = documentSchemas['drift-report'].parse(JSON.parse(repository.read('shipworthy-out/drift-report.tools.json')));
  return { report, page: repository.read('shipworthy-out/drift-report.tools.md') };
}

interface Released {
  readonly exitCodes: readonly number[];
  readonly terminal: string;
  readonly gate: string;
}

/** The build runs again, and what it left is observed, judged and shown to the gate. */
async function release(state: State): Promise<Released> {
  repository.remove('shipworthy-out').commit(`Build: ${state}`, reportsAs(state));
  const pack = await run('regression-pack');
  const drift = await run('drift-check');
  const gate = await run('release-gate');
  return { exitCodes: [pack.exitCode, drift.exitCode, gate.exitCode], terminal: drift.printed, gate: gate.printed };
}

beforeAll(async () => {
  await run('regression-pack', '--mode', 'lock');
  await run('regression-pack');
  await run('drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline');
});

test('other bytes that say the same are no drift, and the release may go', async () => {
  const { exitCodes } = await release('harmless');
  const { report } = readReport();
  expect(report.findings).toEqual([]);
  expect(report.details.cases.map(({ id, status, outcome }) => `${id} ${status} ${outcome}`)).toEqual(toolReports.map(({ format }) => `${format} compared pass`).toSorted());
  // Otherwise this would show nothing.
  expect(report.details.cases.flatMap(({ files }) => files.filter(({ expectedSha256, actualSha256 }) => expectedSha256 === actualSha256))).toEqual([]);
  expect(exitCodes).toEqual([0, 0, 0]);
});

describe('what a report tells of is told on, from the build to the gate', () => {
  let released: Released = { exitCodes: [0], terminal: '', gate: '' };
  beforeAll(async () => {
    released = await release('worse');
  });

  test('one finding for each report, and the release is stopped because of them', () => {
    const { report } = readReport();
    expect(report.findings.map(({ rule, outcome, keys }) => [rule, outcome, keys['case'], keys['file']])).toEqual(
      toolReports.map(({ format, file }) => ['drift/content-changed', 'fail', format, file]),
    );
    expect(report).toMatchObject({ verdict: 'fail', summary: { checked: 8, fail: 8 } });
    expect(released.exitCodes).toEqual([0, 1, 1]);
    expect(released.gate).toContain('drift-report');
  });

  test.each(toolReports)('$format: page, terminal and document say what happened', ({ file, told, summary }) => {
    const { page, report } = readReport();
    const sentence = `${file} differs from the baseline: ${told.join('; ')}.`;
    expect(released.terminal.replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect(page.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))).toContain(sentence);
    expect(page).toContain(`<code>${file}</code>: ${summary}</summary>`);
    const compared = report.details.cases.flatMap(({ files }) => files).find(({ path }) => path === file);
    expect(compared?.summary?.map(({ count, what }) => `${count} ${what}`).join(', ')).toBe(summary);
  });
});
