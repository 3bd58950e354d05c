import type { ReleaseRun } from '../release-run.js';
import { collectAlerts } from './collect-alerts.js';
import { collectReports } from './collect-reports.js';
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
