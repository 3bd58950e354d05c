import type { AlertSource, SecurityAlert } from '../../host/index.js';
import { askGitHub } from '../ask-github.js';
import type { ReleaseRun } from '../release-run.js';
import type { OpenAlert, SourceFacts } from './vulnerability-facts.js';

const permissions: Readonly<Record<AlertSource, string | null>> = { dependabot: 'vulnerability-alerts: read', 'code-scanning': 'security-events: read', 'secret-scanning': null };
const names: Readonly<Record<AlertSource, string>> = { dependabot: "Dependabot's alerts", 'code-scanning': 'the alerts of code scanning', 'secret-scanning': 'the alerts of secret scanning' };

/** Open alerts of a source of GitHub's. A refusal is never "none". */
export async function collectAlerts(run: ReleaseRun, source: AlertSource): Promise<SourceFacts> {
  const ref = refOf(run, source);
  const asked = await askGitHub(run, { source, what: `${names[source]}${ref === null ? '' : ` on ${ref}`}`, permission: permissions[source] }, (facts) => facts.listAlerts(source, ref));
  if (asked.state === 'unread') return { source, alerts: [], ignored: 0, problems: [asked.problem], evidence: [] };
  return { source, alerts: asked.value.map(toOpenAlert), ignored: 0, problems: [], evidence: asked.evidence };
}

/** Of code scanning the branch that the run is of; of a tag nothing is analysed, so there, as elsewhere, the default branch: null. */
function refOf({ host: { context: { ref, defaultBranch } } }: ReleaseRun, source: AlertSource): string | null {
  if (source !== 'code-scanning' || ref?.startsWith('refs/heads/') !== true) return null;
  return ref === `refs/heads/${String(defaultBranch)}` ? null : ref;
}

function toOpenAlert({ number, severity, title, advisory, path, url }: SecurityAlert): OpenAlert {
  return { id: String(number), severity, title: advisory === null || title.includes(advisory) ? title : `${title} (${advisory})`, path, line: null, url, count: 1 };
}
