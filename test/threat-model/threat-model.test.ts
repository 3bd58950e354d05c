import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../support/project.js';

const page = readFileSync(join(repositoryRoot, 'docs/threat-model.md'), 'utf8');
const proof = /`([^`]+\.test\.ts)`: "([^"]+)"/g;
/** Rows of the tables that name proofs, without their heads. */
const threats = page.split('\n').filter((line) => line.startsWith('| ') && line.split(' | ').length === 3 && line.includes('.test.ts'));
const proofs = [...page.matchAll(proof)].map(([, file = '', title = '']) => ({ file, title }));

/** What the file calls a test or a group of tests. */
function titlesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\b(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"])((?:\\.|(?!\1).)+)\1/g)].map(([, , title = '']) => title.replaceAll(/\\(.)/g, '$1')));
}

test('every threat of the tables of defences names a test', () => {
  const sections = page.split('\n## ').filter((section) => section.includes('| proved by |'));
  expect(sections.length).toBe(4);
  const rows = sections.flatMap((section) => section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat |')));
  expect(rows.filter((row) => !threats.includes(row))).toEqual([]);
  expect(rows.length).toBe(threats.length);
});

describe('the tests that the page names exist', () => {
  test.each(proofs)('$file: $title', ({ file, title }) => {
    expect(existsSync(join(repositoryRoot, file))).toBe(true);
    expect([...titlesIn(readFileSync(join(repositoryRoot, file), 'utf8'))]).toContain(title);
  });

  test('and a title that is none is noticed', () => {
    expect(proofs.length).toBeGreaterThan(30);
    expect(titlesIn("test('one', () => {});\ndescribe.each([1])('two %s', () => {});")).toEqual(new Set(['one', 'two %s']));
  });
});
