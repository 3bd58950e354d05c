import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  withFileSources
} from "./chunk-X7TZGSFI.js";
import {
  toNormalise
} from "./chunk-JIOZFDZI.js";
import "./chunk-QPGPRZL6.js";
import "./chunk-XJVVF6WP.js";
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
      const { compareNdjson } = await import("./compare-ndjson-PSY4WNHF.js");
      return compareNdjson(sources, { ...options, normalise });
    }
    if (options.as === "xml") {
      const { compareXmlSources } = await import("./compare-xml-sources-MC7I6Y7F.js");
      return compareXmlSources(sources, { ...options, normalise });
    }
    const { compareTextSources } = await import("./compare-text-sources-IFXWF4VD.js");
    return compareTextSources(sources, { normalise, limit: options.limit });
  });
}
export {
  compareLargeFiles
};
