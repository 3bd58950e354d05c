import { parseCodeOwners } from '../../../packages/core/src/gate/approvals/parse-code-owners.js';
import { parseWorkflow } from '../../../packages/core/src/gate/parse-workflow.js';
import { parseCodeOwnerRules } from '../../../packages/core/src/adoption/doctor/owners/code-owner-rules.js';
import { parseWorkflowFile } from '../../../packages/core/src/adoption/doctor/workflows/parse-workflow-file.js';
import { toIdPattern } from '../../../packages/core/src/adoption/init/facts/collect-boards.js';
import { detectCommands } from '../../../packages/core/src/adoption/init/facts/detect-commands.js';
import { detectContract } from '../../../packages/core/src/adoption/init/facts/detect-contract.js';
import { detectDocuments } from '../../../packages/core/src/adoption/init/facts/detect-documents.js';
import { detectLanguages } from '../../../packages/core/src/adoption/init/facts/detect-languages.js';
import { readBenchmark } from '../../../packages/core/src/benchmarks/read-benchmark.js';
import { parseComparison } from '../../../packages/core/src/bundle/gates/comparison/parse-comparison.js';
import { answerFromValue } from '../../../packages/core/src/bundle/gates/query/answer-from-value.js';
import { parseQuery } from '../../../packages/core/src/bundle/gates/query/parse-query.js';
import { parseNameStatus } from '../../../packages/core/src/git/changed-files.js';
import { parseCommit } from '../../../packages/core/src/git/commit.js';
import { toRemoteHost, toRepositoryName } from '../../../packages/core/src/git/to-repository-name.js';
import { compileIdPattern } from '../../../packages/core/src/docs/tasks/rows/id-pattern.js';
import { findEscaped, findSecrets, redactionRules, redactText } from '../../../packages/core/src/redaction/index.js';
import { matchGlobs } from '../../../packages/core/src/files/index.js';
import { findMetricValue } from '../../../packages/core/src/regression/outputs/read-metric-source.js';
import { parseLicence } from '../../../packages/core/src/security/licences/parse-licence.js';
import { satisfies } from '../../../packages/core/src/security/licences/satisfies.js';
import { readScan } from '../../../packages/core/src/security/read-scan.js';
import { must, mustBeSame, textTarget, type Target } from '../engine/target.js';
import { jsonWords, yamlWords } from './words.js';

const workflowWords = [...yamlWords, 'on:', 'jobs:', 'steps:', '- uses: actions/checkout@v4', 'needs: [a]', 'if: always()', 'if: ${{ }}', 'permissions: write-all', 'strategy:', 'matrix:', 'continue-on-error: true', 'runs-on: ubuntu-latest', 'concurrency:', 'uses: ./.github/workflows/a.yml', 'with:', 'run: |', 'pull_request_target:'];
const scanned = { path: 'report.json', root: '/repository', commits: [] };
const scanFormats = [null, 'sarif', 'npm-audit', 'osv-scanner', 'trivy', 'dependabot', 'cyclonedx', 'spdx', 'lockfile', 'npm-ls'] as const;
const benchmarks = ['go', 'hyperfine', 'tinybench', 'benchmarkjs', 'pytest-benchmark', 'jmh', 'criterion'] as const;
const rows = [{ id: 1, name: 'a', value: 2.5, ok: true, tags: ['x'] }, { id: 2, name: 'b', value: -1, ok: false, tags: [] }];
// In two parts, so that nothing here looks like a secret to those who search for them.
const secretParts = ['gh', 'p_', 'A'.repeat(36), 'AK', 'IA', 'ABCDEFGHIJKLMNOP', '-----BEGIN ', 'PRIVATE KEY-----', '-----END ', 'pass', 'word', '=', ': ', '"', 'https://a:', 'b@c.d/', 'ey', 'J', '.', 'xox', 'b-', 'sk', '_live_', 'Bearer ', '10.1.2.3', 'a@b.cd', '\\u002B', '&#64;', '\\/', 'Authorization: ', 'npm', '_', 'Account', 'Key=', '/home/', 'C:\\Users\\', '[masked:'];

export const reports: readonly Target[] = [
  textTarget('scan', [...jsonWords, '"runs":[', '"results":[', '"vulnerabilities":', '"severity":"high"', '"packages":[', '"SchemaVersion":2', '"auditReportVersion":2', '"advisories":{', '"message":"a"', '"purl":"pkg:npm/a@1"', '"via":[', '"security_advisory":{'], (text) => scanFormats.map((format) => {
    const { outcome, format: found } = readScan({ ...scanned, text, format });
    const detail = outcome.state === 'refused' ? '' : `${outcome.content.vulnerabilities.length > 0} ${outcome.content.components === null}`;
    return `${found ?? ''} ${outcome.state} ${detail}`;
  }).join(' ').slice(0, 300)),
  textTarget('benchmark', [...jsonWords, 'BenchmarkA-8', '\t100\t', ' ns/op', ' B/op', '"times":[', '"samples":[', '"stats":{', '"rawData":[[', '"unit":"ms"'], (text) => benchmarks.map((format) => {
    const reading = readBenchmark(text, { format, select: undefined, unit: undefined });
    if (reading.samples !== null) must(reading.samples.every((sample) => typeof sample === 'number'), 'a sample is no number');
    return reading.problem === null ? 'samples' : reading.problem.replaceAll(/\d+|".*?"/g, '0').slice(0, 30);
  }).join(' ')),
  // The query, and below it the value.
  textTarget('metric', [...jsonWords, '@', '[*]', '[?a > `1`]', 'length(', 'sum(', ')', '.', '|', '&', '!'], async (text) => {
    const [query = '', ...rest] = text.split('\n');
    const { problem } = await findMetricValue(rest.join('\n'), { from: 'stdout', query });
    return problem === null ? 'value' : problem.replaceAll(/\d+|".*?"/g, '0').slice(0, 60);
  }),
  textTarget('query', ['[*]', '[]', '[?', ']', '`1`', "'a'", '"a"', 'name', 'value', 'id', '.', '|', '||', '&&', '!', '==', '<', '@', '$', '&', 'sum(', 'length(', 'max_by(', 'sort_by(', 'map(', 'percentile(', ')', ',', '{a: ', '}', '[0]', '[::-1]', '* ', '- ', '/ ', 'let $a = ', ' in ', '? '], (text) => {
    if (text.length > 2000) return 'long';
    const { query, fault } = parseQuery(text);
    if (query === null) return fault.replaceAll(/\d+|".*?"|`.*?`/gs, '0').slice(0, 80);
    return [rows, {}, 'text'].map((value) => answerFromValue({ query, ending: { kind: 'value' }, atLeast: 1 }, value).state).join(' ');
  }),
  textTarget('comparison', ['>=', '<=', '==', '!=', '>', '<', ' ', "'", '"', 'true', '60', '-1.5', '1e9', '+'], (text) => {
    const { comparison, fault } = parseComparison(text);
    return comparison === null ? fault.slice(-30) : `${comparison.operator} ${typeof comparison.value}`;
  }),
  textTarget('workflow', workflowWords, (text) => {
    const { jobs } = parseWorkflow(text, '.github/workflows/input.yml');
    return `${Math.min(jobs.length, 3)} ${Math.min(jobs[0]?.steps.length ?? 0, 3)} ${jobs.some(({ hasMatrix }) => hasMatrix)}`;
  }),
  textTarget('workflow-file', workflowWords, (text) => Object.values(parseWorkflowFile(text, '.github/workflows/input.yml')).map((value) => (Array.isArray(value) ? Math.min(value.length, 3) : typeof value)).join(' ')),
  textTarget('code-owners', ['* ', '/', '**', '@a', '@a/b', 'a@b.cd', '#', '\\', '?', '[a]', '!', '{a,b}', ' ', '\n', '\r\n', 'docs/*', '*.ts'], (text) => {
    const { people, teams } = parseCodeOwners(text);
    const ownersOf = parseCodeOwnerRules(text);
    return `${Math.min(people.length, 2)} ${Math.min(teams.length, 2)} ${['a.ts', 'docs/a.md', '.github/workflows/a.yml'].map((path) => Math.min(ownersOf(path).length, 2)).join()}`;
  }),
  // The pattern, then paths, a line each.
  textTarget('glob', ['*', '**', '/', '?', '!', '[a-z]', '[', ']', '{a,b}', '{1..9}', '+(a)', '@(a|b)', '!(a)', '\\', '.', '..', './', 'a', '\n'], (text) => {
    const [pattern = '', ...paths] = text.split('\n', 30);
    if (pattern.length > 200) return 'long';
    const matches = matchGlobs([pattern]);
    return paths.slice(0, 5).map((path) => matches(path.slice(0, 1000))).join();
  }),
  textTarget('redaction', secretParts, (text) => {
    const { hits } = redactText(text, redactionRules);
    const lines = text.split('\n');
    for (const { line, column } of hits) must(line <= lines.length && column <= (lines[line - 1] ?? '').length + 1, 'a hit is not in the text');
    mustBeSame(findSecrets(text, redactionRules).length, hits.length, 'finds otherwise than it masks');
    const escaped = findEscaped(text, redactionRules, () => false);
    return `${[...new Set(hits.map(({ rule }) => rule))].sort().join()} ${escaped.length === hits.length}`;
  }),
  textTarget('licence', ['MIT', 'Apache-2.0', 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-2.0+', ' AND ', ' OR ', ' WITH ', 'Classpath-exception-2.0', '(', ')', 'LicenseRef-a', 'DocumentRef-b:', 'NOASSERTION', 'NONE', ' ', '/', ','], (text) => {
    const licence = parseLicence(text);
    if (licence === null) return 'none';
    satisfies(licence, [{ id: 'MIT', orLater: false, exception: null }]);
    if (!('operator' in licence)) must(satisfies(licence, [licence]), 'a licence does not satisfy itself');
    return 'operator' in licence ? `${licence.operator} ${'operator' in licence.left}` : `one ${licence.orLater} ${licence.exception === null}`;
  }),
  {
    name: 'git-names', words: ['A\0', 'M\0', 'D\0', 'R100\0', 'T\0', 'U\0', 'a.txt\0', '\0', '\n'],
    read: (input) => {
      const files = parseNameStatus(Buffer.from(input));
      for (const { path, change, previousPath } of files) must(path !== '' && (change === 'renamed') === (previousPath !== null), 'a change without its path');
      return [...new Set(files.map(({ change }) => change))].sort().join();
    },
  },
  textTarget('git-commit', ['tree ', 'parent ', 'author ', 'committer ', ' +0000', '\n\n', '\n', 'a'.repeat(40), ' 1700000000', 'gpgsig ', 'encoding '], (text) => {
    const { parents, tree, committedAt } = parseCommit(text);
    return `${Math.min(parents.length, 3)} ${tree === ''} ${Number.isNaN(committedAt.getTime())}`;
  }),
  textTarget('remote', ['https://', 'ssh://', 'git@', ':', '/', '.git', 'github.com', 'o', 'r', '@', ':22', '\\', 'C:', '..', '//'], (text) => {
    const [name, host] = [toRepositoryName(text), toRemoteHost(text)];
    must(name === null || /^[^/\s]+\/[^/\s]+$/.test(name), 'is turned into a name that is none');
    return `${name === null} ${host === null}`;
  }),
  // Paths, a line each, or the content of a file.
  textTarget('survey', [...jsonWords, '"scripts":{"test":"a"}', 'test:', 'pytest', 'package.json\n', 'data/a.csv\n', 'openapi: 3.0.0\n', 'docs/a.md\n', 'ST-A-001', '/', '.'], (text) => {
    const paths = text.split('\n').slice(0, 200);
    const commands = detectCommands(new Map(['package.json', 'Makefile', 'pyproject.toml', 'requirements.txt'].map((name) => [name, text])), ['package.json', ...paths]);
    const contracts = ['data/a.csv', 'api.json', 'package.json', 'openapi.yaml', ...paths.slice(0, 20)].map((path) => detectContract(path, text.slice(0, 4096))?.kind ?? '-');
    const pattern = toIdPattern(text.split(/\s+/).slice(0, 50));
    if (pattern !== null) must(compileIdPattern(pattern).isId(text.split(/\s+/)[0] ?? ''), 'a pattern does not fit the id that it was made of');
    detectDocuments(paths, null);
    return `${commands.map(({ id }) => id).join()} ${contracts.slice(0, 4).join()} ${detectLanguages(paths).length > 0} ${pattern === null}`;
  }),
];
