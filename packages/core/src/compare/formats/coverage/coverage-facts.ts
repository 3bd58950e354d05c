import type { ShownValue } from '../../comparison.js';
import { notComparable, type Side } from '../../not-comparable.js';
import { isTreeObject, memberOf, newTreeObject, type Tree, type TreeObject } from '../../tree/tree.js';
import type { FactChange, FactVerdict } from '../facts-format.js';

export interface Ratio {
  readonly covered: number;
  readonly total: number;
}

/** Hits by line and by branch: a file that is reported in parts (classes, runs) is covered where any part says so. */
export class FileCoverage {
  readonly #lines = new Map<string, number>();
  readonly #branches = new Map<string, Ratio>();
  /** Sums, for writers that leave the lines out. */
  lines: Ratio | null = null;
  branches: Ratio | null = null;

  addLine(line: string, hits: number): void {
    this.#lines.set(line, Math.max(this.#lines.get(line) ?? 0, hits));
  }

  addBranches(place: string, ratio: Ratio): void {
    const known = this.#branches.get(place);
    this.#branches.set(place, known === undefined ? ratio : { covered: Math.max(known.covered, ratio.covered), total: Math.max(known.total, ratio.total) });
  }

  /** In percent, exact; null where there is nothing to cover. */
  toFacts(): TreeObject {
    const hits = [...this.#lines.values()];
    const branches = [...this.#branches.values()].reduce((sum, { covered, total }) => ({ covered: sum.covered + covered, total: sum.total + total }), { covered: 0, total: 0 });
    return {
      lines: toPercent(hits.length > 0 ? { covered: hits.filter((count) => count > 0).length, total: hits.length } : this.lines),
      branches: toPercent(this.#branches.size > 0 ? branches : this.branches),
    };
  }
}

function toPercent(ratio: Ratio | null): number | null {
  return ratio === null || ratio.total === 0 ? null : (ratio.covered * 100) / ratio.total;
}

export function toCoverageFacts(files: ReadonlyMap<string, FileCoverage>, side: Side): TreeObject {
  if (files.size === 0) throw notComparable(`${side} covers no file at all.`, 'Find out why nothing was measured; an empty report proves nothing.');
  const facts = newTreeObject();
  for (const [file, coverage] of files) facts[file.replaceAll('\\', '/')] = coverage.toFacts();
  return facts;
}

/** Of a file the share of its lines; of a rate no more digits than anybody reads. */
export function showCoverage(fact: Tree): ShownValue {
  if (!isTreeObject(fact)) return typeof fact === 'number' ? Number(fact.toFixed(4)) : null;
  const rate = showCoverage(memberOf(fact, 'lines') ?? null);
  return rate === null ? null : `${String(rate)} % of its lines`;
}

const names: Readonly<Record<string, string>> = { lines: 'line', branches: 'branch' };

export function judgeCoverage({ kind, segments: [file = '', member = ''], expected, actual }: FactChange): FactVerdict {
  if (kind !== 'changed') return kind === 'removed' ? { word: 'file no longer measured', rank: 1, where: file } : { word: 'new file', rank: 4, where: file };
  const what = `${names[member] ?? member} coverage`;
  if (expected === null || actual === null) return { word: expected === null ? `${what} appeared` : `${what} vanished`, rank: expected === null ? 3 : 1, where: file };
  return Number(actual) < Number(expected) ? { word: `${what} dropped`, rank: 0, where: file } : { word: `${what} raised`, rank: 3, where: file };
}
