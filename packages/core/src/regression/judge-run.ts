import type { Location } from '@shipworthy/contract/envelope';
import type { PackCase } from '@shipworthy/contract/pack';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { Comparison } from '../compare/index.js';
import { toFinding, type FindingDraft } from '../evidence/index.js';
import { describeFacts } from '../compare/formats/index.js';
import type { CaseOutput, CaseRun } from './run/case-run.js';

/** Name under which a case is counted. */
export function toCaseCheck(id: string): string {
  return `case ${id}`;
}

/** A case that ended badly is looked at alone. */
function toRunAlone({ id }: PackCase): string {
  return `Read what it printed, or run it alone: \`shipworthy regression-pack --case ${id}\`.`;
}

export interface RunFacts {
  readonly pack: string;
  readonly packCase: PackCase;
  readonly run: Pick<CaseRun, 'process' | 'outputs' | 'missing' | 'unexpected' | 'lacks'>;
  /** Where a place of the case stands in the manifest. */
  readonly locate: (pointer: readonly (string | number)[]) => Location;
  /** Where the file that an output should equal lies, relative to the workspace's root. */
  readonly toDocumentPath: (expected: string) => string;
}

/** Everything `expect` says, applied to one run. A program that did not come to its end is not judged by what it left. */
export function judgeRun(facts: RunFacts): FindingDraft[] {
  const end = judgeEnd(facts);
  if (end !== null) return [end];
  const exit = judgeExitCode(facts);
  const outputs = [...facts.run.missing.map((missing) => judgeMissing(facts, missing)), ...facts.run.outputs.flatMap((output) => judgeOutput(facts, output)), ...judgeUnexpected(facts)];
  if (exit === null) return outputs;
  const cause = toFinding(exit).fingerprint;
  return [exit, ...outputs.map((draft) => ({ ...draft, causedBy: cause }))];
}

function judgeEnd({ pack, packCase, run, locate }: RunFacts): FindingDraft | null {
  const { end, signal, problem, truncated } = run.process;
  const { id, timeout, command } = packCase;
  const shared = { keys: { pack, case: id }, check: toCaseCheck(id) };
  const unverified = (reason: ReasonCode) => ({ ...shared, outcome: 'unverified', reason }) as const;
  switch (end) {
    case 'exited': return null;
    case 'timed-out': return { ...unverified('timed-out'), rule: 'regression/timed-out', location: locate(['timeout']), message: `The case ${id} did not end within ${timeout} and was stopped.`, expected: `at most ${timeout}`, actual: 'stopped' };
    case 'crashed': return { ...shared, rule: 'regression/crashed', outcome: 'fail', reason: 'crashed', location: locate(['command']), message: `The case ${id} was ended by ${signal ?? 'a signal'}.`, expected: packCase.expect.exitCode, actual: signal, remedy: toRunAlone(packCase) };
    case 'truncated': return { ...unverified('limit-exceeded'), rule: 'regression/output-truncated', keys: { pack, case: id, file: truncated ?? 'stdout' }, location: locate(['command']), message: `The case ${id} printed more than the limit to ${truncated ?? 'stdout'} and was stopped.` };
    case 'spawn-failed': return { ...unverified('missing-evidence'), rule: 'regression/spawn-failed', location: locate(['command', 0]), message: `The command of the case ${id}, \`${command[0] ?? ''}\`, could not be started (${problem ?? 'unknown'}).`, expected: 'a program that starts', actual: problem };
  }
}

function judgeExitCode({ pack, packCase, run, locate, toDocumentPath }: RunFacts): FindingDraft | null {
  const expected = packCase.expect.exitCode;
  const actual = run.process.exitCode;
  if (expected === null || expected === actual) return null;
  const gone = run.lacks === undefined ? null : toDocumentPath(run.lacks);
  return {
    rule: 'regression/exit-code', keys: { pack, case: packCase.id }, check: toCaseCheck(packCase.id), outcome: 'fail', location: locate(['command']), expected, actual,
    message: `The case ${packCase.id} ended with exit code ${String(actual)}, not ${expected}${gone === null ? '' : `: ${gone}, which it copies, is not there`}.`,
    remedy: gone === null ? toRunAlone(packCase) : `Restore ${gone}; or, where it went on purpose, remove the case and raise the version of the pack.`,
  };
}

function judgeMissing({ pack, packCase, locate }: RunFacts, missing: CaseRun['missing'][number]): FindingDraft {
  return {
    rule: 'regression/file-missing', keys: { pack, case: packCase.id, file: missing.path }, check: toCaseCheck(packCase.id), outcome: 'fail', location: locate(missing.pointer),
    message: `The case ${packCase.id} did not write ${missing.path}.`, expected: missing.path, remedy: toRunAlone(packCase),
  };
}

function judgeOutput(facts: RunFacts, { observed, expectation, comparison, pointer }: CaseOutput): FindingDraft[] {
  if (comparison === null || comparison.state === 'equal' || expectation.equals === undefined) return [];
  const { pack, packCase, locate, toDocumentPath } = facts;
  const path = toDocumentPath(expectation.equals);
  const shared = { keys: { pack, case: packCase.id, file: observed.path }, check: toCaseCheck(packCase.id) };
  if (comparison.state === 'not-comparable') {
    return [{
      ...shared, rule: 'regression/comparison-impossible', outcome: 'unverified', reason: 'unproven', location: locate(pointer),
      message: `${observed.path} of the case ${packCase.id} cannot be compared with ${path}: ${comparison.why ?? 'the reason is not known.'}`,
    }];
  }
  return [{
    ...shared, rule: 'regression/output-differs', outcome: 'fail', location: { path }, message: `${observed.path} of the case ${packCase.id} differs from ${path}: ${describeChanges(comparison)}.`,
    expected: `as ${path}`, actual: describeCounts(comparison),
  }];
}

function describeCounts({ counts, summary }: Comparison): string {
  return summary ?? `${counts.added} added, ${counts.removed} removed, ${counts.changed} changed`;
}

function describeChanges(comparison: Comparison): string {
  if (comparison.summary !== undefined) return describeFacts(comparison.summary, comparison);
  const listed = comparison.changes.slice(0, 3).map(({ kind, path, expected, actual }) => {
    if (kind === 'changed') return `${path}: ${JSON.stringify(expected)} → ${JSON.stringify(actual)}`;
    return `${path} ${kind}${kind === 'added' ? `: ${JSON.stringify(actual)}` : ''}`;
  });
  const rest = comparison.changes.length + comparison.more - listed.length;
  return `${listed.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

const kindNames = {
  file: 'a file', link: 'a link, which is never followed', other: 'neither a file nor a folder', unnamed: 'its name is no UTF-8, so no manifest can name it', secret: 'its name holds what looks like a secret',
} as const;
const listedFiles = 20;

function judgeUnexpected(facts: RunFacts): FindingDraft[] {
  const { unexpected } = facts.run;
  const [named, rest] = [unexpected.slice(0, listedFiles), unexpected.length - listedFiles];
  return named.map((one, index) => judgeSurplus(facts, one, rest > 0 && index === listedFiles - 1 ? `; and ${rest} more` : ''));
}

function judgeSurplus({ pack, packCase, locate }: RunFacts, { path, kind, problem }: CaseRun['unexpected'][number], more: string): FindingDraft {
  const shared = { keys: { pack, case: packCase.id, file: path }, check: toCaseCheck(packCase.id), location: locate(['expect']), actual: path };
  if (kind === 'unreadable') {
    const message = `What the case ${packCase.id} left at ${path} cannot be read (${problem ?? 'unknown'})${more}.`;
    return { ...shared, rule: 'regression/output-unreadable', outcome: 'unverified', reason: 'unreadable-source', message };
  }
  return { ...shared, rule: 'regression/file-unexpected', outcome: 'fail', message: `The case ${packCase.id} wrote ${path} (${kindNames[kind]}), which nothing expects${more}.` };
}
