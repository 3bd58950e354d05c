import { isTreeArray, isTreeObject, memberOf, type Tree, type TreeObject } from '../../compare/tree/tree.js';
import { numberOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { redactText } from '../../redaction/index.js';
import { emptyContent, refuseScan, type FoundVulnerability, type ScanOutcome, type SuppressedResult } from '../scan.js';
import { severityOfScore, severityOfWord, toScore, worstSeverity } from '../severity/severity-of.js';
import { toEcosystem } from './to-ecosystem.js';

/** Pages of this size may be the first of several: nothing in the list says that it is the last. */
const pageSizes: ReadonlySet<number> = new Set([30, 100]);

/** `GET /repos/{owner}/{repo}/dependabot/alerts`: one page, or a list of pages (`gh api --paginate --slurp`). */
export function readDependabot(answer: readonly Tree[]): ScanOutcome {
  const isPaged = answer.length > 0 && answer.every((page) => isTreeArray(page));
  const alerts = isPaged ? answer.flatMap((page) => (isTreeArray(page) ? page : [])) : answer;
  if (!alerts.every((alert): alert is TreeObject => isTreeObject(alert))) return refuseScan('malformed-document', 'holds something that is no alert.');
  if (alerts.some((alert) => textOf(alert, 'state') === null || !isTreeObject(memberOf(alert, 'security_advisory') ?? null))) return refuseScan('malformed-document', 'holds an alert without its state or its advisory.');
  const dismissed = (alert: TreeObject): boolean => ['dismissed', 'auto_dismissed'].includes(textOf(alert, 'state') ?? '');
  return {
    state: 'read',
    content: {
      ...emptyContent, tool: { name: 'Dependabot', version: null },
      vulnerabilities: alerts.filter((alert) => !dismissed(alert) && textOf(alert, 'state') !== 'fixed').map(toVulnerability),
      suppressed: alerts.filter(dismissed).map(toSuppressed),
      ...(!isPaged && pageSizes.has(answer.length) ? { flaw: { reason: 'partial' as const, message: `holds ${answer.length} alerts, which is just a page: there may be more.`, remedy: 'Ask with `gh api --paginate --slurp`, which writes every page.' } } : {}),
    },
  };
}

/** What the API says in place of a list. */
export function readRefusal(answer: TreeObject): ScanOutcome {
  const status = textOf(answer, 'status') ?? String(numberOf(answer, 'status') ?? 'an error');
  return refuseScan(status === '403' || status === '404' ? 'permission-denied' : 'unproven', `is an answer of GitHub that refuses the list (${status}).`, 'Give the job that asks `permissions: { vulnerability-alerts: read }`, and switch Dependabot alerts on.');
}

function toVulnerability(alert: TreeObject): FoundVulnerability {
  const [advisory, vulnerability, dependency] = [objectOf(alert, 'security_advisory'), objectOf(alert, 'security_vulnerability'), objectOf(alert, 'dependency')];
  const own = objectOf(dependency, 'package');
  return {
    ids: idsOf(advisory), package: textOf(own, 'name') ?? '(no name)', ecosystem: toEcosystem(textOf(own, 'ecosystem')), version: null, places: [],
    severity: worstSeverity([severityOfWord(textOf(vulnerability, 'severity')), severityOfWord(textOf(advisory, 'severity')), severityOfScore(toScore(memberOf(objectOf(advisory, 'cvss'), 'score')))]),
    title: textOf(advisory, 'summary') ?? 'no summary', url: textOf(alert, 'html_url'), fixedIn: textOf(objectOf(vulnerability, 'first_patched_version'), 'identifier'),
    path: textOf(dependency, 'manifest_path'), line: null, count: 1,
  };
}

function idsOf(advisory: TreeObject): string[] {
  const named = [textOf(advisory, 'ghsa_id'), textOf(advisory, 'cve_id'), ...objectsOf(advisory, 'identifiers').map((one) => textOf(one, 'value'))].filter((id) => id !== null);
  return named.length === 0 ? ['(no id)'] : [...new Set(named)];
}

function toSuppressed(alert: TreeObject): SuppressedResult {
  const comment = textOf(alert, 'dismissed_comment');
  const words = [textOf(alert, 'dismissed_reason') ?? textOf(alert, 'state'), comment === '' ? null : comment].filter((word) => word !== null);
  return { advisory: idsOf(objectOf(alert, 'security_advisory'))[0] ?? '(no id)', path: textOf(objectOf(alert, 'dependency'), 'manifest_path'), line: null, justification: redactText(words.join(': ').slice(0, 300)).text };
}
