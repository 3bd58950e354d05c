import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRedaction, openMask } from '../../../src/bundle/redaction/index.js';
import { scanFile } from '../../../src/bundle/redaction/scan-file.js';
import { judgeRedaction } from '../../../src/bundle/redaction/judge-redaction.js';
import { buildRun } from '../bundle-builder.js';
import { redactionRules } from '../../../src/redaction/index.js';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-redaction-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const token = `ghp_${'a1B2'.repeat(9)}`;
const none = (): boolean => false;

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a file is looked through', () => {
  const key = `${'Ab1+/'.repeat(17)}x==`;

  test.each<[string, string, string]>([
    ['a.json', `{"n":1,\n"c":"A\\u003DAccountKey=${key.replaceAll('+', '\\u002B')};"}`, 'azure-storage-key 2:24'],
    ['a.json', `{"u":"https:\\/\\/x\\/c?v=1\\u0026sig=${'Ab1'.repeat(14)}A%3D"}`, 'azure-shared-access 1:35'],
    ['a.json', '{"m":"\\u003Cjohn.doe\\u0040contoso.com\\u003E"}', 'e-mail 1:13'],
    ['a.xml', '<a m="&#x3C;john.doe&#64;contoso.com"/>', 'e-mail 1:13'],
    ['a.json', '{"m":"john.doe\\u0020at\\u0020contoso.com", "q":"a\\u0022b"}', ''],
  ])('with its signs escaped as JSON and XML may: %s %s', async (name, text, expected) => {
    const found = await scanFile(write(name, text), none);
    expect(found.state === 'text' && found.hits.map(({ rule, line, column }) => `${rule} ${line}:${column}`).join()).toBe(expected);
  });

  test('as text when its name says so or its letters show UTF-16, whatever zero bytes it holds', async () => {
    const hits = [expect.objectContaining({ rule: 'github-token' })];
    expect(await scanFile(write('torn.log', Buffer.concat([Buffer.from('x\0\0\n'), Buffer.from(token)])), none)).toEqual({ state: 'text', hits });
    expect(await scanFile(write('bare', Buffer.from(`${token}\r\n`, 'utf16le')), none)).toEqual({ state: 'text', hits });
    expect(await scanFile(write('bare2', Buffer.from(`${token}\r\n`, 'utf16le').swap16()), none)).toEqual({ state: 'text', hits });
    expect(await scanFile(write('clean.log', 'x\0\0\n'), none)).toEqual({ state: 'text', hits: [] });
  });

  test('as UTF-8, and as UTF-16 of either order when its mark says so', async () => {
    const text = `first\nkey ${token}\n`;
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const hits = [{ rule: 'github-token', line: 2, column: 5 }];
    expect(await scanFile(write('a.txt', text), none)).toEqual({ state: 'text', hits });
    expect(await scanFile(write('b.txt', utf16), none)).toEqual({ state: 'text', hits });
    expect(await scanFile(write('c.txt', Buffer.from(utf16).swap16()), none)).toEqual({ state: 'text', hits });
  });

  test('not when it is no text, and not for what is allowed', async () => {
    expect(await scanFile(write('a.bin', Buffer.concat([Buffer.from([1, 0, 2]), Buffer.from(token)])), none)).toEqual({ state: 'binary' });
    expect(await scanFile(write('d.txt', token), (value) => value === token)).toEqual({ state: 'text', hits: [] });
  });

  test('in windows: a value on the border is found once, with its line', async () => {
    const line = `${'x'.repeat(99)}\n`;
    const before = Math.floor((8 * 1024 * 1024 - 50) / line.length);
    const path = write('large.txt', `${line.repeat(before)}${'y'.repeat(20)} ${token}\n${line.repeat(90_000)}${token}\n`);
    expect(await scanFile(path, none)).toEqual({ state: 'text', hits: [{ rule: 'github-token', line: before + 1, column: 22 }, { rule: 'github-token', line: before + 90_002, column: 1 }] });
  });

  test('in windows, also without any line end', async () => {
    const padding = `${'é'.repeat(4 * 1024 * 1024 - 10)} `;
    const { length } = padding;
    expect(await scanFile(write('one-line.txt', `${padding}${token} ${'z'.repeat(200_000)}`), none)).toEqual({ state: 'text', hits: [{ rule: 'github-token', line: 1, column: length + 1 }] });
  });
});

test('switched off, it is itself what blocks; left on, a clean bundle passes', async () => {
  const built = { files: { 'T/a.txt': 'nothing' }, config: { areas: { T: {} } } };
  expect(await checkRedaction(await buildRun(built))).toMatchObject({ findings: [], details: { files: 1, hits: [] } });
  const off = await checkRedaction(await buildRun({ ...built, config: { ...built.config, redaction: { rules: 'none' } } }));
  expect([off.checks, off.findings.map(({ rule, outcome }) => [rule, outcome])]).toEqual([['redaction'], [['bundle/check-disabled', 'fail']]]);
});

test('also what no area has is looked through, unless some areas only are verified', async () => {
  const built = { files: { 'T/a.txt': 'nothing', 'VerificationSummary-x.json': JSON.stringify({ token }), 'Other/b.txt': token }, config: { areas: { T: {} } } };
  const { findings } = await checkRedaction(await buildRun(built));
  expect(findings.map(({ rule, keys: { area, path } }) => [rule, area, path])).toEqual([['bundle/secret', '.', 'Other/b.txt'], ['bundle/secret', '.', 'VerificationSummary-x.json']]);
  expect((await checkRedaction(await buildRun({ ...built, inputs: { areas: 'T' } }))).findings).toEqual([]);
});

test('what was read and is told again carries no secret; what is allowed, or is the name of a file, stays', async () => {
  const run = await buildRun({ files: { 'T/icon@2x.png': 'x' }, config: { areas: { T: {} }, redaction: { allow: ['a@contoso.com'] } } });
  const mask = openMask(run);
  const draft = { rule: 'bundle/readme-incomplete', keys: { bundle: 'default', area: 'T', what: `commands:curl ${token}` }, check: null, outcome: 'fail', message: `no \`curl ${token}\`, T/icon@2x.png`, actual: ['b@contoso.com', 5] } as const;
  expect(mask.finding({ ...draft, actual: ['b@contoso.com', 5] })).toMatchObject({ keys: { area: 'T', what: 'commands:curl [masked:github-token]' }, message: 'no `curl [masked:github-token]`, T/icon@2x.png', actual: ['[masked:e-mail]', 5] });
  const gate = { id: 'g', title: 'g', outcome: 'pass', level: 'fail', files: [], value: { by: 'a@contoso.com', for: token }, threshold: '>= 5', margin: null, unit: null, samples: null } as const;
  expect(mask.gate({ ...gate, files: [] })).toMatchObject({ value: { by: 'a@contoso.com', for: '[masked:github-token]' }, threshold: '>= 5' });
});

test('what is said holds the place and the kind, and never the value', () => {
  const hits = [{ rule: 'github-token', line: 2, column: 5 }, { rule: 'e-mail', line: 3, column: 1 }, { rule: 'github-token', line: 9, column: 1 }];
  const { findings, report } = judgeRedaction({ id: 'candidate', bundlePath: 'Logs/1.0.0', files: [{ path: 'Telemetry/a.json', area: 'Telemetry', hits }], scanned: 3, rules: redactionRules });
  expect(findings.map(({ rule, keys, location, actual }) => [rule, keys['kind'], location, actual])).toEqual([
    ['bundle/secret', 'github-token', { path: 'Logs/1.0.0/Telemetry/a.json', line: 2, column: 5 }, '[masked:github-token]'],
    ['bundle/personal-data', 'e-mail', { path: 'Logs/1.0.0/Telemetry/a.json', line: 3, column: 1 }, '[masked:e-mail]'],
  ]);
  expect(findings[0]?.message).toBe('Logs/1.0.0/Telemetry/a.json:2:5 holds what looks like this: a GitHub token (github-token), and 1 more.');
  expect(report).toMatchObject({ files: 3, more: 0 });
  expect(report.hits).toHaveLength(3);
});
