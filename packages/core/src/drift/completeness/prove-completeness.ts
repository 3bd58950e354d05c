import type { CaseObservation, FixtureObservation } from '@shipworthy/contract/regression';
import type { FindingDraft } from '../../evidence/index.js';
import type { LoadedPack } from '../../pack/index.js';
import type { Cause } from './cause.js';
import { toCaseCheck, toFixtureCheck } from '../checks.js';
import { findUnplannedShards } from './find-unplanned-shards.js';
import { fingerprintOfDraft } from '../fingerprint-of-draft.js';
import { toRefusalFinding } from './judge-refusals.js';
import type { Accepted, ObservationsDocument, PackEvidence } from './select-evidence.js';

export interface ObservedCase {
  readonly observation: CaseObservation;
  /** Absolute folder that stored copies are relative to; null when it is not known. */
  readonly folder: string | null;
  readonly document: ObservationsDocument;
}

export interface Completeness {
  /** Cases that were observed exactly once. */
  readonly cases: ReadonlyMap<string, ObservedCase>;
  readonly fixtures: ReadonlyMap<string, FixtureObservation>;
  readonly findings: readonly FindingDraft[];
}

export interface CompletenessInput {
  readonly pack: LoadedPack;
  readonly evidence: PackEvidence;
  /** Ids that are judged. */
  readonly cases: readonly string[];
  readonly fixtures: readonly string[];
  /** Why nothing can be proved at all: a plan that was refused, or no document. Everything else then follows from it. */
  readonly cause: Cause | null;
}

/** What one document, and only one, should hold: a shard of the plan, or the whole pack. */
interface Part {
  readonly name: string;
  /** Key of the document that should hold it. */
  readonly key: string;
  readonly items: ReadonlySet<string>;
  readonly documents: readonly Accepted<ObservationsDocument>[];
}

const casePrefix = 'case\0';
const fixturePrefix = 'fixture\0';

/**
 * Proves that every case and every fixture was observed exactly once: each shard of the plan by exactly one document that holds what the plan
 * assigns to it, no more and no less. Without a plan one document must hold the whole pack.
 */
export function proveCompleteness(input: CompletenessInput): Completeness {
  const { evidence, pack, cause } = input;
  const wanted = [...input.cases.map((id) => casePrefix + id), ...input.fixtures.map((id) => fixturePrefix + id)];
  if (cause !== null) return { cases: new Map(), fixtures: new Map(), findings: wanted.map((item) => ({ ...toItemFinding(pack, item, `not judged: ${cause.message}`), causedBy: cause.fingerprint })) };
  const wantedSet = new Set(wanted);
  const unplanned = findUnplannedShards(pack, evidence, (document) => wanted.every((item) => itemsOf(document).includes(item)));
  if (unplanned !== null) return { cases: new Map(), fixtures: new Map(), findings: [unplanned, ...wanted.map((item) => ({ ...toItemFinding(pack, item, 'not judged: the shards have no plan'), causedBy: fingerprintOfDraft(unplanned) }))] };
  const { parts, findings } = toParts(evidence, pack, wanted);
  const holders = new Map<string, Accepted<ObservationsDocument>[]>(wanted.map((item) => [item, []]));
  for (const part of parts) {
    findings.push(...judgePart(part, input, wantedSet));
    const [only, second] = part.documents;
    if (only === undefined || second !== undefined) continue;
    for (const item of itemsOf(only.document)) if (part.items.has(item)) holders.get(item)?.push(only);
  }
  const explained = new Set(findings.map(({ check }) => check));
  for (const [item, documents] of holders) {
    if (documents.length !== 1 && !explained.has(toCheck(item))) findings.push(toItemFinding(pack, item, documents.length === 0 ? 'dropped: no document holds it' : 'duplicate: it was observed more than once'));
  }
  const isSingle = (item: string): boolean => holders.get(item)?.length === 1;
  return { ...collectSingles(holders, isSingle), findings };
}

function toParts(evidence: PackEvidence, pack: LoadedPack, wanted: readonly string[]): { parts: Part[]; findings: FindingDraft[] } {
  const { plan, observations } = evidence;
  if (plan === null) {
    const whole = observations.filter(({ document }) => document.details.plan === null);
    const findings = observations.filter(({ document }) => document.details.plan !== null).map(({ document }) => toDocumentFinding(pack, document.key, `foreign: the document belongs to shard ${document.details.plan?.shard ?? ''} of a plan that was not handed over`));
    return { parts: whole.length === 0 ? [] : [{ name: 'the pack', key: pack.ref.id, items: new Set(wanted), documents: whole }], findings };
  }
  const { planDigest, assignments } = plan.document.details;
  const belongs = ({ document }: Accepted<ObservationsDocument>): boolean => document.details.plan !== null && document.details.plan.planDigest === planDigest && assignments.some(({ shard }) => shard === document.details.plan?.shard);
  const foreign = observations.filter((one) => !belongs(one));
  const findings = foreign.map(({ document }) => toDocumentFinding(pack, document.key, document.details.plan === null ? 'foreign: the document was made without the plan' : `foreign: the document belongs to shard ${document.details.plan.shard} of another plan`));
  const parts = assignments.map(({ shard, cases, fixtures }) => ({
    name: `shard ${shard}`,
    key: `${pack.ref.id}.${shard.replace('/', '-of-')}`,
    items: new Set([...cases.map((id) => casePrefix + id), ...fixtures.map((id) => fixturePrefix + id)]),
    documents: observations.filter((one) => belongs(one) && one.document.details.plan?.shard === shard),
  }));
  return { parts, findings };
}

/** A shard that is absent or doubled is one fault; what becomes of its cases follows from it. */
function judgePart(part: Part, { pack, evidence }: CompletenessInput, wanted: ReadonlySet<string>): FindingDraft[] {
  const [only, second] = part.documents;
  const items = [...part.items].filter((item) => wanted.has(item));
  if (only === undefined || second !== undefined) {
    if (items.length === 0) return [];
    const what = only === undefined ? 'dropped: no document was handed over' : `duplicate: the documents ${part.documents.map(({ document }) => document.key).toSorted().join(', ')} both hold it`;
    const refused = evidence.refused.find(({ document }) => document.includes(part.key));
    const primary = { ...toDocumentFinding(pack, part.name, `${what} (${listNames(items)})`), ...(refused === undefined ? {} : { causedBy: fingerprintOfDraft(toRefusalFinding(pack, refused)) }) };
    const fingerprint = primary.causedBy ?? fingerprintOfDraft(primary);
    return [primary, ...items.map((item) => ({ ...toItemFinding(pack, item, `${what} for ${part.name}`), causedBy: fingerprint }))];
  }
  const held = itemsOf(only.document);
  const foreign = new Set(held.filter((item) => !part.items.has(item) && !isOtherwiseKnown(item, pack, wanted)));
  const seen = new Set<string>();
  const doubled = new Set(held.filter((item) => seen.size === seen.add(item).size && !foreign.has(item)));
  return [
    ...[...foreign].map((item) => toItemFinding(pack, item, `foreign: ${part.name} does not hold it, but the document ${only.document.key} does`)),
    ...[...doubled].map((item) => toItemFinding(pack, item, `duplicate: the document ${only.document.key} holds it more than once`)),
  ];
}

/** While only some cases are judged, the others of the pack are no strangers. */
function isOtherwiseKnown(item: string, pack: LoadedPack, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(item)) return false;
  return pack.manifest.cases.some(({ id }) => casePrefix + id === item) || pack.manifest.fixtures.some(({ id }) => fixturePrefix + id === item);
}

function itemsOf({ details }: ObservationsDocument): string[] {
  return [...details.cases.map(({ id }) => casePrefix + id), ...details.fixtures.map(({ id }) => fixturePrefix + id)];
}

function collectSingles(holders: ReadonlyMap<string, readonly Accepted<ObservationsDocument>[]>, isSingle: (item: string) => boolean): Pick<Completeness, 'cases' | 'fixtures'> {
  const cases = new Map<string, ObservedCase>();
  const fixtures = new Map<string, FixtureObservation>();
  for (const { document, received } of new Set([...holders.values()].flat())) {
    for (const observation of document.details.cases) {
      if (isSingle(casePrefix + observation.id)) cases.set(observation.id, { observation, folder: received.folder, document });
    }
    for (const fixture of document.details.fixtures) if (isSingle(fixturePrefix + fixture.id)) fixtures.set(fixture.id, fixture);
  }
  return { cases, fixtures };
}

function listNames(items: readonly string[]): string {
  const names = items.map(toName).toSorted();
  return names.length <= 10 ? names.join(', ') : `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`;
}

function toName(item: string): string {
  return item.startsWith(casePrefix) ? item.slice(casePrefix.length) : `fixture ${item.slice(fixturePrefix.length)}`;
}

function toCheck(item: string): string {
  return item.startsWith(casePrefix) ? toCaseCheck(item.slice(casePrefix.length)) : toFixtureCheck(item.slice(fixturePrefix.length));
}

function toItemFinding(pack: LoadedPack, item: string, message: string): FindingDraft {
  return { ...toDocumentFinding(pack, toName(item), message), check: toCheck(item) };
}

function toDocumentFinding(pack: LoadedPack, name: string, message: string): FindingDraft {
  return {
    rule: 'drift/incomplete-shards', keys: { pack: pack.ref.id, case: name }, check: null, outcome: 'unverified', reason: 'incomplete-shards',
    message: `${name}: ${message}.`, location: { path: pack.path },
  };
}
