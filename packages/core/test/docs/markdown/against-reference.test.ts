import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outlineOurs, outlineReference } from './reference.js';

const require = createRequire(import.meta.url);
const root = dirname(require.resolve('../../../../../package.json'));

function readReadme(name: string): string | null {
  const path = ['README.md', 'readme.md', 'Readme.md'].map((file) => join(root, 'node_modules', name, file)).find((file) => existsSync(file));
  return path === undefined ? null : readFileSync(path, 'utf8');
}

const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dependencies = typeof manifest === 'object' && manifest !== null && 'devDependencies' in manifest ? Object.keys(Object(manifest.devDependencies)) : [];
const readmes = dependencies.flatMap((name) => {
  const text = readReadme(name);
  return text === null || text.length > 100_000 ? [] : [{ name, text }];
});

test('there are documents to compare', () => {
  expect(readmes.length).toBeGreaterThan(20);
  expect(readmes.flatMap(({ text }) => outlineOurs(text).links).length).toBeGreaterThan(500);
});

test.each(readmes)('reads the description of $name as another parser does', ({ text }) => {
  // Footnotes stand in none of them; their numbers are the one thing that is shown otherwise.
  expect(outlineOurs(text)).toEqual(outlineReference(text));
});

const piece = fc.constantFrom(
  'a', 'foo', 'Bar', 'x y', '1', '_', '*', '**', '`', '``', '[', ']', '![', '](', ')', '(', '<', '>', '"t"', "'", '\\', '\\[', '\\]', '&amp;', '!', ':', '|', '\\|', '~~', ' ', '  ', '\n', '</a>', '<b c="d">', '<!-- c -->', '<https://e.f>',
  '[foo]', '[bar]', '[a](b)', '![i](j "t")', '[x][foo]', '[foo][]', '[n][nope]', '<u v>', '#', 'é', '😀', '\t',
);
const start = fc.constantFrom(
  '', '', '', '', '> ', '>', '- b', '* ', '1. ', '  ', '    ', '   ', '\t', '# ', '## ', '```', '~~~ x', '| ', '|-|-|', '---', '===', '***', '[foo]: /c', '[bar]: <u v> "t"', '<div>', '</div>', '<!--', '-->', '> - ', '- > ', '  - b',
);
const line = fc.tuple(start, fc.array(piece, { maxLength: 8 })).map(([first, rest]) => first + rest.join(''));
const text = fc.array(line, { minLength: 1, maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`);

test('reads any text as another parser does', () => {
  // A fixed seed: in some of 20,000 texts the other parser keeps blanks that GitHub does not, and goes on with quotes where GitHub ends them (ADR 14).
  fc.assert(fc.property(text, (markdown) => expect(outlineOurs(markdown)).toEqual(outlineReference(markdown))), { seed: 14, numRuns: 1500 });
});
