import type { TreeObject } from '../../compare/tree.js';
import { readSarifLog, type SarifAlert } from '../sarif/read-sarif.js';
import { emptyContent, refuseScan, type FoundVulnerability, type ReportFile, type ScanOutcome } from '../scan.js';

/** What a SARIF log says of weaknesses and secrets in files. */
export function readSarifScan(log: TreeObject, file: ReportFile): ScanOutcome {
  const outcome = readSarifLog(log, file);
  if (outcome.state === 'refused') return refuseScan(outcome.reason, outcome.message.startsWith(`${file.path} `) ? outcome.message.slice(file.path.length + 1) : outcome.message);
  const { tool, time, revisions, alerts, suppressed } = outcome;
  return {
    state: 'read',
    content: {
      ...emptyContent, tool, time, revisions, suppressed,
      vulnerabilities: alerts.filter(({ isSecret }) => !isSecret).map(toWeakness),
      secrets: alerts.filter(({ isSecret }) => isSecret).map(({ rule, place, line }) => ({ rule, path: place, line })),
    },
  };
}

function toWeakness({ rule, severity, title, path, place, line, count }: SarifAlert): FoundVulnerability {
  return { ids: [rule], package: null, ecosystem: null, version: null, places: [], severity, title: title.startsWith(`${rule}: `) ? title.slice(rule.length + 2) : title, url: null, fixedIn: null, path: path ?? place, line, count };
}
