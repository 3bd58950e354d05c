import type { ReadEvidence } from '@shipworthy/contract/release';
import { collectSubject, toFinding, type FindingDraft } from '../../evidence/index.js';
import { collectApprovals, judgeApprovals, type ApprovalFacts } from '../../gate/approvals/index.js';
import { levels } from '../../gate/level/demands-of.js';
import { requireJson } from '../../json/index.js';
import { sha256Hex } from '../../files/index.js';
import { checkOf, type ReadNotes, type ReleaseRun } from '../release-run.js';
import { notesFinding, notesItem } from './notes-finding.js';

export interface NotesApproval {
  readonly findings: readonly FindingDraft[];
  readonly evidence: readonly ReadEvidence[];
  /** What was found, as the end of a sentence; null where nobody is asked. */
  readonly note: string | null;
}

/** One person other than the author is enough: the notes say what others have decided. */
const needed = 1;

/** Whether somebody has approved the commit that holds the notes, where the level asks for it: by a review or a signed file, never by a name that is typed. */
export async function checkApproval(run: ReleaseRun, read: Extract<ReadNotes, { readonly state: 'read' }>): Promise<NotesApproval> {
  const asked = run.config.notes?.approval?.level;
  const { level, commit, name } = run.target;
  if (asked === undefined || levels.indexOf(level) < levels.indexOf(asked)) return { findings: [], evidence: [], note: null };
  const other = await findOtherContent(run, read);
  if (other !== null) return { findings: [other], evidence: [], note: 'not approved, for they are not in the commit' };
  const { host, workspace, policy, inputs } = run;
  const subject = { ...(await collectSubject(host, workspace.git, policy.baseCommit)), commit };
  const facts = await collectApprovals({ host, workspace, resolved: policy, config: inputs.config, subject, level, needed, places: inputs.approvals });
  const { approvals, findings } = judgeApprovals(facts, level);
  const accepted = approvals.filter((one) => one.accepted);
  return {
    findings: toNotesFindings(findings, { release: name, isAsked: host.context.where === 'actions' }),
    evidence: toEvidence(run, facts),
    note: accepted.length === 0 ? `not approved, as level ${level} asks` : `approved by ${accepted.map(({ approver, keyId, source }) => approver ?? keyId ?? source).join(', ')}`,
  };
}

/** An approval of the commit says nothing of notes that were written since. */
async function findOtherContent({ git, workspace, target }: ReleaseRun, { path, sha256 }: Extract<ReadNotes, { readonly state: 'read' }>): Promise<FindingDraft | null> {
  const { commit } = target;
  if (git === null || commit === null || !(await git.hasCommit(commit))) return null; // the approvals say so themselves
  const committed = await git.readFileAt(commit, workspace.toRepositoryPath(path));
  if (committed !== null && (sha256Hex(committed) === sha256 || sha256Hex(committed.toString('utf8').replace(/\r?\n/g, '\r\n')) === sha256)) return null;
  return notesFinding(target.name, 'approval', {
    outcome: 'unverified', reason: 'dirty', location: { path },
    message: committed === null ? `The notes are not in the commit ${commit}, so nobody can have approved them with it.` : `The notes on disk are not those of the commit ${commit}, so approvals of it say nothing of them.`,
    remedy: 'Commit the notes, and have that commit approved.',
  });
}

/** The gate's words, as findings about the notes. On a laptop nobody asks GitHub who reviewed, so that nobody has is not known there. */
function toNotesFindings(findings: readonly FindingDraft[], { release, isAsked }: { readonly release: string; readonly isAsked: boolean }): FindingDraft[] {
  const mapped = new Map(findings.map((draft) => [toFinding(draft).fingerprint, toDraft(draft, release)]));
  return findings.map((draft) => {
    const own = toDraft(draft, release);
    const cause = draft.causedBy === undefined ? undefined : mapped.get(draft.causedBy);
    const linked = cause === undefined ? own : { ...own, causedBy: toFinding(cause).fingerprint };
    if (draft.rule !== 'gate/approval-missing' || draft.outcome !== 'fail' || isAsked) return linked;
    return { ...linked, outcome: 'unverified', reason: 'missing-evidence', message: `${linked.message} Outside GitHub Actions only signed files are looked at: who reviewed the commit was not asked.`, remedy: 'Run this in the workflow of the release, or hand over an approval that is signed with `shipworthy approve`.' };
  });
}

function toDraft(draft: FindingDraft, release: string): FindingDraft {
  const { keys, check, causedBy: _cause, ...said } = draft;
  const what = draft.rule === 'gate/approval-missing' ? 'approval' : `approval: ${Object.values(keys).join(' ')}`;
  const message = draft.rule === 'gate/approval-missing' ? `Nobody has approved the notes with their commit. ${draft.message}` : draft.message;
  return { ...said, rule: 'release/notes-not-ready', keys: { release, what }, check: check === null ? null : checkOf(notesItem), message };
}

function toEvidence({ log }: ReleaseRun, { signed, environmentReviews, pullRequests }: ApprovalFacts): ReadEvidence[] {
  const files = signed.map(({ path, sha256 }): ReadEvidence => ({ source: 'file', name: path, sha256 }));
  const isAnswered = environmentReviews.length + pullRequests.length > 0;
  return [...files, ...(isAnswered ? [log.collected('reviews', requireJson({ environmentReviews, pullRequests }))] : [])];
}
