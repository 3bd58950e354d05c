import type { Severity } from '@shipworthy/contract/release';
import type { ReasonCode } from '@shipworthy/contract/words';
import { listOf, numberOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { isTreeObject, memberOf, type TreeObject } from '../../compare/tree/tree.js';
import { isJsonObject } from '../../json/index.js';
import { redactText } from '../../redaction/index.js';
import { parseReport } from '../parse-report.js';
import type { ReportFile, ScanRefusal, SuppressedResult } from '../scan.js';
import { findSarifFlaw } from './find-sarif-flaw.js';
import { isSecret } from './is-secret.js';
import { isSuppressed } from '../../compare/formats/is-suppressed.js';
import { severityOf } from './sarif-severity.js';
import { toSarifPath } from './sarif-path.js';
import { findSarifRule } from '../../compare/formats/sarif-rule.js';
import { isRevisionOf, revisionsOf, timeOf, toolOf } from './sarif-run.js';

export type SarifFile = ReportFile & { readonly text: string };

/** One rule in one file: lines move with every edit. */
export interface SarifAlert {
  readonly tool: string;
  readonly rule: string;
  /** Tells files apart and never names a folder of this machine. */
  readonly place: string;
  readonly severity: Severity | null;
  readonly isSecret: boolean;
  readonly title: string;
  /** Relative to the root; null for what lies elsewhere. */
  readonly path: string | null;
  /** 1-based, of the worst. */
  readonly line: number | null;
  readonly count: number;
}

export interface SarifContent {
  readonly tool: { readonly name: string; readonly version: string | null };
  readonly time: string | null;
  readonly revisions: readonly string[];
  readonly alerts: readonly SarifAlert[];
  readonly suppressed: readonly SuppressedResult[];
  /** Results that are gone since the tool's own baseline. */
  readonly gone: number;
  /** Why it is no whole scan; what it found counts all the same. */
  readonly flaw: ScanRefusal | null;
}

export type SarifOutcome = ({ readonly state: 'read' } & SarifContent) | { readonly state: 'refused'; readonly reason: ReasonCode; readonly message: string };

/** SARIF 2.1.0: what a scanner found and nobody suppressed. A file that proves no whole look at this commit is refused. */
export function readSarif({ text, ...file }: SarifFile): SarifOutcome {
  const parsed = parseReport(text, file.path);
  if ('message' in parsed) return { state: 'refused', ...parsed };
  return isJsonObject(parsed.value) ? readSarifLog(parsed.value, file) : refuse('malformed-document', `${file.path} holds no JSON object.`);
}

/** The same, parsed. */
export function readSarifLog(log: TreeObject, file: ReportFile): SarifOutcome {
  const fault = findLogFault(log, file) ?? objectsOf(log, 'runs').reduce<SarifOutcome | null>((found, run) => found ?? findRunFault(run, file), null);
  if (fault !== null) return fault;
  const runs = objectsOf(log, 'runs');
  const groups = new Map<string, SarifAlert>();
  const suppressed: SuppressedResult[] = [];
  let gone = 0;
  for (const run of runs) {
    for (const result of objectsOf(run, 'results')) {
      if (isNoProblem(result)) continue;
      if (textOf(result, 'baselineState') === 'absent') gone += 1;
      else if (isSuppressed(result)) suppressed.push(toSuppressed(toAlert(result, run, file), result));
      else addTo(groups, toAlert(result, run, file));
    }
  }
  return { state: 'read', tool: toolOf(runs), time: timeOf(runs), revisions: runs.flatMap(revisionsOf), alerts: [...groups.values()], suppressed, gone, flaw: findSarifFlaw(log) };
}

function findLogFault(log: TreeObject, { path }: ReportFile): SarifOutcome | null {
  const version = textOf(log, 'version');
  if (version !== '2.1.0') return refuse('unknown-schema', `${path} is no SARIF 2.1.0: its version is ${JSON.stringify(version)}.`);
  if (!Array.isArray(memberOf(log, 'runs'))) return refuse('malformed-document', `${path} has no list "runs".`);
  if (listOf(log, 'runs').length === 0) return refuse('nothing-checked', `${path} holds no run: nothing was looked for.`);
  return null;
}

function findRunFault(run: TreeObject, { path, commits }: ReportFile): SarifOutcome | null {
  if (listOf(run, 'results').some((result) => !isTreeObject(result))) return refuse('malformed-document', `${path} holds a result that is no object.`);
  const revisions = revisionsOf(run);
  if (revisions.length === 0 || commits.length === 0 || revisions.some((id) => isRevisionOf(id, commits))) return null;
  return refuse('wrong-subject', `${path} tells of the commit ${String(revisions[0])}, but this release is of ${String(commits[0])}.`);
}

/** Results also tell what was looked at and found in order. */
function isNoProblem(result: TreeObject): boolean {
  return ['pass', 'informational', 'notApplicable'].includes(textOf(result, 'kind') ?? 'fail');
}

function toSuppressed({ tool, rule, path, line }: SarifAlert, result: TreeObject): SuppressedResult {
  const [justification = null] = objectsOf(result, 'suppressions').flatMap((one) => textOf(one, 'justification') ?? []);
  return { tool, advisory: rule, path, line, justification: justification === null ? null : redactText(justification.slice(0, 300)).text };
}

function toAlert(result: TreeObject, run: TreeObject, { root }: ReportFile): SarifAlert {
  const rule = findSarifRule(result, run);
  const physical = objectOf(objectsOf(result, 'locations')[0] ?? {}, 'physicalLocation');
  const artifact = objectOf(physical, 'artifactLocation');
  const indexed = objectOf(objectsOf(run, 'artifacts')[numberOf(artifact, 'index') ?? -1] ?? {}, 'location');
  const place = toSarifPath(textOf(artifact, 'uri') ?? textOf(indexed, 'uri'), root);
  const tool = toolOf([run]).name;
  const line = numberOf(objectOf(physical, 'region'), 'startLine');
  return {
    tool, rule: rule.id, place: place.name, severity: severityOf(result, rule, run), isSecret: isSecret(tool, rule.description), title: toTitle(result, rule.id, root),
    path: place.path, line: line !== null && Number.isInteger(line) && line > 0 ? line : null, count: 1,
  };
}

/** Lines move with every edit: one rule in one file is one thing, as severe as its worst place. */
function addTo(groups: Map<string, SarifAlert>, alert: SarifAlert): void {
  const id = [alert.tool, alert.rule, alert.place].join('\0');
  const before = groups.get(id);
  const worst = before === undefined || isWorse(alert, before) ? alert : before;
  groups.set(id, { ...worst, count: (before?.count ?? 0) + 1 });
}

function isWorse(a: SarifAlert, b: SarifAlert): boolean {
  const rank = ({ severity }: SarifAlert): number => ['low', 'medium', 'high', 'critical', null].indexOf(severity);
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
