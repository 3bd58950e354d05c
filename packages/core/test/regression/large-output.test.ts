import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/files/index.js';
import { compareStored, proveLarge } from '../../src/drift/baseline/stored-output.js';
import { largestOutput, observeOutput, type OutputFile } from '../../src/regression/outputs/observe-output.js';

const token = `ghp_${'a1B2'.repeat(9)}`;
const line = `${'x'.repeat(1000)},1\n`;
let folder = '';
let large = Buffer.alloc(0);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'large-output-'));
  large = Buffer.concat([Buffer.from('name,value\n'), Buffer.alloc(Math.ceil(largestOutput / line.length) * line.length, line)]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, end: string): string {
  const path = join(folder, name);
  writeFileSync(path, large);
  writeFileSync(path, end, { flag: 'a' });
  return path;
}

function toOutput(absolute: string, expected: string, as: 'csv' | 'json' | 'text', normalise: 'timestamps'[] = []): OutputFile {
  const expectation = { as, baseline: false, normalise, ignore: [], unordered: {}, tolerance: {}, equals: 'expected' };
  return { path: 'table', absolute, expectation, pointer: [], expected, stored: 'stored/table', copy: join(folder, 'copy') };
}

describe('an output too large to be held', () => {
  test('as CSV it is compared, masked and stored', async () => {
    const [expected, actual] = [write('expected', 'a,2\n'), write('actual', `a,3\n${token},4\n`)];
    const { observed, comparison, source } = await observeOutput(toOutput(actual, expected, 'csv'));
    expect(comparison).toMatchObject({ state: 'different', counts: { added: 1, removed: 0, changed: 1 }, changes: [{ actual: '3' }, { kind: 'added', actual: expect.stringContaining('[masked:') }] });
    expect(observed).toMatchObject({ bytes: statSync(actual).size, stored: 'stored/table', masked: true, sha256: sha256Hex(readFileSync(actual)) });
    expect(observed).not.toHaveProperty('notStored');
    expect(source).toBe(join(folder, 'copy'));
    expect(readFileSync(source ?? '').subarray(large.length).toString()).toBe('a,3\n[masked:github-token],4\n');
  });

  test('in a format that has to be read whole it is neither stored nor called the same', async () => {
    const [expected, actual] = [write('expected', 'a,2\n'), write('actual', 'a,3\n')];
    const { observed, comparison } = await observeOutput(toOutput(actual, expected, 'json'));
    expect(comparison?.state).toBe('not-comparable');
    expect(observed).toMatchObject({ stored: null, notStored: 'too-large', masked: false });
  });

  test('why it is not stored is said', async () => {
    const actual = write('actual', 'a,3\n');
    const reasonOf = async (as: 'text', normalise: 'timestamps'[] = []) => (await observeOutput({ ...toOutput(actual, '', as, normalise), expected: null })).observed;
    expect(await reasonOf('text', ['timestamps'])).toMatchObject({ stored: null, notStored: 'not-normalised' });
    writeFileSync(actual, Buffer.alloc(largestOutput + 1024 * 1024, 'x'));
    expect(await reasonOf('text')).toMatchObject({ stored: null, notStored: 'not-masked' });
  });

  test('its stored copy is proved before it is compared with one that is held', async () => {
    const path = write('actual', 'a,3\n');
    const located = { absolute: path, size: statSync(path).size };
    const proved = await proveLarge(located, sha256Hex(readFileSync(path)));
    expect(proved).toBe(path);
    expect(await proveLarge(located, '0'.repeat(64))).toBeNull();
    const small = Buffer.from('name,value\na,3\n');
    expect(await compareStored(small, proved ?? '', { as: 'csv', key: ['name'] })).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(/line 3 has the key/) });
    expect((await compareStored(large, proved ?? '', { as: 'csv' })).counts).toEqual({ added: 1, removed: 0, changed: 0 });
  });
});
