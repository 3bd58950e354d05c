import { describe, expect, test } from '@jest/globals';
import { docSyncConfigSchema } from '@shipworthy/contract/docs';
import type { CollectedSample } from '../../../src/docs/samples/collect-samples.js';
import { judgeSample, toHunkText, toText } from '../../../src/docs/samples/judge-sample.js';
import type { SampleSource } from '../../../src/docs/samples/sample-source.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';

const asItIs = (text: string): string => text;
const fenced = (content: string): string => `# Readme\n\n<!-- sample: start -->\n\`\`\`yaml\n${content}\`\`\`\n`;

/** `text` null: the document cannot be read. */
function sample(text: string | null, wanted: string | Extract<SampleSource, { state: 'missing' }>): CollectedSample {
  const config = docSyncConfigSchema.parse({ samples: [{ in: 'README.md', fence: 'start', equals: { file: 'ci.yml' } }] }).samples[0]!;
  const source: SampleSource = typeof wanted === 'string' ? { state: 'found', text: wanted, path: 'ci.yml', line: 7 } : wanted;
  return { config, title: 'ci.yml, region start', source, text, fences: text === null ? [] : parseMarkdown(text).fences.filter(({ name }) => name === 'start') };
}
const report = { in: 'README.md', fence: 'start', source: 'ci.yml, region start' };

describe('a sample that shows what its source says', () => {
  test.each([['a\nb\n', 'a\nb\n'], ['a\nb\n', 'a\nb'], ['a\n\n\n', 'a\n'], ['', '']])('%j for %j', (shown, wanted) => {
    expect(judgeSample(sample(fenced(shown), wanted), asItIs)).toEqual({ report: { ...report, outcome: 'pass', hunk: null }, findings: [] });
  });
  test('in what is left of both by the normalisers', () => {
    expect(judgeSample(sample(fenced('took 1 s\n'), 'took 20 s\n'), (text) => text.replace(/\d+/g, 'N')).findings).toEqual([]);
  });
});

describe('a sample that differs', () => {
  test('from the line on in which it does, in both files, with a patch', () => {
    expect(judgeSample(sample(fenced('first\nsecond\nthird\n'), 'first\nother\nthird\n'), asItIs)).toEqual({ report: { in: 'README.md', fence: 'start', source: 'ci.yml, region start', outcome: 'fail', hunk: '@@ -1,3 +1,3 @@\n first\n-second\n+other\n third' }, findings: [
        { keys: { path: 'README.md', fence: 'start' }, check: 'sample:README.md#start', outcome: 'fail', rule: 'docs/sample-differs', message: 'The sample start differs from ci.yml, region start (ci.yml:8:1) from its line 2 on.', expected: 'other', actual: 'second', location: { path: 'README.md', line: 6, column: 1 }, related: [{ path: 'ci.yml', line: 8, column: 1 }] },
      ] });
  });
  test.each([
    ['is longer', 'a\nb\nc\n', 'a\n', 2], ['is shorter', 'a\n', 'a\nb\nc\n', 2], ['is empty', '', 'a\n', 1], ['should be empty', 'a\n', '', 1], ['begins with a blank line', '\na\n', 'a\n', 1],
  ])('%s', (_what, shown, wanted, line) => {
    const { findings } = judgeSample(sample(fenced(shown), wanted), asItIs);
    const { location, related, expected, actual, message } = findings[0]!;
    expect([location?.line, related?.[0]?.line, message.slice(-10)]).toEqual([4 + line, 6 + line, `line ${line} on.`.slice(-10)]);
    expect([expected, actual]).toEqual([wanted.split('\n')[line - 1] ?? '', shown.split('\n')[line - 1] ?? '']);
  });
  test('in the first line of a file, and far below', () => {
    const lines = '<!-- sample: start -->\n```\na\n```\n';
    expect(judgeSample(sample(lines, 'b\n'), asItIs).findings[0]?.location).toEqual({ path: 'README.md', line: 3, column: 1 });
    expect(judgeSample(sample(`${'text\n\n'.repeat(20)}${lines}`, 'b\n'), asItIs).findings[0]?.location).toEqual({ path: 'README.md', line: 43, column: 1 });
  });
});

describe('a sample that is gone', () => {
  test('with the document', () => {
    expect(judgeSample(sample(null, 'a\n'), asItIs)).toEqual({ report: { in: 'README.md', fence: 'start', source: 'ci.yml, region start', outcome: 'fail', hunk: null }, findings: [
        { keys: { path: 'README.md', fence: 'start' }, check: 'sample:README.md#start', outcome: 'fail', rule: 'docs/sample-missing', message: 'README.md, which should show start, cannot be read or does not exist.', location: null },
      ] });
  });
  test('with the comment before the fence', () => {
    expect(judgeSample(sample('# Readme\n', 'a\n'), asItIs)).toEqual({ report: { in: 'README.md', fence: 'start', source: 'ci.yml, region start', outcome: 'fail', hunk: null }, findings: [
        { keys: { path: 'README.md', fence: 'start' }, check: 'sample:README.md#start', outcome: 'fail', rule: 'docs/sample-missing', message: 'README.md has no fence after a comment `<!-- sample: start -->`.', location: { path: 'README.md' } },
      ] });
  });
  test('in two fences of one name: at the second', () => {
    expect(judgeSample(sample(`${fenced('a\n')}\n${fenced('a\n')}\n${fenced('a\n')}`, 'a\n'), asItIs)).toEqual({ report: { in: 'README.md', fence: 'start', source: 'ci.yml, region start', outcome: 'fail', hunk: null }, findings: [
        { keys: { path: 'README.md', fence: 'start' }, check: 'sample:README.md#start', outcome: 'fail', rule: 'docs/sample-missing', message: 'README.md has 3 fences named start, the second in line 11: nobody knows which one is meant.', location: { path: 'README.md', line: 11, column: 1 } },
      ] });
  });
  test('with its source', () => {
    expect(judgeSample(sample(fenced('a\n'), { state: 'missing', why: 'ci.yml does not exist', path: 'ci.yml' }), asItIs)).toEqual({ report: { in: 'README.md', fence: 'start', source: 'ci.yml, region start', outcome: 'fail', hunk: null }, findings: [
        { keys: { path: 'README.md', fence: 'start' }, check: 'sample:README.md#start', outcome: 'fail', rule: 'docs/sample-missing', message: 'What the sample start must show is not there: ci.yml does not exist.', location: { path: 'README.md' } },
      ] });
  });
});

test.each([['a\n\n', 'a'], ['a', 'a'], ['\n\n', ''], ['a\n\nb\n', 'a\n\nb'], ['', '']])('%j without the line ends that stand last is %j', (text, expected) => {
  expect(toText(text)).toBe(expected);
});

describe('a patch', () => {
  test('has a hunk for each place', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `${index}`);
    expect(toHunkText(lines.join('\n'), lines.map((line) => (line === '2' || line === '25' ? `${line}!` : line)).join('\n'))).toBe('@@ -1,6 +1,6 @@\n 0\n 1\n-2\n+2!\n 3\n 4\n 5\n@@ -23,7 +23,7 @@\n 22\n 23\n 24\n-25\n+25!\n 26\n 27\n 28');
  });
  test('is left out where two texts have nothing in common and are long', () => {
    const many = (mark: string): string => Array.from({ length: 6000 }, (_, index) => `${mark}${index}`).join('\n');
    expect(toHunkText(many('a'), many('b'))).toBe('too different to show');
  });
});
