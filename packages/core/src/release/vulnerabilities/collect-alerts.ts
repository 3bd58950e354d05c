import type { AlertSource, SecurityAlert } from '../../host/index.js';
import { askGitHub } from '../ask-github.js';
import type { ReleaseRun } from '../release-run.js';
import type { OpenAlert, SourceFacts } from './vulnerability-facts.js';

const permissions: Readonly<Record<AlertSource, string | null>> = { dependabot: 'vulnerability-alerts: read', 'code-scanning': 'security-events: read', 'secret-scanning': null };
const names: Readonly<Record<AlertSource, string>> = { dependabot: "Dependabot's alerts", 'code-scanning': 'the alerts of code scanning', 'secret-scanning': 'the alerts of secret scanning' };

/** Open alerts of a source of GitHub's. A refusal is never "none". */
export async function collectAlerts(run: ReleaseRun, source: AlertSource): Promise<SourceFacts> {
  const asked = await Promise.all(refsOf(run, source).map((ref) => askGitHub(run, { source, what: `${names[source]}${ref === null ? '' : ` on ${ref}`}`, permission: permissions[source] }, (facts) => facts.listAlerts(source, ref))));
  const [problem] = asked.flatMap((one) => (one.state === 'unread' ? [one.problem] : []));
  const read = asked.flatMap((one) => (one.state === 'read' ? [one] : []));
  const alerts = new Map(read.flatMap(({ value }) => value).map((alert) => [alert.number, toOpenAlert(alert)]));
  return { source, alerts: [...alerts.values()], ignored: 0, problems: problem === undefined ? [] : [problem], evidence: read.flatMap(({ evidence }) => evidence) };
}

/** Those of the default branch always: of a ref that nobody has analysed GitHub answers with an empty list. Those of another branch that is released as well. */
function refsOf({ host: { context } }: ReleaseRun, source: AlertSource): readonly (string | null)[] {
  const { ref, defaultBranch } = context;
  const isOther = source === 'code-scanning' && ref?.startsWith('refs/heads/') === true && ref !== `refs/heads/${String(defaultBranch)}`;
  return isOther ? [null, ref] : [null];
}

function toOpenAlert({ number, severity, title, advisory, path, url }: SecurityAlert): OpenAlert {
  return { id: String(number), severity, title: advisory === null || title.includes(advisory) ? title : `${title} (${advisory})`, path, line: null, url, count: 1 };
}
