import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findDifference,
  showBytes,
  shownBytes
} from "./chunk-NC4DF74Y.js";
import {
  ChangeList
} from "./chunk-5UNJG2WT.js";
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

// packages/core/src/compare/compare-byte-sources.ts
var blockSize = 1024 * 1024;
function compareByteSources({ expected, actual }, limit) {
  const list = new ChangeList(limit);
  const blocks = { expected: Buffer.allocUnsafe(blockSize), actual: Buffer.allocUnsafe(blockSize) };
  for (let position = 0; ; position += blockSize) {
    const before = blocks.expected.subarray(0, expected.read(blocks.expected, position));
    const after = blocks.actual.subarray(0, actual.read(blocks.actual, position));
    if (!before.equals(after)) {
      const offset = position + findDifference(before, after);
      const show = (source) => {
        const shown = Buffer.alloc(shownBytes);
        return showBytes(shown.subarray(0, source.read(shown, offset)), source.size);
      };
      list.add("changed", () => ({ path: `offset ${offset}`, expected: show(expected), actual: show(actual), line: null }));
    }
    if (before.length < blockSize || !before.equals(after)) return list.toComparison();
  }
}
export {
  compareByteSources,
  openWorkspace,
  resolvePolicy,
  runAction
};
