import type { GateResult, GateTrend, TrendPoint } from '@shipworthy/contract/bundle';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { limitsOf } from './limits-of.js';

type Readiness = DocumentOf<'bundle-readiness'>;
type TrendName = Omit<GateTrend, 'title' | 'points'>;

interface Series {
  readonly name: TrendName;
  title: string;
  /** By candidate, in the order in which they were first seen. */
  readonly points: Map<string, TrendPoint>;
}

/**
 * Joins the gates of past documents into trends, oldest candidate first. A candidate that was verified again keeps its place and takes the last
 * value; a document that lies there twice counts once.
 */
export function collectTrend(documents: readonly Readiness[]): { gates: GateTrend[]; candidates: number; documents: number } {
  const used = oncePerVerification(documents).sort((a, b) => Date.parse(a.run.startedAt) - Date.parse(b.run.startedAt) || a.run.attempt - b.run.attempt);
  const all = new Map<string, Series>();
  for (const document of used) {
    for (const { name: area, gates } of document.details.areas) {
      for (const gate of gates) addPoint(all, { name: { bundle: document.key, area, gate: gate.id, unit: gate.unit }, gate, document });
    }
  }
  const gates = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { name, title, points }]) => ({ ...name, title, points: [...points.values()] }));
  return { gates: [...gates.filter(needsAttention), ...gates.filter((one) => !needsAttention(one))], candidates: new Set(used.map(candidateOf)).size, documents: used.length };
}

function addPoint(all: Map<string, Series>, { name, gate, document }: { name: TrendName; gate: GateResult; document: Readiness }): void {
  const key = JSON.stringify([name.bundle, name.area, name.gate, name.unit]);
  const series = all.get(key) ?? { name, title: gate.title, points: new Map<string, TrendPoint>() };
  all.set(key, series);
  series.title = gate.title;
  const candidate = candidateOf(document);
  series.points.set(candidate, {
    version: document.details.candidate.version, commit: document.details.candidate.commit, run: document.run.id, at: document.run.startedAt,
    verifications: (series.points.get(candidate)?.verifications ?? 0) + 1,
    outcome: gate.outcome, value: gate.value, threshold: gate.threshold, limits: limitsOf(gate.threshold), margin: gate.margin,
  });
}

/** The same verification may lie there as evidence and once more inside an artifact; its time and its run tell it from all others. */
function oncePerVerification(documents: readonly Readiness[]): Readiness[] {
  return [...new Map(documents.map((one) => [JSON.stringify([verificationOf(one), candidateOf(one)]), one])).values()];
}

function verificationOf({ key, run }: Readiness): readonly unknown[] {
  return [key, run.id, run.attempt, run.startedAt];
}

/** What is evidence of nothing that has a name is told apart by its run. */
function candidateOf(document: Readiness): string {
  const { version, commit } = document.details.candidate;
  return JSON.stringify(version === null && commit === null ? verificationOf(document) : [document.key, version, commit]);
}

function needsAttention({ points }: Pick<GateTrend, 'points'>): boolean {
  const outcome = points.at(-1)?.outcome;
  return outcome !== 'pass' && outcome !== 'not-applicable';
}
