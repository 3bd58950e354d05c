import type { TreeObject } from '../../compare/tree/tree.js';
import { readSarifLog, type SarifAlert } from '../sarif/read-sarif.js';
import { emptyContent, refuseScan, type FoundVulnerability, type ReportFile, type ScanOutcome } from '../scan.js';

/** What a SARIF log says of weaknesses and secrets in files. */
export function readSarifScan(log: TreeObject, file: ReportFile): ScanOutcome {
  const outcome = readSarifLog(log, file);
  if (outcome.state === 'refused') return refuseScan(outcome.reason, outcome.message.startsWith(`${file.path} `) ? outcome.message.slice(file.path.length + 1) : outcome.message);
  const { tool, time, revisions, alerts, suppressed, flaw } = outcome;
  return {
    state: 'read',
    content: {
      ...emptyContent, tool, time, revisions, suppressed, ...(flaw === null ? {} : { flaw }),
      vulnerabilities: alerts.filter(({ isSecret }) => !isSecret).map(toWeakness),
      secrets: alerts.filter(({ isSecret }) => isSecret).map(({ tool: own, rule, place, line }) => ({ tool: own, rule, path: place, line })),
    },
  };
}

function toWeakness({ tool, rule, severity, title, path, place, line, count }: SarifAlert): FoundVulnerability {
  return { tool, ids: [rule], package: null, ecosystem: null, version: null, places: [], severity, title: title.startsWith(`${rule}: `) ? title.slice(rule.length + 2) : title, url: null, fixedIn: null, path: path ?? place, line, count };
}
