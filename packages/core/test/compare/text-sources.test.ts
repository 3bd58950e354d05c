import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toByteSource, type ByteSource } from '../../src/compare/byte-source.js';
import { compareByteSources } from '../../src/compare/compare-byte-sources.js';
import { compareTextSources } from '../../src/compare/text/compare-text-sources.js';
import { applyHunks } from './apply-hunks.js';
import { compare } from './compare.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const toPair = (expected: string | Uint8Array, actual: string | Uint8Array) => {
  const toSource = (content: string | Uint8Array): ByteSource => toByteSource(typeof content === 'string' ? encode(content) : content);
  return { expected: toSource(expected), actual: toSource(actual) };
};
const streamed = (expected: string, actual: string) => compareTextSources(toPair(expected, actual), { normalise: null, limit: 10_000 });
const lines = (count: number, of: (at: number) => string): string[] => Array.from({ length: count }, (_, at) => `${of(at)}\n`);
const canonical = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

describe('text from a source', () => {
  test('the diff, applied to the old text, gives the new one', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'ä😀', '\n', '\r\n', '\r', '\n', 'x\n', 'y\n', 'z\n'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (expected, actual) => {
      const comparison = streamed(expected, actual);
      expect(applyHunks(canonical(expected), comparison.hunks)).toBe(canonical(actual));
      expect(comparison.state).toBe(canonical(expected) === canonical(actual) ? 'equal' : 'different');
    }), { numRuns: 1000 });
  });

  test('single changes far apart: the same changes and hunks as in memory', async () => {
    const edit = fc.record({ at: fc.nat(3999), kind: fc.constantFrom('changed', 'added', 'removed') });
    await fc.assert(fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
      const before = lines(4000, (at) => `line ${at}`);
      const after: string[] = [...before];
      for (const { at, kind } of edits.toSorted((a, b) => b.at - a.at)) after.splice(at, kind === 'added' ? 0 : 1, ...(kind === 'removed' ? [] : [`new ${at} ${kind}\n`]));
      const pair = [before.join(''), after.join('')] as const;
      expect(streamed(...pair)).toEqual(await compare('text', pair, { limit: 10_000 }));
    }), { numRuns: 100 });
  });

  test('a block of thousands of lines that was inserted is found as that', () => {
    const before = lines(30_000, (at) => `line ${at}`);
    const comparison = streamed(before.join(''), [...before.slice(0, 9000), ...lines(5000, (at) => `new ${at}`), ...before.slice(9000)].join(''));
    expect(comparison.counts).toEqual({ added: 5000, removed: 0, changed: 0 });
  });

  test('two that have nothing in common differ in every line', () => {
    const comparison = streamed(lines(50_000, (at) => `a${at}`).join(''), lines(60_000, (at) => `b${at}`).join(''));
    expect(comparison).toMatchObject({ state: 'different', counts: { added: 10_000, removed: 0, changed: 50_000 } });
    expect(comparison.hunks?.split('\n')).toHaveLength(201);
  });

  test('blocks of bytes end anywhere: in a character, in a CRLF, in a line', () => {
    const unit = 'ä😀, a longer line\r\n';
    const text = unit.repeat(Math.ceil((1.1 * 1024 * 1024) / encode(unit).length));
    for (const lead of [0, 1, 2, 3, 4, 5, 11, 20]) {
      const before = `${'x'.repeat(lead)}${text}`;
      expect(streamed(before, `\uFEFF${canonical(before)}`).state).toBe('equal');
      expect(streamed(before, `${canonical(before)}end`).counts).toEqual({ added: 1, removed: 0, changed: 0 });
    }
  });

  test('normalisers see one line at a time', () => {
    const normalise = (text: string): string => text.replace(/\d+\s*/g, 'N');
    const options = { normalise, limit: 1 };
    expect(compareTextSources(toPair('a\n1\nb\n', 'a\n22\nb\n'), options).state).toBe('equal');
    expect(compareTextSources(toPair('a\n1\nb\n', 'a\n22b\n'), options).state).toBe('different');
  });

  test.each([
    ['at the end', [0x61, 0xc3]],
    ['in a line', [0x61, 0xff, 0x0a, 0x61]],
    ['half a character before a line end', [0xf0, 0x9f, 0x0a]],
  ])('invalid UTF-8 is refused, also when both are the same: %s', (_, bytes) => {
    const content = Uint8Array.from(bytes);
    expect(() => compareTextSources(toPair(content, content), { normalise: null })).toThrow(expect.objectContaining({ code: 'document/malformed' }));
  });

  test('a line that cannot be held is refused', () => {
    const endless: ByteSource = { size: 1e12, read: (target) => target.fill(0x61).length };
    expect(() => compareTextSources({ expected: endless, actual: endless }, { normalise: null })).toThrow(expect.objectContaining({ code: 'document/malformed' }));
  });
});

describe('bytes from a source', () => {
  test.each([[0], [1], [1024 * 1024 - 1], [1024 * 1024], [2 * 1024 * 1024 + 5]])('a difference at offset %d is named as in memory', async (offset) => {
    const before = new Uint8Array(2 * 1024 * 1024 + 9).fill(7);
    const after = Uint8Array.from(before);
    after[offset] = 8;
    for (const pair of [[before, after], [before, before], [before, before.subarray(0, offset)], [before.subarray(0, offset), before]] as const) {
      expect(compareByteSources(toPair(...pair))).toEqual(await compare('bytes', pair));
    }
  });
});
