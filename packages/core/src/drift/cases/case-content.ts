import type { BaselineRecord } from '@shipworthy/contract/drift';
import type { PackCase } from '@shipworthy/contract/pack';
import type { CaseObservation } from '@shipworthy/contract/regression';
import { sha256Hex } from '../../files/index.js';
import { toCanonicalJson } from '../../json/index.js';
import { isInBaseline } from '../is-in-baseline.js';

/** What a record says its case produces, as one digest. Null when it produces nothing that would tell it from others. */
export function contentOfRecord({ files, exitCode, metrics }: BaselineRecord): string | null {
  return toContent(files.map(({ path, sha256, size }) => ({ path, sha256, size })), exitCode, metrics);
}

/** The same of an observation. */
export function contentOfObservation(packCase: PackCase, { files, exitCode, metrics }: CaseObservation): string | null {
  const counted = files.filter(({ path }) => isInBaseline(packCase, path));
  return toContent(counted.map(({ path, sha256, bytes }) => ({ path, sha256, size: bytes })), exitCode, metrics);
}

function toContent(files: readonly { path: string; sha256: string; size: number }[], exitCode: number | null, metrics: BaselineRecord['metrics']): string | null {
  if (files.every(({ size }) => size === 0)) return null;
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return sha256Hex(toCanonicalJson({ files: sorted, exitCode, metrics: metrics.filter(({ kind }) => kind !== 'sampled').map(({ name, unit, value }) => ({ name, unit, value })) }));
}
