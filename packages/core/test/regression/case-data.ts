import { packManifestSchema, type PackCase } from '@shipworthy/contract/pack';
import type { Comparison } from '../../src/compare/index.js';
import type { RunFacts } from '../../src/regression/judge-run.js';
import type { CaseOutput } from '../../src/regression/run/case-run.js';

/** The case `c` as a manifest says it, with defaults filled in. */
export function toCase(changes: Readonly<Record<string, unknown>> = {}): PackCase {
  const [packCase] = packManifestSchema.parse({ schemaVersion: 1, id: 'p', version: 1, cases: [{ id: 'c', command: ['tool', '--all'], ...changes }] }).cases;
  if (packCase === undefined) throw new TypeError('the manifest has one case');
  return packCase;
}

/** Places are shown by their pointer, so that a finding tells which one it is. */
export const locate: RunFacts['locate'] = (pointer) => ({ path: `pack.yml#/${pointer.join('/')}` });

export type ProcessData = RunFacts['run']['process'];

/** It ended well and left nothing that is asked about. */
export function toRun({ process, ...changes }: Partial<Omit<RunFacts['run'], 'process'>> & { readonly process?: Partial<ProcessData> } = {}): RunFacts['run'] {
  return { process: { end: 'exited', exitCode: 0, signal: null, truncated: null, problem: null, leftRunning: false, milliseconds: 1, ...process }, outputs: [], missing: [], unexpected: [], ...changes };
}

export function toRunFacts(run: Parameters<typeof toRun>[0] = {}, packCase: Readonly<Record<string, unknown>> = {}): RunFacts {
  return { pack: 'p', packCase: toCase(packCase), run: toRun(run), locate, toDocumentPath: (path) => `packs/${path}` };
}

export function toComparison(changes: Partial<Comparison> = {}): Comparison {
  return { state: 'different', why: null, counts: { added: 0, removed: 0, changed: 1 }, changes: [{ kind: 'changed', path: '/a', expected: 1, actual: 2, line: null }], more: 0, hunks: null, ...changes };
}

/** `r.json`, which should equal `expected/r.json`. */
export function toOutput(comparison: Comparison | null, equals: string | undefined = 'expected/r.json'): CaseOutput {
  return {
    observed: { path: 'r.json', sha256: 'a'.repeat(64), bytes: 7, profile: null, stored: null, masked: false }, pointer: ['expect', 'files', 0], comparison, source: null,
    expectation: { as: 'json', baseline: false, normalise: [], ignore: [], unordered: {}, tolerance: {}, equals },
  };
}
