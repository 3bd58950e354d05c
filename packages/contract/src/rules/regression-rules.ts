import type { Rule } from './rule.js';

const keys = ['pack', 'case'] as const;
const fileKeys = ['pack', 'case', 'file'] as const;

export const regressionRules = {
  'regression/exit-code': { title: 'A case ended with another exit code than expected', why: 'The exit code is the first thing every caller relies on.', remedy: 'Run the case alone with `--case` and read its output.', keys },
  'regression/output-differs': { title: 'An output differs from the expected file', why: 'The program no longer does what the pack says it does.', remedy: 'Mend the program, or update the expected file, lock again and raise the version.', keys: fileKeys },
  'regression/file-missing': { title: 'A file that a case should have written is not there', why: 'Missing output is a failure even when the exit code is 0.', remedy: 'Run the case alone with `--case` and see why the file is not written.', keys: fileKeys },
  'regression/file-unexpected': { title: 'A case wrote a file that nothing expects', why: 'Output that nobody looks at can break unnoticed.', remedy: 'Add the file to `expect.files`, or to `expect.allowOtherFiles`.', keys: fileKeys },
  'regression/output-unreadable': { title: 'What a case left below `{out}` could not be read', why: 'What nobody could look at was not checked.', remedy: 'Let the case write regular files that this user may read, in folders that are not too deep, and leave them in place.', keys: fileKeys },
  'regression/not-deterministic': { title: 'The same case gave different bytes when repeated', why: 'A result that changes by itself cannot be compared with a baseline.', remedy: 'Remove the source of randomness (time, order, temporary names), or normalise it.', keys: fileKeys },
  'regression/timed-out': { title: 'A case did not end in time', why: 'A case that was stopped has proved nothing.', remedy: 'Mend what hangs, or raise the `timeout` of the case.', keys },
  'regression/crashed': { title: 'A case was ended by a signal', why: 'A crash is a failure whatever was printed before it.', remedy: 'Run the case alone with `--case` and read its output.', keys },
  'regression/output-truncated': { title: 'A case printed more than the limit and was stopped', why: 'Output that was cut cannot be compared.', remedy: 'Print less, or write to a file below `{out}`.', keys: fileKeys },
  'regression/flaky': { title: 'A case passed only after failing', why: 'A flaky case hides real failures sooner or later.', remedy: 'Find the cause; the attempts are in the document.', keys },
  'regression/spawn-failed': { title: 'The command of a case could not be started', why: 'Nothing ran, so nothing is known.', remedy: 'Check that the program exists, is executable and is found through PATH.', keys },
  'regression/fixture-missing': { title: 'A case did not run because a file it needs is missing', why: 'A case without its input is not verified, never passed.', remedy: 'Restore the file.', keys },
  'regression/comparison-impossible': { title: 'An output could not be compared with the expected file', why: 'A comparison that could not be made is not a pass.', remedy: 'See the message; compare as `bytes` or `text` when the content is not of the declared format.', keys: fileKeys },
  'regression/plan-refused': { title: 'A shard refused its plan, and ran nothing', why: 'A plan of another pack, commit or run could leave cases out, or run them twice, and nobody would see it.', remedy: 'Run the job that plans and the shards again, from the same commit.', keys: ['pack'] },
  'regression/skipped': { title: 'A case is skipped on purpose', why: 'A case that did not run has proved nothing, also when that was decided: it stays in sight and never counts as passed.', remedy: 'Nothing to do while the reason holds; remove `skipOn` when it no longer does.', keys },
} as const satisfies Record<string, Rule>;
