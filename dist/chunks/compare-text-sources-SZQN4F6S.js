import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  LineReader
} from "./chunk-DXA33IRX.js";
import {
  SequenceDiff
} from "./chunk-6JUN4VLK.js";
import {
  HunkText,
  addLineChange,
  maxHunkLines
} from "./chunk-6XG6JHBQ.js";
import "./chunk-THA4GKCL.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
import "./chunk-AMOYOHBP.js";
import "./chunk-KZU5M22G.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/text/line-report.ts
var contextLines = 3;
var LineReport = class {
  #list;
  #text = new HunkText();
  #oldLine = 1;
  #newLine = 1;
  /** Common lines since the last difference: context of the open hunk, or of the one to come. */
  #common = [];
  #open = null;
  constructor(limit) {
    this.#list = new ChangeList(limit);
  }
  /** No hunk waits for its context: common lines may be passed over unseen. */
  get isClosed() {
    return this.#open === null;
  }
  /** Passes over common lines; `last` are the last of them. */
  skip(count, last) {
    this.#oldLine += count;
    this.#newLine += count;
    this.#common = [...this.#common, ...last].slice(-contextLines);
  }
  same(line) {
    this.#oldLine += 1;
    this.#newLine += 1;
    this.#common.push(line);
    if (this.#open === null) this.#common = this.#common.slice(-contextLines);
    else if (this.#common.length > 2 * contextLines) this.#close(this.#open);
  }
  differ(removed, added) {
    const hunk = this.#open ??= { oldStart: this.#oldLine - this.#common.length, newStart: this.#newLine - this.#common.length, lines: [], lineCount: 0 };
    for (const line of this.#common) appendLine(hunk, " ", line);
    for (const line of removed) appendLine(hunk, "-", line);
    for (const line of added) appendLine(hunk, "+", line);
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) addLineChange(toLine(removed[at], this.#oldLine + at), toLine(added[at], this.#newLine + at), this.#list);
    this.#oldLine += removed.length;
    this.#newLine += added.length;
    this.#common = [];
  }
  toComparison() {
    if (this.#open !== null) this.#close(this.#open);
    return this.#list.toComparison(this.#text.isEmpty ? null : this.#text.toString());
  }
  #close(hunk) {
    const beyond = this.#common.slice(contextLines);
    for (const line of this.#common.slice(0, contextLines)) appendLine(hunk, " ", line);
    const [oldLines, newLines] = [this.#oldLine - beyond.length - hunk.oldStart, this.#newLine - beyond.length - hunk.newStart];
    this.#text.add({ ...hunk, oldLines, newLines });
    [this.#open, this.#common] = [null, beyond.slice(-contextLines)];
  }
};
function toLine(line, number) {
  if (line === void 0) return void 0;
  const hasEnd = line.endsWith("\n");
  return { number, text: hasEnd ? line.slice(0, -1) : line, hasEnd };
}
function appendLine(hunk, sign, line) {
  const hasEnd = line.endsWith("\n");
  const shown = hasEnd ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, "\\ No newline at end of file"];
  if (hunk.lineCount < maxHunkLines) hunk.lines.push(...shown);
  hunk.lineCount += shown.length;
}

// packages/core/src/compare/text/skip-common-lines.ts
var lineFeed = 10;
function skipCommonLines(expected, actual, kept) {
  let count = 0;
  let last = [];
  for (; ; ) {
    const [before, after] = [expected.unread, actual.unread];
    const shorter = Math.min(before.length, after.length);
    const common = countCommonBytes(before.subarray(0, shorter), after.subarray(0, shorter));
    const whole = common === 0 ? 0 : before.lastIndexOf(lineFeed, common - 1) + 1;
    if (whole > 0) {
      const block = before.subarray(0, whole);
      const lines = countLines(block);
      last = [...last, ...readLastLines(block, kept)].slice(-kept);
      count += lines;
      expected.skip(whole, lines);
      actual.skip(whole, lines);
    }
    if (common < shorter) return { count, last };
    const hasMore = [expected, actual].filter((reader) => reader.unread.length === shorter - whole).map((reader) => reader.fill());
    if (!hasMore.includes(true)) return { count, last };
  }
}
function countCommonBytes(before, after) {
  if (before.equals(after)) return before.length;
  let [low, high] = [0, before.length];
  while (high - low > 16) {
    const middle = low + high >> 1;
    if (before.subarray(low, middle).equals(after.subarray(low, middle))) low = middle;
    else high = middle;
  }
  while (before[low] === after[low]) low += 1;
  return low;
}
function countLines(block) {
  let count = 0;
  for (let at = block.indexOf(lineFeed); at !== -1; at = block.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}
function readLastLines(block, kept) {
  let start = block.length;
  for (let left = kept; left > 0 && start > 0; left -= 1) start = start === 1 ? 0 : block.lastIndexOf(lineFeed, start - 2) + 1;
  return block.toString("utf8", start).split(/(?<=\n)/);
}

// packages/core/src/compare/text/compare-text-sources.ts
function compareTextSources(sources, { normalise, limit }) {
  const readers = {
    expected: new LineReader(sources.expected, { side: "expected", isCanonical: true }),
    actual: new LineReader(sources.actual, { side: "actual", isCanonical: true })
  };
  const report = new LineReport(limit);
  const diff = new SequenceDiff({ isSame: (expected, actual) => expected === actual, toText: (line) => line, weigh: (line) => line.length }, report);
  const read = (line) => normalise === null ? line : line.endsWith("\n") ? `${normalise(line.slice(0, -1))}
` : normalise(line);
  for (; ; ) {
    if (diff.isInStep && report.isClosed) {
      const { count, last } = skipCommonLines(readers.expected, readers.actual, contextLines);
      report.skip(count, last.map(read));
    }
    const lines = { expected: readers.expected.next(), actual: readers.actual.next() };
    for (const side of ["expected", "actual"]) {
      const line = lines[side];
      if (line === null) diff.end(side);
      else diff.push(side, read(line));
    }
    if (lines.expected === null && lines.actual === null) return report.toComparison();
  }
}
export {
  compareTextSources,
  openWorkspace,
  resolvePolicy,
  runAction
};
