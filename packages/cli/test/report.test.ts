import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { changedCase, sampleDrift, sampleGate, sampleGateResult, sampleObservations, sampleReadiness } from '../../report/test/sample-documents.js';
import { run } from './run.js';

let top: string;
let cwd: string;
let made = 0;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'report-command-'));
});
beforeEach(() => {
  cwd = join(top, String((made += 1)));
  mkdirSync(cwd);
});
afterAll(() => rmSync(top, { recursive: true, force: true, maxRetries: 3 }));

function write(path: string, content: string | EvidenceDocument): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), typeof content === 'string' ? content : JSON.stringify(content));
}

const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('wrong usage', () => {
  test.each([
    [['report'], 'The folder with the documents is missing: `shipworthy report shipworthy-out`.'],
    [['report', 'a', 'b'], '`b` is one word too many.'],
    [['report', 'a', '--outt', 'x.html'], 'Did you mean `--out`?'],
    [['report', 'a', '--out', 'gate-decision.default.json'], '`--out` must end in `.html`: it is a page.'],
    [['report', 'a', '--server-url', 'javascript:alert(1)'], '`--server-url` must be the address of a server'],
    [['report', 'a', '--format', 'sarif'], '`--format` of `report` must be `text` or `json`.'],
  ])('%j', async (argv, message) => {
    const { exitCode, stderr, stdout } = await run(argv, { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('everything at once', async () => {
    const { stderr } = await run(['report', '--out', 'x', '--server-url', 'x'], { cwd });
    expect(stderr).toContain('3 things are wrong');
  });
});

describe('nothing to show', () => {
  test('no such folder', async () => {
    const { exitCode, stderr } = await run(['report', 'nowhere'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('error config/not-found: nowhere does not exist. Name the folder that evidence was written to, such as `shipworthy-out`.');
  });

  test.each([[[], 'no JSON file at all'], [['package.json'], '1 JSON file, but none of Shipworthy\'s'], [['a.json', 'b.json'], '2 JSON files, but none of Shipworthy\'s']])('a folder with %j', async (names, words) => {
    mkdirSync(join(cwd, 'out'));
    for (const name of names) write(`out/${name}`, '{"name":"x"}');
    const { exitCode, stderr } = await run(['report', 'out'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`error config/not-found: out holds no evidence document: ${words}.`);
    expect(existsSync(join(cwd, 'out/report.html'))).toBe(false);
  });
});

describe('a page', () => {
  test('stands beside the documents, says where it is, and ends with 0 also where the decision is red', async () => {
    write('out/gate-decision.default.json', sampleGate({ verdict: 'fail', decision: 'Not ready: 1 of 2 checks block.' }));
    expect(await run(['report', 'out'], { cwd })).toEqual({ exitCode: 0, stdout: 'page  out/report.html\n', stderr: '' });
    expect(read('out/report.html')).toContain('Not ready: 1 of 2 checks block.');
  });

  test('goes where it is told to, as JSON it says so to machines', async () => {
    write('out/a.json', sampleDrift());
    const { stdout } = await run(['report', 'out', '--out', 'public/index.html', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toEqual({ page: 'public/index.html', documents: 1, refused: [] });
    expect(read('public/index.html')).toContain('No gate has judged this.');
  });

  test('of one file', async () => {
    write('out/[a].json', sampleDrift());
    write('out/b.json', sampleDrift({ key: 'other' }));
    expect((await run(['report', 'out/[a].json', '--server-url', 'none'], { cwd })).exitCode).toBe(0);
    expect(read('out/report.html')).not.toContain('other');
    expect(read('out/report.html')).not.toContain('https://github.com/o/r');
  });

  test('names what could not be used: damaged, from the future, foreign, there twice', async () => {
    write('out/a.json', sampleDrift());
    write('out/copies/a.json', sampleDrift());
    write('out/broken.json', '{"kind":"drift-report",');
    write('out/future.json', '{"kind":"sbom-report","key":"k","tool":{"name":"shipworthy"}}');
    write('out/package.json', '{"name":"x"}');
    // Written by the program under test: never evidence, whatever it looks like.
    write('out/a/case/drift-report.forged.json', sampleDrift({ key: 'forged' }));
    write('out/drift-report.b.json', sampleDrift({ key: 'b' }));
    write('out/drift-report.b/case/out.json', sampleDrift({ key: 'attached' }));
    const { exitCode, stdout, stderr } = await run(['report', 'out', '--format', 'json'], { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '2 files could not be used; the page says why.\n' });
    expect(JSON.parse(stdout)).toMatchObject({ documents: 3, refused: ['broken.json', 'future.json (sbom-report k)'] });
    const page = read('out/report.html');
    for (const text of ['Files that were not used (3)', 'broken.json is not valid JSON', 'sbom-report', 'package.json', '<code>a.json</code>, <code>copies/a.json</code>', 'and a copy', '2 files could not be used']) expect(page).toContain(text);
    expect(page).not.toContain('attached');
  });

  test('of nothing but damaged files still says what is wrong with them', async () => {
    write('out/broken.json', '{');
    const { exitCode } = await run(['report', 'out'], { cwd });
    expect(exitCode).toBe(0);
    expect(read('out/report.html')).toContain('No document could be read.');
  });

  test('is not made of a file that was named and is none of ours, or damaged', async () => {
    write('README.md', '# Read me');
    write('out/broken.json', '{"kind":"drift-report",');
    for (const named of ['README.md', 'out/broken.json']) {
      const { exitCode, stdout, stderr } = await run(['report', named], { cwd });
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`error config/not-found: ${named} is no evidence document that can be used: `);
    }
    expect([existsSync(join(cwd, 'report.html')), existsSync(join(cwd, 'out/report.html'))]).toEqual([false, false]);
  });

  test('is the same bytes for the same documents, in whatever order they lie there and wherever', async () => {
    for (const key of ['b', 'a', 'c']) write(`one/${key}.json`, sampleDrift({ key }));
    write('one/z.json', sampleObservations());
    cpSync(join(cwd, 'one'), join(cwd, 'two'), { recursive: true });
    for (const folder of ['one', 'two', 'one']) await run(['report', folder], { cwd });
    expect(read('two/report.html')).toBe(read('one/report.html'));
    const order = ['regression-observations <code>parser', 'drift-report <code>a', 'drift-report <code>b', 'drift-report <code>c'].map((text) => read('one/report.html').indexOf(`">${text}`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('draws the gates of more than one candidate, and none of a single one', async () => {
    const candidate = (version: string, value: number) => sampleReadiness({ key: 'candidate', areas: [{ gates: [sampleGateResult('warm', { value })] }], details: { candidate: { version, commit: null } } });
    write('out/1.json', candidate('1.0.0', 61));
    await run(['report', 'out'], { cwd });
    expect(read('out/report.html')).not.toContain('Gates over candidates');
    write('out/2.json', candidate('1.1.0', 63));
    await run(['report', 'out'], { cwd });
    expect(read('out/report.html')).toContain('Gates over candidates (1)');
    expect(read('out/report.html')).toContain('63 % at 1.1.0; threshold &gt;= 60 %');
  });

  test('draws the metrics of more than two runs, and none of two', async () => {
    const inRun = (id: string): EvidenceDocument => {
      const drift = sampleDrift({ key: `run-${id}`, cases: [changedCase('import')] });
      return { ...drift, run: { ...drift.run, id } };
    };
    for (const id of ['1', '2']) write(`out/${id}.json`, inRun(id));
    await run(['report', 'out'], { cwd });
    expect(read('out/report.html')).not.toContain('Metrics over runs');
    write('out/3.json', inRun('3'));
    await run(['report', 'out'], { cwd });
    expect(read('out/report.html')).toContain('Metrics over runs (1)');
    expect(read('out/report.html')).toContain('3 runs, now 131 items; too few to tell a lasting change');
  });

  test('that cannot be written is said to be so, and the old one stays', async () => {
    write('out/a.json', sampleDrift());
    write('file', 'x');
    const { exitCode, stderr } = await run(['report', 'out', '--out', 'file/page.html'], { cwd });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('error output/not-writable: page.html cannot be written');
    expect(read('file')).toBe('x');
  });
});

test('a name from a document commands no runner where the log is read for commands', async () => {
  write('out/##[error]x.json', '{');
  write('out/a.json', sampleDrift());
  const { stdout } = await run(['report', 'out', '--format', 'json'], { cwd });
  expect(stdout).not.toContain('##[');
  expect(JSON.parse(stdout)).toMatchObject({ refused: ['##[error]x.json'] });
});
