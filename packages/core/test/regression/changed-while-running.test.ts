import { expect, test } from '@jest/globals';
import { makeRepository, observe, packOf, rulesOf, script } from './run.js';

const files = { 'expected.txt': 'good\n', 'data.json': '{}' };

function packWith(code: string): string {
  return packOf({
    fixtures: [{ id: 'data', path: 'data.json', format: 'json' }],
    cases: [script('snapshot', code, { expect: { stdout: { as: 'text', equals: 'expected.txt' } } })],
  });
}

test('a case that rewrites the file it is compared with is no pass, although it agrees with it', async () => {
  const document = await observe(makeRepository({ ...files, 'regression-pack.yml': packWith("require('fs').writeFileSync('expected.txt', 'bad\\n'); console.log('bad')") }));
  expect(rulesOf(document)).toContain('pack/changed-while-running fail');
  expect(document.verdict).toBe('fail');
});

test('a case that rewrites or removes a fixture of another is found out', async () => {
  for (const code of ["require('fs').writeFileSync('data.json', '[]')", "require('fs').rmSync('data.json')"]) {
    const document = await observe(makeRepository({ ...files, 'regression-pack.yml': packWith(`${code}; console.log('good')`) }));
    expect(rulesOf(document)).toEqual(expect.arrayContaining(['pack/changed-while-running fail']));
  }
});

test('a pipe in place of the expected file is a finding, not a wait without end', async () => {
  const code = "require('fs').rmSync('expected.txt'); require('child_process').execFileSync('mkfifo', ['expected.txt']); console.log('good')";
  const document = await observe(makeRepository({ ...files, 'regression-pack.yml': packWith(code) }));
  expect(rulesOf(document)).toEqual(expect.arrayContaining(['pack/changed-while-running fail', 'regression/comparison-impossible unverified']));
});

test('a case that only reads leaves the run as it is', async () => {
  const document = await observe(makeRepository({ ...files, 'regression-pack.yml': packWith("require('fs').readFileSync('data.json'); console.log('good')") }));
  expect(rulesOf(document).filter((rule) => !rule.startsWith('pack/not-locked'))).toEqual([]);
});
