import { toRefusal, type Answer } from '../answer.js';
import type { AlertSource, CodeAlertDescription, DependabotAlertDescription, SecretAlertDescription } from '../release-descriptions.js';
import { answerCursorPage, answerPage, repositoryUrl, type RestCall, type RestHandler } from './rest-call.js';

const refusals: Readonly<Record<AlertSource, Answer>> = {
  dependabot: toRefusal(403, 'Dependabot alerts are disabled for this repository.'),
  'code-scanning': toRefusal(403, 'Code Security must be enabled for this repository to use code scanning.'),
  'secret-scanning': toRefusal(404, 'Secret scanning is disabled on this repository.'),
};

function unlessOff(source: AlertSource, answer: RestHandler): RestHandler {
  return (call) => (call.repository.switchedOff.has(source) ? refusals[source] : answer(call));
}

function urlsOf(call: RestCall, source: AlertSource, number: number): Record<string, unknown> {
  return { number, url: `${repositoryUrl(call)}/${source}/alerts/${number}`, html_url: `https://github.com/${call.repository.fullName}/security/${source}/${number}` };
}

/** GitHub takes several states, with commas between them; without any it lists all. */
function isAsked(call: RestCall, state: string): boolean {
  const asked = call.query.optionalText('state');
  return asked === undefined || asked.split(',').includes(state);
}

function renderDependabotAlert(call: RestCall, alert: DependabotAlertDescription): Record<string, unknown> {
  const { severity, state = 'open', manifest = 'package-lock.json', advisory = 'GHSA-0000-0000-0000', summary = 'A weakness' } = alert;
  const dependency = { ecosystem: 'npm', name: alert.package };
  const vulnerability = { package: dependency, severity, vulnerable_version_range: '< 2.0.0', first_patched_version: null };
  return {
    ...urlsOf(call, 'dependabot', alert.number), state, dependency: { package: dependency, manifest_path: manifest },
    security_advisory: { ghsa_id: advisory, cve_id: null, summary, severity }, security_vulnerability: vulnerability,
  };
}

/** The newest first, by cursors: there is no page 2 to ask for. */
export const listDependabotAlerts = unlessOff('dependabot', (call) => {
  const found = call.repository.dependabotAlerts.filter(({ state = 'open' }) => isAsked(call, state));
  return answerCursorPage(call, found.toReversed(), (alert) => renderDependabotAlert(call, alert));
});

function isRef(call: RestCall, ref: string | undefined, asked: string | undefined): boolean {
  const full = (name: string): string => (name.startsWith('refs/') ? name : `refs/heads/${name}`);
  const standard = full(call.repository.defaultBranch);
  return (ref ?? standard) === (asked === undefined ? standard : full(asked));
}

function renderCodeAlert(call: RestCall, alert: CodeAlertDescription): Record<string, unknown> {
  const { severity, rule, state = 'open', description = `Rule ${rule}`, path = 'src/index.js', ref = `refs/heads/${call.repository.defaultBranch}` } = alert;
  return {
    ...urlsOf(call, 'code-scanning', alert.number), state, rule: { id: rule, name: rule, description, severity: 'warning', security_severity_level: severity },
    tool: { name: 'CodeQL' }, most_recent_instance: { ref, state, location: { path, start_line: 1, end_line: 1, start_column: 1, end_column: 1 } },
  };
}

const noAnalysis = toRefusal(404, 'no analysis found');

/** A repository that nothing ever analysed is told apart; a ref that nothing analysed has an empty list, as one without alerts has. */
export const listCodeAlerts = unlessOff('code-scanning', (call) => {
  if (call.repository.analyses.length === 0) return noAnalysis;
  const asked = call.query.optionalText('ref');
  const found = call.repository.codeAlerts.filter(({ state = 'open', ref }) => isAsked(call, state) && isRef(call, ref, asked));
  return answerPage(call, found, (alert) => renderCodeAlert(call, alert));
});

export const listAnalyses = unlessOff('code-scanning', (call) => {
  if (call.repository.analyses.length === 0) return noAnalysis;
  const asked = call.query.optionalText('ref');
  const found = call.repository.analyses.filter(({ ref }) => asked === undefined || isRef(call, ref, asked));
  return answerPage(call, found, ({ ref, commit }) => ({ ref: ref ?? `refs/heads/${call.repository.defaultBranch}`, commit_sha: commit, analysis_key: 'codeql', tool: { name: 'CodeQL' } }));
});

function renderSecretAlert(call: RestCall, alert: SecretAlertDescription): Record<string, unknown> {
  const isHidden = call.query.optionalText('hide_secret') === 'true';
  const { state = 'open', type } = alert;
  return { ...urlsOf(call, 'secret-scanning', alert.number), state, secret_type: type, secret_type_display_name: `A ${type}`, ...(isHidden ? {} : { secret: alert.secret }) };
}

export const listSecretAlerts = unlessOff('secret-scanning', (call) => {
  const found = call.repository.secretAlerts.filter(({ state = 'open' }) => isAsked(call, state));
  return answerPage(call, found, (alert) => renderSecretAlert(call, alert));
});
