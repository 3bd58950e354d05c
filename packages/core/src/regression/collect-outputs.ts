import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileExpectation, PackCase } from '@shipworthy/contract/pack';
import { listEntries, matchGlobs, toSafeFileName, type ListedEntry } from '../files/index.js';
import { isOutputGlob } from '../pack/index.js';
import type { CaseOutput, CaseRun, MissingOutput } from './case-run.js';
import { collectMetrics } from './collect-metrics.js';
import { observeOutput, type OutputFile } from './observe-output.js';

export interface OutputContext {
  readonly packCase: PackCase;
  /** Absolute folder that was `{out}`. */
  readonly out: string;
  readonly streams: CaseRun['streams'];
  /** Absolute path of a file that an output should equal. */
  readonly locateExpected: (path: string) => string;
  /** Folder of stored copies, relative to the document. */
  readonly storage: string;
  /** A new absolute path, outside `{out}`. */
  readonly nextPath: () => string;
}

interface Wanted {
  readonly path: string;
  readonly absolute: string;
  readonly expectation: CaseOutput['expectation'];
  readonly pointer: CaseOutput['pointer'];
}

/** What a program left behind, in the order of the manifest: what was asked for, what is missing, and what nobody asked for. */
export async function collectOutputs(context: OutputContext): Promise<Pick<CaseRun, 'outputs' | 'missing' | 'unexpected' | 'metrics'>> {
  const { packCase, out, streams } = context;
  const entries = await listOutputs(out);
  const { wanted, missing } = match(packCase, entries, context);
  const outputs: CaseOutput[] = [];
  for (const one of wanted) outputs.push(await observeOutput(toOutputFile(one, context)));
  const files = new Set(entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const locate = (from: string): string | null => (from === 'stdout' || from === 'stderr' ? streams[from] : files.has(from) ? join(out, from) : null);
  return {
    outputs: outputs.toSorted((a, b) => (a.observed.path < b.observed.path ? -1 : 1)),
    missing,
    unexpected: listUnexpected(packCase, entries, new Set(wanted.map(({ path }) => path))),
    metrics: await collectMetrics(packCase.metrics, locate),
  };
}

/** Most programs write nothing: that is found out without a round trip. */
async function listOutputs(out: string): Promise<ListedEntry[]> {
  // The program may have put a link in the place of its folder: what it leads to was not written below `{out}`.
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory() !== true || readdirSync(out).length === 0) return [];
  return listEntries(out);
}

function match({ expect }: PackCase, entries: readonly ListedEntry[], { out, streams }: Pick<OutputContext, 'out' | 'streams'>): { wanted: Wanted[]; missing: MissingOutput[] } {
  const wanted: Wanted[] = [];
  const missing: MissingOutput[] = [];
  for (const name of ['stdout', 'stderr'] as const) {
    const expectation = expect[name];
    if (expectation !== undefined) wanted.push({ path: name, absolute: streams[name], expectation, pointer: ['expect', name] });
  }
  const taken = new Set<string>();
  // Single paths first: a file that is named has its own expectation, whatever globs fit it too.
  const ordered = expect.files.map((expectation, index) => ({ expectation, index })).toSorted((a, b) => Number(isOutputGlob(a.expectation.path)) - Number(isOutputGlob(b.expectation.path)));
  for (const { expectation, index } of ordered) {
    const found = findFiles(expectation, entries).filter((path) => !taken.has(path));
    if (found.length === 0) missing.push({ path: expectation.path, pointer: ['expect', 'files', index] });
    for (const path of found) {
      taken.add(path);
      wanted.push({ path, absolute: join(out, path), expectation, pointer: ['expect', 'files', index] });
    }
  }
  return { wanted, missing };
}

/** Regular files only: what a link leads to was not written by the case, and may be a secret of the machine. */
function findFiles({ path }: FileExpectation, entries: readonly ListedEntry[]): string[] {
  const isMatch = isOutputGlob(path) ? matchGlobs([path]) : (candidate: string) => candidate === path;
  return entries.filter((entry) => entry.kind === 'file' && !isStreamName(entry.path) && isMatch(entry.path)).map((entry) => entry.path);
}

function isStreamName(path: string): boolean {
  return /^(?:stdout|stderr)(?:\/|$)/.test(path);
}

function listUnexpected({ expect, metrics }: PackCase, entries: readonly ListedEntry[], wanted: ReadonlySet<string>): ListedEntry[] {
  const isAllowed = matchGlobs(expect.allowOtherFiles);
  const sources = new Set(metrics.map(({ from }) => from));
  return entries.filter(({ path, kind }) => isStreamName(path) || (!wanted.has(path) && !isAllowed(path) && !(kind === 'file' && sources.has(path))));
}

function toOutputFile({ path, absolute, expectation, pointer }: Wanted, { locateExpected, storage, nextPath }: OutputContext): OutputFile {
  const stored = `${storage}/${path.split('/').map(toSafeFileName).join('/')}`;
  return { path, absolute, expectation, pointer, stored, copy: nextPath(), expected: expectation.equals === undefined ? null : locateExpected(expectation.equals) };
}
