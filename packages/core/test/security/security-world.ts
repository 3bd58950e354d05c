import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configSchema } from '@shipworthy/contract/config';
import type { SecurityConfig } from '@shipworthy/contract/security';
import { judgeSecurity } from '../../src/security/judge-security.js';
import { readScan, type ScanFile } from '../../src/security/read-scan.js';
import type { Scan, ScanContent } from '../../src/security/scan.js';
import type { SecurityFacts } from '../../src/security/security-facts.js';

export const commit = 'a'.repeat(40);
/** Some hours after the scans of the fixtures that say when they were made. */
export const now = new Date('2026-11-22T06:00:00Z');

export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8');
}

export function scanOf(text: string, changes: Partial<ScanFile> = {}): Scan {
  return readScan({ path: 'scan.json', root: '/builds/project', commits: [commit], format: null, text, ...changes });
}

/** A fixture by its own name, as if it lay in the project. */
export function scanFixture(name: string, changes: Partial<ScanFile> = {}): Scan {
  return scanOf(fixture(name), { path: name, ...changes });
}

export function contentOf({ outcome, path }: Scan): ScanContent {
  if (outcome.state === 'refused') throw new Error(`${path} was refused: ${outcome.reason} ${outcome.message}`);
  return outcome.content;
}

export function refusalOf({ outcome }: Scan): string {
  const flaw = outcome.state === 'refused' ? outcome : outcome.content.flaw;
  return flaw === undefined ? 'read' : `${flaw.reason}: ${flaw.message}`;
}

export function toConfig(security: Readonly<Record<string, unknown>>): SecurityConfig {
  return configSchema.parse({ schemaVersion: 1, security }).security;
}

export interface JudgedChanges extends Partial<Omit<SecurityFacts, 'config' | 'scans' | 'rules'>> {
  readonly security?: Readonly<Record<string, unknown>>;
  readonly rules?: Partial<SecurityFacts['rules']>;
}

/** What files come to, told at ten o'clock of the day where they hold no time. */
export function judgeScans(scans: readonly Scan[], { security = {}, rules = {}, ...changes }: JudgedChanges = {}) {
  const result = judgeSecurity({
    config: toConfig(security), scans, missing: [], toldTime: '2026-11-21T10:00:00.000Z', now, context: [], policyFindings: [],
    rules: { waivers: [], waiversAsOf: '2026-11-21', reasons: {}, key: 'default', ...rules }, ...changes,
  });
  return { ...result, said: result.judgement.findings.map(say), verdict: result.judgement.verdict };
}

/** `rule outcome names`, without the values that differ from one machine to the next. */
function say({ rule, outcome, keys }: { readonly rule: string; readonly outcome: string; readonly keys: Readonly<Record<string, string>> }): string {
  return [rule.replace('security/', ''), outcome, ...Object.values(keys).filter((value) => value !== '')].join(' ');
}
