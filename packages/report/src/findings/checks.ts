import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import type { GateDetails, GateDocument } from '@shipworthy/contract/gate';
import { bundleSeeds } from './bundle-seeds.js';
import type { Check, Seed } from './check.js';
import { docsSeeds } from './docs-seeds.js';
import { publishedSeeds, releaseSeeds } from './release-seeds.js';
import { securitySeeds, securitySubjects } from './security-seeds.js';
import { weightOf, worstWeight } from './weight.js';

/** What the gate says of the workflow file; the job that such a finding names did nothing wrong. */
const wiringRules: ReadonlySet<string> = new Set([
  'gate/continue-on-error', 'gate/gate-can-be-skipped', 'gate/job-not-needed', 'gate/judge-can-be-skipped', 'gate/not-always', 'gate/workflow-unreadable',
]);

/** Who approved is one check: what is refused or cannot be read matters only where somebody lacks. */
const approvalRules: ReadonlySet<string> = new Set(['gate/approval-missing', 'gate/approval-refused', 'gate/approvals-unreadable']);

/** Every thing judged with the findings about it, and the findings that are about none of them. */
export function checksOf(document: EvidenceDocument): { checks: Check[]; others: Finding[] } {
  const seeds = seedsOf(document);
  const about = new Map<string, Finding[]>(seeds.map(({ what, name }) => [idOf(what, name), []]));
  const others: Finding[] = [];
  const seedsFor = (kind: Check['what']): string[] => seeds.filter(({ what }) => what === kind).map(({ what, name }) => idOf(what, name));
  const [wiring, approvals] = [seedsFor('wiring'), seedsFor('approvals')];
  for (const finding of document.findings) {
    const id = (wiringRules.has(finding.rule) ? wiring : approvalRules.has(finding.rule) ? approvals : subjectsOf(finding)).find((subject) => about.has(subject));
    ((id === undefined ? undefined : about.get(id)) ?? others).push(finding);
  }
  const checks = seeds.map(({ outcome, ...seed }) => {
    const findings = about.get(idOf(seed.what, seed.name)) ?? [];
    const told = findings.map((finding) => weightOf(finding, document.policy));
    const reason = findings.find((finding) => finding.outcome === 'unverified')?.reason ?? null;
    if (outcome !== null) told.push(weightOf({ outcome, reason }, document.policy));
    return { ...seed, findings, weight: worstWeight(told) ?? 'pass' };
  });
  return { checks, others };
}

function seedsOf(document: EvidenceDocument): Seed[] {
  switch (document.kind) {
    case 'regression-plan':
      return document.details.assignments.map(({ shard, cases, fixtures }) => ({ what: 'shard', name: shard, note: `cases: ${cases.length}, fixtures: ${fixtures.length}`, outcome: null }));
    case 'regression-observations':
      return [
        ...document.details.cases.map(({ id, state, reason, skipReason }): Seed => {
          const outcome = { ran: null, skipped: 'not-applicable', 'not-run': 'unverified' } as const;
          return { what: 'case', name: id, note: skipReason ?? reason, outcome: outcome[state] };
        }),
        ...document.details.fixtures.map(({ id }): Seed => ({ what: 'fixture', name: id, note: null, outcome: null })),
      ];
    case 'drift-report':
      return [
        ...document.details.cases.map(({ id, status, outcome }): Seed => ({ what: 'case', name: id, note: status, outcome })),
        ...document.details.fixtures.map(({ id }): Seed => ({ what: 'fixture', name: id, note: null, outcome: null })),
      ];
    case 'bundle-readiness':
      return bundleSeeds(document);
    case 'doc-sync-report':
      return docsSeeds(document);
    case 'security-report':
      return securitySeeds(document);
    case 'release-checklist':
      return releaseSeeds(document);
    case 'release-notes-report':
      return document.details.ledger.entries.map(({ number, state, by }): Seed => ({ what: 'change', name: `#${number}`, note: by === null ? state : `${state}: ${by}`, outcome: null }));
    case 'release-evidence':
    case 'release-verification':
    case 'release-publication':
      return publishedSeeds(document);
    case 'gate-decision':
      return gateSeeds(document);
  }
}

function gateSeeds({ details }: EvidenceDocument<'gate-decision'>): Seed[] {
  return [
    { what: 'wiring', name: details.wiring.workflow ?? 'workflow', note: details.wiring.note, outcome: details.wiring.outcome },
    ...details.jobs.map(({ id, result, note, outcome }): Seed => ({ what: 'job', name: id, note: note ?? result, outcome })),
    ...details.documents.map((one): Seed => ({ what: 'document', name: `${one.kind}:${one.key}`, note: noteOf(one), outcome: one.outcome })),
    ...details.required.map(({ requirement, outcome, documents }): Seed => ({ what: 'requirement', name: requirement, note: documents === 0 ? 'missing-evidence' : `met by ${documents} of the documents`, outcome })),
    ...approvalSeeds(details),
  ];
}

/** Asked for at some levels only; then it is said who consented. */
function approvalSeeds({ approvalsNeeded = 0, approvals = [], level }: GateDetails): Seed[] {
  if (approvalsNeeded === 0) return [];
  const people = approvals.filter(({ accepted }) => accepted).map(({ approver, keyId, source }) => approver ?? keyId ?? source);
  return [{ what: 'approvals', name: level, note: people.length === 0 ? null : `by ${people.join(', ')}`, outcome: null }];
}

/** A waived finding never hides behind the verdict of its document. */
function noteOf({ reason, verdict, summary }: GateDocument): string | null {
  const note = reason ?? verdict;
  return summary === null || summary.waived === 0 ? note : `${note ?? ''}, ${summary.waived} of ${summary.checked} checks waived`;
}

/** What a finding is about, by the names that its rule identifies things with. */
function subjectsOf(finding: Finding): string[] {
  if (finding.rule.startsWith('security/')) return securitySubjects(finding).map(([what, name]) => idOf(what, name));
  const value = (name: string): string | null => finding.keys[name] ?? null;
  const [kind, key] = [value('kind'), value('key')];
  const change = value('pullRequest');
  if (change !== null) return [idOf('change', `#${change}`)];
  const [path, fence, graph] = [value('path'), value('fence'), value('graph')];
  const inDocs = [...(path === null || fence === null ? [] : [idOf('sample', `${path}#${fence}`)]), ...(graph === null ? [] : [idOf('reference', graph)]), ...(path === null ? [] : (['form', 'changelog', 'links'] as const).map((what) => idOf(what, path)))];
  const named = (['case', 'fixture', 'job', 'requirement', 'shard', 'area', 'task', 'source', 'item'] as const).flatMap((what) => {
    const name = value(what);
    return name === null ? [] : [idOf(what, name)];
  });
  const inBundle = [['requirement', 'artifact'], ['gate', 'gate']] as const;
  const parts = inBundle.flatMap(([name, what]) => {
    const [area, part] = [value('area'), value(name)];
    return area === null || part === null ? [] : [idOf(what, `${area}/${part}`)];
  });
  if (parts.length > 0) return [...parts, ...named];
  if (inDocs.length > 0) return [...named, ...inDocs];
  return kind === null || key === null ? named : [...named, idOf('document', `${kind}:${key}`)];
}

function idOf(what: Check['what'], name: string): string {
  return `${what}\0${name}`;
}
