import { posix } from 'node:path';
import type { Contract } from './repository-facts.js';

/** What a file seems to be, before a comparator has read it: the first form that fits is taken. */
export type ContractGuess = Pick<Contract, 'kind' | 'ignore' | 'delimiter'> & { readonly forms: readonly Contract['as'][] };

/** Nothing of others, nothing that is made, nothing of tools. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|out|coverage|\.git|\.github|\.vscode|\.idea|shipworthy-out|baselines)\//;
const tests = /(?:^|\/)(?:tests?|__tests__|spec|testdata|fixtures?|examples?|samples?)\//;
const golden = /(?:^|\/)(?:__snapshots__|golden|goldens|snapshots)\/[^/]+$|\.(?:golden|snap|approved\.txt|approved\.json)$/;
const dataFolder = /^(?:(?:[^/]+\/)?(?:data|dataset|datasets|reference|tables|catalog|catalogue))\//;
const reports: readonly (readonly [RegExp, Contract['as']])[] = [
  [/(?:^|\/)(?:junit|test-results|TEST-[^/]+)\.xml$/, 'junit'], [/(?:^|\/)[^/]*ctrf[^/]*\.json$/, 'ctrf'], [/(?:^|\/)(?:cobertura(?:-coverage)?|coverage)\.xml$/, 'cobertura'],
  [/(?:^|\/)lcov\.info$/, 'lcov'], [/\.sarif$/, 'sarif'], [/(?:^|\/)[^/]*(?:bom|sbom)[^/]*\.json$|\.(?:cdx|spdx)\.json$/, 'components'],
];

/** Fields of package.json that say nothing to those who install it, or change with every release. */
const inward = [
  'version', 'private', 'description', 'keywords', 'homepage', 'bugs', 'license', 'author', 'contributors', 'maintainers', 'funding', 'repository', 'scripts', 'dependencies', 'devDependencies', 'optionalDependencies',
  'overrides', 'resolutions', 'workspaces', 'packageManager', 'publishConfig', 'config', 'jest', 'eslintConfig', 'prettier', 'lint-staged', 'husky', 'ava', 'nyc', 'tsd', 'gitHead',
].map((name) => `/${name}`);

/** What others may rely on in a committed file, from its path and beginning. Null: nothing that we know. */
export function detectContract(path: string, head: string): ContractGuess | null {
  if (foreign.test(path)) return null;
  const guess = (kind: Contract['kind'], forms: ContractGuess['forms'], more: Partial<ContractGuess> = {}): ContractGuess => ({ kind, forms, ignore: [], delimiter: null, ...more });
  const extension = posix.extname(path).toLowerCase();
  const tree = extension === '.json' ? 'json' : 'yaml';
  if (golden.test(path)) return guess('golden', ['text']);
  if (tests.test(path)) return null;
  const report = reports.find(([pattern]) => pattern.test(path))?.[1];
  if (report !== undefined) return guess('report', [report]);
  if (posix.basename(path) === 'package.json') return isPublished(head) ? guess('manifest', ['json'], { ignore: inward }) : null;
  if (['.json', '.yaml', '.yml'].includes(extension)) {
    if (/^\s*["']?(?:openapi|swagger)["']?\s*:/m.test(head)) return guess('openapi', ['openapi', tree]);
    if (/json-schema\.org\/(?:draft|schema)/.test(head)) return guess('json-schema', ['json-schema', tree]);
  }
  if (/\.(?:proto|graphqls?|thrift|smithy)$|\.api\.md$|(?:^|\/)PublicAPI\.Shipped\.txt$|(?:^|\/)api\/[^/]+\.api$/.test(path)) return guess('interface', ['text']);
  if (/\.(?:xsd|wsdl)$/.test(path)) return guess('interface', ['xml', 'text']);
  if (extension === '.avsc') return guess('interface', ['json', 'text']);
  return detectData(path, extension, guess);
}

function detectData(path: string, extension: string, guess: (kind: 'data', forms: ContractGuess['forms'], more?: Partial<ContractGuess>) => ContractGuess): ContractGuess | null {
  if (!dataFolder.test(path)) return null;
  if (extension === '.csv') return guess('data', ['csv', 'text']);
  if (extension === '.tsv') return guess('data', ['csv', 'text'], { delimiter: '\t' });
  if (extension === '.json') return guess('data', ['json']);
  if (extension === '.yaml' || extension === '.yml') return guess('data', ['yaml', 'text']);
  return extension === '.ndjson' || extension === '.jsonl' ? guess('data', ['ndjson', 'text']) : null;
}

/** A package that nobody can install promises nothing. */
function isPublished(head: string): boolean {
  return !/"private"\s*:\s*true/.test(head) && /"(?:exports|main|module|bin|types)"\s*:/.test(head);
}

/** Whether the beginning of a file is needed to know what it is. */
export function needsHead(path: string): boolean {
  return !foreign.test(path) && /\.(?:json|ya?ml)$/.test(path);
}
