import { appendFileSync, copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { assemble, createReleaseProject, makeKeyFiles, type KeyFiles } from '../support/release-project.js';
import { dist, shipworthy } from '../support/project.js';
import { runWithoutNetwork } from './support/isolated.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { toolPath } from './support/tools.js';

const trash: string[] = [];
let project: TemporaryRepository;
let keys: KeyFiles;
/** The published folder, with the key that the stranger has from elsewhere. */
let honest: string;
/** Word for word what the README says. */
let recipe: string;

beforeAll(async () => {
  project = createReleaseProject();
  keys = makeKeyFiles();
  const { exitCode, stdout, stderr } = await assemble(project, keys);
  if (exitCode !== 0) throw new Error(`assemble ended with ${String(exitCode)}:\n${stdout}\n${stderr}`);
  honest = join(project.path, 'ReleaseEvidence/1.2.3');
  recipe = /```sh\n([\s\S]*?)```/.exec(readFileSync(join(honest, 'README.md'), 'utf8'))?.[1] ?? 'exit 99';
}, 60_000);

afterAll(() => {
  project.dispose();
  for (const folder of [...trash, dirname(keys.privatePath)]) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the bundle, without any network, in the hands of somebody who has cosign and a shell. */
async function check(change: (folder: string) => void = () => undefined, from = honest, key = keys.publicPath): Promise<ProgramResult> {
  const folder = mkdtempSync(join(tmpdir(), 'stranger-'));
  trash.push(folder);
  cpSync(from, folder, { recursive: true });
  change(folder);
  copyFileSync(key, join(folder, 'evidence.pub'));
  return runProgram('unshare', ['--map-root-user', '--net', 'sh', '-c', recipe], { cwd: folder, env: { PATH: [dirname(toolPath('cosign')), process.env['PATH'] ?? ''].join(delimiter), HOME: folder }, timeoutMs: 60_000 });
}

const files = (): string[] => readdirSync(honest, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(honest.length + 1)).toSorted();

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** As somebody would who wants it to pass. */
function rewriteSums(folder: string): void {
  const text = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.slice(66)).map((path) => `${createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')}  ${path}\n`).join('');
  writeFileSync(join(folder, 'SHA256SUMS'), text);
}

test('verify needs no network at all, and refuses there what it refuses elsewhere', async () => {
  // The namespace has a loopback device, which is down, and nothing else.
  const script = 'test "$(tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d " ")" = lo; exec "$@"';
  const verify = (folder: string): Promise<ProgramResult> => runWithoutNetwork(script, { cwd: dirname(keys.publicPath), args: [process.execPath, dist('cli.js'), 'release-evidence', '--mode', 'verify', '--path', folder, '--public-key', keys.publicPath, '--version', '1.2.3', '--commit', project.head()] });
  const passed = await verify(honest);
  expect({ exitCode: passed.exitCode, said: passed.stdout + passed.stderr }).toEqual({ exitCode: 0, said: expect.stringMatching(/Passed[\s\S]*not checked .*network/) });
  const folder = mkdtempSync(join(tmpdir(), 'stranger-'));
  trash.push(folder);
  cpSync(honest, folder, { recursive: true });
  flip(join(folder, 'risk.json'));
  const refused = await verify(folder);
  expect({ exitCode: refused.exitCode, stdout: refused.stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining('evidence/file-altered') });
});

describe("the recipe of the bundle's own README", () => {
  test('uses cosign, sha256sum, find and a shell, and nothing of ours', () => {
    expect(recipe).toContain('cosign verify-blob-attestation --key evidence.pub');
    expect(recipe).not.toMatch(/shipworthy release-evidence|node |npx /);
  });

  test('passes on the honest bundle', async () => {
    const { exitCode, stdout, stderr } = await check();
    expect({ exitCode, said: stderr + stdout }).toEqual({ exitCode: 0, said: expect.stringMatching(/Verified OK[\s\S]*release-evidence\.json: OK/) });
  });

  test('fails when one byte of any file is another', async () => {
    // Attestations beside the one that the recipe reads are for other verifiers.
    const judged = files().filter((path) => !path.startsWith('attestations/') || path === 'attestations/vsa.sigstore.json');
    const results = await Promise.all(judged.map(async (path) => ({ path, exitCode: (await check((folder) => flip(join(folder, path)))).exitCode })));
    expect(results.filter(({ exitCode }) => exitCode === 0)).toEqual([]);
    expect(results.length).toBeGreaterThan(8);
  });

  test.each<[string, (folder: string) => void]>([
    ['a file is added', (folder) => writeFileSync(join(folder, 'documents/extra.json'), '{}')],
    ['a file is added that looks like another', (folder) => copyFileSync(join(folder, 'risk.json'), join(folder, 'risk2.json'))],
    ['a file is removed', (folder) => unlinkSync(join(folder, 'risk.json'))],
    ['a file is changed and the sums are made to match', (folder) => { appendFileSync(join(folder, 'risk.json'), '\n'); rewriteSums(folder); }],
    ['the attestation is gone', (folder) => unlinkSync(join(folder, 'attestations/vsa.sigstore.json'))],
    ['the sums are gone', (folder) => unlinkSync(join(folder, 'SHA256SUMS'))],
  ])('fails when %s', async (_name, change) => expect((await check(change)).exitCode).not.toBe(0));

  test('fails with the key of somebody else', async () => {
    const other = makeKeyFiles();
    trash.push(dirname(other.privatePath));
    expect((await check(() => undefined, honest, other.publicPath)).exitCode).not.toBe(0);
  });

  test('fails on a release that was refused, whose own README has no recipe', async () => {
    project.write({ 'scan.sarif': '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"scanner"}},"results":[{"ruleId":"R1","level":"error","message":{"text":"bad"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.c"}}}]}]}]}\n' });
    const out = join(project.path, 'refused');
    const { exitCode } = await shipworthy(project, ['release-evidence', '--tag', 'v1.2.3', '--signing-key', keys.privatePath, '--out', out]);
    expect(exitCode).toBe(1);
    expect(readdirSync(join(honest, 'attestations')).toSorted()).toEqual(['refused.dsse.json', 'refused.sigstore.json']);
    expect(readFileSync(join(honest, 'README.md'), 'utf8')).not.toContain('```sh');
    expect((await check()).exitCode).not.toBe(0);
    // Not even under the name that the recipe looks for.
    expect((await check((folder) => copyFileSync(join(folder, 'attestations/refused.sigstore.json'), join(folder, 'attestations/vsa.sigstore.json')))).exitCode).not.toBe(0);
  });
});
