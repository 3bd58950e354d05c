import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { rollbackEvidenceSchema, rollbackPayloadType, type ReadEvidence, type RollbackEvidence } from '@shipworthy/contract/release';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { expandGlobs, listFiles, readTextFile, sha256Hex, toPosixPath } from '../../files/index.js';
import { readTrustedKeys, tryRead, type SourceProblem } from '../../gate/approvals/index.js';
import { isJsonObject, parseJsonText, type Json } from '../../json/index.js';
import { verifyEnvelope, type PublicKey } from '../../signing/index.js';
import type { ReleaseRun } from '../release-run.js';
import { readWritten } from '../written-file.js';
import type { Proof, RollbackFile } from './rollback-facts.js';

/** A few pages of text. */
const largestFile = 1024 * 1024;
const form = { root: 'rollback_evidence', schema: rollbackEvidenceSchema, what: 'rollback evidence' };
export interface CollectedRollbacks {
  readonly files: readonly RollbackFile[];
  readonly problems: readonly SourceProblem[];
}

/** Rollback evidence in the files that the configuration names, and among the documents that were handed over. */
export async function collectRollbackFiles(run: ReleaseRun): Promise<CollectedRollbacks> {
  const { config, inputs, workspace, host } = run;
  const named = await Promise.all(config.checklist.rollback.files.map(async (glob) => ({ glob, paths: await expandGlobs(workspace.root, [glob]) })));
  const places = inputs.documents.length > 0 || host.context.where === 'actions' ? inputs.documents : [workspace.out];
  const handed = (await Promise.all(places.map((place) => filesOf(run, place)))).flat();
  const claimed = new Set(named.flatMap(({ paths }) => paths.map((path) => join(workspace.root, path))));
  const texts = await Promise.all([...new Set([...claimed, ...handed])].sort().map(async (absolute) => ({ absolute, isClaimed: claimed.has(absolute), ...(await readText(run, absolute)) })));
  const found = texts.filter(({ absolute, isClaimed, text }) => isClaimed || (text !== null && isRollbackEvidence(absolute, text)));
  const trusted = found.length === 0 ? noKeys : await readKeys(run);
  return {
    files: await Promise.all(found.map((one) => readRollback(run, one, trusted.keys))),
    problems: [...trusted.problems, ...named.filter(({ paths }) => paths.length === 0).map(({ glob }) => unmatched(glob))],
  };
}

async function filesOf({ workspace }: ReleaseRun, place: string): Promise<string[]> {
  const absolute = place === workspace.out ? place : workspace.resolve(place);
  const kind = await stat(absolute).catch(() => null);
  if (kind === null) return /[*?[\]{}]/.test(place) ? (await expandGlobs(workspace.root, [toPosixPath(place)])).map((path) => join(workspace.root, path)) : [];
  return (kind.isDirectory() ? (await listFiles(absolute)).map((path) => join(absolute, path)) : [absolute]).filter((path) => /\.(json|ya?ml)$/.test(path));
}

/** In folders of documents others are passed over: by what a file is, not by what it mentions. */
function isRollbackEvidence(path: string, text: string): boolean {
  if (!path.endsWith('.json')) return /^(rollback_evidence|rollbackEvidence)\s*:/m.test(text);
  const value = parseOrNull(text);
  return isJsonObject(value) && (value.payloadType === rollbackPayloadType || ['rollbackId', 'rollbackEvidence', 'rollback_evidence'].some((key) => Object.hasOwn(value, key)));
}

function parseOrNull(text: string): Json {
  try {
    return parseJsonText(text, { path: '' }).value;
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

interface FoundText {
  readonly absolute: string;
  /** Null where it cannot be read. */
  readonly text: string | null;
  readonly why: string;
}

async function readText({ workspace }: ReleaseRun, absolute: string): Promise<Omit<FoundText, 'absolute'>> {
  const path = workspace.toDocumentPath(absolute);
  const { value, problems } = await tryRead(path, () => readTextFile(absolute, { maxBytes: largestFile, displayPath: path }));
  return { text: value, why: problems[0]?.message ?? '' };
}

const noKeys: { readonly keys: readonly PublicKey[]; readonly problems: readonly SourceProblem[] } = { keys: [], problems: [] };

async function readKeys({ authority, host, workspace, policy, inputs }: ReleaseRun): Promise<typeof noKeys> {
  if (authority === null) return noKeys;
  const { value, problems } = await tryRead('release.trustedKeys', () => readTrustedKeys(authority, { host, workspace, resolved: policy, config: inputs.config }));
  return { keys: value?.keys ?? [], problems: [...problems, ...(value?.problems ?? [])] };
}

async function readRollback(run: ReleaseRun, { absolute, text, why }: FoundText, keys: readonly PublicKey[]): Promise<RollbackFile> {
  const path = run.workspace.toDocumentPath(absolute);
  if (text === null) return { path, sha256: '', state: 'refused', message: why, faults: [] };
  const sha256 = sha256Hex(text);
  try {
    const signed = readSigned(text, { path, keys });
    if ('refused' in signed) return { path, sha256, state: 'refused', message: signed.refused, faults: [] };
    const { value: evidence } = readWritten({ path: signed.keyId === null ? path : `${path}.json`, text: signed.statement }, form);
    const file = run.log.file(path, text);
    if (signed.keyId !== null) return { path, sha256, state: 'read', evidence, proof: { by: 'signature', keyId: signed.keyId }, read: [file] };
    const proven = await proveByRun(run, evidence);
    return { path, sha256, state: 'read', evidence, proof: proven.proof, read: [file, ...proven.read] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { path, sha256, state: 'refused', message: error.faults.length === 0 ? error.message : `${path} is no valid rollback evidence.`, faults: error.faults };
  }
}

type Signed = { readonly statement: string; readonly keyId: string | null } | { readonly refused: string };

/** An envelope is proved before anything in it is looked at. */
function readSigned(text: string, { path, keys }: { readonly path: string; readonly keys: readonly PublicKey[] }): Signed {
  if (!path.endsWith('.json') || !text.includes('"payloadType"')) return { statement: text, keyId: null };
  const checked = verifyEnvelope(Buffer.from(text), { payloadType: rollbackPayloadType, trustedKeys: keys, name: path });
  return checked.state === 'refused' ? { refused: checked.message } : { statement: new TextDecoder().decode(checked.payload), keyId: checked.keyId };
}

/** Clocks differ, and people write down when something happened to them. */
const tolerance = 24 * 60 * 60 * 1000;

/** A run of this repository that ended well is something that nobody can type; one of another day, or of a fork's commit, is about something else. */
async function proveByRun({ host, log }: ReleaseRun, { execution: { workflowRun, executedAt } }: RollbackEvidence): Promise<{ readonly proof: Proof; readonly read: readonly ReadEvidence[] }> {
  const nothing = (why: string, problem: SourceProblem | null = null): { proof: Proof; read: [] } => ({ proof: { by: 'nothing', why, problem }, read: [] });
  if (workflowRun === undefined) return nothing('it is not signed, and names no workflow run');
  const runs = host.remote?.runs;
  if (runs === undefined) return nothing(`the workflow run ${workflowRun} cannot be looked up without a token`, { source: 'GitHub', reason: 'permission-denied', message: 'There is no token to ask GitHub with.', remedy: 'Give `github-token`, and the job `permissions: { actions: read }`.' });
  const { value: found, problems } = await tryRead(`workflow run ${workflowRun}`, () => runs.readRun(workflowRun));
  const [problem] = problems;
  if (problem !== undefined) return nothing(problem.message, problem);
  if (found === null) return nothing(`this repository has no workflow run ${workflowRun}`);
  const { conclusion, status, repository } = found;
  const read = [log.collected(`actions/runs/${workflowRun}`, { ...found })];
  if (host.context.repository !== null && repository.toLowerCase() !== host.context.repository.toLowerCase()) return { ...nothing(`the workflow run ${workflowRun} is of ${repository}`), read };
  if (status !== 'completed' || conclusion !== 'success') return { ...nothing(`the workflow run ${workflowRun} did not end well (${conclusion ?? status})`), read };
  if (found.headRepository?.toLowerCase() !== repository.toLowerCase()) return { ...nothing(`the workflow run ${workflowRun} is of a commit of ${found.headRepository ?? 'a fork that is gone'}`), read };
  const { createdAt, updatedAt } = found;
  const time = Date.parse(executedAt);
  if ((createdAt != null && time < Date.parse(createdAt) - tolerance) || (updatedAt != null && time > Date.parse(updatedAt) + tolerance)) {
    return { ...nothing(`the workflow run ${workflowRun} went from ${createdAt ?? 'a time that is not known'} to ${updatedAt ?? 'one that is not known'}, not on ${executedAt}`), read };
  }
  return { proof: { by: 'run', run: found }, read };
}

function unmatched(glob: string): SourceProblem {
  return { source: glob, reason: 'missing-evidence', message: `\`${glob}\` of \`release.checklist.rollback.files\` matches no file.`, remedy: 'Write the evidence there, or correct the glob.' };
}
