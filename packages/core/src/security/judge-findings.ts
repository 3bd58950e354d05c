import type { Severity } from '@shipworthy/contract/release';
import type { FindingDraft } from '../evidence/index.js';
import type { Vulnerability } from './merge-vulnerabilities.js';
import { noVersion } from './no-version.js';
import type { FoundSecret, SuppressedResult } from './scan.js';
import { isAtLeast } from './severity/severity-of.js';

/** A secret, whichever scans found it. */
export interface Secret extends FoundSecret {
  readonly tool: string;
  readonly scans: readonly string[];
}

/** What somebody dismissed, and the scan that says so. */
export interface Suppressed extends SuppressedResult {
  readonly scan: string;
  readonly tool: string;
}

export function vulnerabilityCheck({ advisory, package: name, version, tool, path }: Pick<Vulnerability, 'advisory' | 'package' | 'version' | 'tool' | 'path'>): string {
  return name === null ? `weakness:${tool ?? ''}:${advisory}:${path ?? ''}` : `vulnerability:${advisory}:${name}@${version ?? noVersion}`;
}

export function secretCheck({ tool, rule, path }: Pick<Secret, 'tool' | 'rule' | 'path'>): string {
  return `secret:${tool}:${rule}:${path}`;
}

/** Null below the severity that blocks. */
export function judgeVulnerability(one: Vulnerability, threshold: Severity): FindingDraft | null {
  if (!isAtLeast(one.severity, threshold)) return null;
  const { advisory, package: name, version, severity, path, line, title, fixedIn, url } = one;
  const shown = name === null ? `${advisory} in ${path ?? 'an unnamed file'}` : `${name} ${version ?? '(no version known)'}: ${advisory}`;
  const said = `${shown}: ${title} (${severity ?? 'of unknown severity'}).${fixedIn === null || fixedIn === '' ? '' : ` Mended in ${fixedIn}.`}${url === null ? '' : ` ${url}`}`;
  const shared = {
    check: vulnerabilityCheck(one), message: said, expected: `nothing at or above ${threshold}`, actual: severity ?? 'unknown',
    location: path === null ? null : { path, ...(line === null ? {} : { line }) }, ...remedyOf(one),
  };
  if (severity === null) return { ...shared, rule: 'security/severity-unknown', keys: { package: name ?? '', version: name === null ? '' : (version ?? noVersion), advisory, path: name === null ? (path ?? '') : '' }, outcome: 'unverified', reason: 'unproven' };
  if (name === null) return { ...shared, rule: 'security/weakness-found', keys: { tool: one.tool ?? '', rule: advisory, path: path ?? '' }, outcome: 'fail' };
  return { ...shared, rule: 'security/vulnerable', keys: { package: name, version: version ?? noVersion, advisory }, outcome: 'fail' };
}

function remedyOf({ package: name, version, fixedIn }: Vulnerability): { remedy?: string } {
  if (name === null) return {};
  if (version === null) return { remedy: `Update ${name}. No scanner says which version is installed: hand over a list of components as \`sbom\` (package-lock.json, CycloneDX, SPDX) before an exception can name it.` };
  return fixedIn === null || fixedIn === '' ? {} : { remedy: `Update ${name} to ${fixedIn}; where the vulnerability cannot be reached, add an exception with owner, reason and expiry.` };
}

/** A secret blocks whatever its scanner thinks of it; what it is, nobody is told. */
export function judgeSecret(one: Secret): FindingDraft {
  const { tool, rule, path, line } = one;
  return {
    rule: 'security/secret-found', keys: { tool, rule, path }, check: secretCheck(one), outcome: 'fail', message: `${path}${line === null ? '' : `:${line}`} holds a secret: ${rule} of ${tool}.`,
    location: { path, ...(line === null ? {} : { line }) },
  };
}

/** Dismissed in the source or at the scanner: shown, so that nobody takes it for nothing found. */
export function tellSuppressed({ scan, tool, advisory, path, line, justification }: Suppressed): FindingDraft {
  return {
    rule: 'security/weakness-found', keys: { tool, rule: advisory, path: path ?? '' }, check: null, outcome: 'not-applicable',
    message: `${advisory}${path === null ? '' : ` in ${path}${line === null ? '' : `:${line}`}`} is suppressed by ${tool} (${scan})${justification === null || justification === '' ? ', without a justification' : `: ${justification}`}.`,
    location: path === null ? null : { path, ...(line === null ? {} : { line }) },
  };
}
