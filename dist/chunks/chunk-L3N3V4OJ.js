import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  isTreeObject,
  memberOf,
  newTreeObject
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/formats/coverage/coverage-facts.ts
var FileCoverage = class {
  #lines = /* @__PURE__ */ new Map();
  #branches = /* @__PURE__ */ new Map();
  /** Sums, for writers that leave the lines out. */
  lines = null;
  branches = null;
  addLine(line, hits) {
    this.#lines.set(line, Math.max(this.#lines.get(line) ?? 0, hits));
  }
  addBranches(place, ratio) {
    const known = this.#branches.get(place);
    this.#branches.set(place, known === void 0 ? ratio : { covered: Math.max(known.covered, ratio.covered), total: Math.max(known.total, ratio.total) });
  }
  /** In percent, exact; null where there is nothing to cover. */
  toFacts() {
    const hits = [...this.#lines.values()];
    const branches = [...this.#branches.values()].reduce((sum, { covered, total }) => ({ covered: sum.covered + covered, total: sum.total + total }), { covered: 0, total: 0 });
    return {
      lines: toPercent(hits.length > 0 ? { covered: hits.filter((count) => count > 0).length, total: hits.length } : this.lines),
      branches: toPercent(this.#branches.size > 0 ? branches : this.branches)
    };
  }
};
function toPercent(ratio) {
  return ratio === null || ratio.total === 0 ? null : ratio.covered * 100 / ratio.total;
}
function toCoverageFacts(files, side) {
  if (files.size === 0) throw notComparable(`${side} covers no file at all.`, "Find out why nothing was measured; an empty report proves nothing.");
  const facts = newTreeObject();
  for (const [file, coverage] of files) facts[file.replaceAll("\\", "/")] = coverage.toFacts();
  return facts;
}
function showCoverage(fact) {
  if (!isTreeObject(fact)) return typeof fact === "number" ? Number(fact.toFixed(4)) : null;
  const rate = showCoverage(memberOf(fact, "lines") ?? null);
  return rate === null ? null : `${String(rate)} % of its lines`;
}
var names = { lines: "line", branches: "branch" };
function judgeCoverage({ kind, segments: [file = "", member = ""], expected, actual }) {
  if (kind !== "changed") return kind === "removed" ? { word: "file no longer measured", rank: 1, where: file } : { word: "new file", rank: 4, where: file };
  const what = `${names[member] ?? member} coverage`;
  if (expected === null || actual === null) return { word: expected === null ? `${what} appeared` : `${what} vanished`, rank: expected === null ? 3 : 1, where: file };
  return Number(actual) < Number(expected) ? { word: `${what} dropped`, rank: 0, where: file } : { word: `${what} raised`, rank: 3, where: file };
}

export {
  FileCoverage,
  toCoverageFacts,
  showCoverage,
  judgeCoverage
};
