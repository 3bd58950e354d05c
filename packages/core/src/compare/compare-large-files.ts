import { withFileSources } from './byte-source.js';
import type { Comparison, ComparisonOptions } from './comparison.js';
import { toNormalise } from './normalise/to-normalise.js';

/** Bytes, text, NDJSON and XML of any size, from files. The options are checked. Throws `document/malformed` where nothing can be compared. */
export async function compareLargeFiles(expectedPath: string, actualPath: string, options: ComparisonOptions): Promise<Comparison> {
  const normalise = await toNormalise(options.normalise ?? []);
  return withFileSources({ expected: expectedPath, actual: actualPath }, async (sources) => {
    if (options.as === 'bytes') {
      const { compareByteSources } = await import('./compare-byte-sources.js');
      return compareByteSources(sources, options.limit);
    }
    if (options.as === 'ndjson') {
      const { compareNdjson } = await import('./records/compare-ndjson.js');
      return compareNdjson(sources, { ...options, normalise });
    }
    if (options.as === 'xml') {
      const { compareXmlSources } = await import('./xml/compare-xml-sources.js');
      return compareXmlSources(sources, { ...options, normalise });
    }
    const { compareTextSources } = await import('./text/compare-text-sources.js');
    return compareTextSources(sources, { normalise, limit: options.limit });
  });
}
