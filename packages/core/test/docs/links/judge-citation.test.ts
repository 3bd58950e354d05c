import { describe, expect, test } from '@jest/globals';
import { namesOf } from '../../../src/docs/links/judge-citation.js';
import { judgeCitations, unread } from './links-in-memory.js';

const files = { 'src/x.ts': 'class Parser {\n  parseAll() {}\n}' };

test('a path, its lines, its names, headings of pages and folders that are there', () => {
  const text = '`src/x.ts` `src/x.ts:3` `src/x.ts:1-3` `src/x.ts#Parser` `src/x.ts#Parser.parseAll()` `docs/b.md#one` `src/deep/` `docs/b.md`';
  expect(judgeCitations(text, { files, pages: { 'docs/b.md': '# One\n' }, others: ['src/deep/y.ts'] })).toEqual([]);
});

test('another case: what is written, with all that follows', () => {
  expect(judgeCitations('see `src/X.ts:3`', { files })).toEqual([
    { from: 'docs/a.md', line: 1, column: 5, subject: 'src/X.ts:3', rule: 'docs/link-case', complaint: 'differs in upper and lower case from src/x.ts', expected: 'src/x.ts:3', remedy: '' },
  ]);
});

describe('a path that is not there', () => {
  test('with what was probably meant, and all that follows', () => {
    expect(judgeCitations('`src/xx.ts#Parser`', { files })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'src/xx.ts#Parser', rule: 'docs/cited-path-missing', complaint: 'cites src/xx.ts, which does not exist', expected: 'src/x.ts#Parser', remedy: 'Correct the path.' },
    ]);
  });
  test('with nothing near', () => {
    expect(judgeCitations('`src/zebra.json`', { files })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'src/zebra.json', rule: 'docs/cited-path-missing', complaint: 'cites src/zebra.json, which does not exist', expected: null, remedy: 'Correct the path.' },
    ]);
  });
  test('the page itself is not meant', () => {
    expect(judgeCitations('`docs/aa.md`', { from: 'docs/aaa.md' }).map(({ expected }) => expected)).toEqual([null]);
    expect(judgeCitations('`docs/aa.md`', { from: 'docs/b.md', others: ['docs/aaa.md'] }).map(({ expected }) => expected)).toEqual(['docs/aaa.md']);
  });
});

describe('a line', () => {
  test.each([1, 2, 3])('%i of three', (line) => expect(judgeCitations(`\`src/x.ts:${line}\``, { files })).toEqual([]));
  test.each([[':4', 4], [':0', 0], [':2-4', 4], ['#L4', 4]])('%s of three', (suffix, line) => {
    expect(judgeCitations(`\`src/x.ts${suffix}\``, { files })).toEqual([{
      from: 'docs/a.md', line: 1, column: 1, subject: `src/x.ts${suffix}`, rule: 'docs/cited-line-beyond-end', complaint: `names line ${line} of src/x.ts, which has 3`, expected: null, remedy: 'Correct the line: src/x.ts has 3.',
    }]);
  });
  test('of a file that cannot be read, or is not there', () => {
    expect(judgeCitations('`src/x.ts:1`', { files: { 'src/x.ts': unread } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'src/x.ts', rule: 'docs/unreadable', complaint: 'cites src/x.ts, which cannot be read: it is no UTF-8', expected: null, remedy: '', reason: 'limit-exceeded' },
    ]);
    expect(judgeCitations('`src/x.ts:1`', { others: ['src/x.ts'] })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'src/x.ts', rule: 'docs/unreadable', complaint: 'cites src/x.ts, which cannot be read: it is not there', expected: null, remedy: '', reason: 'unreadable-source' },
    ]);
  });
});

describe('a name', () => {
  test('that does not occur, with one that nearly does', () => {
    expect(judgeCitations('`src/x.ts#Parser.parsAll()`', { files })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'src/x.ts#Parser.parsAll()', rule: 'docs/cited-symbol-missing', complaint: 'names parsAll, which does not occur in src/x.ts', expected: 'src/x.ts#Parser.parseAll()', remedy: 'Correct the name.' },
    ]);
  });
  test('with nothing near; of several the first that is gone', () => {
    expect(judgeCitations('`src/x.ts#Zebra.Yak`', { files })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'src/x.ts#Zebra.Yak', rule: 'docs/cited-symbol-missing', complaint: 'names Zebra, which does not occur in src/x.ts', expected: null, remedy: 'Correct the name.' },
    ]);
  });
  test('holding what a replacement would read is written as it is', () => {
    expect(judgeCitations('`src/x.ts#$amount`', { files: { 'src/x.ts': 'amount' } }).map(({ expected }) => expected)).toEqual(['src/x.ts#amount']);
  });
  test('is not looked for where symbols are not asked for, nor where it is no name in any language', () => {
    expect(judgeCitations('`src/x.ts#zebra`', { files, rules: { symbols: false, anchors: true } })).toEqual([]);
    expect(judgeCitations('`src/x.ts#some-heading`', { files })).toEqual([]);
    expect(judgeCitations('`src/x.ts#some-heading`', { others: ['src/x.ts'] })).toEqual([]);
  });
  test('of a file that cannot be read', () => {
    expect(judgeCitations('`src/x.ts#Parser`', { files: { 'src/x.ts': unread } })).toMatchObject([{ rule: 'docs/unreadable', subject: 'src/x.ts' }]);
  });
  test('of a folder is none', () => {
    expect(judgeCitations('`src/deep/#Zebra`', { others: ['src/deep/y.ts'] })).toEqual([]);
  });
});

describe('a heading of a page', () => {
  const pages = { 'docs/b.md': '# Getting started\n' };
  test('that is not there, with one that is spelt nearly so', () => {
    expect(judgeCitations('`docs/b.md#getting-startet`', { pages })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'docs/b.md#getting-startet', rule: 'docs/anchor-missing', complaint: 'names no heading or anchor of docs/b.md', expected: 'docs/b.md#getting-started', remedy: 'Correct the anchor, or add the heading to docs/b.md.' },
    ]);
  });
  test('with nothing near', () => {
    expect(judgeCitations('`docs/b.md#zebra`', { pages }).map(({ expected }) => expected)).toEqual([null]);
  });
  test('is not looked for where anchors are not asked for', () => {
    expect(judgeCitations('`docs/b.md#zebra`', { pages, rules: { symbols: true, anchors: false } })).toEqual([]);
  });
  test('of a page that cannot be read, or is not there', () => {
    expect(judgeCitations('`docs/b.md#one`', { pages: { 'docs/b.md': unread } })).toEqual([
      { from: 'docs/a.md', line: 1, column: 1, subject: 'docs/b.md', rule: 'docs/unreadable', complaint: 'cites docs/b.md, which cannot be read: it is no UTF-8', expected: null, remedy: '', reason: 'limit-exceeded' },
    ]);
    expect(judgeCitations('`docs/b.md#one`', { others: ['docs/b.md'] })).toMatchObject([{ complaint: 'cites docs/b.md, which cannot be read: it is not there', reason: 'unreadable-source' }]);
  });
  test('a line of a page is a line', () => {
    expect(judgeCitations('`docs/b.md:2` `docs/b.md:3`', { pages }).map(({ subject }) => subject)).toEqual(['docs/b.md:3']);
  });
});

test('a submodule is not looked into', () => {
  expect(judgeCitations('`src/vendor/x.c:9`', { submodules: ['src/vendor'] })).toEqual([]);
});

test.each([['a()b', null], ['run()', ['run']], ['Class.run()', ['Class', 'run']], ['()', null], ['a-b', null], ['-a', null], ['a b', null], ['a1', ['a1']]])('the names in #%s', (symbol, names) => {
  expect(namesOf(symbol)).toEqual(names);
});
