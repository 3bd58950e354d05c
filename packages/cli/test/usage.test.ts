import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { run } from './run.js';

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

describe('wrong usage ends with exit code 2', () => {
  test.each([
    [['drift-chek'], 'usage/unknown-command', 'Did you mean `shipworthy drift-check`?'],
    [['gate'], 'usage/unknown-command', 'Did you mean `shipworthy release-gate`?'],
    [['telemetry-bundle'], 'usage/unknown-command', 'Did you mean `shipworthy telemetry-bundle-readiness`?'],
    [['ga'], 'usage/unknown-command', 'There is no command `ga`. Run `shipworthy --help`'],
    [['xyzzy'], 'usage/unknown-command', 'Run `shipworthy --help`'],
    [['--formt', 'json'], 'usage/invalid-input', '`--formt` is not known. Did you mean `--format`?'],
    [['drift-check', '--format', 'xml'], 'usage/invalid-input', '`--format` must be one of'],
    [['drift-check', '--key', 'a', '--key', 'b'], 'usage/invalid-input', '`--key` is given twice.'],
    [['drift-check', '--all', '--no-all'], 'usage/invalid-input', '`--all` is given twice.'],
    [['drift-check', '--key'], 'usage/invalid-input', '`--key` needs a value.'],
    [['drift-check', '--key', '--all'], 'usage/invalid-input', '`--key` needs a value.'],
    [['drift-check', 'stray'], 'usage/invalid-input', '`stray` is one word too many.'],
    [['drift-check', '-x'], 'usage/invalid-input', '`-x` is not known.'],
    [['explain', 'drift/contnt-changed'], 'usage/invalid-input', 'Did you mean `drift/content-changed`?'],
    [['explain', 'no-baselin'], 'usage/invalid-input', 'Did you mean `no-baseline`?'],
    [['explain', 'no-baseline', 'more'], 'usage/invalid-input', '`more` is one word too many.'],
    [['explain', '--format', 'sarif'], 'usage/invalid-input', '`--format` of `explain`'],
    [['explain', '--pack', 'x'], 'usage/invalid-input', '`--pack` is not known.'],
    [['explain', 'constructor'], 'usage/invalid-input', 'no rule, reason or error called `constructor`'],
  ])('%j', async (argv, code, part) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect([exitCode, stdout, firstLine(stderr).startsWith(`error ${code}: `)]).toEqual([2, '', true]);
    expect(stderr).toContain(part);
  });

  test('every fault is said at once, those of the way it was typed and those of the values', async () => {
    const argv = ['drift-check', '--key', 'a', '--key', 'b', '--base', '--all', '--nope', 'x', 'stray', '--format', 'xml', '--fail-on', 'nope', '-x', '--mode=wrong'];
    const { exitCode, stderr } = await run(argv);
    expect(exitCode).toBe(2);
    expect(stderr.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  `--key` is given twice.', '  `--base` needs a value. One that begins with a dash is written `--base=-…`.', '  `-x` is not known.', '  `--format` must be one of `text`, `json`, `markdown`, `sarif`, `junit`.',
      '  `stray` is one word too many.', '  `--nope` is not known.', '  `--mode` must be one of `check`, `accept`, `history`.', '  `--fail-on` must be one of `fail`, `warn`, `never`.',
    ]);
  });

  test('what was typed is shown without its control characters', async () => {
    const { stderr } = await run(['\u001b[2Jdrift']);
    expect(stderr).toContain('`\\x1b[2Jdrift`');
  });
});

describe('a fault of ours ends with exit code 3', () => {
  test('and says where to report it; --debug shows where it comes from', async () => {
    const plain = await run(['drift-check']);
    expect([plain.exitCode, firstLine(plain.stderr).startsWith('error internal/bug: ')]).toEqual([3, true]);
    expect(plain.stderr).toContain('This is a bug in Shipworthy. Please report it at https://github.com/shipworthy/shipworthy/issues');
    expect(plain.stderr).not.toContain('    at ');
    expect((await run(['drift-check', '--debug'])).stderr).toContain('    at ');
  });
});

test('no command line makes the program throw, or anything but its exit codes', async () => {
  const word = fc.constantFrom('explain', 'drift-chek', '--help', '--', '-', '-h', '-xh', '--no-help', '--help=maybe', '--__proto__', '--constructor=x', '--=', '---', '', '--format', 'json', '--no-', '--version=false', 'no-baseline');
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 6 }), async (argv) => {
    const { exitCode } = await run(argv);
    expect([0, 2]).toContain(exitCode);
  }), { numRuns: 300 });
});
