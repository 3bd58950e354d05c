import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { applyPlan, openTree, renderPlan, startPlan } from '../../src/scaffold/plan.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plan-'));
  write('src/list.ts', 'export const list = [1];\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = (): string[] => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name).toSorted();

function makePlan() {
  const plan = startPlan(openTree(root));
  plan.create('docs/page.md', '# Page\n');
  plan.edit('src/list.ts', (source: { addToArray(name: string, text: string): void }) => source.addToArray('list', '2'));
  return plan;
}

test('a plan changes nothing, says what it would do, and does exactly that', () => {
  const plan = makePlan();
  plan.left.push('Say it to users.');
  expect(files()).toEqual(['list.ts']);
  expect(renderPlan(plan, { title: 'Something', isDry: true })).toBe('Something\n  new  docs/page.md (1 lines)\n  edit src/list.ts\n         + 2\n\nThen is left:\n  1. Say it to users.');
  applyPlan(root, plan);
  expect({ files: files(), list: read('src/list.ts'), page: read('docs/page.md') }).toEqual({ files: ['list.ts', 'page.md'], list: 'export const list = [1, 2];\n', page: '# Page\n' });
});

test('a fault stops it before the first file', () => {
  const plan = makePlan();
  plan.edit('src/gone.ts', () => undefined);
  plan.create('src/list.ts', '');
  plan.rewrite('src/list.ts', 'line that begins with x', () => null);
  expect(plan.faults).toEqual(['src/gone.ts does not exist, so nothing can be registered there.', 'src/list.ts exists already.', 'src/list.ts has no line that begins with x.']);
  expect(() => applyPlan(root, plan)).toThrow('Nothing was written.');
  expect({ files: files(), list: read('src/list.ts') }).toEqual({ files: ['list.ts'], list: 'export const list = [1];\n' });
});

test('what somebody changed meanwhile is not written over', () => {
  const plan = makePlan();
  write('src/list.ts', 'export const list = [1, 3];\n');
  expect(() => applyPlan(root, plan)).toThrow('src/list.ts was changed since the plan was made.');
  expect({ files: files(), list: read('src/list.ts') }).toEqual({ files: ['list.ts'], list: 'export const list = [1, 3];\n' });
});

test('a write that fails takes back those before it', () => {
  const plan = makePlan();
  plan.create('src/last.ts', 'export {};\n');
  mkdirSync(join(root, 'src/last.ts')); // no file can be renamed over a folder
  plan.changes.get('src/last.ts').before = null;
  const tree = openTree(root);
  expect(() => applyPlan(root, plan)).toThrow();
  expect({ files: files(), list: tree.read('src/list.ts'), page: tree.read('docs/page.md') }).toEqual({ files: ['list.ts'], list: 'export const list = [1];\n', page: null });
});

test('an insertion that would not parse is a fault', () => {
  const plan = startPlan(openTree(root));
  plan.edit('src/list.ts', (source: { addToArray(name: string, text: string): void }) => source.addToArray('list', '2 3'));
  expect(plan.faults).toEqual([expect.stringContaining('src/list.ts: ')]);
});
