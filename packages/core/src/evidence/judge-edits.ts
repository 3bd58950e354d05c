import { isAbsolute, join, posix } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Workspace } from '../workspace/index.js';
import type { Refusal } from './read-document.js';
import type { SubjectHere } from './subject.js';

/** Where the documents are read. What lies outside the root was not judged, and evidence is written while others are judged. */
export type EditPlaces = Pick<Workspace, 'git' | 'out' | 'toDocumentPath'>;

/** Files that are named; the rest is counted. */
const named = 3;

/**
 * Refuses what was measured before somebody edited a tracked file: on a machine where people edit, the commit stays the same while the
 * files change under it. A document that does not say what was uncommitted (one of CI) is bound to its commit and run instead.
 */
export function judgeEdits(document: EvidenceDocument, subject: SubjectHere, places: EditPlaces): Refusal | null {
  const before = document.run.uncommitted;
  if (before === undefined || subject.uncommitted === undefined || isSlip(document)) return null;
  const [then, now] = [toStates(before), toStates(subject.uncommitted)];
  const edited = [...new Set([...then.keys(), ...now.keys()])].filter((path) => then.get(path) !== now.get(path)).sort();
  const counting = edited.map((path) => toOwnPath(path, places)).filter((path) => path !== null && !isBesideTheMatter(path, document, places));
  if (counting.length === 0) return null;
  const more = counting.length > named ? ` and ${counting.length - named} more` : '';
  return {
    reason: 'dirty',
    message: `The work tree changed since this was measured: ${counting.slice(0, named).join(', ')}${more}.`,
    remedy: `Run \`shipworthy ${toCommand(document.kind)}\` again.`,
  };
}

/** Nothing was measured, so nothing is out of date; it says itself what is wrong, and is not verified either way. */
function isSlip({ verdict, findings }: EvidenceDocument): boolean {
  return verdict === 'unverified' && findings.length > 0 && findings.every(({ rule }) => rule === 'config/invalid');
}

/** A file that is gone is another state than one that is as HEAD has it. */
function toStates(files: NonNullable<SubjectHere['uncommitted']>): Map<string, string> {
  return new Map(files.map(({ path, sha256 }) => [path, sha256 ?? 'none']));
}

/** As documents name files; null for what lies outside the root. */
function toOwnPath(path: string, { git, toDocumentPath }: EditPlaces): string | null {
  const own = toDocumentPath(join(git?.topLevel ?? '', path));
  return own.startsWith('../') || isAbsolute(own) ? null : own;
}

/** Records are accepted after measuring, and no case reads them; nor does one read what is written about it. */
function isBesideTheMatter(path: string, document: EvidenceDocument, { out, toDocumentPath }: EditPlaces): boolean {
  if (path.startsWith(`${toDocumentPath(out)}/`)) return true;
  if (document.kind !== 'regression-observations' && document.kind !== 'regression-plan') return false;
  const { pack } = document.details;
  return pack !== null && path.startsWith(posix.join(posix.dirname(pack.manifest), 'baselines/'));
}

const commands: Readonly<Partial<Record<EvidenceDocument['kind'], string>>> = {
  'regression-plan': 'regression-pack --mode plan',
  'regression-observations': 'regression-pack',
  'drift-report': 'drift-check',
  'bundle-readiness': 'telemetry-bundle-readiness',
  'doc-sync-report': 'doc-sync-check',
  'release-checklist': 'release-evidence --mode checklist',
  'release-notes-report': 'release-evidence --mode notes',
  'release-publication': 'release-evidence --mode publish',
  'release-verification': 'release-evidence --mode verify',
  'gate-decision': 'release-gate',
};

/** The command that makes a document of the kind. */
export function toCommand(kind: EvidenceDocument['kind']): string {
  return commands[kind] ?? kind;
}
