import type { PackCase, PackMetric } from '@shipworthy/contract/pack';
import { notStoredMeanings, type ObservedFile } from '@shipworthy/contract/regression';
import type { Comparison, ComparisonFormat } from '../../compare/index.js';
import { sha256Hex } from '../../files/index.js';
import { toOutputRules } from '../../pack/index.js';
import { locateInside, readInside } from '../baseline/baseline-folder.js';
import { compareMetric, type MetricComparison } from './compare-metric.js';
import { isInBaseline } from '../is-in-baseline.js';
import type { RecordFile } from '../baseline/parse-record.js';
import type { ObservedCase } from '../completeness/prove-completeness.js';
import type { BaselineSet, RecordedFile } from '../baseline/read-baselines.js';
import { compareStored, proveLarge, type StoredOutput } from '../baseline/stored-output.js';

/** One output of a case, recorded and observed. */
export interface FileComparison {
  readonly path: string;
  readonly as: ComparisonFormat;
  readonly expectedSha256: string | null;
  readonly actualSha256: string | null;
  readonly expectedSize: number | null;
  readonly actualSize: number | null;
  readonly comparison: Comparison;
  /** Why only digests could be compared; null when contents were, or were equal. */
  readonly note: string | null;
}

export interface CaseComparison {
  /** False when the case's definition is another than when it was recorded: then differences are shown, but prove nothing. */
  readonly isSameDefinition: boolean;
  readonly files: readonly FileComparison[];
  readonly exitCode: { readonly expected: number | null; readonly actual: number | null };
  readonly metrics: readonly MetricComparison[];
}

export interface CaseSides {
  readonly packCase: PackCase;
  readonly observed: ObservedCase;
  readonly recorded: RecordFile;
  readonly baselines: BaselineSet;
  /** Verdicts on the sampled metrics of the case. */
  readonly sampled: readonly MetricComparison[];
}

/** Compares everything that a record holds with what was observed. Equal digests end it; otherwise the manifest says how contents compare. */
export async function compareCase(sides: CaseSides): Promise<CaseComparison> {
  const { packCase, observed: { observation }, recorded: { record } } = sides;
  const expected = new Map(record.files.filter(({ path }) => isInBaseline(packCase, path)).map((file) => [file.path, file]));
  const actual = new Map(observation.files.filter(({ path }) => isInBaseline(packCase, path)).map((file) => [file.path, file]));
  const files: FileComparison[] = [];
  for (const path of [...new Set([...expected.keys(), ...actual.keys()])].sort()) {
    files.push(await compareOutput(sides, path, { expected: expected.get(path), actual: actual.get(path) }));
  }
  return {
    isSameDefinition: record.caseDigest === observation.caseDigest,
    files,
    exitCode: { expected: record.exitCode, actual: observation.exitCode },
    metrics: packCase.metrics.flatMap((metric) => toMetric(sides, metric)),
  };
}

function toMetric({ sampled, recorded, observed }: CaseSides, metric: PackMetric): MetricComparison[] {
  if (metric.kind === 'sampled') return sampled.filter(({ name }) => name === metric.name);
  const [before, after] = [recorded.record.metrics, observed.observation.metrics].map((metrics) => metrics.find(({ name }) => name === metric.name));
  return [compareMetric(metric, before, after)];
}

/** Whether an observation is what a record says: what a person accepted is what the program produces. */
export function isMatch({ isSameDefinition, files, exitCode, metrics }: CaseComparison): boolean {
  return isSameDefinition && exitCode.expected === exitCode.actual && files.every(({ comparison }) => comparison.state === 'equal') && metrics.every(({ isWithin }) => isWithin !== false);
}

interface OutputSides {
  readonly expected: RecordedFile | undefined;
  readonly actual: ObservedFile | undefined;
}

async function compareOutput(sides: CaseSides, path: string, { expected, actual }: OutputSides): Promise<FileComparison> {
  const options = toOutputRules(sides.packCase.expect).find(path)?.comparison;
  const shared = { path, as: options?.as ?? ('bytes' as const), expectedSha256: expected?.sha256 ?? null, actualSha256: actual?.sha256 ?? null, expectedSize: expected?.size ?? null, actualSize: actual?.bytes ?? null };
  if (expected === undefined || actual === undefined) return { ...shared, comparison: toWhole(expected === undefined ? 'added' : 'removed'), note: null };
  if (expected.sha256 === actual.sha256) return { ...shared, comparison: equal, note: null };
  const before = await sides.baselines.readStored(expected);
  const after = await readObserved(sides.observed, actual);
  if (before === null || after === null) return { ...shared, comparison: toWhole('changed'), note: explainDigests({ expected, actual }, before === null) };
  return { ...shared, comparison: await compareStored(before, after, { ...options, as: shared.as }), note: null };
}

const noCounts = { added: 0, removed: 0, changed: 0 };
const equal: Comparison = { state: 'equal', why: null, counts: noCounts, changes: [], more: 0, hunks: null };

/** A difference of which no more is known than that it is there. */
function toWhole(kind: 'added' | 'removed' | 'changed'): Comparison {
  return { state: 'different', why: null, counts: { ...noCounts, [kind]: 1 }, changes: [], more: 0, hunks: null };
}

/** The stored copy, if it is what the document says: it travelled beside it, and nothing else binds it. */
async function readObserved({ folder }: ObservedCase, file: ObservedFile): Promise<StoredOutput | null> {
  if (file.bytes === 0) return new Uint8Array();
  if (folder === null || file.stored === null || file.masked) return null;
  const large = await proveLarge(await locateInside(folder, file.stored), file.sha256);
  if (large !== null) return large;
  const bytes = await readInside(folder, file.stored);
  return bytes !== null && sha256Hex(bytes) === file.sha256 ? bytes : null;
}

function explainDigests({ expected, actual }: Required<OutputSides>, isExpectedMissing: boolean): string {
  if (actual?.masked === true || expected?.masked === true) return 'secrets are masked in a stored copy, so only the digests were compared';
  const [side, file] = isExpectedMissing ? ['baseline', expected] : ['observation', actual];
  const { stored, notStored } = file ?? {};
  if (notStored !== undefined) return `the ${side} was not stored, because ${notStoredMeanings[notStored]}; only the digests were compared`;
  return stored === null || stored === undefined ? `the ${side} has no stored copy, so only the digests were compared` : `the stored copy of the ${side} is missing or is not what its digest says, so only the digests were compared`;
}
