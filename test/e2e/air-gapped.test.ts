import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { createProject, dist } from '../support/project.js';
import { createReleaseProject, makeKeyFiles, type KeyFiles } from '../support/release-project.js';
import { runWithoutNetwork } from './support/isolated.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { root } from './support/tools.js';

const script = (name: string): string => readFileSync(join(root, 'examples/air-gapped', name), 'utf8');
const version = { VERSION: 'v0.1.0' };
let published: TemporaryRepository;
let keys: KeyFiles;
/** What goes from side to side, and the home of who works inside. */
let medium: string;
let home: string;

beforeAll(async () => {
  published = createRepository({});
  cpSync(dirname(dist('cli.js')), join(published.path, 'dist'), { recursive: true });
  published.commit('A release');
  published.tag('v0.1.0');
  keys = makeKeyFiles();
  medium = realpathSync(mkdtempSync(join(tmpdir(), 'medium-')));
  home = realpathSync(mkdtempSync(join(tmpdir(), 'inside-')));
  const address = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `url.${pathToFileURL(published.path).href}.insteadOf`, GIT_CONFIG_VALUE_0: 'https://github.com/shipworthy/shipworthy' };
  const fetched = await runProgram('sh', ['-c', script('fetch.sh')], { cwd: medium, env: { PATH: process.env['PATH'] ?? '', HOME: medium, ...address, ...version }, timeoutMs: 60_000 });
  if (fetched.exitCode !== 0 || fetched.stdout.trim() !== published.head()) throw new Error(`${fetched.stdout}${fetched.stderr}`);
}, 60_000);

afterAll(() => {
  published.dispose();
  for (const folder of [medium, home, dirname(keys.privatePath)]) rmSync(folder, { recursive: true, force: true });
});

const inside = (name: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<ProgramResult> => runWithoutNetwork(script(name), { cwd, env: { HOME: home, ...version, ...env } });

describe('what the page shows, where there is no network', () => {
  test('a medium that was altered on the way is refused', async () => {
    const altered = realpathSync(mkdtempSync(join(tmpdir(), 'altered-')));
    cpSync(join(medium, 'shipworthy.tar.sha256'), join(altered, 'shipworthy.tar.sha256'));
    cpSync(dist('cli.js'), join(altered, 'shipworthy.tar'));
    expect((await inside('install.sh', altered)).exitCode).toBe(1);
    rmSync(altered, { recursive: true });
  });

  test('installs the commit that was fetched', async () => {
    const { exitCode, stdout } = await inside('install.sh', medium);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${published.head()}\n` });
  });

  test('measures and decides', async () => {
    const project = await createProject();
    const { exitCode, stdout } = await inside('measure.sh', project.path);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/Passed {2}gate-decision default/) });
    project.dispose();
  });

  test('makes the signed bundle of a release, which anybody with the key can verify, and nobody with another', async () => {
    const project = createReleaseProject();
    const made = await inside('release.sh', project.path, { TAG: 'v1.2.3', SIGNING_KEY: keys.privatePath });
    expect({ exitCode: made.exitCode, said: made.stdout + made.stderr }).toEqual({ exitCode: 0, said: expect.stringContaining('release-evidence') });
    const BUNDLE = join(project.path, 'shipworthy-out/release-1.2.3.evidence.zip');
    expect(await inside('verify.sh', medium, { BUNDLE, PUBLIC_KEY: keys.publicPath })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Passed') });
    const other = makeKeyFiles();
    expect((await inside('verify.sh', medium, { BUNDLE, PUBLIC_KEY: other.publicPath })).exitCode).toBe(1);
    rmSync(dirname(other.publicPath), { recursive: true });
    project.dispose();
  });
});
