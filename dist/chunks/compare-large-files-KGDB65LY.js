import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  withFileSources
} from "./chunk-6BFMNL47.js";
import {
  toNormalise
} from "./chunk-OKCPIS37.js";
import "./chunk-EUDSKXTX.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/compare-large-files.ts
async function compareLargeFiles(expectedPath, actualPath, options) {
  const normalise = await toNormalise(options.normalise ?? []);
  return withFileSources({ expected: expectedPath, actual: actualPath }, async (sources) => {
    if (options.as === "bytes") {
      const { compareByteSources } = await import("./compare-byte-sources-SX5M3EXI.js");
      return compareByteSources(sources, options.limit);
    }
    if (options.as === "ndjson") {
      const { compareNdjson } = await import("./compare-ndjson-TPTJP4GE.js");
      return compareNdjson(sources, { ...options, normalise });
    }
    if (options.as === "xml") {
      const { compareXmlSources } = await import("./compare-xml-sources-IUH6POEQ.js");
      return compareXmlSources(sources, { ...options, normalise });
    }
    const { compareTextSources } = await import("./compare-text-sources-UTL6XDFN.js");
    return compareTextSources(sources, { normalise, limit: options.limit });
  });
}
export {
  compareLargeFiles
};
