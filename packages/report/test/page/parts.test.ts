import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderBlocks, shareBudget } from '../../src/page/blocks/block.js';
import { toGenericBlocks } from '../../src/page/blocks/generic-blocks.js';
import { toAnchor } from '../../src/page/inline.js';
import { renderInterval } from '../../src/page/blocks/interval-plot.js';
import { showDuration } from '../../src/page/timeline.js';

test('nobody gets more than they need or more than is there, and what is small gets all of it', () => {
  fc.assert(fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }), fc.nat(50_000), (sizes, total) => {
    const shares = shareBudget(sizes, total);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(total);
    shares.forEach((share, index) => {
      expect(share).toBeLessThanOrEqual(sizes[index] ?? 0);
      if ((sizes[index] ?? 0) <= Math.floor(total / sizes.length)) expect(share).toBe(sizes[index]);
    });
  }));
});

test('what does not fit is counted, and no table is left without rows', () => {
  const block = { head: '<b>', items: ['11111', '22222', '33333'], foot: '</b>', more: 2 };
  expect(renderBlocks([block], 1000)).toBe('<b>111112222233333</b><p class="more">2 more are in the document.</p>');
  expect(renderBlocks([block], 17)).toBe('<b>1111122222</b><p class="more">3 more are in the document.</p>');
  expect(renderBlocks([block], 3)).toBe('<p class="more">5 more are in the document.</p>');
});

test('two names never have one address', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
    expect(toAnchor(a)).toMatch(/^[A-Za-z0-9._-]*$/);
    expect(toAnchor(a) === toAnchor(b)).toBe(a === b);
  }));
});

test.each([[0, '0 ms'], [999, '999 ms'], [1000, '1.0 s'], [59_999, '59.9 s'], [60_000, '1 min 0 s'], [3_599_999, '59 min 59 s'], [3_600_000, '1 h 0 min'], [172_800_000, '2 d 0 h']])('%d ms is %s', (ms, words) => {
  expect(showDuration(ms)).toBe(words);
});

test('details of which nothing is known: facts, and a table for each list of things', () => {
  const blocks = toGenericBlocks({ scanner: { name: 'osv', database: { at: '2026-11-20' } }, nothing: null, empty: [], tags: ['a', 'b'], components: [{ name: 'left-pad', version: '1.3.0', outcome: 'fail', nested: { a: 1 } }, { name: 'zod', licence: 'MIT' }] });
  const html = renderBlocks(blocks, Number.POSITIVE_INFINITY);
  for (const text of ['scanner.name', '<code>osv</code>', 'scanner.database.at', '<code>a, b</code>', 'Components (2)', '<th scope="col">Licence</th>', 'data-outcome="fail"', '✕']) expect(html).toContain(text);
  expect(html).not.toContain('nothing');
});

test('of long lists what is not shown is counted', () => {
  const blocks = toGenericBlocks({ things: Array.from({ length: 250 }, (_, id) => ({ id })) });
  expect(renderBlocks(blocks, Number.POSITIVE_INFINITY)).toContain('150 more are in the document.');
});

test('an interval has its words, and no picture where a number is none', () => {
  const sampled = { against: 'record', samples: { baseline: 5, current: 5 }, ratio: 1.1, low: 1.05, high: 1.2, pValue: 0.01, unrest: 0, limits: { better: 'lower', warn: 0.03, fail: 0.1, floor: 0 } } as const;
  expect(renderInterval(sampled)).toMatch(/^<svg .*\+10\.0 %, between \+5\.0 % and \+20\.0 %; warns beyond 3 %, fails beyond 10 %<\/span>$/);
  expect(renderInterval({ ...sampled, high: Number.POSITIVE_INFINITY })).not.toContain('<svg');
});
