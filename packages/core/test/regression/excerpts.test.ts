import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentDigestOf } from '@shipworthy/core/evidence';
import { toExcerpt } from '../../src/regression/outputs/to-excerpt.js';
import { makeRepository, observe, packOf, script, type Observations } from './run.js';

const fail = 'process.exitCode = 1;';
const printedOf = (document: Observations): unknown => document.run.measurements.printed;
const observeCases = (...cases: readonly Readonly<Record<string, unknown>>[]): Promise<Observations> => observe(makeRepository({ 'regression-pack.yml': packOf({ cases }) }));

test('the last lines of a case that failed stand in the measurements, with the file that holds the rest', async () => {
  const document = await observeCases(script('a', `for (let i = 1; i <= 30; i += 1) console.log('line', i); ${fail}`), script('b', "console.log('green')"));
  const text = Array.from({ length: 20 }, (_, index) => `line ${index + 11}`).join('\n');
  expect(printedOf(document)).toEqual([{ case: 'a', stream: 'stdout and stderr', log: 'regression-observations.pack/a/stdout', text }]);
});

test('nothing is quoted of cases that pass, or that failed in silence', async () => {
  expect(printedOf(await observeCases(script('a', "console.log('green')"), script('b', fail)))).toBeUndefined();
});

test('an output that is compared is quoted as well, and stored once', async () => {
  const document = await observeCases(script('a', `console.log('out'); console.error('err'); ${fail}`, { expect: { stdout: { as: 'text' } } }));
  expect(printedOf(document)).toEqual([
    { case: 'a', stream: 'stderr', log: 'regression-observations.pack/a/stderr', text: 'err' },
    { case: 'a', stream: 'stdout', log: 'regression-observations.pack/a/stdout', text: 'out' },
  ]);
  expect(document.run.measurements.logs).toEqual(['a/stderr']);
});

test('a secret is masked, also one that begins before the lines that are shown', async () => {
  const token = `ghp_${'a1'.repeat(18)}`;
  const key = `-----BEGIN PRIVATE KEY-----\n${'QUJD'.repeat(16)}\n`.replace(/\n$/, `\n${'QUJD'.repeat(16)}`.repeat(30));
  const text = JSON.stringify(printedOf(await observeCases(script('a', `console.log(${JSON.stringify(`${key}\n-----END PRIVATE KEY-----\ntoken ${token}`)}); ${fail}`))));
  expect(text).toContain('[masked:private-key]\\ntoken [masked:github-token]');
  expect(text).not.toMatch(/QUJD|a1a1/);
});

test('what was printed does not change the digest of the content', async () => {
  const repository = makeRepository({ 'regression-pack.yml': packOf({ cases: [script('a', `console.log(process.hrtime.bigint()); ${fail}`)] }) });
  const [first, again] = [await observe(repository), await observe(repository)];
  expect(printedOf(first)).not.toEqual(printedOf(again));
  expect(contentDigestOf(first)).toBe(contentDigestOf(again));
});

const quote = (text: string): string | null => toExcerpt({ case: 'a', stream: 'stdout', name: 'a/stdout', isOutput: false, bytes: Buffer.from(text) }, 'f')?.text ?? null;

test.each([
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['a bar that is drawn over itself', '10 %\r50 %\r100 %\ndone\n', '100 %\ndone'],
  ['other line ends', 'a\r\nb\r\n\r\n', 'a\nb'],
  ['workflow commands', '::error::boo\n  ::endgroup::\nx ##[group]\na::b', '\\x3a:error::boo\n  \\x3a:endgroup::\nx #\\x23[group]\na::b'],
  ['nothing but blanks', ' \n\t\n', null],
  ['a long line', `begin ${'é'.repeat(5000)}end`, `…${'é'.repeat(2045)}end`],
])('an excerpt of %s', (_name, text, expected) => {
  expect(quote(text)).toBe(expected);
});

test('an excerpt has at most 20 lines and 4 KiB, whatever was printed', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 60 }), (lines) => {
    const text = quote(lines.join('\n')) ?? '';
    expect(text.split('\n').length).toBeLessThanOrEqual(20);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096);
  }));
});
