import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  shorten,
  showValue
} from "./chunk-IFFHOFFW.js";

// packages/core/src/compare/text/hunk-text.ts
var maxHunkLines = 200;
var HunkText = class {
  #shown = ["--- expected", "+++ actual"];
  #total = 2;
  get isEmpty() {
    return this.#total === 2;
  }
  add(hunk) {
    this.#total += (hunk.lineCount ?? hunk.lines.length) + 1;
    if (this.#shown.length >= maxHunkLines) return;
    const header = `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`;
    this.#shown.push(header, ...hunk.lines.slice(0, maxHunkLines - this.#shown.length - 1).map(shorten));
  }
  toString() {
    const left = this.#total - this.#shown.length;
    return (left > 0 ? [...this.#shown, `# ${left} more lines of the diff`] : this.#shown).join("\n");
  }
};

// packages/core/src/compare/text/line-change.ts
function addLineChange(removed, added, list) {
  const kind = removed === void 0 ? "added" : added === void 0 ? "removed" : "changed";
  const isEndOnly = removed !== void 0 && removed.text === added?.text;
  const show = (line) => showValue(isEndOnly && line?.hasEnd === true ? `${line.text}
` : line?.text);
  const number = added?.number ?? removed?.number ?? null;
  list.add(kind, () => ({ path: `line ${number}`, expected: show(removed), actual: show(added), line: number }));
}

export {
  maxHunkLines,
  HunkText,
  addLineChange
};
