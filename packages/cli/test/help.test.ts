import { describe, expect, test } from '@jest/globals';
import { commandSpecs, inputsOfFace, localCommandSpecs } from '@shipworthy/contract/inputs';
import { FakeStream, run } from './run.js';

const help = `shipworthy 0.1.0
Turns "are we ready to release?" into required checks backed by evidence anyone can verify.

Usage
  shipworthy <command> [flags]

Commands
  regression-pack             Runs a hash-locked regression pack the same way every time and records
                              what it observed.
  drift-check                 Compares what a regression pack observed with the accepted baseline
                              and says what drifted.
  telemetry-bundle-readiness  Verifies that the evidence bundle of a release candidate is complete,
                              true and within its gates; makes and shows such bundles.
  doc-sync-check              Checks that documents, task boards, links, changelog, samples and code
                              tell the same story.
  security-report             Judges what scanners found: vulnerabilities, licences and secrets,
                              each scan proved fresh, whole and about this commit.
  release-evidence            Proves that a release was ready, assembles the proof, signs it,
                              publishes it, and verifies it offline.
  release-gate                The one required check: reads every evidence document of the run,
                              proves each, and decides.
  init                        Looks at a repository and proposes configuration, pack, first baseline
                              and workflow; writes them with \`--yes\`.
  doctor                      Says what is missing before the gate can be relied on, each with the
                              fix to copy. Changes nothing.
  approve                     Signs that a person approves a commit for release; the gate asks for
                              it where a level demands approvals.
  report                      Makes one HTML page of all documents of a run: the decision, what
                              blocks and the next step, what drifted.
  explain                     Says what a rule, a reason code or an error code means and what to do
                              about it.
  demo                        Goes the whole way on the bundled example and on Shipworthy itself:
                              runs a pack, checks drift, asks the gate.
  help                        Shows the commands, or the flags of one with examples.

Flags of every command
  --format <text|json|markdown|sarif|junit>
                              What is written to standard output, and nothing else is. JSON: one
                              document per line. Default: \`text\`.
  --color <auto|always|never>
                              When to colour text. \`auto\` looks at the terminal, NO_COLOR and
                              FORCE_COLOR. Default: \`auto\`.
  --quiet                     No progress and no notes on standard error.
  --debug                     With an error, also print where it came from.
  --help                      Show this help, or that of the command (also \`-h\`).
  --version                   Show the version.

Exit codes
  0  passed, with or without warnings
  1  blocked: something failed or could not be verified
  2  wrong usage or configuration
  3  could not run: a fault outside, or a bug

Next steps
  shipworthy demo             see the whole way on an example
  shipworthy init             propose what your own repository needs to begin
  shipworthy regression-pack  run the packs that \`.github/shipworthy.yml\` names
  shipworthy <command> --help
                              all flags of a command, with examples
`;

describe('help', () => {
  test('names commands, common flags, exit codes and what to do next', async () => {
    expect(await run(['--help'])).toEqual({ exitCode: 0, stdout: help, stderr: '' });
    expect(await run(['-h'])).toMatchObject({ exitCode: 0, stdout: help });
  });

  test('without a command it stands on standard error, and the call was wrong', async () => {
    expect(await run([])).toEqual({ exitCode: 2, stdout: '', stderr: `${help}\n` });
  });

  test('of a command has every input that the command takes, and none that only the action takes', async () => {
    for (const spec of [...commandSpecs, ...localCommandSpecs]) {
      const { exitCode, stdout } = await run([spec.name, '--help', '--no-such-flag']);
      expect(exitCode).toBe(0);
      for (const { name } of inputsOfFace(spec, 'command')) expect(stdout).toMatch(new RegExp(`^ {2}--${name}( |$)`, 'm'));
      expect(stdout).not.toMatch(/--(github-token|needs|upload)\b/);
      for (const { command } of spec.examples) expect(stdout).toContain(`  ${command}\n`);
    }
  });

  test('of the gate says how flags are typed and what only the configuration can do', async () => {
    const { stdout } = await run(['release-gate', '--help']);
    expect(stdout.startsWith(`The one required check: reads every evidence document of the run, proves each, and decides.

Usage
  shipworthy release-gate [flags]

Flags
  --mode <decide|self-test>   \`self-test\` proves that the gate can go red: it feeds this very gate
                              every bad situation, and the good ones. A command only: an action that
                              can be told to decide nothing is no gate. Default: \`decide\`.
  --require <kind[:key]>      Evidence that must be there beyond what the config requires: \`kind\` or
                              \`kind:key\`. Inputs can add, never loosen. List.
  --evidence-dir <path>       Folders, files or globs with documents, where no artifacts carry them.
                              List. Default: the folder \`out\`, outside GitHub Actions.
`)).toBe(true);
    expect(stdout).toContain(`A list is given by repeating the flag, or with commas or newlines between the values.

A flag without a value is switched off by \`--no-<flag>\` or \`--<flag>=false\`.

Whatever loosens the gate stands in \`.github/shipworthy.yml\` only`);
  });

  test('can be asked for as a command, of every command', async () => {
    expect(await run(['help'])).toEqual({ exitCode: 0, stdout: help, stderr: '' });
    for (const name of ['init', 'drift-check', 'help']) expect(await run(['help', name])).toEqual(await run([name, '--help']));
    const wrong = await run(['help', 'drift-chek']);
    expect([wrong.exitCode, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('There is no command `drift-chek`. Did you mean `drift-check`?');
    expect((await run(['help', 'init', 'doctor'])).exitCode).toBe(2);
  });

  test('keeps to the width of the terminal', async () => {
    const stdout = new FakeStream({ isTTY: true, columns: 70 });
    await run(['drift-check', '--help'], { stdout });
    expect(Math.max(...stdout.text.split('\n').filter((line) => line.startsWith(' '.repeat(30))).map((line) => line.length))).toBeLessThanOrEqual(70);
  });
});

test("a command's own flag wins over the one of every command: the gate takes a version, and does not tell its own", async () => {
  for (const argv of [['release-gate', '--version', '2.0.0', '--no-such-flag'], ['--version=2.0.0', 'release-gate', '--no-such-flag'], ['release-gate', '--no-such-flag', '--version']]) {
    expect(await run(argv, { variables: {} })).toMatchObject({ exitCode: 2, stdout: '' });
  }
  expect((await run(['release-gate', '--help'])).stdout.match(/^ {2}--version\b/gm)).toHaveLength(1);
});

test('the version is one line, and asks nobody for anything', async () => {
  expect(await run(['--version'])).toEqual({ exitCode: 0, stdout: '0.1.0\n', stderr: '' });
  expect(await run(['drift-check', '--version'])).toMatchObject({ exitCode: 0, stdout: '0.1.0\n' });
});
