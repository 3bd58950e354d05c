import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { isJsonObject, parseJsonText } from '@shipworthy/core/json';
import { readChangelog } from '../../../src/docs/changelog/index.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';

const root = fileURLToPath(new URL('../../../../../node_modules/', import.meta.url));

type Style = 'keep-a-changelog' | 'conventional';

/** Package, its version, file, style, how many versions the file has, the first and the last of them. Counted with grep and looked through by eye. */
const known: readonly (readonly [string, string, string, Style, number, string, string])[] = [
  ['minimist', '1.2.8', 'CHANGELOG.md', 'keep-a-changelog', 30, '1.2.8', '0.0.0'],
  ['color-convert', '2.0.1', 'CHANGELOG.md', 'keep-a-changelog', 3, '1.0.0', '0.5.3'],
  ['ci-info', '4.5.0', 'CHANGELOG.md', 'keep-a-changelog', 37, '4.5.0', '1.0.0'],
  ['argparse', '1.0.10', 'CHANGELOG.md', 'keep-a-changelog', 28, '1.0.10', '0.1.0'],
  ['mime-db', '1.54.0', 'HISTORY.md', 'keep-a-changelog', 63, '1.54.0', '1.0.0'],
  ['util-deprecate', '1.0.2', 'History.md', 'keep-a-changelog', 3, '1.0.2', '1.0.0'],
  ['co', '4.6.0', 'History.md', 'keep-a-changelog', 30, '4.6.0', '1.1.0'],
  ['events', '3.3.0', 'History.md', 'keep-a-changelog', 16, '3.3.0', '0.1.0'],
  ['js-tokens', '4.0.0', 'CHANGELOG.md', 'keep-a-changelog', 15, '4.0.0', '0.1.0'],
  ['optionator', '0.9.4', 'CHANGELOG.md', 'keep-a-changelog', 16, '0.9.0', '0.1.0'],
  ['prelude-ls', '1.2.1', 'CHANGELOG.md', 'keep-a-changelog', 15, '1.2.1', '0.1.0'],
  ['which', '2.0.2', 'CHANGELOG.md', 'keep-a-changelog', 32, '2.0.2', '1.0.1'],
  ['async', '3.2.6', 'CHANGELOG.md', 'keep-a-changelog', 35, '3.2.5', '1.0.0'],
  ['deepmerge', '4.3.1', 'changelog.md', 'keep-a-changelog', 38, '4.3.1', '1.0.0'],
  ['acorn', '8.19.0', 'CHANGELOG.md', 'keep-a-changelog', 100, '8.19.0', '2.5.0'],
  ['@lezer/markdown', '1.8.1', 'CHANGELOG.md', 'keep-a-changelog', 45, '1.8.1', '0.13.0'],
  ['@babel/parser', '7.29.14', 'CHANGELOG.md', 'keep-a-changelog', 35, '6.17.1', '6.8.0'],
  ['@bcoe/v8-coverage', '0.2.3', 'CHANGELOG.md', 'conventional', 38, '0.17.1', '0.11.1'],
  ['yargs', '17.7.3', 'CHANGELOG.md', 'conventional', 25, '17.7.2', '16.0.0'],
  ['yargs-parser', '21.1.1', 'CHANGELOG.md', 'conventional', 30, '21.1.1', '16.1.0'],
  ['y18n', '5.0.8', 'CHANGELOG.md', 'conventional', 11, '5.0.8', '4.0.0'],
  ['cliui', '8.0.1', 'CHANGELOG.md', 'conventional', 12, '8.0.1', '3.2.0'],
  ['v8-to-istanbul', '9.3.0', 'CHANGELOG.md', 'conventional', 49, '9.3.0', '1.1.0'],
  ['istanbul-lib-coverage', '3.2.2', 'CHANGELOG.md', 'conventional', 23, '3.0.0', '1.0.0'],
  ['istanbul-reports', '3.2.0', 'CHANGELOG.md', 'conventional', 47, '3.2.0', '1.0.0'],
  ['istanbul-lib-instrument', '6.0.3', 'CHANGELOG.md', 'conventional', 63, '6.0.3', '1.1.0-alpha.4'],
  ['json-parse-even-better-errors', '2.3.1', 'CHANGELOG.md', 'conventional', 5, '2.0.0', '0.1.0'],
  ['@pkgjs/parseargs', '0.11.0', 'CHANGELOG.md', 'conventional', 14, '0.11.0', '0.1.0'],
  ['@istanbuljs/schema', '0.1.6', 'CHANGELOG.md', 'conventional', 7, '0.1.6', '0.1.0'],
  ['napi-postinstall', '0.3.8', 'CHANGELOG.md', 'conventional', 20, '0.3.8', '0.1.0'],
];

/** Lines that look like a heading with a version, by nothing but their characters: another way to the same answer. */
function linesOfVersions(text: string): number[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const isHeading = /^ {0,3}#{1,3}\s/.test(line) || /^[-=]{3,}\s*$/.test(lines[index + 1] ?? '');
    return isHeading && /\d+\.\d+\.\d+/.test(line) ? [index + 1] : [];
  });
}

function versionOf(name: string): string {
  const { value } = parseJsonText(readFileSync(`${root}${name}/package.json`, 'utf8'), { path: name });
  return isJsonObject(value) && typeof value['version'] === 'string' ? value['version'] : '';
}

describe('changelogs that others have written are read completely', () => {
  test.each(known)('%s %s', (name, version, file, style, count, newest, oldest) => {
    // After an update: grep -cE '^ {0,3}#{1,3} .*[0-9]+\.[0-9]+\.[0-9]+' (or underlined lines), look the file through, and write the new numbers above.
    expect({ name, version: versionOf(name) }).toEqual({ name, version });
    const text = readFileSync(`${root}${name}/${file}`, 'utf8');
    const { entries, strays } = readChangelog(parseMarkdown(text), text, style);
    const versions = entries.filter((entry) => entry.version !== null);
    expect(versions.map(({ line }) => line)).toEqual(linesOfVersions(text));
    expect([versions.length, versions[0]?.label, versions.at(-1)?.label]).toEqual([count, newest, oldest]);
    // What is no version heads nothing of its own, but for the one `Next` of these files.
    expect([...entries.filter((entry) => entry.version === null), ...strays].map(({ heading }) => heading)).toEqual(name === '@bcoe/v8-coverage' ? ['Next'] : []);
  });

  test('both styles are among them', () => {
    expect(new Set(known.map(([, , , style]) => style)).size).toBe(2);
    expect(known.reduce((sum, [, , , , count]) => sum + count, 0)).toBe(885);
  });

  test('what is wrong with a real one is found where it is', () => {
    const text = readFileSync(`${root}minimist/CHANGELOG.md`, 'utf8');
    const { entries } = readChangelog(parseMarkdown(text), text, 'keep-a-changelog');
    expect(entries.filter(({ hasContent }) => !hasContent).map(({ label }) => label)).toEqual(['1.2.5', '0.2.1', '0.0.4']);
    expect(entries.map(({ date }) => date).every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? ''))).toBe(true);
  });
});
