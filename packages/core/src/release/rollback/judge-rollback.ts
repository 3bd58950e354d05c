import { schemaBase } from '@shipworthy/contract/envelope';
import type { FindingDraft } from '../../evidence/index.js';
import { checkOf, type CriterionResult } from '../release-run.js';
import type { RollbackFacts, RollbackFile } from './rollback-facts.js';

const id = 'RL-07';
const day = 24 * 60 * 60 * 1000;

type Read = Extract<RollbackFile, { readonly state: 'read' }>;

/** Whether one of the files shows that the previous release can be taken back. The best one speaks: what is wrong with it is what to mend. */
export function judgeRollback(facts: RollbackFacts): CriterionResult {
  const { previous, files } = facts;
  const name = previous ?? 'the release before this one';
  const invalid = files.flatMap((file) => (file.state === 'refused' ? [refused(file)] : []));
  const read = files.filter((file) => file.state === 'read');
  const about = read.filter(({ evidence: { versions } }) => versions.from === previous || versions.to === previous);
  const judged = about.map((file) => ({ file, findings: judgeFile(file, facts) })).toSorted((a, b) => weigh(a.findings) - weigh(b.findings) || executedAt(b.file) - executedAt(a.file));
  const [best] = judged;
  const evidence = (best === undefined ? read : [best.file]).flatMap((file) => file.read);
  if (best === undefined) return { findings: [...invalid, ...facts.problems.map(unread), missing(facts, read)], note: `No rollback evidence for ${name}.`, evidence };
  if (best.findings.length > 0) return { findings: [...best.findings, ...invalid], note: `${best.file.path} does not show that ${name} can be taken back.`, evidence };
  const { execution, exercise, rollbackId, versions } = best.file.evidence;
  const proof = best.file.proof.by === 'signature' ? `signed by ${best.file.proof.keyId}` : 'done by a workflow run that ended well';
  return { findings: [], note: `${exercise ? 'Exercise' : 'Rollback'} ${rollbackId} from ${versions.from} to ${versions.to} on ${execution.executedAt.slice(0, 10)}, ${proof}.`, evidence };
}

/** In milliseconds; as texts, times of several offsets have no order. */
function executedAt({ evidence }: Read): number {
  return Date.parse(evidence.execution.executedAt);
}

/** What fails counts twice: a file that nothing but its proof lacks is better than one with a fault. */
function weigh(findings: readonly FindingDraft[]): number {
  return findings.length + findings.filter(({ outcome }) => outcome === 'fail').length;
}

function judgeFile(file: Read, { now, maxAge, previous }: RollbackFacts): FindingDraft[] {
  const { path, evidence, proof } = file;
  const { verification, execution, trigger, versions } = evidence;
  const fail = (what: string, message: string, remedy?: string): FindingDraft => ({ rule: 'release/rollback-untested', keys: { release: String(previous), what }, check: checkOf(id), outcome: 'fail', message: `${path}: ${message}`, location: { path }, ...(remedy === undefined ? {} : { remedy }) });
  const [decided, executed] = [Date.parse(execution.decidedAt), executedAt(file)];
  const age = Math.floor((now.getTime() - executed) / day);
  return [
    ...(versions.from === versions.to ? [fail('versions', `it goes from ${versions.from} to itself, so nothing was taken back.`)] : []),
    ...(verification.smokeTests === 'passed' ? [] : [fail('smoke-tests', `smoke tests ${verification.smokeTests === 'failed' ? 'failed' : 'were not run'} afterwards.`)]),
    ...(verification.issueResolved ? [] : [fail('issue', 'the issue was not resolved by it.')]),
    ...(verification.newIssues.length === 0 ? [] : [fail('new-issues', `it brought ${verification.newIssues.length} new issue${verification.newIssues.length === 1 ? '' : 's'}: ${verification.newIssues.slice(0, 3).join('; ')}.`)]),
    ...(Date.parse(trigger.detectedAt) <= decided && decided <= executed ? [] : [fail('order', 'it was executed before it was decided, or decided before anybody knew.', 'Correct the times.')]),
    ...(executed > now.getTime() ? [fail('future', `it was executed on ${execution.executedAt}, which is still to come.`, 'Correct the times.')] : []),
    ...(age <= maxAge ? [] : [fail('age', `it is ${age} days old; at most ${maxAge} are allowed.`, 'Exercise the rollback again.')]),
    ...(proof.by === 'nothing' ? [{ ...fail('proof', `${capitalise(proof.why.replace(/\.$/, ''))}: what somebody typed proves nothing.`, proof.problem?.remedy ?? 'Name the workflow run that did it (`workflow_run`), or sign the evidence with a key of `release.trustedKeys`.'), outcome: 'unverified' as const, reason: proof.problem?.reason ?? ('unproven' as const) }] : []),
  ];
}

function missing({ previous }: RollbackFacts, read: readonly Read[]): FindingDraft {
  const others = read.map(({ path, evidence: { versions } }) => `${path} (from ${versions.from} to ${versions.to})`);
  return {
    rule: 'release/rollback-untested', keys: { release: String(previous), what: 'evidence' }, check: checkOf(id), outcome: 'unverified', reason: 'missing-evidence',
    message: `${previous === null ? 'Which release came before this one is not known, and nothing shows that it' : `Nothing shows that ${previous}, the release before this one,`} can be taken back or gone back to.${others.length === 0 ? '' : ` What is there is about others: ${others.slice(0, 3).join(', ')}.`}`,
    remedy: 'Exercise a rollback, and name its evidence under `release.checklist.rollback.files`, or hand it over with `documents`.',
  };
}

function refused({ path, message, faults }: Extract<RollbackFile, { readonly state: 'refused' }>): FindingDraft {
  const [first] = faults;
  const all = faults.map((fault) => `${fault.path ?? path}:${fault.line ?? 1}:${fault.column ?? 1} ${fault.message}`);
  return {
    rule: 'release/source-unread', keys: { item: id, source: path }, check: checkOf(id), outcome: 'unverified', reason: 'malformed-document',
    message: [message, ...all].join(' '), location: { path, ...(first?.line === undefined ? {} : { line: first.line, column: first.column ?? 1 }) }, remedy: `Mend the file; ${schemaBase}rollback-evidence-v1.schema.json says what it holds.`,
  };
}

function unread({ source, reason, message, remedy }: RollbackFacts['problems'][number]): FindingDraft {
  return { rule: 'release/source-unread', keys: { item: id, source }, check: checkOf(id), outcome: 'unverified', reason, message, remedy };
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
