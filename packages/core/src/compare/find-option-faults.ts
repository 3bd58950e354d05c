import type { ComparisonOptions } from './comparison.js';
import { parseNormalisers } from './normalise/parse-normalisers.js';
import { isFactsFormat } from './formats/index.js';
import { toPointer, toPointerPatterns } from './pointer-pattern.js';

export interface OptionFault {
  /** JSON pointer into the options. */
  readonly path: string;
  readonly message: string;
}

/** What is wrong with the options of a comparison: all of it, before anything runs. */
export async function findOptionFaults(options: ComparisonOptions): Promise<OptionFault[]> {
  const { faults } = await parseNormalisers(options.normalise ?? []);
  return [
    ...faults.map(({ index, message }) => ({ path: `/normalise/${index}`, message })),
    ...findPatternFaults(options),
    ...findToleranceFaults(options),
    ...findMisplacedOptions(options),
  ];
}

function findPatternFaults({ ignore = [], unordered = {}, tolerance = {} }: ComparisonOptions): OptionFault[] {
  const patterns = [
    ...ignore.map((pattern, index) => ({ path: `/ignore/${index}`, pattern })),
    ...Object.keys(unordered).map((pattern) => ({ path: toPointer(['unordered', pattern]), pattern })),
    ...Object.keys(tolerance).map((pattern) => ({ path: toPointer(['tolerance', pattern]), pattern })),
  ];
  const faults: OptionFault[] = [];
  for (const { path, pattern } of patterns) {
    if (pattern !== '' && !pattern.startsWith('/')) faults.push({ path, message: `"${pattern}" is not a JSON pointer: it must begin with "/".` });
    else if (/~(?![01])/.test(pattern)) faults.push({ path, message: `"${pattern}" is not a JSON pointer: write ~0 for "~" and ~1 for "/".` });
    else if (path.startsWith('/ignore/') && toPointerPatterns([[pattern, true]]).value === true) {
      faults.push({ path, message: `"${pattern}" ignores everything, so nothing would be compared.` });
    }
  }
  return faults;
}

function findToleranceFaults({ tolerance = {} }: ComparisonOptions): OptionFault[] {
  return Object.entries(tolerance).flatMap(([pattern, bounds]) =>
    (['relative', 'absolute'] as const)
      .filter((name) => bounds[name] !== undefined && !(bounds[name] >= 0 && Number.isFinite(bounds[name])))
      .map((name) => ({ path: toPointer(['tolerance', pattern, name]), message: 'A tolerance is a finite number, 0 or more.' })),
  );
}

/** An option that would have no effect is a misunderstanding, and the stricter reading of it may be what was meant. */
function findMisplacedOptions(options: ComparisonOptions): OptionFault[] {
  const isFacts = isFactsFormat(options.as);
  const isTree = options.as === 'json' || options.as === 'ndjson' || options.as === 'yaml' || options.as === 'xml';
  const isCsv = options.as === 'csv';
  const hasKey = isCsv || options.as === 'ndjson';
  const misplaced = [
    ['normalise', (options.normalise?.length ?? 0) > 0 && options.as === 'bytes'],
    ['ignore', (options.ignore?.length ?? 0) > 0 && !isTree && !isCsv && !isFacts],
    ['unordered', Object.keys(options.unordered ?? {}).length > 0 && !isTree],
    ['tolerance', Object.keys(options.tolerance ?? {}).length > 0 && !isTree && !isCsv && !isFacts],
    ['key', options.key !== undefined && !hasKey],
    ['delimiter', options.delimiter !== undefined && !isCsv],
    ['breaking', options.breaking !== undefined && options.as !== 'openapi' && options.as !== 'json-schema'],
  ] as const;
  const faults: OptionFault[] = misplaced
    .filter(([, isMisplaced]) => isMisplaced)
    .map(([name]) => ({ path: `/${name}`, message: `"${name}" has no effect on a comparison as ${options.as}.` }));
  if (isCsv && options.delimiter !== undefined && !/^[^"\r\n]$/.test(options.delimiter)) {
    faults.push({ path: '/delimiter', message: 'A delimiter is one character, not a quote and not a line end.' });
  }
  if (hasKey && options.key?.length === 0) faults.push({ path: '/key', message: 'Name at least one key, or leave "key" out.' });
  return faults;
}
