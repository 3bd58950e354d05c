import type { FindingDraft } from '../evidence/index.js';
import type { Scan, ScanContent, ScanRefusal } from './scan.js';
import { toUtc } from './to-utc.js';

/** A scan that counts, or says why it does not. */
export interface JudgedScan {
  readonly scan: Scan;
  /** RFC 3339 in UTC; null where nobody says. */
  readonly time: string | null;
  readonly timeFrom: 'recorded' | 'told' | null;
  readonly findings: readonly FindingDraft[];
}

export interface ScanRules {
  /** When the scans were made that record no time. */
  readonly toldTime: string | null;
  readonly now: Date;
  /** `24h`, `7d`. */
  readonly maxAge: string;
}

/** Clocks of two machines may differ by so much, in milliseconds. */
const tolerance = 5 * 60_000;

export function scanCheck(path: string): string {
  return `scan:${path}`;
}

/** Each file must be a whole scan, of this commit, and not older than allowed. */
export function judgeScan(scan: Scan, rules: ScanRules): JudgedScan {
  const { outcome, path } = scan;
  if (outcome.state === 'refused') return { scan, time: null, timeFrom: null, findings: [toRefused(path, outcome)] };
  // The lock file is part of the commit: it is not made anew, and cannot be old.
  if (scan.format === 'lockfile') return { scan, time: null, timeFrom: null, findings: [] };
  const { time, timeFrom } = timeOf(outcome.content, rules);
  const finding = judgeTime({ path, time, timeFrom, told: rules.toldTime, recorded: outcome.content.time }, rules);
  const { flaw } = outcome.content;
  return { scan, time, timeFrom, findings: [...(flaw === undefined ? [] : [toRefused(path, flaw)]), ...(finding === null ? [] : [finding])] };
}

function toRefused(path: string, { reason, message, remedy }: ScanRefusal): FindingDraft {
  const rule = reason === 'wrong-subject' ? 'security/scan-of-another-commit' : 'security/scan-failed';
  return { rule, keys: { scan: path }, check: scanCheck(path), outcome: 'unverified', reason, message: `${path} ${message}`, location: { path }, ...(remedy === undefined ? {} : { remedy }) };
}

/** What is recorded outweighs what is told: the one is written by the scanner, the other by whoever wrote the workflow. */
function timeOf({ time }: ScanContent, { toldTime }: ScanRules): Pick<JudgedScan, 'time' | 'timeFrom'> {
  if (time !== null) return { time: toUtc(time), timeFrom: 'recorded' };
  return { time: toldTime === null ? null : toUtc(toldTime), timeFrom: toldTime === null ? null : 'told' };
}

interface TimeFacts {
  readonly path: string;
  readonly time: string | null;
  readonly timeFrom: JudgedScan['timeFrom'];
  readonly told: string | null;
  readonly recorded: string | null;
}

function judgeTime({ path, time, timeFrom, recorded }: TimeFacts, { now, maxAge }: ScanRules): FindingDraft | null {
  const shared = { keys: { scan: path }, check: scanCheck(path), outcome: 'unverified' as const, location: { path } };
  if (time === null) {
    const message = timeFrom === null ? `${path} does not say when it was made, and nobody else does.` : `${path} says that it was made at ${JSON.stringify(recorded)}, which is no time with a zone.`;
    return { ...shared, rule: 'security/scan-undated', reason: 'unproven', message };
  }
  if (Date.parse(time) > now.getTime() + tolerance) return { ...shared, rule: 'security/scan-undated', reason: 'unproven', message: `${path} says that it was made at ${time}, which has not come yet.`, actual: time, remedy: 'Set the clock of the machine that scans.' };
  if (now.getTime() - Date.parse(time) <= toMilliseconds(maxAge)) return null;
  return { ...shared, rule: 'security/scan-too-old', reason: 'too-old', message: `${path} was made at ${time}, longer ago than ${maxAge}.`, expected: `not older than ${maxAge}`, actual: time };
}

function toMilliseconds(age: string): number {
  return Number(age.slice(0, -1)) * (age.endsWith('d') ? 24 : 1) * 3_600_000;
}
