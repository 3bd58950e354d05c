import type { FindingDraft } from '../evidence/index.js';
import type { LoadedPack } from '../pack/index.js';
import { causesOf } from './carry-findings.js';
import { contentOfObservation, contentOfRecord } from './cases/case-content.js';
import { toCaseCheck, toFixtureCheck } from './checks.js';
import type { Baselines } from './baseline/collect-baselines.js';
import { hasRun, type CaseFacts } from './cases/collect-cases.js';
import { fingerprintOfDraft } from './fingerprint-of-draft.js';
import { isSameButId } from './cases/is-same-but-id.js';
import { judgeCase, toProblemFinding, type JudgedCase, type MissingBaseline } from './cases/judge-case.js';
import { reconcileCases, type CaseIdentity } from './cases/reconcile-cases.js';

export interface DriftFacts {
  readonly pack: LoadedPack;
  readonly baselines: Baselines;
  /** Cases and records that are judged. */
  readonly cases: readonly CaseFacts[];
  /** Ids of the fixtures that are judged. */
  readonly fixtures: readonly string[];
  /** About policy, documents, completeness, and what the runner found. */
  readonly evidence: readonly FindingDraft[];
  readonly carried: readonly FindingDraft[];
  /** True when some cases were chosen: then nothing is said of the others. */
  readonly isPartial: boolean;
}

export interface DriftJudgement {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly cases: readonly JudgedCase[];
}

/** Turns what was collected into findings. Reads no clock, no disk and no git. */
export function judgeDrift(facts: DriftFacts): DriftJudgement {
  const { pack } = facts;
  const causes = causesOf([...facts.carried, ...facts.evidence]);
  const indexes = new Map(pack.manifest.cases.map(({ id }, index) => [id, index]));
  const renamed = findRenamed(facts);
  const gone = new Set(renamed.values());
  const noBaseline = findNoBaseline(facts);
  const missing = noBaseline === null ? null : toMissing(noBaseline);
  const cases = facts.cases.filter((one) => !gone.has(one.id) || isRecordEdited(one)).map((one) => judgeCase(one, { pack, indexes, cause: causes.get(toCaseCheck(one.id)) ?? null, renamedFrom: renamed.get(one.id) ?? null, missing }));
  const findings = [...facts.evidence, ...facts.carried, ...(noBaseline === null ? [] : [noBaseline]), ...cases.flatMap((one) => one.findings), ...strayProblems(facts)];
  const checks = [...facts.cases.filter(({ packCase }) => packCase !== null).map(({ id }) => toCaseCheck(id)), ...facts.fixtures.map(toFixtureCheck)];
  return { checks, findings: withoutRepeats(findings), cases };
}

/** New id → old id, of cases that are the same but for their name. */
function findRenamed({ pack, cases }: DriftFacts): ReadonlyMap<string, string> {
  const { renamed } = reconcileCases(...toSides(cases));
  const records = new Map(cases.map(({ id, recorded }) => [id, recorded?.record]));
  return new Map([...renamed].filter(([id, oldId]) => {
    const record = records.get(oldId);
    return record !== undefined && isSameButId(pack, id, record);
  }));
}

function toSides(cases: readonly CaseFacts[]): [CaseIdentity[], CaseIdentity[]] {
  // Most packs rename nothing, and the contents of ten thousand cases take longer to digest than everything else here.
  const mayBeRenamed = cases.some(({ packCase, recorded }) => packCase === null && recorded !== null) && cases.some(({ packCase, recorded }) => packCase !== null && recorded === null);
  const recorded = cases.flatMap(({ id, recorded: file }) => (file === null ? [] : [{ id, content: mayBeRenamed ? contentOfRecord(file.record) : null }]));
  const current = cases.flatMap(({ id, packCase, observed }) => {
    const isKnown = mayBeRenamed && packCase !== null && observed !== null && hasRun(observed);
    return packCase === null ? [] : [{ id, content: isKnown ? contentOfObservation(packCase, observed.observation) : null }];
  });
  return [recorded, current];
}

/** The old record of a renamed case goes or stays as it is; anything else has to be said. */
function isRecordEdited({ recorded, proposal }: CaseFacts): boolean {
  return proposal !== null && proposal.record !== null && proposal.record.digest !== recorded?.digest;
}

/** No record anywhere, readable or not: then there is nothing that anything could have drifted from. */
function findNoBaseline({ pack, baselines, cases }: DriftFacts): FindingDraft | null {
  const { reference, proposed, source, path, commit, problem } = baselines;
  const shared = { rule: 'drift/no-baseline', keys: { pack: pack.ref.id }, check: null, location: { path: pack.path } } as const;
  if (!cases.some(({ packCase }) => packCase !== null)) return null;
  if (problem !== null) return { ...shared, rule: 'drift/baseline-unavailable', outcome: 'unverified', ...problem };
  if (source === 'none') {
    return {
      ...shared, outcome: 'unverified', reason: 'unreadable-source', message: `The accepted records stand in ${path} on the base ${commit ?? '(which nothing names)'}, and that could not be read.`,
      remedy: 'Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`.',
    };
  }
  const count = [reference, proposed].reduce((sum, set) => sum + (set === null ? 0 : set.records.size + set.problems.size + set.strays.length), 0);
  if (count > 0) return null;
  const remedy = `Accept what the cases produce now, and commit it: \`shipworthy drift-check --mode accept --all --pack ${pack.path} --reason "first baseline"\`.`;
  return { ...shared, outcome: pack.packPolicy.bootstrap === 'warn' ? 'warn' : 'unverified', reason: 'no-baseline', message: `No case of the pack ${pack.ref.id} has a baseline in ${path}.`, remedy };
}

function toMissing(draft: FindingDraft): MissingBaseline {
  return { outcome: draft.outcome === 'warn' ? 'warn' : 'unverified', reason: draft.reason ?? 'no-baseline', fingerprint: fingerprintOfDraft(draft) };
}

/** Files among the records that belong to no case at all. */
function strayProblems({ pack, baselines, isPartial }: DriftFacts): FindingDraft[] {
  if (isPartial) return [];
  const strays = [...baselines.reference.strays, ...(baselines.proposed?.strays ?? [])];
  return strays.map((problem) => ({ ...toProblemFinding({ pack, indexes: new Map(), cause: null }, problem.path, problem), check: null }));
}

/** A fault that several documents report, or that base and head share, is one fault. The first report stands. */
function withoutRepeats(drafts: readonly FindingDraft[]): FindingDraft[] {
  const first = new Map<string, FindingDraft>();
  for (const draft of drafts) {
    const fingerprint = fingerprintOfDraft(draft);
    if (!first.has(fingerprint)) first.set(fingerprint, draft);
  }
  return [...first.values()];
}
