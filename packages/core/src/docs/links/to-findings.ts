import type { FindingDraft } from '../../evidence/index.js';
import type { LinkFault } from './link-facts.js';

/** One finding for everything in a file that one correction mends, at its first place; the others stand in `related`. */
export function toFindings(faults: readonly LinkFault[], outcome: 'fail' | 'warn'): FindingDraft[] {
  const groups = new Map<string, LinkFault[]>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.from, fault.rule, fault.subject]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fault]);
    else group.push(fault);
  }
  return Array.from(groups.values(), (group) => toFinding(group, outcome)).filter((finding) => finding !== null);
}

function toFinding(group: readonly LinkFault[], outcome: 'fail' | 'warn'): FindingDraft | null {
  const [first, ...others] = onePerPlace(group);
  if (first === undefined) return null;
  const { from, rule, subject, complaint, expected } = first;
  return {
    rule,
    keys: keysOf(first),
    check: `links:${from}`,
    ...(rule === 'docs/unreadable' ? { outcome: 'unverified', reason: first.reason ?? 'unreadable-source' } : { outcome: group.every((fault) => fault.outcome === 'warn') ? 'warn' : outcome }),
    message: `${quote(first)} ${complaint}${others.length === 0 ? '' : `; so also ${others.map(toPlace).join(', ')}`}.`,
    expected,
    actual: subject,
    location: toLocation(first),
    related: others.map(toLocation),
    occurrences: others.length + 1,
    ...remedyOf(first),
  };
}

function onePerPlace(group: readonly LinkFault[]): LinkFault[] {
  const sorted = group.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter((fault, index) => fault.line !== sorted[index - 1]?.line || fault.column !== sorted[index - 1]?.column);
}

function keysOf({ rule, from, subject }: LinkFault): Record<string, string> {
  if (rule === 'docs/unreadable') return { path: subject };
  return rule === 'docs/reference-undefined' ? { path: from, label: subject } : { path: from, target: subject };
}

function quote(fault: LinkFault): string {
  return fault.rule === 'docs/unreadable' ? `A link (${toPlace(fault)})` : `\`${fault.subject}\` (${toPlace(fault)})`;
}

/** Absent where the rule's own says all. */
function remedyOf({ expected, remedy }: LinkFault): { remedy?: string } {
  if (expected !== null) return { remedy: `Write \`${expected}\`.` };
  return remedy === '' ? {} : { remedy };
}

function toPlace({ from, line, column }: LinkFault): string {
  return `${from}:${line}:${column}`;
}

function toLocation({ from, line, column }: LinkFault): { path: string; line: number; column: number } {
  return { path: from, line, column };
}
