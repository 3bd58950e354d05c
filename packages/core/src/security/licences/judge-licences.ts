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
  const states = new Map<string, State>();
  const judge = (text: string): State => {
    const before = states.get(text);
    if (before !== undefined) return before;
    const parsed = parseLicence(text);
    const state = parsed === null ? 'unverified' : satisfies(parsed, allowed) ? 'pass' : 'fail';
    states.set(text, state);
    return state;
  };
  const components = joinLists(listed).filter(({ package: name }) => !isOwn(name));
  const judged = components.map((component) => ({ component, state: worst(component.licences.map(judge)) }));
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
    const key = [ecosystem ?? '', plainName, version ?? ''].join('\0');
    const entry = joined.get(key) ?? { package: plainName, version, licences: new Set<string>() };
    if (licence !== null && licence.trim() !== '' && licence !== 'NOASSERTION') entry.licences.add(licence.trim());
    joined.set(key, entry);
  }
  return [...joined.values()].map((one) => ({ ...one, licences: [...one.licences].sort() })).toSorted((a, b) => compare(a.package, b.package) || compare(a.version ?? '', b.version ?? ''));
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
    used.set(licence, { components: (used.get(licence)?.components ?? 0) + 1, outcome: state });
  }
  return [...used].map(([licence, rest]) => ({ licence, ...rest })).toSorted((a, b) => b.components - a.components || compare(a.licence ?? '', b.licence ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
