import type { LicencesConfig, LicencesReport } from '@shipworthy/contract/security';
import type { FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import type { Component } from '../../compare/formats/list-components.js';
import { noVersion } from '../no-version.js';
import { parseLicence } from './parse-licence.js';
import { satisfies } from './satisfies.js';

export interface LicencesJudgement {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  /** Components with the licences that the lists state of them. */
  readonly components: readonly LicensedComponent[];
  readonly details: LicencesReport;
}

/** One component, however many lists name it. */
export interface LicensedComponent {
  readonly package: string;
  readonly version: string | null;
  readonly licences: readonly string[];
}

type State = 'pass' | 'fail' | 'unverified';

export function licenceCheck({ package: name, version }: Pick<LicensedComponent, 'package' | 'version'>): string {
  return `licence:${name}@${version ?? noVersion}`;
}

/** Every component must have a licence that the list of allowed ones satisfies; what cannot be read is never one. */
export function judgeLicences(listed: readonly Component[], config: LicencesConfig): LicencesJudgement {
  const isOwn = matchGlobs(config.own);
  const allowed = config.allow.flatMap((text) => {
    const parsed = parseLicence(text);
    return parsed === null || 'operator' in parsed ? [] : [parsed];
  });
  const judge = (text: string): State => {
    const parsed = parseLicence(text);
    return parsed === null ? 'unverified' : satisfies(parsed, allowed) ? 'pass' : 'fail';
  };
  const components = joinLists(listed).filter(({ package: name }) => !isOwn(name));
  // Thousands of components have a handful of licences.
  const states = new Map([...new Set(components.flatMap(({ licences }) => licences))].map((text) => [text, judge(text)]));
  const judged = components.map((component) => ({ component, state: worst(component.licences.flatMap((text) => states.get(text) ?? [])) }));
  return {
    components,
    checks: components.map(licenceCheck),
    findings: judged.flatMap(({ component, state }) => (state === 'pass' ? [] : [toFinding(component, state)])),
    details: {
      allowed: [...config.allow], components: components.length, used: toUsed(judged),
      refused: judged.filter(({ state }) => state !== 'pass').map(({ component, state }) => ({ package: component.package, version: component.version, licence: show(component), outcome: state })),
    },
  };
}

/** Two lists may state two licences: then both count. One that states none takes nothing away from the other. */
function joinLists(listed: readonly Component[]): LicensedComponent[] {
  const joined = new Map<string, { package: string; version: string | null; licences: Set<string> }>();
  for (const { plainName, ecosystem, version, licence } of listed) {
    const key = [plainName, version ?? '', ecosystem ?? ''].join('\0');
    const entry = joined.get(key) ?? { package: plainName, version, licences: new Set<string>() };
    const stated = licence?.trim() ?? '';
    if (stated !== '' && stated !== 'NOASSERTION') entry.licences.add(stated);
    joined.set(key, entry);
  }
  return [...joined].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => ({ ...one, licences: [...one.licences].sort() }));
}

function worst(states: readonly State[]): State {
  if (states.includes('fail')) return 'fail';
  return states.length === 0 || states.includes('unverified') ? 'unverified' : 'pass';
}

function toFinding(component: LicensedComponent, state: 'fail' | 'unverified'): FindingDraft {
  const named = `${component.package} ${component.version ?? '(no version)'}`;
  const shared = { keys: { package: component.package, version: component.version ?? noVersion }, check: licenceCheck(component), expected: 'a licence of `security.licences.allow`', actual: show(component) ?? 'none stated' };
  if (state === 'fail') return { ...shared, rule: 'security/licence-not-allowed', outcome: 'fail', message: `${named} has the licence ${String(show(component))}, which nothing in \`security.licences.allow\` satisfies.` };
  const why = component.licences.length === 0 ? 'states no licence' : `states a licence that is no SPDX expression: ${JSON.stringify(show(component))}`;
  return { ...shared, rule: 'security/licence-unknown', outcome: 'unverified', reason: 'unproven', message: `${named} ${why}.` };
}

function show({ licences }: LicensedComponent): string | null {
  return licences.length === 0 ? null : licences.map((one) => one.slice(0, 200)).join(' and ');
}

function toUsed(judged: readonly { readonly component: LicensedComponent; readonly state: State }[]): LicencesReport['used'] {
  const used = new Map<string | null, { components: number; outcome: State }>();
  for (const { component, state } of judged) {
    const licence = show(component);
    const before = used.get(licence) ?? { components: 0, outcome: state };
    // What is shown is cut, so two licences may look the same.
    used.set(licence, { components: before.components + 1, outcome: worst([before.outcome, state]) });
  }
  return [...used].map(([licence, rest]) => ({ licence, ...rest })).toSorted((a, b) => b.components - a.components || ((a.licence ?? '') < (b.licence ?? '') ? -1 : 1));
}
