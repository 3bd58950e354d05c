import { describe, expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { temporaryFolder } from '../files/temporary-folder.js';
import { makeHost, makeRepository, observationsOf, observe, packOf, rulesOf, run, script } from './run.js';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function waitUntil(condition: () => boolean): Promise<boolean> {
  for (let left = 100; left > 0 && !condition(); left -= 1) await sleep(30);
  return condition();
}

/** Starts a child that would live for a minute, and says its number in a file. */
const leaveChild = (pidFile: string): string => `const child = require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' }); require('fs').writeFileSync('${pidFile}', String(child.pid));`;

describe('what a case starts ends with it', () => {
  test.each([['when it takes too long', 'setTimeout(() => {}, 60000)', 'regression/timed-out unverified'], ['when it leaves them behind', 'child.unref()', null]])('%s', async (_name, ending, rule) => {
    const pidFile = join(temporaryFolder(), 'pid');
    const document = await observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', `${leaveChild(pidFile)} ${ending}`, { timeout: '2s' })] }) }));
    if (rule !== null) expect(rulesOf(document)).toContain(rule);
    expect(await waitUntil(() => !isRunning(Number(readFileSync(pidFile, 'utf8'))))).toBe(true);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)('also when the runner itself is ended by %s', async (signal) => {
    const pidFile = join(temporaryFolder(), 'pid');
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', `${leaveChild(pidFile)} setTimeout(() => {}, 60000)`)] }) });
    const program = join(temporaryFolder(), 'run.mjs');
    const bundle = buildSync({ entryPoints: [join(import.meta.dirname, '../../src/regression/index.ts')], bundle: true, write: false, platform: 'node', format: 'esm', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
    writeFileSync(`${program}.lib.mjs`, bundle.outputFiles[0]?.text ?? '');
    const { events: _events, ...host } = makeHost(repository.path);
    writeFileSync(program, `import { runRegressionPack } from ${JSON.stringify(pathToFileURL(`${program}.lib.mjs`).href)};
      const host = { ...${JSON.stringify(host)}, now: () => new Date(), renderReport: () => '', onProgress: () => {} };
      await runRegressionPack({ mode: 'run', pack: [], case: [], 'policy-from': 'auto', 'fail-on': 'fail', offline: false }, host);`);
    const runner = spawn(process.execPath, [program], { stdio: 'ignore' });
    const ended = new Promise((resolve) => runner.once('exit', (code, signal) => resolve(signal ?? code)));
    expect(await waitUntil(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '')).toBe(true);
    const child = Number(readFileSync(pidFile, 'utf8'));
    expect(isRunning(child)).toBe(true);
    runner.kill(signal);
    expect(await ended).toBe(signal);
    expect(await waitUntil(() => !isRunning(child))).toBe(true);
  });

  test('a case that kills whoever started it is not green, and the cases after it are run', async () => {
    const killer = script('a-killer', "process.kill(process.ppid, 'SIGKILL'); setTimeout(() => {}, 2000)");
    const document = await observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [killer, script('b-next', "console.log('fine')")] }) }), { jobs: '1' });
    expect(rulesOf(document)).toContain('regression/spawn-failed unverified');
    expect(document.details.cases.map(({ id, state }) => [id, state])).toEqual([['a-killer', 'not-run'], ['b-next', 'ran']]);
    expect(document.verdict).toBe('unverified');
  });

  test('and the runner leaves no listener behind', async () => {
    const count = (): number => ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].reduce((sum, event) => sum + process.listenerCount(event), 0);
    const before = count();
    await observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', '')] }) }));
    expect(count()).toBe(before);
  });
});

describe('what a case prints', () => {
  test('never reaches our own output, workflow commands least of all', async () => {
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', "console.log('::error::boo'); console.error('::set-output name=a::b'); process.exit(1)")] }) });
    const said: string[] = [];
    const ears = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0));
    const document = await observe(repository).finally(() => {
      for (const ear of ears) ear.mockRestore();
    });
    expect(said.join('')).not.toContain('::');
    expect(JSON.stringify(document)).not.toContain('::error');
    expect(document.run.measurements.logs).toEqual(['c/stdout']);
  });

  test('is kept beside the document when the case fails, and not when it passes', async () => {
    const result = await run(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('bad', "console.log('cause'); process.exit(1)"), script('good', "console.log('fine')")] }) }));
    const logs = result.documents[0]?.files.filter((file) => file.endsWith('stdout')) ?? [];
    expect(logs).toHaveLength(1);
    expect(readFileSync(logs[0] ?? '', 'utf8')).toBe('cause\n');
  });

  test('is stored with secrets masked, and compared unmasked', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const files = { 'regression-pack.yml': packOf({ cases: [script('c', `console.log('${token}'); console.error('${token}'); process.exit(Number(process.env.FAIL))`, { env: { FAIL: '1' }, expect: { stdout: { as: 'text', equals: 'x.txt' } } })] }), 'x.txt': 'other\n' };
    const result = await run(makeRepository(files));
    const document = observationsOf(result);
    expect(rulesOf(document)).toEqual(expect.arrayContaining(['regression/exit-code fail', 'regression/output-differs fail']));
    expect(document.details.cases[0]?.files[0]).toMatchObject({ masked: true, bytes: token.length + 1 });
    const written = result.documents[0]?.files ?? [];
    expect(written.filter((file) => /std(?:out|err)$/.test(file))).toHaveLength(2);
    for (const file of written) expect(readFileSync(file, 'utf8')).not.toContain(token);
    expect(rulesOf(await observe(makeRepository({ ...files, 'x.txt': `${token}\n`, 'regression-pack.yml': files['regression-pack.yml'].replace('"1"', '"0"') })))).toEqual(['pack/not-locked warn']);
  });
});

describe('what a case is given', () => {
  const print = 'console.log(JSON.stringify(process.env))';
  async function environmentOf(values: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
    const host = makeHost('');
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', print, { env: { OWN: '{root}|{out}|{{out}' }, expect: { stdout: { as: 'json' } } })] }) });
    const result = await run(repository, values, { env: { ...host.env, ...env } });
    const stored = result.documents[0]?.files.find((file) => file.endsWith('stdout')) ?? '';
    return { ...JSON.parse(readFileSync(stored, 'utf8')), repository: repository.path };
  }

  test('a fixed environment, and nothing of the caller’s but what programs need to start', async () => {
    const env = await environmentOf({}, { GITHUB_TOKEN: 'secret', TZ: 'Asia/Tokyo', LANG: 'de_DE', HTTP_PROXY: 'http://proxy', HOME: '/home/me' });
    expect(env).toMatchObject({ TZ: 'UTC', LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '315532800', HOME: '/home/me' });
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining([expect.stringMatching(/GITHUB|GIT_|PROXY/)]));
    expect(env.PATH).toBeDefined();
  });

  test('placeholders, and a brace that is meant as such', async () => {
    const env = await environmentOf();
    expect(env.OWN).toMatch(new RegExp(`^${env.repository}\\|/.+\\|\\{out\\}$`));
  });

  test('dead proxies when offline', async () => {
    expect(await environmentOf({ offline: 'true' })).toMatchObject({ HTTP_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9', NO_PROXY: '' });
  });

  test('a fresh empty folder in every run', async () => {
    const code = "const fs = require('fs'); const out = process.argv.at(-1); process.exitCode = fs.readdirSync(out).length; fs.writeFileSync(out + '/a', '')";
    expect(rulesOf(await observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', code, { repeat: 3, expect: { allowOtherFiles: ['a'] } })] }) })))).toEqual(['pack/not-locked warn']);
  });

  test('standard input, or none', async () => {
    const code = "process.stdin.pipe(process.stdout)";
    const expectation = { expect: { stdout: { as: 'text', equals: 'in.txt' } } };
    const repository = makeRepository({ 'in.txt': 'hello\n', 'empty.txt': '', 'regression-pack.yml': packOf({ cases: [script('with', code, { stdin: 'in.txt', ...expectation }), script('without', code, { expect: { stdout: { as: 'text', equals: 'empty.txt' } } })] }) });
    expect(rulesOf(await observe(repository))).toEqual(['pack/not-locked warn']);
  });

  test('no shell, unless it is asked for', async () => {
    const command = ['echo', 'a', '&&', 'echo', 'b'];
    const repository = makeRepository({ 'plain.txt': 'a && echo b\n', 'shell.txt': 'a\nb\n', 'regression-pack.yml': packOf({ cases: [
      { id: 'plain', command, expect: { stdout: { as: 'text', equals: 'plain.txt' } } },
      { id: 'shell', command, shell: true, expect: { stdout: { as: 'text', equals: 'shell.txt' } } },
    ] }) });
    expect(rulesOf(await observe(repository))).toEqual(['pack/not-locked warn']);
  });
});
