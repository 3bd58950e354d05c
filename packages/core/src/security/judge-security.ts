import type { SecurityDetails } from '@shipworthy/contract/security';
import { judge, toFinding, type FindingDraft, type Judgement } from '../evidence/index.js';
import { meetExceptions, toWaivers, type MetException } from '../evidence/exceptions.js';
import { judgeSecret, judgeVulnerability, secretCheck, tellSuppressed, vulnerabilityCheck, type Secret } from './judge-findings.js';
import { judgeScan, scanCheck, type JudgedScan, type ScanRules } from './judge-scans.js';
import { judgeLicences } from './licences/judge-licences.js';
import { mergeVulnerabilities } from './merge-vulnerabilities.js';
import { indexComponents, placeVersions } from './place-versions.js';
import type { ScanContent } from './scan.js';
import type { SecurityFacts, SecurityParts } from './security-facts.js';
import { toAllDetails, toSecurityDetails } from './to-security-details.js';

/** The verdict over every scan. The same files in any order give the same one. */
export function judgeSecurity(facts: SecurityFacts): { readonly judgement: Judgement; readonly details: SecurityDetails } {
  const { config, rules } = facts;
  const parts = toParts(facts);
  const drafts = [...facts.policyFindings, ...judgeParts(parts, facts)];
  const outlined = toAllDetails(parts, facts, { outcomes: new Map(), met: [] });
  const met = meetExceptions(config.exceptions, drafts.map(toFinding), outlined);
  const valid = met.filter(({ exception }) => exception.expires >= rules.waiversAsOf);
  const judgement = judge({ ...rules, checks: listChecks(parts, facts), findings: [...drafts, ...judgeExceptions(met, rules.waiversAsOf)], waivers: [...rules.waivers, ...toWaivers(valid)] });
  return { judgement, details: toSecurityDetails(parts, facts, { outcomes: judgement.outcomes, met }) };
}

function toParts({ config, scans: given, toldTime, now }: SecurityFacts): SecurityParts {
  const timeRules: ScanRules = { toldTime, now, maxAge: config.maxAge };
  const scans = given.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const contents = scans.flatMap(({ path, format, outcome }) => (outcome.state === 'read' ? [{ path, format, content: outcome.content }] : []));
  const components = contents.flatMap(({ content }) => content.components ?? []);
  const index = indexComponents(contents.flatMap(({ path, format, content }) => (content.components ?? []).map((component) => ({ component, lockfile: format === 'lockfile' ? path : null }))));
  const sightings = contents.flatMap(({ path, content }) => content.vulnerabilities.flatMap((one) => placeVersions(one, index)).map((one) => ({ ...one, scan: path, tool: one.tool ?? content.tool.name })));
  return {
    scans: scans.map((scan) => judgeScan(scan, timeRules)),
    vulnerabilities: mergeVulnerabilities(sightings),
    secrets: joinSecrets(contents),
    suppressed: contents.flatMap(({ path, content }) => content.suppressed.map((one) => ({ ...one, scan: path, tool: one.tool ?? content.tool.name }))),
    licences: config.licences === undefined ? null : judgeLicences(components, config.licences),
  };
}

/** One rule in one file is one thing: lines move. */
function joinSecrets(contents: readonly { readonly path: string; readonly content: ScanContent }[]): Secret[] {
  const joined = new Map<string, Secret>();
  for (const { path, content } of contents) {
    for (const found of content.secrets) {
      const secret = { ...found, tool: found.tool ?? content.tool.name, scans: [path] };
      const before = joined.get(secretCheck(secret));
      joined.set(secretCheck(secret), before === undefined ? secret : { ...before, scans: [...new Set([...before.scans, path])] });
    }
  }
  return [...joined.values()].toSorted((a, b) => (secretCheck(a) < secretCheck(b) ? -1 : 1));
}

function judgeParts({ scans, vulnerabilities, secrets, suppressed, licences }: SecurityParts, facts: SecurityFacts): FindingDraft[] {
  return [
    ...scans.flatMap(({ findings }) => findings),
    ...judgeMissing(scans, facts),
    ...vulnerabilities.flatMap((one) => judgeVulnerability(one, facts.config.severity) ?? []),
    ...secrets.map(judgeSecret),
    ...suppressed.map(tellSuppressed),
    ...(licences?.findings ?? []),
  ];
}

/** What was named and is not there, and what the policy expects whatever was named. */
function judgeMissing(scans: readonly JudgedScan[], { missing, config }: SecurityFacts): FindingDraft[] {
  const tools = new Set(scans.flatMap(({ scan: { outcome, format } }) => (outcome.state === 'read' && outcome.content.flaw === undefined ? [...outcome.content.tool.name.split(', '), format ?? ''] : [])).map((name) => name.toLowerCase()));
  const absent = config.scans.filter((name) => !tools.has(name.toLowerCase()));
  return [
    ...missing.map((pattern): FindingDraft => ({ rule: 'security/scan-missing', keys: { scan: pattern }, check: scanCheck(pattern), outcome: 'unverified', reason: 'missing-evidence', message: `No file is named as \`${pattern}\`: no scanner has left one.` })),
    ...(config.licences !== undefined && !scans.some(listsComponents) ? [toWithoutComponents()] : []),
    ...absent.map((name): FindingDraft => ({ rule: 'security/scan-missing', keys: { scan: name }, check: scanCheck(name), outcome: 'unverified', reason: 'missing-evidence', message: `\`security.scans\` expects a report of ${name}, and none of the files that could be read is one.`, remedy: `Run ${name} before this step, and name its report; or take it off \`security.scans\`.` })),
  ];
}

function listsComponents({ scan: { outcome } }: JudgedScan): boolean {
  return outcome.state === 'read' && outcome.content.components !== null;
}

function toWithoutComponents(): FindingDraft {
  return {
    rule: 'security/scan-missing', keys: { scan: 'components' }, check: scanCheck('components'), outcome: 'unverified', reason: 'missing-evidence',
    message: 'Licences are to be judged (`security.licences`), and no list of components could be read.', remedy: 'Hand one over as `sbom`: package-lock.json, or what `npm sbom` writes.',
  };
}

function listChecks({ scans, vulnerabilities, secrets, licences }: SecurityParts, { missing }: SecurityFacts): string[] {
  return [...scans.map(({ scan }) => scanCheck(scan.path)), ...missing.map(scanCheck), ...vulnerabilities.map(vulnerabilityCheck), ...secrets.map(secretCheck), ...(licences?.checks ?? [])];
}

/** An exception that has ended excuses nothing; one that is about nothing will one day excuse something else. */
function judgeExceptions(met: readonly MetException[], today: string): FindingDraft[] {
  return met.flatMap(({ exception, findings }): FindingDraft[] => {
    const subject = exception.advisory ?? exception.licence ?? '';
    const shared = { keys: { package: exception.package, version: exception.version, subject }, check: null, outcome: 'warn' as const };
    const named = `The exception of ${exception.owner} for ${subject} in ${exception.package} ${exception.version}`;
    if (findings.length === 0) return [{ ...shared, rule: 'security/exception-unused', message: `${named} matches nothing.` }];
    return exception.expires >= today ? [] : [{ ...shared, rule: 'security/exception-expired', message: `${named} expired on ${exception.expires}.`, expected: 'valid on the day of the check', actual: exception.expires }];
  });
}
