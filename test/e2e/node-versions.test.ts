import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contentDigestOf } from '@shipworthy/core/evidence';
import { isolatedGitEnvironment, TemporaryRepository } from '@shipworthy/testkit/repository';
import { createProject, dist, names, toManifest } from '../support/project.js';
import { createReleaseProject } from '../support/release-project.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { nodeFolder, root } from './support/tools.js';

/** The oldest that `engines` allows, the one between, and that of the actions. */
const versions = ['20', '22', '24'] as const;
type Version = (typeof versions)[number];

const disposables: TemporaryRepository[] = [];
let measured: TemporaryRepository;
let released: TemporaryRepository;
let parent: string;

beforeAll(async () => {
  measured = await createProject();
  released = createReleaseProject();
  disposables.push(measured, released);
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'node-versions-')));
}, 120_000);

afterAll(() => {
  for (const repository of disposables) repository.dispose();
  rmSync(parent, { recursive: true, force: true });
});

/** Commands and cases find this `node` first. Times are fixed, so that only what Node itself does can differ. */
function run(version: Version, cwd: string, args: readonly string[]): Promise<ProgramResult> {
  const git = isolatedGitEnvironment();
  const env = { ...git, PATH: `${nodeFolder(version)}${delimiter}${git['PATH'] ?? ''}`, SOURCE_DATE_EPOCH: '1767225600', HOME: cwd };
  return runProgram(join(nodeFolder(version), 'node'), [dist('cli.js'), ...args], { cwd, env, timeoutMs: 240_000 });
}

/** Always at the same place: what a program finds there may be named after the folder. */
function freshCopyOf(repository: TemporaryRepository): TemporaryRepository {
  const folder = join(parent, 'project');
  rmSync(folder, { recursive: true, force: true });
  cpSync(repository.path, folder, { recursive: true });
  return new TemporaryRepository(folder);
}

interface Told {
  readonly exitCode: number | null;
  readonly stdout: string;
}

interface Content {
  /** Without the volatile part. */
  readonly text: string;
  /** Null for one that names others by the hash of their file: then its own is another each time. */
  readonly contentDigest: string | null;
}

interface Left {
  readonly documents: Readonly<Record<string, Content>>;
  /** Takes out of a text what stands for the bytes of a file with its durations and its Node. */
  readonly withoutHashes: (text: string) => string;
}

/** Every document below a folder. */
function readLeft(folder: string): Left {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(?:^|\/)[a-z-]+\.[^/]+\.json$/.test(path) && !path.endsWith('.lock.json') && !path.includes('/files/'));
  const read = paths.toSorted().map((path) => {
    const bytes = readFileSync(join(folder, path), 'utf8');
    const document = JSON.parse(bytes);
    return { path, document, digest: contentDigestOf(document), fileHash: createHash('sha256').update(bytes).digest('hex') };
  });
  const withoutHashes = (text: string): string => read.reduce((left, { path, digest, fileHash }) => left.replaceAll(fileHash, `<file ${path}>`).replaceAll(digest, `<digest ${path}>`), text);
  const documents = Object.fromEntries(read.map(({ path, document, digest }) => {
    const text = JSON.stringify({ ...document, run: null });
    const shown = withoutHashes(text);
    return [path, { text: shown, contentDigest: shown.includes('<file ') || shown.includes('<digest ') ? null : digest }];
  }));
  return { documents, withoutHashes };
}

/** A record says on which Node it was observed, as the digest of the plan that holds it does; of a document it is the volatile part. */
function withoutMachine(text: string): string {
  return text.replaceAll(/"run":\{.*?"measurements":\{.*?\}\}/g, '"run":{}').replaceAll(/"node":"[0-9.]+"|"planDigest":"[^"]+"/g, '""');
}

async function onEach<T>(tell: (version: Version) => Promise<T>): Promise<T[]> {
  const told: T[] = [];
  for (const version of versions) told.push(await tell(version));
  return told;
}

function expectSame(told: readonly unknown[]): void {
  for (const one of told.slice(1)) expect(one).toEqual(told[0]);
}

test('they are these versions, and the first is the oldest that package.json allows', async () => {
  const told = await onEach((version) => runProgram(join(nodeFolder(version), 'node'), ['--version'], { cwd: root, env: {}, timeoutMs: 10_000 }));
  expect(told.map(({ stdout }) => stdout.split('.')[0])).toEqual(versions.map((version) => `v${version}`));
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(told[0]?.stdout).toBe(`v${String(engines.node).replace('>=', '')}.0\n`);
});

test('the demo says the same, and its documents are the same', async () => {
  const folder = join(root, 'shipworthy-demo');
  const told = await onEach(async (version) => {
    rmSync(folder, { recursive: true, force: true });
    const { exitCode, stdout, stderr } = await run(version, root, ['demo']);
    return { exitCode, stdout, stderr, documents: readLeft(folder).documents };
  });
  expectSame(told);
  expect({ exitCode: told[0]?.exitCode, stderr: told[0]?.stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(Object.keys(told[0]?.documents ?? {}).length).toBeGreaterThanOrEqual(8);
});

/** One project, one command after the other; with a case that drifted, so that there is something to say. */
const ofMeasured: readonly (readonly string[])[] = [
  ['regression-pack', '--mode', 'list', '--format', 'json'],
  ['regression-pack', '--mode', 'plan', '--shards', '3', '--format', 'json', '--quiet'],
  ['regression-pack'],
  ['drift-check', '--format', 'sarif'],
  ['drift-check', '--mode', 'accept', '--case', names[0], '--reason', 'new', '--dry-run', '--format', 'json'],
  ['release-gate', '--format', 'markdown'],
  ['release-gate', '--mode', 'self-test'],
  ['doctor', '--offline'],
  ['init', '--format', 'json'],
  ['report', 'shipworthy-out'],
  ['explain', '--format', 'json'],
  ['--help'],
];

const ofReleased: readonly (readonly string[])[] = [
  ['telemetry-bundle-readiness', '--path', 'measured/1.2.3', '--version', '1.2.3'],
  ['doc-sync-check', '--base', 'HEAD', '--format', 'junit'],
  ['security-report', '--format', 'sarif'],
  ['release-evidence', '--mode', 'checklist', '--version', '1.2.3'],
  ['release-evidence', '--mode', 'notes', '--version', '1.2.3', '--format', 'markdown'],
  ['release-evidence', '--version', '1.2.3'],
  ['release-evidence', '--mode', 'verify', '--path', 'ReleaseEvidence/1.2.3'],
  ['approve', '--key', 'absent.pem'],
];

describe.each([
  ['a pack that drifted', () => measured, ofMeasured, (copy: TemporaryRepository) => copy.write({ 'src/report.mjs': copy.read('src/report.mjs').replace('total: items', 'total: 1 + items') }), 4],
  ['a release', () => released, ofReleased, (copy: TemporaryRepository) => copy, 4],
] as const)('%s', (_name, project, commands, prepare, documents) => {
  test('gives the same exit codes, outputs and documents', async () => {
    const told = await onEach(async (version) => {
      const copy = freshCopyOf(project());
      prepare(copy);
      const said: Record<string, Told> = {};
      for (const args of commands) {
        const { exitCode, stdout } = await run(version, copy.path, args);
        said[args.join(' ')] = { exitCode, stdout: withoutMachine(stdout) };
      }
      const { documents: left, withoutHashes } = readLeft(copy.path);
      return { said: Object.fromEntries(Object.entries(said).map(([args, one]) => [args, { ...one, stdout: withoutHashes(one.stdout) }])), documents: left };
    });
    expectSame(told);
    expect(Object.keys(told[0]?.documents ?? {}).filter((path) => path.startsWith('shipworthy-out/')).length).toBeGreaterThanOrEqual(documents);
    const exitCodes = new Set(Object.values(told[0]?.said ?? {}).map(({ exitCode }) => exitCode));
    expect(exitCodes.has(0)).toBe(true);
    expect([...exitCodes].some((code) => code === 1 || code === 2)).toBe(true);
    expect(exitCodes.has(3) || exitCodes.has(null)).toBe(false);
  }, 600_000);
});

test('a manifest that is refused is refused in the same words', async () => {
  const told = await onEach(async (version) => {
    const copy = freshCopyOf(measured);
    copy.write({ 'regression-pack.yml': toManifest(names, { version: 'one', id: '' }).replace('"fixtures"', '"fixtuers"') });
    const { exitCode, stderr } = await run(version, copy.path, ['regression-pack', '--quiet']);
    return { exitCode, stderr, documents: readLeft(copy.path).documents };
  });
  expectSame(told);
  expect(told[0]?.exitCode).toBe(2);
  expect(Object.keys(told[0]?.documents ?? {})).toEqual(['shipworthy-out/regression-observations.default.json']);
});
