import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Host } from '../host/index.js';
import { judgeEdits, type EditPlaces } from './judge-edits.js';
import type { Refusal } from './read-document.js';
import type { SubjectHere } from './subject.js';

export interface SubjectExpectation {
  /** Subject of the run that reads. */
  readonly subject: SubjectHere;
  readonly host: Host;
  /** Accept documents that name no commit. Never true in CI. */
  readonly allowLocal: boolean;
  /** Where somebody may have edited since. */
  readonly workspace: EditPlaces;
}

/** Refuses a document that is not about this repository, commit and run, that comes from a later attempt than this one, or that was made before somebody edited. */
export function checkSubject(document: EvidenceDocument, expectation: SubjectExpectation): Refusal | null {
  const { subject, host } = expectation;
  const theirs = document.subject;
  const wrong = (what: string, expected: unknown, actual: unknown): Refusal => ({ reason: 'wrong-subject', message: `It is about ${what} ${String(actual)}, but this run is about ${String(expected)}.` });
  if (theirs.repository !== subject.repository || (theirs.repository === null && host.context.where !== 'local')) return wrong('the repository', subject.repository, theirs.repository);
  if (theirs.commit === null && !expectation.allowLocal) return { reason: 'wrong-subject', message: 'It names no commit: it was made outside a git repository.' };
  if (theirs.commit !== null && theirs.commit !== subject.commit) return wrong('the commit', subject.commit, theirs.commit);
  const isLocal = theirs.commit === null && theirs.testedCommit === null;
  if (!isLocal && theirs.testedCommit !== subject.testedCommit) return wrong('the tested commit', subject.testedCommit, theirs.testedCommit);
  if (host.context.runId !== null && document.run.id !== host.context.runId) return wrong('the run', host.context.runId, document.run.id);
  if (document.run.attempt > host.context.attempt) return { reason: 'stale-attempt', message: `It was made by attempt ${document.run.attempt}, but this is attempt ${host.context.attempt}.` };
  return judgeEdits(document, subject, expectation.workspace);
}
