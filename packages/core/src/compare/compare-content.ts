import { toNotComparable } from './change-list.js';
import { isFactsFormat } from './formats/index.js';
import { toByteSource } from './byte-source.js';
import { compareBytes } from './compare-bytes.js';
import type { Comparison, ComparisonOptions } from './comparison.js';
import { decodeText } from './decode-text.js';
import { findOptionFaults } from './find-option-faults.js';
import { compareTrees } from './tree/list-tree-changes.js';
import { toWhy, type Side } from './not-comparable.js';
import { toNormalise } from './normalise/to-normalise.js';
import { mapScalars, type Tree } from './tree/tree.js';

interface TextSides {
  readonly expected: string;
  readonly actual: string;
}

/**
 * Compares two contents. Never throws: what cannot be compared (content that does not parse, options that are wrong, a fault of ours) is
 * `not-comparable`, never `equal`. Libraries are loaded by format, when first needed.
 */
export async function compareContent(expected: Uint8Array, actual: Uint8Array, options: ComparisonOptions): Promise<Comparison> {
  try {
    const [fault] = await findOptionFaults(options);
    if (fault !== undefined) return toNotComparable(`The options are wrong at ${fault.path}: ${fault.message}`);
    if (options.as === 'bytes') return compareBytes(expected, actual, options.limit);
    if (options.as === 'csv') {
      const { compareCsv } = await import('./csv/compare-csv.js');
      return await compareCsv({ expected, actual, normalise: await toNormalise(options.normalise ?? []) }, options);
    }
    if (options.as === 'ndjson') {
      const { compareNdjson } = await import('./records/compare-ndjson.js');
      return compareNdjson({ expected: toByteSource(expected), actual: toByteSource(actual) }, { ...options, normalise: await toNormalise(options.normalise ?? []) });
    }
    if (isFactsFormat(options.as)) {
      const { compareFacts } = await import('./formats/compare-facts.js');
      return await compareFacts({ expected, actual }, { ...options, as: options.as });
    }
    return await compareDecoded({ expected: decodeText(expected, 'expected'), actual: decodeText(actual, 'actual') }, options);
  } catch (error) {
    return toNotComparable(toWhy(error));
  }
}

async function compareDecoded(sides: TextSides, options: ComparisonOptions): Promise<Comparison> {
  const normalise = await toNormalise(options.normalise ?? []);
  if (options.as === 'text') {
    const { compareText } = await import('./text/compare-text.js');
    const read = normalise ?? ((text: string) => text);
    return compareText(read(sides.expected), read(sides.actual), options.limit);
  }
  const { expected, actual } = await parseTrees(sides, options);
  if (normalise === null) return compareTrees(expected, actual, options);
  const read = (tree: Tree): Tree => mapScalars(tree, (scalar) => (typeof scalar === 'string' ? normalise(scalar) : scalar));
  return compareTrees(read(expected), read(actual), options);
}

async function parseTrees(sides: TextSides, { as }: ComparisonOptions): Promise<Record<Side, Tree>> {
  if (as === 'yaml') {
    const { parseYamlTrees } = await import('./tree/yaml-tree.js');
    const expected = parseYamlTrees(sides.expected, 'expected');
    const actual = parseYamlTrees(sides.actual, 'actual');
    // One document each is the common case and reads without an index; otherwise the list of documents is what is compared.
    return expected.length === 1 && actual.length === 1 ? { expected: expected[0] ?? null, actual: actual[0] ?? null } : { expected, actual };
  }
  if (as === 'xml') {
    const [{ NamespaceLabels }, { parseXmlTree }] = await Promise.all([import('./tree/namespace-labels.js'), import('./tree/xml-tree.js')]);
    const labels = new NamespaceLabels();
    return { expected: parseXmlTree(sides.expected, 'expected', labels), actual: parseXmlTree(sides.actual, 'actual', labels) };
  }
  const { parseJsonPair } = await import('./tree/parse-json-pair.js');
  return parseJsonPair(sides.expected, sides.actual);
}
