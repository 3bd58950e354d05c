import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toTextHunks
} from "./chunk-MAMZJ5SD.js";
import {
  HunkText,
  addLineChange
} from "./chunk-6XG6JHBQ.js";
import "./chunk-THA4GKCL.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
import "./chunk-IFFHOFFW.js";
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

// packages/core/src/compare/text/coarse-hunk.ts
function toCoarseHunk(expected, actual) {
  const before = expected.split("\n");
  const after = actual.split("\n");
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  const lines = [...showSome(removed, "-"), ...showSome(added, "+")];
  const hunk = { oldStart: head + 1, oldLines: removed.length, newStart: head + 1, newLines: added.length, lines };
  return { hunk, counts: countByContent(removed, added) };
}
function showSome(lines, sign) {
  return lines.slice(0, 90).map((line) => `${sign}${line}`);
}
function countByContent(removed, added) {
  const left = /* @__PURE__ */ new Map();
  for (const line of removed) left.set(line, (left.get(line) ?? 0) + 1);
  let paired = 0;
  for (const line of added) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    left.set(line, count - 1);
    paired += 1;
  }
  const isMoveOnly = paired === removed.length && paired === added.length;
  return { added: added.length - paired, removed: removed.length - paired, changed: isMoveOnly ? 1 : 0 };
}

// packages/core/src/compare/text/compare-text.ts
function compareText(expected, actual, limit) {
  const list = new ChangeList(limit);
  if (expected === actual) return list.toComparison();
  const hunks = toTextHunks(expected, actual);
  if (hunks === null) {
    const coarse = toCoarseHunk(expected, actual);
    list.count(coarse.counts);
    return list.toComparison(`${renderHunks([coarse.hunk])}
# The two differ too much for a line by line diff: lines are counted regardless of their order.`);
  }
  for (const hunk of hunks) listChanges(hunk, list);
  return list.toComparison(renderHunks(hunks));
}
function listChanges(hunk, list) {
  let removed = [];
  let added = [];
  const flush = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) addLineChange(removed[at], added[at], list);
    [removed, added] = [[], []];
  };
  let [oldLine, newLine] = [hunk.oldStart, hunk.newStart];
  hunk.lines.forEach((line, at) => {
    const text = line.slice(1);
    const hasEnd = hunk.lines[at + 1]?.startsWith("\\") !== true;
    if (line.startsWith("-")) removed.push({ number: oldLine++, text, hasEnd });
    else if (line.startsWith("+")) added.push({ number: newLine++, text, hasEnd });
    else if (line.startsWith(" ")) {
      flush();
      oldLine += 1;
      newLine += 1;
    }
  });
  flush();
}
function renderHunks(hunks) {
  const text = new HunkText();
  for (const hunk of hunks) text.add(hunk);
  return text.toString();
}
export {
  compareText,
  openWorkspace,
  resolvePolicy,
  runAction
};
