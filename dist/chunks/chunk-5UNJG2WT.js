import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/compare/change-list.ts
var ChangeList = class {
  #limit;
  #counts = { added: 0, removed: 0, changed: 0 };
  #kept = [];
  constructor(limit = 100) {
    this.#limit = limit;
  }
  add(kind, toChange) {
    this.#counts[kind] += 1;
    if (this.#kept.length < this.#limit) this.#kept.push({ kind, ...toChange() });
  }
  /** Changes known by number only. */
  count(counts) {
    for (const kind of ["added", "removed", "changed"]) this.#counts[kind] += counts[kind];
  }
  toComparison(hunks = null) {
    const total = this.#counts.added + this.#counts.removed + this.#counts.changed;
    return {
      state: total === 0 ? "equal" : "different",
      why: null,
      counts: { ...this.#counts },
      changes: this.#kept,
      more: total - this.#kept.length,
      hunks
    };
  }
};
var noCounts = { added: 0, removed: 0, changed: 0 };
function toNotComparable(why) {
  return { state: "not-comparable", why, counts: noCounts, changes: [], more: 0, hunks: null };
}

export {
  ChangeList,
  toNotComparable
};
