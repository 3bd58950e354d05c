import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PackCase } from '@shipworthy/contract/pack';
import { listEntries, toSafeFileName, type ListedEntry } from '../files/index.js';
import { isStreamName, toOutputRules } from '../pack/index.js';
import type { CaseOutput, CaseRun, MissingOutput } from './case-run.js';
import { collectMetrics } from './collect-metrics.js';
import { observeOutput, type OutputFile } from './observe-output.js';

export interface OutputContext {
  readonly packCase: PackCase;
  /** Absolute folder that was `{out}`; null when the program was not told of one. */
  readonly out: string | null;
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
  const locate = (from: string): string | null => (from === 'stdout' || from === 'stderr' ? streams[from] : out !== null && files.has(from) ? join(out, from) : null);
  return {
    outputs: outputs.toSorted((a, b) => (a.observed.path < b.observed.path ? -1 : 1)),
    missing,
    unexpected: listUnexpected(packCase, entries, new Set(wanted.map(({ path }) => path))),
    metrics: await collectMetrics(packCase.metrics, locate),
  };
}

/** Most programs write nothing: that is found out without a round trip. */
async function listOutputs(out: string | null): Promise<ListedEntry[]> {
  if (out === null) return [];
  // The program may have put a link in the place of its folder: what it leads to was not written below `{out}`.
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory() !== true || readdirSync(out).length === 0) return [];
  return listEntries(out);
}

function match({ expect }: PackCase, entries: readonly ListedEntry[], { out, streams }: Pick<OutputContext, 'out' | 'streams'>): { wanted: Wanted[]; missing: MissingOutput[] } {
  const rules = toOutputRules(expect);
  const places = [...(['stdout', 'stderr'] as const).map((path) => ({ path, absolute: streams[path] })), ...(out === null ? [] : listFiles(entries).map((path) => ({ path, absolute: join(out, path) })))];
  const wanted = places.flatMap((place): Wanted[] => {
    const found = rules.find(place.path);
    return found === null ? [] : [{ ...place, expectation: found.comparison, pointer: found.pointer }];
  });
  const met = new Set(wanted.map(({ expectation }) => expectation));
  return { wanted, missing: expect.files.flatMap((file, index) => (met.has(file) ? [] : [{ path: file.path, pointer: ['expect', 'files', index] }])) };
}

/** Regular files only: what a link leads to was not written by the case, and may be a secret of the machine. */
function listFiles(entries: readonly ListedEntry[]): string[] {
  return entries.filter(({ kind, path }) => kind === 'file' && !isStreamName(path)).map(({ path }) => path);
}

function listUnexpected({ expect, metrics }: PackCase, entries: readonly ListedEntry[], wanted: ReadonlySet<string>): ListedEntry[] {
  const rules = toOutputRules(expect);
  const sources = new Set(metrics.map(({ from }) => from));
  return entries.filter(({ path, kind }) => isStreamName(path) || (!wanted.has(path) && !rules.allows(path) && !(kind === 'file' && sources.has(path))));
}

function toOutputFile({ path, absolute, expectation, pointer }: Wanted, { locateExpected, storage, nextPath }: OutputContext): OutputFile {
  const stored = `${storage}/${path.split('/').map(toSafeFileName).join('/')}`;
  return { path, absolute, expectation, pointer, stored, copy: nextPath(), expected: expectation.equals === undefined ? null : locateExpected(expectation.equals) };
}
