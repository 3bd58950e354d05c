import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  withFileSources
} from "./chunk-2WLI5ACG.js";
import {
  toNormalise
} from "./chunk-2HOAHMG3.js";
import "./chunk-AMOYOHBP.js";
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

// packages/core/src/compare/compare-large-files.ts
async function compareLargeFiles(expectedPath, actualPath, options) {
  const normalise = await toNormalise(options.normalise ?? []);
  return withFileSources({ expected: expectedPath, actual: actualPath }, async (sources) => {
    if (options.as === "bytes") {
      const { compareByteSources } = await import("./compare-byte-sources-UQPIXS6T.js");
      return compareByteSources(sources, options.limit);
    }
    if (options.as === "ndjson") {
      const { compareNdjson } = await import("./compare-ndjson-WAKVPOPM.js");
      return compareNdjson(sources, { ...options, normalise });
    }
    if (options.as === "xml") {
      const { compareXmlSources } = await import("./compare-xml-sources-HEPWWAAS.js");
      return compareXmlSources(sources, { ...options, normalise });
    }
    const { compareTextSources } = await import("./compare-text-sources-SZQN4F6S.js");
    return compareTextSources(sources, { normalise, limit: options.limit });
  });
}
export {
  compareLargeFiles,
  openWorkspace,
  resolvePolicy,
  runAction
};
