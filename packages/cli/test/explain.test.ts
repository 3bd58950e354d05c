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

test('a slip is answered with what was meant, also where only the end of the name is known', async () => {
  const hintOf = async (id: string) => /Did you mean (.*)\?/.exec((await run(['explain', id])).stderr)?.[1] ?? null;
  expect(await hintOf('link-broken')).toBe('`docs/link-broken`');
  expect(await hintOf('link-brokn')).toBe('`docs/link-broken`');
  expect(await hintOf('doc/link-broken')).toBe('`docs/link-broken`');
  expect(await hintOf('no-baselin')).toBe('`no-baseline`');
  expect(await hintOf('invalid-key')).toBe('`signing/invalid-key`');
  expect(await hintOf('zzzzzzzz')).toBeNull();
});

test('uncommitted changes: that they block by level, and when they do at any', async () => {
  const { stdout } = await run(['explain', 'dirty']);
  expect(stdout).toContain('At level `release` or `major`, tracked files differed from the commit; or, at any level, somebody edited them after something was measured');
});

test('an error says what to do', async () => {
  expect((await run(['explain', 'init/refused'])).stdout).toContain('What to do       Mend what the message names; it ends with what to do.');
  expect((await run(['explain', 'github/unavailable'])).stdout).toContain('What to do       Run it again');
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

test('the part before the slash lists what begins with it, rules and errors, and nothing else', async () => {
  const { stdout } = await run(['explain', 'pack']);
  expect(stdout).toMatch(/^Rules\n {2}pack\/empty +The pack holds no fixtures and no cases\n(?: {2}pack\/\S+ +.+\n)+$/);
  const both = (await run(['explain', 'config'])).stdout;
  expect(both).toMatch(/^Rules\n {2}config\/invalid +.+\n\nErrors\n(?: {2}config\/\S+ +.+\n)+$/);
});
