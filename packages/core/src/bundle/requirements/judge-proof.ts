import { join } from 'node:path';
import type { FindingDraft } from '../../evidence/index.js';
import { readWithin, showBytes } from '../../files/read-within.js';
import { isJsonArray, isJsonObject, searchJson, type Json } from '../../json/index.js';
import { inBundlePath } from '../area-files.js';
import type { BundleRun } from '../bundle-run.js';
import { decodeText } from '../decode-text.js';
import type { RequirementFacts } from './judge-requirement.js';
import { readEvidenceFile } from './read-evidence.js';

export type ProofRun = Pick<BundleRun, 'id' | 'inputs' | 'bundle' | 'candidate' | 'faultOf'>;

/** Evidence that must itself say that it passed, and for which task: a document of ours, a foreign one, or a text that names the task. */
export async function judgeProof(run: ProofRun, facts: RequirementFacts): Promise<FindingDraft[]> {
  const { config, picked } = facts;
  if (config.passed === undefined && config.task === undefined) return [];
  const asked = run.inputs['task-id'];
  const tasks = [...new Set(asked.length > 0 ? asked : facts.area.manifest?.taskIds)];
  const findings: FindingDraft[] = [];
  for (const { path, bytes } of picked) {
    if (bytes === 0) continue;
    const complaint = /\.(?:md|markdown|txt)$/i.test(path) ? await judgeLog(run, path, tasks) : await judgeDocument(run, path, { config, tasks });
    if (complaint !== null) findings.push(toDraft(run, facts, { path, complaint }));
  }
  return findings;
}

const largestLog = 64 * 1024 * 1024;

interface Complaint {
  readonly message: string;
  /** It could not be read out, so that nobody knows. */
  readonly isUnknown: boolean;
}

const failed = (message: string): Complaint => ({ message, isUnknown: false });
const unknown = (message: string): Complaint => ({ message, isUnknown: true });

/** A log proves something only about the task that it names. */
async function judgeLog({ bundle }: ProofRun, path: string, tasks: readonly string[]): Promise<Complaint | null> {
  if (tasks.length === 0) return unknown('is a log, and nothing says which task it should name (give `task-id`)');
  const bytes = await readWithin(join(bundle.folder, path), largestLog);
  if (bytes === null) return unknown(`is larger than ${showBytes(largestLog)}, so it was not read`);
  const text = decodeText(bytes) ?? '';
  const missing = tasks.filter((task) => !namesTask(text, task));
  return missing.length === 0 ? null : failed(`does not name ${missing.join(', ')}`);
}

function namesTask(text: string, task: string): boolean {
  for (let at = text.indexOf(task); at >= 0; at = text.indexOf(task, at + 1)) {
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + task.length))) return true;
  }
  return false;
}

interface Expected {
  readonly config: RequirementFacts['config'];
  readonly tasks: readonly string[];
}

async function judgeDocument(run: ProofRun, path: string, expected: Expected): Promise<Complaint | null> {
  const document = await readEvidenceFile(run, path);
  if (document === null) return unknown('is no JSON document that could be read');
  if (isJsonObject(document) && document['kind'] === 'doc-sync-report') return judgeOwn(run, document, expected.tasks);
  return (await judgePassed(document, expected)) ?? (await judgeTask(document, expected));
}

async function judgePassed(document: Json, { config: { passed } }: Expected): Promise<Complaint | null> {
  if (passed === undefined) return null;
  const value = await searchJson(document, passed.query);
  if (value === null || value === undefined) return unknown(`has nothing at \`${passed.query}\``);
  return value === passed.is ? null : failed(`says ${JSON.stringify(value)} at \`${passed.query}\`, not ${JSON.stringify(passed.is)}`);
}

async function judgeTask(document: Json, { config: { task }, tasks }: Expected): Promise<Complaint | null> {
  if (task === undefined) return null;
  if (tasks.length === 0) return unknown('is about a task, and nothing says which one it should be (give `task-id`)');
  const value = await searchJson(document, task.query);
  const named = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  if (named.length === 0) return unknown(`names no task at \`${task.query}\``);
  const missing = tasks.filter((one) => !named.includes(one));
  return missing.length === 0 ? null : failed(`is about ${named.join(', ')}, not about ${missing.join(', ')}`);
}

/** Our own report says it all: verdict, commit, and each task with its own checklist. */
function judgeOwn({ candidate }: ProofRun, document: Readonly<Record<string, Json>>, tasks: readonly string[]): Complaint | null {
  const { verdict, subject, details, schemaVersion, partial } = document;
  if (typeof schemaVersion === 'string' && !/^1\./.test(schemaVersion)) return unknown(`is of the schema version ${JSON.stringify(schemaVersion)}, which is not known here`);
  if (verdict !== 'pass' && verdict !== 'warn') return failed(`has the verdict ${JSON.stringify(verdict ?? null)}`);
  const commit = isJsonObject(subject) ? (subject['commit'] ?? null) : null;
  if (candidate.commit !== null && commit !== candidate.commit) return failed(`is about the commit ${JSON.stringify(commit)}, not about ${candidate.commit}`);
  if (partial === true && tasks.length === 0) return unknown('is about some of the tasks only, and nothing says which one is meant (give `task-id`)');
  const known = isJsonObject(details) && isJsonArray(details['tasks']) ? details['tasks'].flatMap((one) => (isJsonObject(one) ? [one] : [])) : [];
  const bad = tasks.filter((task) => known.find((one) => one['id'] === task)?.['passed'] !== true);
  return bad.length === 0 ? null : failed(`does not say that ${bad.join(', ')} passed`);
}

function toDraft(run: ProofRun, { area, config }: RequirementFacts, { path, complaint }: { path: string; complaint: Complaint }): FindingDraft {
  // Without a manifest nobody may know which task is meant.
  const cause = run.faultOf(path) ?? (complaint.isUnknown && area.manifest === null ? run.faultOf(inBundlePath(area, area.config.manifest.file)) : null);
  return {
    rule: 'bundle/doc-sync-not-passed', keys: { bundle: run.id, area: area.name, requirement: config.id }, check: `artifact:${area.name}/${config.id}`,
    ...(complaint.isUnknown ? { outcome: 'unverified', reason: 'unreadable-source' } : { outcome: 'fail' }),
    ...(cause === null ? {} : { causedBy: cause }),
    message: `${run.bundle.path}/${path} ${complaint.message}.`, location: { path: `${run.bundle.path}/${path}` },
  };
}
