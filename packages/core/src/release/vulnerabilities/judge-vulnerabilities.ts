import { severities, type Severity } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { toUnread } from '../ask-github.js';
import { checkOf, type CriterionResult } from '../release-run.js';
import type { OpenAlert, SourceFacts, VulnerabilityFacts } from './vulnerability-facts.js';

export const vulnerabilitiesId = 'RL-06';

/** Findings of one source; a scanner that was pointed at the wrong folder finds tens of thousands. */
const mostFindings = 1000;

/** No source may know anything open at or above the severity, and every source must have answered. */
export function judgeVulnerabilities({ sources, severity }: VulnerabilityFacts): CriterionResult {
  if (sources.length === 0) return { findings: [nothingAsked], note: nothingAsked.message, evidence: [] };
  const judged = sources.map((one) => ({ ...one, blocking: one.alerts.filter((alert) => isBlocking(alert, severity)).toSorted(byWeight) }));
  return {
    findings: judged.flatMap(({ source, blocking, problems }) => [...toFindings(source, blocking, severity), ...problems.map((problem) => toUnread(vulnerabilitiesId, problem))]),
    note: judged.map((one) => describe(one, one.blocking.length, severity)).join(' '),
    evidence: sources.flatMap(({ evidence }) => evidence),
  };
}

/** What states no severity may be the worst. */
function isBlocking({ severity }: OpenAlert, threshold: Severity): boolean {
  return severity === null || severities.indexOf(severity) >= severities.indexOf(threshold);
}

/** The worst first; what states no severity at the end. */
function byWeight(a: OpenAlert, b: OpenAlert): number {
  const rank = ({ severity }: OpenAlert): number => (severity === null ? -1 : severities.indexOf(severity));
  return rank(b) - rank(a) || a.id.localeCompare(b.id, 'en', { numeric: true });
}

function toFindings(source: string, blocking: readonly OpenAlert[], threshold: Severity): FindingDraft[] {
  const shown = blocking.slice(0, mostFindings).map((alert) => toFinding(source, alert, threshold));
  if (blocking.length <= mostFindings) return shown;
  const rest = blocking.length - mostFindings;
  return [...shown, { rule: 'release/vulnerability', keys: { source, alert: '(more)' }, check: checkOf(vulnerabilitiesId), outcome: 'fail', message: `${source} knows ${rest} more at or above ${threshold}.`, actual: rest }];
}

function toFinding(source: string, { id, severity, title, path, line, url, count }: OpenAlert, threshold: Severity): FindingDraft {
  const stated = severity ?? `no severity is stated, so it counts as ${threshold}`;
  const times = count === 1 ? '' : `, ${count} times`;
  return {
    rule: 'release/vulnerability', keys: { source, alert: id }, check: checkOf(vulnerabilitiesId), outcome: 'fail',
    message: `${source}${url === null ? '' : ` #${id}`}: ${title} (${stated}${times}).${url === null ? '' : ` ${url}`}`,
    expected: `nothing at or above ${threshold}`, actual: severity ?? 'unknown',
    location: path === null ? null : { path, ...(line === null ? {} : { line }) },
  };
}

function describe({ source, alerts, ignored, problems }: SourceFacts, blocking: number, severity: Severity): string {
  const below = alerts.length - blocking;
  const wasRead = problems.length === 0 || alerts.length > 0;
  const parts = [
    ...(wasRead ? [`${blocking === 0 ? 'none' : blocking} at or above ${severity}`] : []),
    ...(below === 0 ? [] : [`${below} below`]),
    ...(ignored === 0 ? [] : [`${ignored} suppressed`]),
    ...(problems.length === 0 ? [] : [wasRead ? 'not all of it could be read' : 'not read']),
  ];
  return `${source}: ${parts.join(', ')}.`;
}

const nothingAsked: FindingDraft = {
  rule: 'release/source-unread', keys: { item: vulnerabilitiesId, source: 'none' }, check: checkOf(vulnerabilitiesId), outcome: 'unverified', reason: 'nothing-checked',
  message: 'The configuration names no source of vulnerabilities, so nobody was asked.', remedy: 'Name sources in `release.checklist.vulnerabilities`.',
};
