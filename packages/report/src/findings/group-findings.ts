import type { Envelope, Finding } from '@shipworthy/contract/envelope';
import { compareWeights, weightOf, worstWeight, type Weight } from './weight.js';

/** A finding with everything that follows from it. The group weighs as much as its worst member. */
export interface FindingGroup {
  readonly primary: Finding;
  readonly consequences: readonly Finding[];
  readonly weight: Weight;
}

/** The findings of a document, worst first, each under the finding that it follows from. Every finding is in exactly one group. */
export function groupFindings(document: Pick<Envelope, 'findings' | 'policy'>): FindingGroup[] {
  const byFingerprint = new Map<string, Finding>();
  for (const finding of document.findings) if (!byFingerprint.has(finding.fingerprint)) byFingerprint.set(finding.fingerprint, finding);
  const members = new Map<Finding, Finding[]>();
  for (const finding of document.findings) {
    const root = rootOf(finding, byFingerprint);
    if (!members.has(root)) members.set(root, []);
    if (root !== finding) members.get(root)?.push(finding);
  }
  return [...members]
    .map(([primary, consequences]) => toGroup(primary, consequences, document.policy))
    .toSorted((a, b) => compareWeights(a.weight, b.weight));
}

function toGroup(primary: Finding, consequences: readonly Finding[], policy: Envelope['policy']): FindingGroup {
  const weigh = (finding: Finding): Weight => weightOf(finding, policy);
  return {
    primary,
    consequences: consequences.toSorted((a, b) => compareWeights(weigh(a), weigh(b))),
    weight: worstWeight([primary, ...consequences].map(weigh)) ?? 'pass',
  };
}

const maxDepth = 50;

/** A circle, or a chain that no judge makes, would hide findings or cost quadratic time: such a finding stands for itself. */
function rootOf(finding: Finding, byFingerprint: ReadonlyMap<string, Finding>): Finding {
  let current = finding;
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const cause = current.causedBy === null ? undefined : byFingerprint.get(current.causedBy);
    if (cause === undefined) return current;
    current = cause;
  }
  return finding;
}
