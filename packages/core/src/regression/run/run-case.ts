import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackCase } from '@shipworthy/contract/pack';
import type { CaseObservation } from '@shipworthy/contract/regression';
import { compareFiles } from '../../compare/index.js';
import { toSafeFileName } from '../../files/index.js';
import { findCopiedFile, fixturesOf, type PackFile } from '../../pack/index.js';
import type { ProcessResult } from '../../spawner/index.js';
import type { CaseOutput, CaseRecord, CaseRun } from './case-run.js';
import type { CaseRunner } from './case-runner.js';
import { openStreams } from './case-streams.js';
import { collectOutputs } from '../outputs/collect-outputs.js';
import { isRed } from '../judge-case.js';
import { judgeRun } from '../judge-run.js';
import { toComparisonOptions } from '../outputs/observe-output.js';
import { toProcessRequest } from './to-process-request.js';

export async function runCase(runner: CaseRunner, packCase: PackCase, index: number): Promise<CaseRecord> {
  const untouched = { packCase, index, skipReason: null, missingFiles: [], run: null, unstable: null, attempts: [], milliseconds: 0 };
  const skipReason = skipReasonOf(packCase);
  if (skipReason !== null) return { ...untouched, skipReason };
  const missingFiles = findMissingFiles(runner, packCase);
  if (missingFiles.length > 0) return { ...untouched, missingFiles };
  const started = performance.now();
  const result = packCase.attempts === undefined ? await repeat(runner, packCase) : await attempt(runner, packCase, packCase.attempts);
  return { ...untouched, ...result, milliseconds: performance.now() - started };
}

function skipReasonOf({ skipOn }: PackCase): string | null {
  const { platform } = process;
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? (skipOn[platform] ?? null) : null;
}

function findMissingFiles({ locateFile, pack }: CaseRunner, packCase: PackCase): PackFile[] {
  const { stdin, expect } = packCase;
  const fixtures = fixturesOf(packCase).flatMap((id) => pack.manifest.fixtures.filter((fixture) => fixture.id === id));
  const files = [
    ...fixtures.map(({ path }) => locateFile('fixture', path)),
    ...(stdin === undefined ? [] : [locateFile('stdin', stdin)]),
    ...[expect.stdout, expect.stderr, ...expect.files].flatMap((one) => (one?.equals === undefined ? [] : [locateFile('expected', one.equals)])),
  ];
  return [...new Set(files.filter(({ sha256 }) => sha256 === null))];
}

/** Runs it as often as the case demands and compares every run with the first. A run that did not come to its end is the one to judge. */
async function repeat(runner: CaseRunner, packCase: PackCase): Promise<Pick<CaseRecord, 'run' | 'unstable'>> {
  const first = await runOnce(runner, packCase);
  if (packCase.repeat === 1 || first.process.end !== 'exited') return { run: first, unstable: null };
  const unstable = new Set<string>();
  for (let count = 2; count <= packCase.repeat; count += 1) {
    const again = await runOnce(runner, packCase);
    if (again.process.end !== 'exited') return { run: again, unstable: ['exit code'] };
    for (const name of await findUnstable(first, again)) unstable.add(name);
  }
  return { run: first, unstable: [...unstable].sort() };
}

async function findUnstable(first: CaseRun, again: CaseRun): Promise<string[]> {
  const unstable = first.process.exitCode === again.process.exitCode ? [] : ['exit code'];
  const outputs = new Map(again.outputs.map((output) => [output.observed.path, output]));
  for (const output of first.outputs) {
    const other = outputs.get(output.observed.path);
    outputs.delete(output.observed.path);
    if (other === undefined || !(await isSameOutput(output, other))) unstable.push(output.observed.path);
  }
  return [...unstable, ...outputs.keys()];
}

/** Other bytes are the same output only where the case says what to overlook. */
async function isSameOutput(first: CaseOutput, again: CaseOutput): Promise<boolean> {
  if (first.observed.sha256 === again.observed.sha256) return true;
  const { normalise, ignore, unordered, tolerance } = first.expectation;
  const overlooks = normalise.length + ignore.length + Object.keys(unordered).length + Object.keys(tolerance).length > 0;
  if (!overlooks || first.source === null || again.source === null) return false;
  return (await compareFiles(first.source, again.source, toComparisonOptions(first.expectation))).state === 'equal';
}

/** Runs it until its budget is decided. The last run of the kind that decides is judged: a passing one, or a failing one. */
async function attempt(runner: CaseRunner, packCase: PackCase, budget: NonNullable<PackCase['attempts']>): Promise<Pick<CaseRecord, 'run' | 'attempts'>> {
  const attempts: CaseObservation['attempts'] = [];
  const last: { passed: CaseRun | null; failed: CaseRun | null } = { passed: null, failed: null };
  const count = (passed: boolean): number => attempts.filter((one) => one.passed === passed).length;
  while (attempts.length < budget.max && count(true) < budget.requiredPasses && count(false) <= budget.allowedFailures) {
    const run = await runOnce(runner, packCase);
    const passed = !judgeRun({ pack: runner.pack.ref.id, packCase, run, locate: () => ({ path: runner.pack.path }), toDocumentPath: (path) => path }).some(isRed);
    attempts.push({ passed, exitCode: run.process.exitCode, timedOut: run.process.end === 'timed-out' });
    last[passed ? 'passed' : 'failed'] = run;
  }
  const isEnough = count(true) >= budget.requiredPasses && count(false) <= budget.allowedFailures;
  return { run: isEnough ? (last.passed ?? last.failed) : (last.failed ?? last.passed), attempts };
}

async function runOnce(runner: CaseRunner, packCase: PackCase): Promise<CaseRun> {
  const path = runner.nextPath();
  const out = usesOut(packCase) ? path : null;
  // A case before may have cleared away all that lay around its own folder.
  mkdirSync(out ?? dirname(path), { recursive: true });
  const { result, streams } = await start(runner, packCase, path);
  const storage = `${runner.attachments}/${toSafeFileName(packCase.id)}`;
  const locateExpected = (path: string): string => runner.locateFile('expected', path).absolute;
  const left = result.end === 'exited'
    ? await collectOutputs({ packCase, out, streams, storage, locateExpected, nextPath: runner.nextPath })
    : { outputs: [], missing: [], unexpected: [], metrics: [] };
  const copied = result.exitCode === 0 ? null : findCopiedFile(packCase, '.');
  const isGone = copied !== null && !existsSync(join(runner.pack.root, copied.path));
  return { process: result, streams, ...left, ...(isGone ? { lacks: copied.path } : {}) };
}

async function start(runner: CaseRunner, packCase: PackCase, path: string): Promise<{ result: ProcessResult; streams: CaseRun['streams'] }> {
  const { stdout, stderr, close } = openStreams(packCase, runner.log, path);
  let result: ProcessResult | null = null;
  try {
    result = await runner.spawner.run(toProcessRequest(runner, packCase, { out: path, streams: { stdout: stdout.path, stderr: stderr.path } }));
    return { result, streams: { stdout: stdout.path, stderr: stderr.path } };
  } finally {
    close(result);
  }
}

/** A folder that a case is never told of need not be there. */
function usesOut({ command, env }: PackCase): boolean {
  return [...command, ...Object.values(env)].some((text) => text.includes('{out}'));
}
