import { expect, test } from '@jest/globals';
import { errorCodes } from '@shipworthy/contract/errors';
import { rules } from '@shipworthy/contract/rules';
import { reasonCodes } from '@shipworthy/contract/words';
import { run } from './run.js';

test('a rule: what, why, what to do, by what it is identified', async () => {
  expect(await run(['explain', 'fixture/missing'])).toEqual({
    exitCode: 0, stderr: '',
    stdout: `fixture/missing (rule)
A fixture is not there

Why            What is not read is not checked; the cases that use it cannot be trusted.
What to do     Restore the file, or remove the fixture from the manifest and raise the version.
Identified by  pack, fixture
`,
  });
});

test('a reason: whether policy can permit it', async () => {
  expect((await run(['explain', 'no-baseline'])).stdout).toContain('`reasons: { no-baseline: warn }`');
  expect((await run(['explain', 'nothing-checked'])).stdout).toContain('It always blocks.');
});

test('an error: who can mend it', async () => {
  expect((await run(['explain', 'git/failed'])).stdout).toContain('You: an input, a file or the configuration. Exit code 2.');
});

test('without an argument, everything that there is; as JSON, one a line', async () => {
  const everything = [...Object.keys(rules), ...reasonCodes, ...Object.keys(errorCodes)];
  const { stdout } = await run(['explain']);
  for (const id of everything) expect(stdout).toContain(`\n  ${id} `);
  const lines = (await run(['--format=json', 'explain'])).stdout.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(everything);
});
