import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { PackCase } from '@shipworthy/contract/pack';
import { isStreamName, toOutputRules } from '../../pack/index.js';
import type { CaseOutput, CaseRun, MissingOutput, UnexpectedOutput } from '../run/case-run.js';
import { collectMetrics } from './collect-metrics.js';
import { listOutputs, type OutputEntry } from './list-outputs.js';
import { observeOutput, type OutputFile } from './observe-output.js';
import { systemCodeOf } from './system-code-of.js';
import { toShownNames } from './to-shown-names.js';
import { toStoredPath } from './to-stored-path.js';

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
  /** As the document names it. */
  readonly path: string;
  /** As it is called. */
  readonly name: string;
  readonly absolute: string;
  readonly expectation: CaseOutput['expectation'];
  readonly pointer: CaseOutput['pointer'];
}

type Collected = Pick<CaseRun, 'outputs' | 'missing' | 'unexpected' | 'metrics'>;

/** What a program left behind, in the order of the manifest: what was asked for, what is missing, and what nobody asked for. */
export async function collectOutputs(context: OutputContext): Promise<Collected> {
  const { packCase, out, streams } = context;
  const entries = listOutputs(out);
  const shown = toShownNames(packCase, entries);
  const { wanted, missing } = match(context, entries, shown);
  const outputs: CaseOutput[] = [];
  const unreadable: UnexpectedOutput[] = [];
  for (const one of wanted) {
    const seen = await observe(toOutputFile(one, context));
    if ('observed' in seen) outputs.push(seen);
    else unreadable.push(seen);
  }
  const files = new Set(entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  const locate = (from: string): string | null => (from === 'stdout' || from === 'stderr' ? streams[from] : out !== null && files.has(from) ? join(out, from) : null);
  return {
    outputs: outputs.toSorted((a, b) => (a.observed.path < b.observed.path ? -1 : 1)),
    missing,
    unexpected: [...unreadable, ...listUnexpected(packCase, entries, { shown, wanted: new Set(wanted.map(({ name }) => name)) })],
    metrics: await collectMetrics(packCase.metrics, locate),
  };
}

/** What a case left can be gone, locked or turned into something else by the time it is read; that is the case's own doing. */
async function observe(file: OutputFile): Promise<CaseOutput | UnexpectedOutput> {
  const unreadable = (problem: string): UnexpectedOutput => ({ path: file.path, kind: 'unreadable', problem });
  try {
    // A pipe in the place of what was printed would be waited for, and a link would be followed.
    return lstatSync(file.absolute).isFile() ? await observeOutput(file) : unreadable('it is no regular file any more');
  } catch (error) {
    return unreadable(systemCodeOf(error));
  }
}

function match({ packCase: { expect }, out, streams }: OutputContext, entries: readonly OutputEntry[], shown: ReadonlyMap<string, string>): { wanted: Wanted[]; missing: MissingOutput[] } {
  const rules = toOutputRules(expect);
  const printed = (['stdout', 'stderr'] as const).map((name) => ({ path: name, name, absolute: streams[name] }));
  const written = out === null ? [] : listFiles(entries).flatMap((name) => {
    const path = shown.get(name) ?? name;
    // The judges of later jobs know only the name that is shown: they must find the same rule for it.
    return rules.find(path)?.comparison === rules.find(name)?.comparison ? [{ path, name, absolute: join(out, name) }] : [];
  });
  const wanted = [...printed, ...written].flatMap((place): Wanted[] => {
    const found = rules.find(place.name);
    return found === null ? [] : [{ ...place, expectation: found.comparison, pointer: found.pointer }];
  });
  const met = new Set(wanted.map(({ expectation }) => expectation));
  return { wanted, missing: expect.files.flatMap((file, index) => (met.has(file) ? [] : [{ path: file.path, pointer: ['expect', 'files', index] }])) };
}

/** Regular files only: what a link leads to was not written by the case, and may be a secret of the machine. */
function listFiles(entries: readonly OutputEntry[]): string[] {
  return entries.filter(({ kind, path }) => kind === 'file' && !isStreamName(path)).map(({ path }) => path);
}

function listUnexpected({ expect, metrics }: PackCase, entries: readonly OutputEntry[], { shown, wanted }: { shown: ReadonlyMap<string, string>; wanted: ReadonlySet<string> }): UnexpectedOutput[] {
  const rules = toOutputRules(expect);
  const sources = new Set(metrics.map(({ from }) => from));
  const isSurplus = ({ path, kind }: OutputEntry): boolean => kind === 'unreadable' || isStreamName(path) || (!wanted.has(path) && !rules.allows(path) && !(kind === 'file' && sources.has(path)));
  return entries.filter(isSurplus).map(({ path, kind, problem }) => ({ path: shown.get(path) ?? path, kind: kind === 'file' && shown.has(path) && rules.find(path) !== null ? 'secret' : kind, problem }));
}

function toOutputFile({ path, absolute, expectation, pointer }: Wanted, { locateExpected, storage, nextPath }: OutputContext): OutputFile {
  const stored = `${storage}/${toStoredPath(path)}`;
  return { path, absolute, expectation, pointer, stored, copy: nextPath(), expected: expectation.equals === undefined ? null : locateExpected(expectation.equals) };
}
