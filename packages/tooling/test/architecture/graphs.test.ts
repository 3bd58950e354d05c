import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { findCircles } from '../../src/architecture/find-circles.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { floorsOf, withoutImplied } from '../../src/architecture/floors.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { graphOfFolders } from '../../src/architecture/graphs.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { walkFrom } from '../../src/architecture/walk-capability.mjs';

function toGraph(arrows: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(arrows).map(([name, nexts]) => [name, new Set(nexts.split(' ').filter((next) => next !== ''))]));
}

function toSources(imports: Readonly<Record<string, readonly { readonly target: string; readonly isType?: boolean }[]>>): ReadonlyMap<string, object> {
  const below = (path: string): string => `packages/core/src/${path}`;
  return new Map(Object.entries(imports).map(([path, all]) => [below(path), { path: below(path), lines: 1, imports: all.map(({ target, isType = false }) => ({ specifier: '', target: below(target), isType })) }]));
}

describe('circles', () => {
  test.each([
    ['none', { a: 'b c', b: 'c', c: '' }, []],
    ['two that import each other', { a: 'b', b: 'a', c: 'a' }, [['a', 'b']]],
    ['a long one beside a short one', { a: 'b', b: 'c', c: 'a', d: 'e', e: 'd a' }, [['a', 'b', 'c'], ['d', 'e']]],
    ['two that share a file are one', { a: 'b', b: 'a c', c: 'b' }, [['a', 'b', 'c']]],
  ])('%s', (_name, arrows, expected) => {
    expect(findCircles(toGraph(arrows))).toEqual(expected);
  });
});

describe('floors', () => {
  const graph = toGraph({ top: 'middle ground', middle: 'ground', ground: '', apart: '' });

  test('each stands above all that it imports', () => {
    expect(floorsOf(graph)).toEqual(new Map([['ground', 1], ['middle', 2], ['top', 3], ['apart', 1]]));
  });

  test('an arrow that a longer way implies is left out', () => {
    expect(withoutImplied(graph)).toEqual(toGraph({ top: 'middle', middle: 'ground', ground: '', apart: '' }));
  });
});

describe('folders', () => {
  test('what config asks a capability is no way of its own, anything else is', () => {
    const asks = toSources({ 'config/read.ts': [{ target: 'docs/tasks/find-task-faults.ts' }], 'docs/run.ts': [{ target: 'config/index.ts' }] });
    expect(graphOfFolders(asks)).toEqual(toGraph({ config: '', docs: 'config' }));
    const uses = toSources({ 'config/read.ts': [{ target: 'docs/tasks/task.ts' }], 'docs/run.ts': [{ target: 'config/index.ts' }] });
    expect(findCircles(graphOfFolders(uses))).toEqual([['config', 'docs']]);
  });
});

describe('a walk', () => {
  test('goes through indexes into every room, over no type, and names what is used of others', () => {
    const sources = toSources({
      'docs/run.ts': [{ target: 'docs/tasks/index.ts' }, { target: 'docs/run-type.ts', isType: true }, { target: 'git/index.ts' }],
      'docs/tasks/index.ts': [{ target: 'docs/tasks/check-tasks.ts' }],
      'docs/tasks/check-tasks.ts': [{ target: 'json/index.ts' }],
      'docs/run-type.ts': [{ target: 'yaml/index.ts' }],
      'docs/apart.ts': [],
    });
    const { files, shared }: { files: readonly { path: string }[]; shared: readonly string[] } = walkFrom(sources, 'packages/core/src/docs/run.ts', 'packages/core/src/docs');
    expect(files.map(({ path }) => path)).toEqual(['packages/core/src/docs/run.ts', 'packages/core/src/docs/tasks/check-tasks.ts']);
    expect(shared).toEqual(['git', 'json']);
  });
});
