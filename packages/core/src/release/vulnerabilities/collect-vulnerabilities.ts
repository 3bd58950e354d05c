import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import type { ReleaseRun } from '../release-run.js';
import { collectAlerts } from './collect-alerts.js';
import { collectSarif } from './collect-sarif.js';
import type { SourceFacts, VulnerabilityFacts } from './vulnerability-facts.js';

/** Every source that the configuration names, each once. */
export async function collectVulnerabilities(run: ReleaseRun): Promise<VulnerabilityFacts> {
  const { severity, vulnerabilities } = run.config.checklist;
  return { severity, sources: await Promise.all([...new Set(vulnerabilities)].map((source) => collectSource(run, source))) };
}

async function collectSource(run: ReleaseRun, source: string): Promise<SourceFacts> {
  switch (source) {
    case 'dependabot':
    case 'code-scanning':
    case 'secret-scanning': return collectAlerts(run, source);
    default: return source.startsWith('sarif:') ? collectSarif(run, source) : collectReports(run, source);
  }
}

/** Documents of the kind `security-report`, which this version cannot read: what one says is not known, and none is not nothing found. */
function collectReports({ documents, log }: ReleaseRun, source: string): SourceFacts {
  const key = source.includes(':') ? source.slice(source.indexOf(':') + 1) : null;
  const received = documents.filter((one) => one.kind === 'security-report' && (key === null || one.key === key));
  const problems = received.map(({ refusal, source: place, key: own }): SourceProblem => ({
    source: `security-report:${own ?? 'unknown'}`, reason: refusal?.reason ?? 'unknown-schema', message: `${place} was not used: ${refusal?.message ?? 'this version does not read reports of this kind.'}`,
    remedy: 'Name a source that this version reads: `dependabot`, `code-scanning` or `sarif:<glob>`.',
  }));
  const missing: SourceProblem = { source, reason: 'missing-evidence', message: `No document ${source} was handed over.`, remedy: 'Hand it over (`needs`, or `documents`), or take the source out of `release.checklist.vulnerabilities`.' };
  return { source, alerts: [], ignored: 0, problems: problems.length === 0 ? [missing] : problems, evidence: received.map((one) => log.document(one)) };
}
