import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, createProject, dist, projectFiles, readDocumentAt } from '../support/project.js';
import { runWithOwnMounts, runWithoutNetwork } from './support/isolated.js';
import type { ProgramResult } from './support/run-program.js';

// Namespaces are Linux's. There they must work: a machine that forbids them fails these tests.
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;
const cli = dist('cli.js');
const disposables: TemporaryRepository[] = [];

function keep(repository: TemporaryRepository): TemporaryRepository {
  disposables.push(repository);
  return repository;
}

afterAll(() => {
  for (const repository of disposables) repository.dispose();
});

describeOnLinux('a disk that is full', () => {
  let project: TemporaryRepository;
  let kept: string;

  beforeAll(async () => {
    project = keep(await createProject());
    kept = realpathSync(mkdtempSync(join(tmpdir(), 'kept-')));
  }, 60_000);

  afterAll(() => rmSync(kept, { recursive: true, force: true }));

  /** Runs the command with an out folder of so many KiB, and copies what it left there. */
  async function runOnDisk(kibibytes: number, name: string): Promise<{ result: ProgramResult; left: string[] }> {
    const script = 'mkdir -p shipworthy-out; mount -t tmpfs -o "size=$1k" tmpfs shipworthy-out; status=0; "$2" "$3" regression-pack || status=$?; cp -r shipworthy-out "$4"; exit "$status"';
    const target = join(kept, name);
    const result = await runWithOwnMounts(script, { cwd: keep(copyOf(project)).path, args: [String(kibibytes), process.execPath, cli, target] });
    return { result, left: existsSync(target) ? readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [] };
  }

  test('large enough: green', async () => {
    const { result, left } = await runOnDisk(8_192, 'large');
    expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) });
    expect(left.filter((path) => path.endsWith('regression-observations.sample.json'))).toHaveLength(1);
  });

  test.each([4, 16, 32, 64])('%i KiB: exit 3, and no half document', async (kibibytes) => {
    const { result, left } = await runOnDisk(kibibytes, `small-${kibibytes}`);
    expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('output/not-writable') });
    const documents = left.filter((path) => path.endsWith('.json') && !path.includes('/regression-observations.sample/'));
    for (const path of documents) expect(() => JSON.parse(readFileSync(path, 'utf8'))).not.toThrow();
    expect(left.filter((path) => /\.tmp|~$/.test(path))).toEqual([]);
  });
});

describeOnLinux('without a network', () => {
  test('there is none, or the next test would prove nothing', async () => {
    const connect = "require('node:net').connect(443, '127.0.0.1').on('error', ({ code }) => console.log(code))";
    const result = await runWithoutNetwork('exec "$@"', { cwd: tmpdir(), args: [process.execPath, '-e', connect] });
    expect(result.stdout).toBe('ENETUNREACH\n');
  });

  test('lock, run, accept, judge and decide', async () => {
    const project = keep(createRepository(projectFiles));
    const run = async (...args: string[]): Promise<ProgramResult> => runWithoutNetwork('exec "$@"', { cwd: project.path, args: [process.execPath, cli, ...args] });
    const setup = [['regression-pack', '--mode', 'lock'], ['regression-pack', '--fail-on', 'never'], ['drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline']];
    for (const args of setup) expect(await run(...args)).toMatchObject({ exitCode: 0 });
    project.remove('shipworthy-out').commit('Lock and accept');
    for (const args of [['regression-pack'], ['drift-check'], ['release-gate']]) expect({ args, ...(await run(...args)) }).toMatchObject({ exitCode: 0 });
    expect(blockers(readDocumentAt(project, 'gate-decision.default'))).toEqual([]);
    project.remove('shipworthy-out/regression-observations.sample.json');
    expect(await run('drift-check')).toMatchObject({ exitCode: 1 });
  });
});
