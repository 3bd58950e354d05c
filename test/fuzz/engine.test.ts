import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { keepInput, readCorpus } from './engine/corpus.js';
import { fuzzTarget, type FuzzResult } from './engine/fuzz-target.js';
import { minimise } from './engine/minimise.js';
import { mutate } from './engine/mutate.js';
import { createRandom } from './engine/random.js';
import { execute, must, textTarget, type Target } from './engine/target.js';

const material = { pool: [Buffer.from('{"a":[1,2,3]}'), Buffer.from('line\nother\n')], words: [Buffer.from('null')], most: 4096 };

function changesOf(seed: string): string[] {
  const random = createRandom(seed);
  return Array.from({ length: 200 }, () => Buffer.from(mutate(Buffer.from('{"b":"text","c":17}'), random, material)).toString('hex'));
}

function throwing(error: unknown): Target {
  return textTarget('throwing', [], () => {
    throw error;
  });
}

async function fuzz(target: Target, executions: number): Promise<FuzzResult & { readonly announced: number }> {
  let announced = 0;
  const result = await fuzzTarget(target, { seed: '1', seeds: [Buffer.from('<a>text</a>')], until: () => announced >= executions, announce: () => (announced += 1) });
  return { ...result, announced };
}

test('the same seed makes the same changes, and another one others', () => {
  expect(changesOf('1')).toEqual(changesOf('1'));
  expect(changesOf('2')).not.toEqual(changesOf('1'));
  expect(new Set(changesOf('1')).size).toBeGreaterThan(100);
});

test('no change is longer than the limit, and the empty input can be changed', () => {
  const random = createRandom('empty');
  for (let turn = 0; turn < 1000; turn += 1) expect(mutate(turn % 2 === 0 ? Buffer.alloc(0) : Buffer.alloc(3000, 'ab '), random, material).length).toBeLessThanOrEqual(material.most);
});

test.each([
  ['a refusal', new ShipworthyError('config/syntax', 'It is wrong.', { hint: 'Correct it.' }), true],
  ['a fault of ours', new ShipworthyError('internal/bug', 'It is wrong.', { hint: 'Tell us.' }), false],
  ['a number that is not finite', new ShipworthyError('document/not-finite', 'It is wrong.', { hint: 'Tell us.' }), false],
  ['an error of the language', new TypeError('x is undefined'), false],
  ['a stack that is full', new RangeError('Maximum call stack size exceeded'), false],
  ['what is no error at all', 'text', false],
])('%s', async (_name, error, holds) => {
  expect((await execute(throwing(error), Buffer.from('x'))).holds).toBe(holds);
});

test('a reader that breaks is found out, and its input made small', async () => {
  const target = textTarget('picky', ['</a'], (text) => {
    must(!text.includes('t</a>e'), 'an end in the middle');
    return String(text.length);
  });
  const { findings, executions } = await fuzz(target, 20_000);
  expect(findings.map(({ input, why }) => [Buffer.from(input).toString(), why])).toEqual([['t</a>e', 'Broken: an end in the middle']]);
  expect(executions).toBeGreaterThan(1);
});

test('a reader that holds is read as often as there is time for, and nothing is found', async () => {
  const { findings, executions, announced } = await fuzz(textTarget('calm', [], (text) => String(text.length % 7)), 500);
  expect({ findings, executions, announced }).toEqual({ findings: [], executions: 500, announced: 500 });
});

test('an input is made small without losing what it is kept for', async () => {
  const smaller = await minimise(Buffer.from(`${'x'.repeat(500)}needle${'y'.repeat(500)}[9]`), async (input) => /n.*\[/s.test(Buffer.from(input).toString()));
  expect(Buffer.from(smaller).toString()).toBe('n[');
});

test('what is kept is read again, under a name that its content makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-corpus-'));
  try {
    const kept = [keepInput(folder, 'one', Buffer.from('a')), keepInput(folder, 'one', Buffer.from('a')), keepInput(folder, 'one', Buffer.from('b'))];
    expect(new Set(kept).size).toBe(2);
    expect(readCorpus(folder, 'one').map(({ bytes }) => Buffer.from(bytes).toString()).sort()).toEqual(['a', 'b']);
    expect(readCorpus(folder, 'other')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
