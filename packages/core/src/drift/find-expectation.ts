import type { FileExpectation, PackCase } from '@shipworthy/contract/pack';
import { matchGlobs } from '../files/index.js';
import { isOutputGlob } from '../pack/index.js';

/** How the manifest wants one output to be compared, and where it says so. */
export interface Expectation {
  /** Null when the manifest says nothing about the output. */
  readonly comparison: Omit<FileExpectation, 'path'> | null;
  /** Place in the case, for findings that point at the manifest. */
  readonly pointer: readonly (string | number)[];
}

export function findExpectation(packCase: PackCase, output: string): Expectation {
  const { expect } = packCase;
  if (output === 'stdout' || output === 'stderr') {
    const comparison = expect[output];
    if (comparison !== undefined) return { comparison, pointer: ['expect', output] };
  }
  const exact = expect.files.findIndex(({ path }) => path === output);
  const index = exact !== -1 ? exact : expect.files.findIndex(({ path }) => isOutputGlob(path) && matchGlobs([path])(output));
  const comparison = expect.files[index];
  return comparison === undefined ? { comparison: null, pointer: [] } : { comparison, pointer: ['expect', 'files', index] };
}

/**
 * Whether the baseline answers for an output. It does for everything that was observed, except what the manifest compares with a file of its
 * own (`equals`: the runner has judged it, and a second reference could only contradict the first) and what it says nobody compares
 * (`allowOtherFiles`). An output that the manifest does not mention counts: a program that starts to print is drift.
 */
export function isInBaseline(packCase: PackCase, output: string): boolean {
  const { comparison } = findExpectation(packCase, output);
  if (comparison !== null) return comparison.equals === undefined;
  return !matchGlobs(packCase.expect.allowOtherFiles)(output);
}
