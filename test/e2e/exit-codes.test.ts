import { closeSync, cpSync, existsSync, openSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandTable } from '../../packages/cli/src/command-table.js';
import { runNode } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { copyOf, createProject, dist, repositoryRoot, shipworthy } from '../support/project.js';
import { createReleaseProject, makeKeyFiles, type KeyFiles } from '../support/release-project.js';

const page = readFileSync(join(repositoryRoot, 'docs/exit-codes.md'), 'utf8');
const [, table = ''] = /<!-- table: exit codes -->\n([\s\S]*?)<!-- end: exit codes -->/.exec(page) ?? [];

/** `command mode` and the codes that its line has beside 2 and 3. */
const documented = new Map(table.trim().split('\n').slice(2).map((line) => {
  const [command = '', mode = '', zero = '', one = ''] = line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', ''));
  return [`${command} ${mode}`.trim(), [zero, one].flatMap((text, code) => (text === '–' ? [] : [code]))];
}));

interface Projects {
  readonly measured: TemporaryRepository;
  readonly bundled: TemporaryRepository;
  readonly released: TemporaryRepository;
}

interface Proof {
  readonly of: keyof Projects | 'none';
  readonly args: readonly string[];
  /** Commands that go before, whatever they say, and changes. */
  readonly first?: readonly (readonly string[] | ((copy: TemporaryRepository) => unknown))[];
  readonly change?: (copy: TemporaryRepository) => unknown;
}

let projects: Projects;
let keys: KeyFiles;
const copies: TemporaryRepository[] = [];

const bundles = 'bundles:\n  id: candidate\n  path: bundle\n  areas: { Data: { requires: [{ id: rows, files: ["*.csv"] }] } }\nsecurity: { reports: [scan.sarif] }\n';

beforeAll(async () => {
  keys = makeKeyFiles();
  const [bundled, released] = [createReleaseProject(), createReleaseProject()];
  bundled.write({ '.github/shipworthy.yml': `${bundled.read('.github/shipworthy.yml')}${bundles}`, 'source/rows.csv': 'x,y\n1,2\n' }).commit('Say what a bundle is');
  projects = { measured: await createProject(), bundled, released };
}, 120_000);

afterAll(() => {
  for (const repository of [...Object.values(projects), ...copies]) repository.dispose();
});

const breakProgram = (copy: TemporaryRepository): unknown => copy.write({ 'src/report.mjs': 'process.exit(5);\n' });
const drift = (copy: TemporaryRepository): unknown => copy.write({ 'src/report.mjs': copy.read('src/report.mjs').replace('total: items', 'total: 1 + items') });
const changeFixture = (copy: TemporaryRepository): unknown => copy.write({ 'data/alpha.json': '{"items":[9]}' });
const publish = ['telemetry-bundle-readiness', '--mode', 'publish', '--sources', 'Data=source', '--version', '1.2.3', '--zip'];
const observe = [['regression-pack']];
const breakLink = (copy: TemporaryRepository): unknown => copy.write({ 'CHANGELOG.md': copy.read('CHANGELOG.md').replace('is nothing', 'is [nothing](gone.md)') });
const assembled = ['release-evidence', '--tag', 'v1.2.3', '--signing-key', '{private}'];
/** The demo works where the program lies: beside the example, in a repository of its own, which here is not ready. */
const becomeShipworthy = (copy: TemporaryRepository): void => {
  for (const path of ['dist', 'examples/vendor-import']) cpSync(join(repositoryRoot, path), join(copy.path, path), { recursive: true });
  copy.write({ '.github/shipworthy.yml': `${copy.read('.github/shipworthy.yml')}docSync: { links: {} }\n` });
  breakProgram(copy);
};

/** What a person puts in place of the zeros. */
const pinAll = (copy: TemporaryRepository): unknown => copy.write({ '.github/workflows/release-readiness.yml': copy.read('.github/workflows/release-readiness.yml').replaceAll('0'.repeat(40), 'a'.repeat(40)) });
const release = ['--tag', 'v1.2.3'];

/** A run for each code of each line. */
const proofs: Readonly<Record<string, Readonly<Partial<Record<0 | 1, Proof>>>>> = {
  'regression-pack run': { 0: { of: 'measured', args: [] }, 1: { of: 'measured', args: [], change: breakProgram } },
  'regression-pack plan': { 0: { of: 'measured', args: ['--shards', '2'] }, 1: { of: 'measured', args: ['--shards', '2'], change: changeFixture } },
  'regression-pack lock': { 0: { of: 'measured', args: [] } },
  'regression-pack list': { 0: { of: 'measured', args: [] } },
  'drift-check check': { 0: { of: 'measured', first: observe, args: [] }, 1: { of: 'measured', first: observe, args: [], change: drift } },
  'drift-check accept': { 0: { of: 'measured', first: observe, args: ['--all', '--reason', 'new'], change: drift } },
  'drift-check history': { 0: { of: 'measured', first: observe, args: ['--observations', 'shipworthy-out'], change: drift } },
  'telemetry-bundle-readiness verify': { 0: { of: 'bundled', first: [publish], args: ['--version', '1.2.3'] }, 1: { of: 'bundled', args: ['--version', '1.2.3'] } },
  'telemetry-bundle-readiness publish': { 0: { of: 'bundled', args: publish.slice(3) } },
  'telemetry-bundle-readiness show': { 0: { of: 'bundled', first: [publish, ['telemetry-bundle-readiness', '--version', '1.2.3', '--write-summary']], args: ['--version', '1.2.3'] }, 1: { of: 'bundled', first: [publish, ['telemetry-bundle-readiness', '--version', '1.2.3', '--write-summary'], (copy) => copy.write({ 'bundle/Data/rows.csv': 'x,y\n1,3\n' })], args: ['--version', '1.2.3'] } },
  'telemetry-bundle-readiness trend': { 0: { of: 'bundled', first: [publish, ['telemetry-bundle-readiness', '--version', '1.2.3']], args: ['--history', 'shipworthy-out'] } },
  'telemetry-bundle-readiness extract': { 0: { of: 'bundled', first: [publish], args: ['--path', 'bundle.zip', '--to', 'there', '--version', '1.2.3'] }, 1: { of: 'bundled', first: [publish], args: ['--path', 'bundle.zip', '--to', 'there', '--version', '9.9.9'] } },
  'doc-sync-check check': { 0: { of: 'bundled', args: [] }, 1: { of: 'bundled', args: [], change: breakLink } },
  'doc-sync-check accept-baseline': { 0: { of: 'bundled', args: ['--reason', 'old', '--baseline', 'debts.json'], change: breakLink } },
  'doc-sync-check update-samples': { 0: { of: 'bundled', args: [] } },
  'security-report': { 0: { of: 'bundled', args: ['--scanned-at', new Date().toISOString()] }, 1: { of: 'bundled', args: [], change: (copy) => copy.remove('scan.sarif') } },
  'release-evidence checklist': { 0: { of: 'released', first: [['doc-sync-check']], args: release }, 1: { of: 'released', args: release } },
  'release-evidence notes': { 0: { of: 'released', args: release }, 1: { of: 'released', args: release, change: (copy) => copy.remove('releases/v1.2.3.yml') } },
  'release-evidence assemble': { 0: { of: 'released', first: [['doc-sync-check']], args: [...release, '--signing-key', '{private}'] }, 1: { of: 'released', first: [['doc-sync-check']], args: release } },
  'release-evidence publish': { 1: { of: 'released', args: [...release, '--dry-run'] } },
  'release-evidence verify': { 0: { of: 'released', first: [['doc-sync-check'], assembled], args: ['--path', 'ReleaseEvidence/1.2.3', '--public-key', '{public}'] }, 1: { of: 'released', first: [['doc-sync-check'], assembled], args: ['--path', 'ReleaseEvidence/1.2.3'] } },
  'release-evidence keygen': { 0: { of: 'measured', args: ['--path', '{private}.new'] } },
  'release-gate decide': { 0: { of: 'measured', first: [...observe, ['drift-check']], args: [] }, 1: { of: 'measured', args: [] } },
  'release-gate self-test': { 0: { of: 'none', args: [] } },
  init: { 0: { of: 'measured', args: [] } },
  doctor: { 0: { of: 'measured', first: [['init', '--yes'], pinAll], args: ['--offline'] }, 1: { of: 'measured', args: ['--offline'], change: (copy) => copy.remove('regression-pack.lock.json') } },
  approve: { 0: { of: 'measured', args: ['--signing-key', '{private}', '--reason', 'looked at'] } },
  report: { 0: { of: 'measured', first: [['release-gate']], args: ['shipworthy-out'] } },
  help: { 0: { of: 'none', args: [] } },
  explain: { 0: { of: 'none', args: ['no-baseline'] } },
  demo: { 0: { of: 'measured', first: [becomeShipworthy], args: ['--drift'] }, 1: { of: 'measured', first: [becomeShipworthy], args: [] } },
};

async function prepare({ of, args, first = [], change }: Proof): Promise<{ copy: TemporaryRepository; args: readonly string[] }> {
  const copy = of === 'none' ? projects.measured : copyOf(projects[of]);
  if (of !== 'none') copies.push(copy);
  change?.(copy);
  const withKeys = (words: readonly string[]): string[] => words.map((word) => word.replace('{private}', keys.privatePath).replace('{public}', keys.publicPath));
  for (const one of first) {
    if (typeof one === 'function') one(copy);
    else await shipworthy(copy, withKeys(one));
  }
  return { copy, args: withKeys(args) };
}

function toWords(name: string, args: readonly string[]): string[] {
  const [command = '', mode] = name.split(' ');
  return [command, ...(mode === undefined ? [] : ['--mode', mode]), ...args];
}

/** The program that lies in the repository, where one does. */
function entryOf(copy: TemporaryRepository): string {
  const own = join(copy.path, 'dist/cli.js');
  return existsSync(own) ? own : dist('cli.js');
}

/** Proved where there is a GitHub to publish to, and a gate that is broken on purpose. */
const provedElsewhere = ['release-evidence publish 0', 'release-gate self-test 1'];

test('the page has a line for each command and each of its modes', async () => {
  const known: string[] = [];
  for (const { name, load } of commandTable) {
    const choices = (await load()).flags.find((flag) => flag.name === 'mode')?.meta.choices ?? [];
    known.push(...(choices.length === 0 ? [name] : choices.map((mode) => `${name} ${mode}`)));
  }
  expect([...documented.keys()].toSorted()).toEqual(known.toSorted());
});

test('each code of each line has a run, and no run shows another one', () => {
  const said = [...documented].flatMap(([name, codes]) => codes.map((code) => `${name} ${code}`));
  const proved = Object.entries(proofs).flatMap(([name, byCode]) => Object.keys(byCode).map((code) => `${name} ${code}`));
  expect([...proved, ...provedElsewhere].toSorted()).toEqual(said.toSorted());
});

describe.each(Object.entries(proofs))('%s', (name, byCode) => {
  test.each(Object.entries(byCode))('ends with %s', async (code, proof) => {
    const { copy, args } = await prepare(proof);
    const { exitCode, stdout, stderr } = await runNode({ entry: entryOf(copy), args: toWords(name, args), cwd: copy.path, timeoutMs: 120_000 });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: Number(code), stdout: expect.any(String), stderr: expect.any(String) });
  });
});

describe.each(commandTable.map(({ name }) => [name]))('%s', (command) => {
  test('ends with 2 on a flag that does not exist, and says nothing on standard output', async () => {
    const { exitCode, stdout, stderr } = await shipworthy(projects.measured, [command, '--nonsense', '--out', 'elsewhere']);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining('error usage/invalid-input') });
  });

  test('ends with 3 where its output cannot be written', async () => {
    const [name = '', proof] = Object.entries(proofs).find(([one, byCode]) => one.split(' ')[0] === command && byCode[0] !== undefined) ?? [];
    if (proof?.[0] === undefined) throw new Error(`${command} has no run that ends with 0`);
    const { copy, args } = await prepare(proof[0]);
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [entryOf(copy), ...toWords(name, args)], { cwd: copy.path, env: { PATH: process.env['PATH'] ?? '', HOME: copy.path }, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('error output/not-writable') });
  });
});

describe('with --format json', () => {
  test.each([
    ['regression-pack run', 1, ['regression-observations']], ['regression-pack plan', 1, ['regression-plan']], ['regression-pack list', 0, [undefined]], ['drift-check check', 1, ['drift-report']],
    ['release-gate decide', 1, ['gate-decision']], ['release-evidence notes', 0, ['release-notes-report']], ['doctor', 1, [undefined]], ['security-report', 1, ['security-report']],
  ] as const)('%s writes one value a line and nothing else, also where it ends with %i', async (name, code, kinds) => {
    const proof = proofs[name]?.[code];
    if (proof === undefined) throw new Error(`there is no run of ${name} with ${code}`);
    const { copy, args } = await prepare(proof);
    const { exitCode, stdout } = await shipworthy(copy, [...toWords(name, args), '--format', 'json']);
    const values: readonly unknown[] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect({ exitCode, kinds: values.map((value) => Reflect.get(Object(value), 'kind')) }).toEqual({ exitCode: code, kinds });
  });
});
