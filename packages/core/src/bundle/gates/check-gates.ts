import type { BundleGateConfig, GateResult } from '@shipworthy/contract/bundle';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../evidence/index.js';
import type { BundleArea, BundleRun, PartResult } from '../bundle-run.js';
import { causeInFile, causeOfMissing, chooseSource, type GateSource } from './gate-sources.js';
import { judgeGate, type GateFacts, type JudgedGate } from './judge-gate.js';
import { locateGates, type LocateGate } from './locate-gates.js';
import { noAnswer, type Answer, type Ending, type Question } from './query/answer.js';
import { parseQuery } from './query/parse-query.js';
import { askSource, type SourceSpec } from './source/ask-source.js';

export interface CheckedGates extends PartResult<ReadonlyMap<string, readonly GateResult[]>> {
  /** Files (relative to the bundle) of which every line was read and is a document. */
  readonly parsed: ReadonlySet<string>;
}

/** Whether what was measured is within its thresholds. Each source is gone through once, whatever number of gates read it. */
export async function checkGates(run: BundleRun): Promise<CheckedGates> {
  requireKnownProfile(run);
  const locate = await locateGates(run);
  const asked = new SourceQuestions();
  const planned = await Promise.all(run.areas.flatMap((area) => area.config.gates.map((gate) => planGate(run, { area, gate, asked }))));
  await asked.answerAll();
  const details = new Map<string, GateResult[]>(run.areas.map(({ name }) => [name, []]));
  const findings: FindingDraft[] = [];
  for (const plan of planned) {
    const { result, finding } = await judgePlanned(run, plan, locate);
    details.get(plan.area.name)?.push(result);
    if (finding !== null) findings.push(finding);
  }
  return { checks: planned.map(({ area, gate }) => `gate:${area.name}/${gate.id}`), findings, details, parsed: asked.parsed };
}

/** A misspelt profile would silently be the default one. */
function requireKnownProfile({ inputs: { profile }, config: { areas } }: BundleRun): void {
  if (profile === undefined || profile === 'default') return;
  const known = [...new Set(Object.values(areas).flatMap(({ gates }) => gates).flatMap(({ is }) => (typeof is === 'object' ? Object.keys(is) : [])))];
  if (known.includes(profile)) return;
  throw new ShipworthyError('usage/invalid-input', `No gate has a threshold for the profile ${profile}.`, { hint: known.length === 0 ? 'Leave `profile` away: the configuration has no profiles.' : `The configuration names ${known.join(', ')}.` });
}

interface PlannedGate {
  readonly area: BundleArea;
  readonly gate: BundleGateConfig;
  readonly source: GateSource;
  readonly otherSource: GateSource | null;
  readonly answer: () => Answer;
  readonly sampleCount: (() => Answer) | null;
  readonly other: (() => Answer) | null;
}

async function planGate(run: BundleRun, { area, gate, asked }: { readonly area: BundleArea; readonly gate: BundleGateConfig; readonly asked: SourceQuestions }): Promise<PlannedGate> {
  const { query, sampleCount, equals, atLeast } = gate;
  const source = await chooseSource(run, area, { ...gate, files: gate.from });
  const otherSource = equals === undefined ? null : await chooseSource(run, area, { ...equals, files: equals.from, except: [], pick: 'newest' });
  return {
    area, gate, source, otherSource,
    answer: asked.ask(source, query, { ending: endingOf(gate), atLeast }),
    sampleCount: sampleCount === undefined ? null : asked.ask(source, sampleCount.query, { ending: { kind: 'value' }, atLeast: 1 }),
    other: equals === undefined || otherSource === null ? null : asked.ask(otherSource, equals.query, { ending: { kind: 'value' }, atLeast: 1 }),
  };
}

function endingOf({ percentile, contains, each }: BundleGateConfig): Ending | string {
  if (each !== undefined) {
    const parsed = parseQuery(each);
    return parsed.query === null ? parsed.fault : { kind: 'each', each: parsed.query };
  }
  if (contains !== undefined) return { kind: 'distinct' };
  return percentile === undefined ? { kind: 'value' } : { kind: 'percentile', percent: percentile };
}

/** Questions by source, so that each source is read once. */
class SourceQuestions {
  readonly parsed = new Set<string>();
  readonly #bySource = new Map<string, { readonly spec: SourceSpec; readonly questions: Question[]; answers: readonly Answer[] }>();

  /** What gives the answer once all are answered. */
  ask({ spec, missing }: GateSource, text: string, { ending, atLeast }: { readonly ending: Ending | string; readonly atLeast: number }): () => Answer {
    if (spec === null) return () => missing;
    const { query, fault } = parseQuery(text);
    // The configuration was refused for these already, unless somebody else made it.
    if (query === null) return () => noAnswer('unreadable-source', fault);
    if (typeof ending === 'string') return () => noAnswer('unreadable-source', ending);
    const key = JSON.stringify([spec.files.map(({ path }) => path), spec.as, spec.rows, spec.isJoined]);
    const source = this.#bySource.get(key) ?? { spec, questions: [], answers: [] };
    this.#bySource.set(key, source);
    const index = source.questions.push({ query, ending, atLeast }) - 1;
    return () => source.answers[index] ?? noAnswer('unreadable-source', 'nobody asked');
  }

  /** One source after the other: each may hold as much as is allowed. */
  async answerAll(): Promise<void> {
    for (const source of this.#bySource.values()) source.answers = await askSource({ ...source.spec, onParsed: (path) => this.parsed.add(path) }, source.questions);
  }
}

async function judgePlanned(run: BundleRun, plan: PlannedGate, locate: LocateGate): Promise<JudgedGate> {
  const { area, gate, source, otherSource } = plan;
  const files = [...(source.spec?.files ?? []), ...(otherSource?.spec?.files ?? [])].map(({ path }) => path);
  const answer = plan.answer();
  const other = plan.other?.() ?? null;
  const facts: Omit<GateFacts, 'location' | 'cause'> = {
    bundle: run.id, area: area.name, gate, profile: run.profile, files: [...new Set(files)],
    answer, other, sampleCount: plan.sampleCount?.() ?? null, configured: locate(area.name, gate.id),
  };
  const unread = [answer, facts.sampleCount, other].find((one) => one?.state === 'none');
  const place = unread?.state === 'none' ? unread.place : undefined;
  const at = place ?? (files[0] === undefined ? null : { path: files[0] });
  const folder = area.folder === '' ? run.bundle.path : `${run.bundle.path}/${area.folder}`;
  const judged = judgeGate({ ...facts, location: at === null ? { path: folder } : { ...at, path: `${run.bundle.path}/${at.path}` }, cause: null });
  if (judged.finding === null) return judged;
  const cause = await causeOf(run, plan, { files, isUnread: place !== undefined });
  return cause === null ? judged : { ...judged, finding: { ...judged.finding, causedBy: cause } };
}

/** Only asked for gates that do not pass: what is wrong with the files that were read, or with those that are not there. */
async function causeOf(run: BundleRun, { area, gate, source, otherSource }: PlannedGate, { files, isUnread }: { readonly files: readonly string[]; readonly isUnread: boolean }): Promise<string | null> {
  if (source.spec === null) return causeOfMissing(run, area, { files: gate.from, except: gate.except });
  if (otherSource?.spec === null && gate.equals !== undefined) return causeOfMissing(run, area, { files: gate.equals.from, except: [] });
  for (const path of files) {
    const file = area.files.find((one) => one.path === path);
    const cause = run.faultOf(path) ?? (isUnread && file !== undefined ? await causeInFile(run, area, file) : null);
    if (cause !== null) return cause;
  }
  return null;
}
