import { ShipworthyError } from '@shipworthy/contract/errors';
import type { AlertSource, Answered, ApiAnswer, SecurityAlert } from '@shipworthy/core/host';
import type { GitHubAccess, Permission } from '../api/github-access.js';
import { toList, toNumber, toOneOf, toText, toTextOrNull } from '../api/read-answer.js';
import { fieldOf, type Refusal } from '../api/refusal.js';
import { quote } from '../api/to-github-error.js';
import { ask, type Asker } from './ask.js';
import { listPages, type ListQuestion } from './list-pages.js';

interface Source {
  readonly permission: Permission;
  /** As the settings of a repository call it. */
  readonly title: string;
  readonly toAlert: (entry: unknown) => SecurityAlert;
  readonly parameters: Readonly<Record<string, string | boolean>>;
  readonly hasCursor?: boolean;
  readonly secrets?: readonly string[];
}

const sources: Readonly<Record<AlertSource, Source>> = {
  dependabot: { permission: 'vulnerability-alerts: read', title: 'Dependabot alerts', toAlert: toDependabotAlert, parameters: {}, hasCursor: true },
  'code-scanning': { permission: 'security-events: read', title: 'code scanning', toAlert: toCodeAlert, parameters: {} },
  'secret-scanning': { permission: 'secret-scanning-alerts: read', title: 'secret scanning', toAlert: toSecretAlert, parameters: { hide_secret: true }, secrets: ['secret'] },
};

/** Open ones. No alerts are only none where somebody looked: a source that is switched off, or has seen nothing, is an error. @throws ShipworthyError `github/*` */
export async function listAlerts(asker: Asker, source: AlertSource, ref: string | null): Promise<Answered<readonly SecurityAlert[]>> {
  const { toAlert, parameters, title: _title, ...rest } = sources[source];
  const ofRef = ref === null || source !== 'code-scanning' ? {} : { ref };
  const question: ListQuestion<SecurityAlert> = {
    ...rest, what: `list the alerts of ${source}`, route: `/${source}/alerts`, parameters: { ...parameters, ...ofRef, state: 'open' }, toEntry: toAlert,
    explain: (refusal) => explain(refusal, source, asker.access),
  };
  const { value, answers } = await listPages(asker, question);
  const alerts = [...new Map(value.map((alert) => [alert.number, alert])).values()];
  return { value: alerts, answers: source === 'code-scanning' && alerts.length === 0 ? [...answers, await findAnalysis(asker, ofRef)] : answers };
}

/** A ref that nothing was ever found for, and one that was never scanned, have the same empty list of alerts. */
async function findAnalysis(asker: Asker, ofRef: Readonly<Record<string, string>>): Promise<ApiAnswer> {
  const { value, answer } = await ask(asker, {
    what: 'list the analyses of code scanning', permission: 'security-events: read', route: '/code-scanning/analyses', parameters: { ...ofRef, per_page: 1 },
    read: (body) => toList(body).length, explain: (refusal) => explain(refusal, 'code-scanning', asker.access),
  });
  if (value > 0) return answer;
  throw new ShipworthyError('github/not-found', `Code scanning has analysed nothing of ${ofRef['ref'] ?? 'the default branch'}, so nobody knows whether it has alerts.`, { hint: 'Let code scanning run for it before the release is judged, or take `code-scanning` off the list.' });
}

function explain(refusal: Refusal, source: AlertSource, access: GitHubAccess): ShipworthyError | null {
  if (refusal.status !== 403 && refusal.status !== 404) return null;
  if (!/disabled|not enabled|must be enabled|not available|no analysis found/i.test(refusal.message)) return null;
  const { title } = sources[source];
  return new ShipworthyError('github/not-found', `Nobody knows the open alerts of ${source}: it is switched off for this repository, or has seen nothing of it yet (${quote(refusal, access.token)}).`, {
    hint: `Switch on ${title} in the security settings of the repository and let it run, or take \`${source}\` off the list.`,
  });
}

function toDependabotAlert(entry: unknown): SecurityAlert {
  const [advisory, vulnerability, dependency] = ['security_advisory', 'security_vulnerability', 'dependency'].map((name) => fieldOf(entry, name));
  const name = toText(fieldOf(fieldOf(vulnerability, 'package'), 'name'));
  return {
    ...toIdentity(entry), severity: toSeverity(fieldOf(vulnerability, 'severity') ?? fieldOf(advisory, 'severity')), title: `${name}: ${toText(fieldOf(advisory, 'summary'))}`,
    advisory: toTextOrNull(fieldOf(advisory, 'ghsa_id')) ?? toTextOrNull(fieldOf(advisory, 'cve_id')), path: toTextOrNull(fieldOf(dependency, 'manifest_path')),
  };
}

function toCodeAlert(entry: unknown): SecurityAlert {
  const rule = fieldOf(entry, 'rule');
  const id = toTextOrNull(fieldOf(rule, 'id'));
  const place = fieldOf(fieldOf(entry, 'most_recent_instance'), 'location');
  return { ...toIdentity(entry), severity: toSeverity(fieldOf(rule, 'security_severity_level')), title: toTextOrNull(fieldOf(rule, 'description')) ?? id ?? 'unnamed rule', advisory: id, path: toTextOrNull(fieldOf(place, 'path')) };
}

function toSecretAlert(entry: unknown): SecurityAlert {
  const type = toTextOrNull(fieldOf(entry, 'secret_type'));
  return { ...toIdentity(entry), severity: null, title: toTextOrNull(fieldOf(entry, 'secret_type_display_name')) ?? type ?? 'secret', advisory: type, path: toTextOrNull(fieldOf(fieldOf(entry, 'first_location_detected'), 'path')) };
}

function toIdentity(entry: unknown): Pick<SecurityAlert, 'number' | 'url'> {
  return { number: toNumber(fieldOf(entry, 'number')), url: toText(fieldOf(entry, 'html_url')) };
}

function toSeverity(value: unknown): SecurityAlert['severity'] {
  return value === undefined || value === null ? null : toOneOf(value, ['low', 'medium', 'high', 'critical']);
}
