import type { ReasonCode } from '@shipworthy/contract/words';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { listOf, numberOf, objectOf, objectsOf, textOf } from '../../formats/read-members.js';
import { isTreeObject, memberOf, type TreeObject } from '../../compare/tree.js';
import { isJsonObject, parseJsonText, type Json } from '../../json/index.js';
import { redactText } from '../../redaction/index.js';
import { severityOf } from './sarif-severity.js';
import { toSarifPath } from './sarif-path.js';
import { findSarifRule } from './sarif-rule.js';
import type { OpenAlert } from './vulnerability-facts.js';

export interface SarifFile {
  /** For messages. */
  readonly path: string;
  readonly text: string;
  /** Absolute; tools may name files by it. */
  readonly root: string;
  /** What the file may say that it has looked at. */
  readonly commits: readonly string[];
}

export type SarifOutcome =
  | { readonly state: 'read'; readonly alerts: readonly OpenAlert[]; readonly ignored: number }
  | { readonly state: 'refused'; readonly reason: ReasonCode; readonly message: string };

/** SARIF 2.1.0: what a scanner found and nobody suppressed. A file that proves no whole look at this commit is refused. */
export function readSarif(file: SarifFile): SarifOutcome {
  const parsed = parse(file);
  if ('message' in parsed) return { state: 'refused', ...parsed };
  const { log } = parsed;
  const version = textOf(log, 'version');
  if (version !== '2.1.0') return refuse('unknown-schema', `${file.path} is no SARIF 2.1.0: its version is ${JSON.stringify(version)}.`);
  if (!Array.isArray(memberOf(log, 'runs'))) return refuse('malformed-document', `${file.path} has no list "runs".`);
  if (listOf(log, 'runs').length === 0) return refuse('nothing-checked', `${file.path} holds no run: nothing was looked for.`);
  if (objectsOf(log, 'inlineExternalProperties').some((one) => listOf(one, 'results').length > 0)) return refuse('unknown-schema', `${file.path} holds results outside its runs ("inlineExternalProperties"), which are not read.`);
  const groups = new Map<string, OpenAlert>();
  let ignored = 0;
  for (const run of objectsOf(log, 'runs')) {
    const fault = findRunFault(run, file);
    if (fault !== null) return fault;
    for (const result of objectsOf(run, 'results')) {
      if (isNoProblem(result)) continue;
      if (isIgnored(result)) ignored += 1;
      else addTo(groups, toAlert(result, run, file));
    }
  }
  return { state: 'read', alerts: [...groups.values()], ignored };
}

function parse({ text, path }: SarifFile): { readonly log: TreeObject } | { readonly reason: ReasonCode; readonly message: string } {
  let value: Json;
  try {
    value = parseJsonText(text, { path }).value;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const [fault] = error.faults;
    return { reason: 'malformed-document', message: fault === undefined ? `${path} is no JSON.` : `${path}:${fault.line ?? 1}:${fault.column ?? 1} is no JSON: ${fault.message}` };
  }
  return isJsonObject(value) ? { log: value } : { reason: 'malformed-document', message: `${path} holds no JSON object.` };
}

/** A run without a list found nothing because it looked for nothing (3.14.23). */
function findRunFault(run: TreeObject, { path, commits }: SarifFile): SarifOutcome | null {
  const results = memberOf(run, 'results');
  if (!Array.isArray(results)) return refuse('nothing-checked', `${path} holds a run without a list "results": the tool did not get as far as that.`);
  if (listOf(run, 'results').some((result) => !isTreeObject(result))) return refuse('malformed-document', `${path} holds a result that is no object.`);
  if (objectsOf(run, 'invocations').some((invocation) => memberOf(invocation, 'executionSuccessful') === false)) return refuse('unproven', `${path} holds a run of which the tool itself says that it failed.`);
  if (memberOf(objectOf(run, 'externalPropertyFileReferences'), 'results') !== undefined) return refuse('unknown-schema', `${path} holds a run whose results stand in other files ("externalPropertyFileReferences"), which are not read.`);
  const revisions = objectsOf(run, 'versionControlProvenance').flatMap((one) => textOf(one, 'revisionId')?.toLowerCase() ?? []).filter((id) => /^[0-9a-f]{40}$/.test(id));
  if (revisions.length === 0 || commits.length === 0 || revisions.some((id) => commits.includes(id))) return null;
  return refuse('wrong-subject', `${path} tells of the commit ${String(revisions[0])}, but this release is of ${String(commits[0])}.`);
}

/** Results also tell what was looked at and found in order. */
function isNoProblem(result: TreeObject): boolean {
  return ['pass', 'informational', 'notApplicable'].includes(textOf(result, 'kind') ?? 'fail');
}

/** A suppression that is under review or was rejected does not suppress (3.35.3). */
function isIgnored(result: TreeObject): boolean {
  const suppressions = objectsOf(result, 'suppressions');
  const isSuppressed = suppressions.length > 0 && suppressions.every((one) => (textOf(one, 'status') ?? 'accepted') === 'accepted');
  return isSuppressed || textOf(result, 'baselineState') === 'absent';
}

function toAlert(result: TreeObject, run: TreeObject, { root }: SarifFile): OpenAlert {
  const rule = findSarifRule(result, run);
  const physical = objectOf(objectsOf(result, 'locations')[0] ?? {}, 'physicalLocation');
  const artifact = objectOf(physical, 'artifactLocation');
  const indexed = objectOf(objectsOf(run, 'artifacts')[numberOf(artifact, 'index') ?? -1] ?? {}, 'location');
  const place = toSarifPath(textOf(artifact, 'uri') ?? textOf(indexed, 'uri'), root);
  const tool = textOf(objectOf(objectOf(run, 'tool'), 'driver'), 'name') ?? 'unnamed tool';
  const line = numberOf(objectOf(physical, 'region'), 'startLine');
  return {
    id: [tool, rule.id, place.name].join(' › '), severity: severityOf(result, rule.description), title: toTitle(result, rule.id, root), path: place.path,
    line: line !== null && Number.isInteger(line) && line > 0 ? line : null, url: null, count: 1,
  };
}

/** Lines move with every edit: one rule in one file is one thing, as severe as its worst place. */
function addTo(groups: Map<string, OpenAlert>, alert: OpenAlert): void {
  const before = groups.get(alert.id);
  const worst = before === undefined || isWorse(alert, before) ? alert : before;
  groups.set(alert.id, { ...worst, count: (before?.count ?? 0) + 1 });
}

function isWorse(a: OpenAlert, b: OpenAlert): boolean {
  const rank = ({ severity }: OpenAlert): number => ['low', 'medium', 'high', 'critical', null].indexOf(severity);
  return rank(a) > rank(b);
}

/** First line of the message. Scanners for secrets quote what they have found, and others the folder that they ran in. */
function toTitle(result: TreeObject, rule: string, root: string): string {
  const message = objectOf(result, 'message');
  const [line = ''] = (textOf(message, 'text') ?? textOf(message, 'id') ?? '').split('\n', 1);
  return redactText(line === '' ? rule : `${rule}: ${line.replaceAll(`${root}/`, '').slice(0, 300)}`).text;
}

function refuse(reason: ReasonCode, message: string): SarifOutcome {
  return { state: 'refused', reason, message };
}
