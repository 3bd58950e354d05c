import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
// @ts-expect-error the tooling is plain JavaScript
import { editSource, syntaxFaults } from '../../src/scaffold/edit-source.mjs';

interface Source {
  readonly faults: readonly string[];
  addToArray(name: string, text: string, before?: string): void;
  addToObject(name: string, text: string, before?: string): void;
  addToUnion(name: string, text: string, before?: string): void;
  addToImport(from: string, name: string): void;
  addToExport(from: string | null, name: string): void;
  addImport(statement: string, from: string): void;
  addCase(name: string, text: string, before?: string): void;
  addFirst(name: string, text: string): void;
  addToReturned(name: string, text: string, before?: string): void;
  addBeforeFunction(name: string, text: string): void;
  toText(): string;
}

function edit(text: string, change: (source: Source) => void): string {
  const source: Source = editSource('a.ts', text);
  change(source);
  expect(source.faults).toEqual([]);
  expect(syntaxFaults('a.ts', source.toText())).toEqual([]);
  return source.toText();
}

describe('lists', () => {
  test.each([
    ['one line', "const a = ['x', 'y'] as const;", "const a = ['x', 'new', 'y'] as const;", "const a = ['x', 'y', 'new'] as const;"],
    ['one line with a comma at the end', "const a = ['x', 'y',];", "const a = ['x', 'new', 'y',];", "const a = ['x', 'y', 'new'];"],
    ['a line each', "const a = [\n  'x',\n  'y',\n] as const satisfies string[];", "const a = [\n  'x',\n  'new',\n  'y',\n] as const satisfies string[];", "const a = [\n  'x',\n  'y',\n  'new',\n] as const satisfies string[];"],
    ['a line each, no comma at the end', "const a = [\n  'x',\n  'y'\n];", "const a = [\n  'x',\n  'new',\n  'y'\n];", "const a = [\n  'x',\n  'y',\n  'new',\n];"],
    ['a comment behind the last', "const a = [\n  'x',\n  'y', // why\n];", "const a = [\n  'x',\n  'new',\n  'y', // why\n];", "const a = [\n  'x',\n  'y', // why\n  'new',\n];"],
    ['a comment before the next', "const a = [\n  'x',\n  /** why */\n  'y',\n];", "const a = [\n  'x',\n  'new',\n  /** why */\n  'y',\n];", "const a = [\n  'x',\n  /** why */\n  'y',\n  'new',\n];"],
  ])('%s', (_name, text, before, atEnd) => {
    expect(edit(text, (source) => source.addToArray('a', "'new'", "'y'"))).toBe(before);
    expect(edit(text, (source) => source.addToArray('a', "'new'", "'gone'"))).toBe(atEnd);
  });

  test('whatever stands in it stands there afterwards, and the new one at its end', () => {
    fc.assert(fc.property(fc.array(fc.string().filter((text) => !text.includes('/* , ] */'))), fc.constantFrom(' ', '\n  ', ' /* , ] */ '), fc.boolean(), (items, gap, hasComma) => {
      const text = `const a = [${items.map((item) => `${gap}${JSON.stringify(item)}`).join(',')}${hasComma && items.length > 0 ? ',' : ''}\n];\nexport {};\n`;
      const source: Source = editSource('a.ts', text);
      source.addToArray('a', '"new"');
      const [, inside = ''] = /^const a = (\[[\s\S]*\]);\nexport/.exec(source.toText()) ?? [];
      const found: unknown = parse(inside.replaceAll('/* , ] */', ''));
      expect(found).toEqual([...items, 'new']);
    }));
  });

  test('objects, with spreads and quoted names', () => {
    expect(edit("const o = { 'a-b': 1, ...rest } as const;", (source) => source.addToObject('o', 'c: 2', '...rest'))).toBe("const o = { 'a-b': 1, c: 2, ...rest } as const;");
    expect(edit("const o = {\n  'a-b': {\n    x: 1,\n  },\n};", (source) => source.addToObject('o', 'c: 2'))).toBe("const o = {\n  'a-b': {\n    x: 1,\n  },\n  c: 2,\n};");
    expect(edit("const o = {\n  a: 1,\n  'b-c': 2,\n};", (source) => source.addToObject('o', 'x: 3', "'b-c'"))).toBe("const o = {\n  a: 1,\n  x: 3,\n  'b-c': 2,\n};");
  });

  test('unions and the list that a function returns', () => {
    expect(edit("type T = 'a' | 'b';", (source) => source.addToUnion('T', "'x'", "'b'"))).toBe("type T = 'a' | 'x' | 'b';");
    expect(edit("type T = 'a' | 'b';", (source) => source.addToUnion('T', "'x'"))).toBe("type T = 'a' | 'b' | 'x';");
    expect(edit('function f() {\n  if (a) return [];\n  return [b(), c()];\n}', (source) => source.addToReturned('f', 'x()', 'c()'))).toBe('function f() {\n  if (a) return [];\n  return [b(), x(), c()];\n}');
  });
});

describe('imports', () => {
  test('names in order, types last', () => {
    const text = "import { alpha, gamma, type Beta } from 'x';";
    expect(edit(text, (source) => source.addToImport('x', 'delta'))).toBe("import { alpha, delta, gamma, type Beta } from 'x';");
    expect(edit(text, (source) => source.addToImport('x', 'omega'))).toBe("import { alpha, gamma, omega, type Beta } from 'x';");
    expect(edit("export { a } from './x.js';", (source) => source.addToExport('./x.js', 'b'))).toBe("export { a, b } from './x.js';");
    expect(edit("export { x } from './x.js';\nexport {\n  a, c,\n};", (source) => source.addToExport(null, 'b'))).toBe("export { x } from './x.js';\nexport {\n  a, b, c,\n};");
  });
  test('statements among those of their folder', () => {
    const text = "import z from 'zod';\nimport { a } from './a.js';\nimport { c } from './c.js';\n";
    expect(edit(text, (source) => source.addImport("import { b } from './b.js';", './b.js'))).toBe("import z from 'zod';\nimport { a } from './a.js';\nimport { b } from './b.js';\nimport { c } from './c.js';\n");
  });
});

test('cases, first statements and whole functions', () => {
  const text = "/** Why. */\nfunction f(a: string) {\n  switch (a) {\n    case 'x':\n      return 1;\n    case 'z':\n      return 3;\n  }\n}\n";
  expect(edit(text, (source) => {
    source.addCase('f', "case 'y':\n  return 2;", "'z'");
    source.addFirst('f', "if (a === '') return 0;");
    source.addBeforeFunction('f', 'const before = 1;\n\n');
  })).toBe("const before = 1;\n\n/** Why. */\nfunction f(a: string) {\n  if (a === '') return 0;\n  switch (a) {\n    case 'x':\n      return 1;\n    case 'y':\n      return 2;\n    case 'z':\n      return 3;\n  }\n}\n");
});

test('what is not there is a fault that names it, each of them', () => {
  const source: Source = editSource('dir/a.ts', "const a = computed();\ntype T = (typeof a)[number];\nfunction f() {}\n");
  source.addToArray('a', "'x'");
  source.addToObject('b', 'x: 1');
  source.addToUnion('T', "'x'");
  source.addToImport('y', 'x');
  source.addCase('f', 'case 1:');
  source.addToReturned('f', 'x');
  source.addFirst('g', 'x();');
  expect(source.faults).toEqual([
    'dir/a.ts has no array `a`.', 'dir/a.ts has no object `b`.', 'dir/a.ts has no union `T`.', "dir/a.ts has no import from 'y'.", 'The function `f` of dir/a.ts has no switch.', 'The function `f` of dir/a.ts returns no list.', 'dir/a.ts has no function `g`.',
  ]);
});
