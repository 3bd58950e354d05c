import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { makeRepository, observe, observationsOf, packOf, rulesOf, run, script, type Observations } from './run.js';

const out = "const fs = require('fs'); const { join } = require('path'); const out = process.argv[1];";
const glob = (path: string): Record<string, unknown> => ({ expect: { files: [{ path, as: 'text' }] } });
const observeOne = (code: string, more: Readonly<Record<string, unknown>> = {}): Promise<Observations> => observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', `${out} ${code}`, more), script('d', "console.log('next')")] }) }));
/** What is said of the first case; the second one must have run in any case. */
async function saidOf(code: string, more: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const document = await observeOne(code, more);
  expect(document.details.cases[1]).toMatchObject({ id: 'd', state: 'ran', exitCode: 0 });
  return document.findings.filter(({ rule }) => rule !== 'pack/not-locked').map(({ rule, outcome, keys }) => `${rule} ${outcome} ${keys['file'] ?? ''}`.trim());
}
const depth = (part: string): string => `let path = '.'; process.chdir(out); for (let i = 0; i < 60; i += 1) { fs.mkdirSync('${part}'); process.chdir('${part}'); } fs.writeFileSync('x.txt', 'x');`;

describe('odd things that a case leaves are findings of the case', () => {
  const onLinux = process.platform === 'linux' ? test : test.skip;

  onLinux.each<[string, string, unknown[]]>([
    ['a name that is no UTF-8', "fs.writeFileSync(Buffer.concat([Buffer.from(out + '/bad'), Buffer.from([0xff]), Buffer.from('.txt')]), 'x')", ['regression/file-unexpected fail bad\\xff.txt']],
    ['a folder with such a name', "fs.mkdirSync(Buffer.concat([Buffer.from(out + '/'), Buffer.from([0xfe])])); fs.writeFileSync(Buffer.concat([Buffer.from(out + '/'), Buffer.from([0xfe]), Buffer.from('/x.txt')]), 'x')", ['regression/file-unexpected fail \\xfe']],
    ['a pipe', "require('child_process').execFileSync('mkfifo', [join(out, 'p.txt')])", ['regression/file-unexpected fail p.txt']],
    ['a socket', "process.chdir(out); const server = require('net').createServer().listen('s.txt', () => process.kill(process.pid, 'SIGKILL')); setTimeout(() => {}, 9000)", ['regression/crashed fail']],
    ['a socket that stays', "process.chdir(out); require('child_process').spawnSync(process.execPath, ['-e', \"require('net').createServer().listen('s.txt', () => process.kill(process.pid, 'SIGKILL'))\"])", ['regression/file-unexpected fail s.txt']],
    ['a tree deeper than a path may be long', depth('d'.repeat(200)), [expect.stringMatching(/^regression\/output-unreadable unverified d+\//)]],
    ['a pipe in the place of what it printed', "const own = fs.readlinkSync('/proc/self/fd/1'); fs.rmSync(own); require('child_process').execFileSync('mkfifo', [own])", ['regression/output-unreadable unverified stdout']],
    ['a link in the place of what it printed', "const own = fs.readlinkSync('/proc/self/fd/1'); fs.rmSync(own); fs.symlinkSync('/etc/hostname', own)", ['regression/output-unreadable unverified stdout']],
  ])('%s', async (_what, code, expected) => {
    const expectStdout = code.includes('/proc/self');
    const more = expectStdout ? { expect: { stdout: { as: 'text' } } } : {};
    expect(await saidOf(code, more)).toEqual(expected);
  });

  test('but long names and deep folders that can be read are outputs like all others', async () => {
    const name = `${'é'.repeat(125)}.txt`;
    const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', `${out} fs.writeFileSync(join(out, '${name}'), 'long'); const deep = join(out, ...Array(40).fill('${'é'.repeat(10)}')); fs.mkdirSync(deep, { recursive: true }); fs.writeFileSync(join(deep, 'x.txt'), 'deep')`, glob('**/*.txt'))] }) });
    const result = await run(repository);
    const files = observationsOf(result).details.cases[0]?.files ?? [];
    expect(rulesOf(observationsOf(result))).toEqual(['pack/not-locked warn']);
    expect(files.map(({ bytes, stored }) => [bytes, /\/c\/~[0-9a-f]{32}$/.test(stored ?? '')])).toEqual([[4, true], [4, true]]);
    for (const { stored } of files) expect(existsSync(`${result.out}/${stored ?? ''}`)).toBe(true);
  });
});

test('a case cannot make the folder of the next one, because it cannot know its name', async () => {
  const grab = `${out} const own = require('path').basename(out); const next = String(Number.parseInt(own, 10) + 1); for (const name of [next, own.replace(/^\\d+/, next)]) fs.mkdirSync(join(out, '..', name))`;
  const document = await observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('a', grab), script('b', `${out} fs.writeFileSync(join(out, 'x.txt'), String(fs.readdirSync(out).length))`, glob('x.txt'))] }) }), { jobs: '1' });
  expect(rulesOf(document)).toEqual(['pack/not-locked warn']);
  expect(document.details.cases[1]?.files).toMatchObject([{ path: 'x.txt', bytes: 1 }]);
});

test('a case that clears away all around its folder does not end the run', async () => {
  const clear = `${out} fs.rmSync(require('path').dirname(out), { recursive: true })`;
  const document = await observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('a', clear.replace(/\{ recursive/g, '{{ recursive')), script('b', `${out} fs.writeFileSync(join(out, 'x.txt'), 'x')`, glob('x.txt'))] }) }), { jobs: '1' });
  expect(document.details.cases.map(({ state, files }) => [state, files.length])).toEqual([['ran', 0], ['ran', 1]]);
});

describe('a name that holds a secret', () => {
  const token = `ghp_${'a1B2'.repeat(9)}`;
  const write = `fs.writeFileSync(join(out, '${token}.txt'), 'x'); fs.writeFileSync(join(out, 'plain.txt'), 'x');`;

  test('is masked in the document, in the copies and in findings, and compared like all others', async () => {
    const document = await observeOne(write, glob('*.txt'));
    expect(document.details.cases[0]?.files.map(({ path }) => path)).toEqual(['[masked:github-token].txt', 'plain.txt']);
    expect(await saidOf(write, glob('plain.txt'))).toEqual(['regression/file-unexpected fail [masked:github-token].txt']);
    expect(JSON.stringify(document)).not.toContain('a1B2');
  });

  test('two of them stay two', async () => {
    const document = await observeOne(`${write} fs.writeFileSync(join(out, '${token.replace('a1', 'c3')}.txt'), 'y')`, glob('*'));
    expect(document.details.cases[0]?.files.map(({ path }) => path)).toEqual(['[masked:github-token].txt', '[masked:github-token].txt (2)', 'plain.txt']);
  });

  test('is a finding where the pattern fits the secret only: no later judge could tell what is expected of the file', async () => {
    expect(await saidOf(write, glob('{ghp_*,plain}.txt'))).toEqual(['regression/file-unexpected fail [masked:github-token].txt']);
  });

  test('is no secret where the manifest spells it out', async () => {
    const document = await observeOne(write, { expect: { files: [{ path: `${token}.txt`, as: 'text' }, { path: 'plain.txt', as: 'text' }] } });
    expect(document.details.cases[0]?.files.map(({ path }) => path)).toEqual([`${token}.txt`, 'plain.txt']);
  });
});
