import type { CaseObservation, MetricObservation, ObservedFile } from '@shipworthy/contract/regression';
import type { FileExpectation, PackCase } from '@shipworthy/contract/pack';
import type { Comparison } from '../../compare/index.js';
import type { PackFile } from '../../pack/index.js';
import type { ProcessResult } from '../../spawner/index.js';
import type { OutputEntry } from '../outputs/list-outputs.js';

/** An output that the manifest asks for and that is there. */
export interface CaseOutput {
  readonly observed: ObservedFile;
  readonly expectation: Omit<FileExpectation, 'path'>;
  /** Place of the expectation in the case. */
  readonly pointer: readonly (string | number)[];
  /** Against the file that it should equal, secrets masked; null where no file is named. */
  readonly comparison: Comparison | null;
  /** Absolute file with the content as it is stored; null for an empty or too large one. */
  readonly source: string | null;
}

export interface MissingOutput {
  readonly path: string;
  readonly pointer: readonly (string | number)[];
}

/** Something below `{out}` that nothing asks for, that is no regular file, or that cannot be read. Secrets in its name are masked. */
export interface UnexpectedOutput {
  readonly path: string;
  /** `secret`: asked for by a pattern, but its name holds what looks like a secret, and without that the pattern does not fit. */
  readonly kind: OutputEntry['kind'] | 'secret';
  /** Why it cannot be read, when it cannot. */
  readonly problem: string | null;
}

/** One start of a case's program, and what it left. */
export interface CaseRun {
  readonly process: ProcessResult;
  readonly outputs: readonly CaseOutput[];
  readonly missing: readonly MissingOutput[];
  readonly unexpected: readonly UnexpectedOutput[];
  readonly metrics: readonly MetricObservation[];
  /** The file that it should copy and that is not there, as the pack names it; absent for anything else. */
  readonly lacks?: string;
  /** Absolute files with what was printed. One that nobody looks at holds it until the worker's next case begins. */
  readonly streams: { readonly stdout: string; readonly stderr: string };
}

/** Everything that is known of a case when it is done. */
export interface CaseRecord {
  readonly packCase: PackCase;
  readonly index: number;
  /** The manifest's own words, where the case is deliberately not run on this platform. */
  readonly skipReason: string | null;
  /** Files of the pack that it needs and that are not there: then it is not run. */
  readonly missingFiles: readonly PackFile[];
  /** The run that is judged; null when it did not run. */
  readonly run: CaseRun | null;
  /** Outputs (and `exit code`) that differed between repetitions; null when it ran once only. */
  readonly unstable: readonly string[] | null;
  readonly attempts: CaseObservation['attempts'];
  readonly milliseconds: number;
}
