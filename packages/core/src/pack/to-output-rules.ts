import type { FileExpectation, PackCase } from '@shipworthy/contract/pack';
import { matchGlobs } from '../files/index.js';
import { isOutputGlob, isStreamName } from './pack-paths.js';

/** What the manifest says about one output, and where. */
export interface OutputExpectation {
  readonly comparison: Omit<FileExpectation, 'path'>;
  /** Place in the case, for findings that point at the manifest. */
  readonly pointer: readonly (string | number)[];
}

/** The rules of `expect` for whatever a case may produce. Runner and judge both ask here: they must not disagree about a file. */
export interface OutputRules {
  /** Null when the manifest says nothing about the output. `stdout` and `stderr` are the streams, whatever globs there are. */
  find(output: string): OutputExpectation | null;
  /** True for files below `{out}` that may exist without being compared. Streams are no such files. */
  allows(output: string): boolean;
}

/** Every output of every case is asked about more than once, and compiling a glob costs more than all the answers. */
const known = new WeakMap<PackCase['expect'], OutputRules>();
/** The cases of a pack repeat the same few patterns. */
const matchers = new Map<string, (path: string) => boolean>();

/** A file that is named has its own expectation, whatever globs fit it too; of several globs the first that fits counts. */
export function toOutputRules(expect: PackCase['expect']): OutputRules {
  const rules = known.get(expect) ?? compile(expect);
  known.set(expect, rules);
  return rules;
}

function toMatcher(patterns: readonly string[]): (path: string) => boolean {
  const name = JSON.stringify(patterns);
  const matcher = matchers.get(name) ?? matchGlobs(patterns);
  matchers.set(name, matcher);
  return matcher;
}

function compile({ stdout, stderr, files, allowOtherFiles }: PackCase['expect']): OutputRules {
  const streams = new Map(Object.entries({ stdout, stderr }).flatMap(([name, comparison]) => (comparison === undefined ? [] : [[name, { comparison, pointer: ['expect', name] }] as const])));
  const listed = files.map((comparison, index) => ({ path: comparison.path, expectation: { comparison, pointer: ['expect', 'files', index] } }));
  const named = new Map(listed.filter(({ path }) => !isOutputGlob(path)).map(({ path, expectation }) => [path, expectation]));
  const globs = listed.filter(({ path }) => isOutputGlob(path)).map(({ path, expectation }) => ({ isMatch: toMatcher([path]), expectation }));
  const isAllowed = toMatcher(allowOtherFiles);
  return {
    find: (output) => (isStreamName(output) ? streams.get(output) : (named.get(output) ?? globs.find(({ isMatch }) => isMatch(output))?.expectation)) ?? null,
    allows: (output) => !isStreamName(output) && isAllowed(output),
  };
}
