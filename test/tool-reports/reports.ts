/** What tools leave behind, before a change and after two kinds of it. */
export interface ToolReport {
  readonly format: 'junit' | 'ctrf' | 'cobertura' | 'lcov' | 'sarif' | 'components' | 'openapi' | 'json-schema';
  readonly file: string;
  /** As the manifest says it, beside `as`. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly before: string;
  /** Other bytes that say the same, or something that breaks nobody. */
  readonly harmless: string;
  readonly worse: string;
  /** What people must be told of the worse one. */
  readonly told: readonly string[];
  /** How many of which kind. */
  readonly summary: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 1);

const junit = (state: '' | '<failure message="off by one"/>', seconds: string, more = ''): string =>
  `<?xml version="1.0"?>\n<testsuites><testsuite name="parser" timestamp="2026-01-01T00:00:${seconds}" time="${seconds}"><testcase classname="reads" name="an empty file" time="${seconds}">${state}</testcase>${more}</testsuite></testsuites>\n`;
const secondTest = '<testcase classname="reads" name="a large file" time="3"/>';

const ctrf = (tests: readonly (readonly [name: string, status: string, duration: number])[]): string => json({
  reportFormat: 'CTRF', specVersion: '0.0.0',
  results: { tool: { name: 'vitest' }, summary: { tests: tests.length, passed: 0, failed: 0, pending: 0, skipped: 0, other: 0, start: 0, stop: 1 }, tests: tests.map(([name, status, duration]) => ({ name, status, duration, suite: 'api' })) },
});

const cobertura = (hits: number, timestamp: number): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">\n<coverage version="7.6" timestamp="${timestamp}"><packages><package name="app"><classes><class name="parser.py" filename="app/parser.py"><lines><line number="1" hits="1"/><line number="2" hits="${hits}"/><line number="3" hits="1"/></lines></class></classes></package></packages></coverage>\n`;

const lcov = (name: string, hits: readonly number[]): string => `TN:\nSF:${name}\n${hits.map((count, line) => `DA:${line + 1},${count}\n`).join('')}end_of_record\n`;

const sarif = (results: readonly (readonly [rule: string, line: number])[]): string => json({
  version: '2.1.0',
  runs: [{
    tool: { driver: { name: 'zizmor', rules: [{ id: 'template-injection' }, { id: 'artipacked' }] } },
    results: results.map(([ruleId, startLine]) => ({
      ruleId, level: 'error', message: { text: `${ruleId} here` }, partialFingerprints: { primary: ruleId },
      locations: [{ physicalLocation: { artifactLocation: { uri: '.github/workflows/ci.yml' }, region: { startLine } } }],
    })),
  }],
});

const lock = (packages: Readonly<Record<string, string>>, integrity: string): string => json({
  name: 'app', lockfileVersion: 3, packages: { '': { name: 'app', version: '1.0.0' }, ...Object.fromEntries(Object.entries(packages).map(([name, version]) => [`node_modules/${name}`, { version, integrity }])) },
});

const openapi = (parameters: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string => json({
  openapi: '3.1.0', info: { title: 'Orders', version: '1' },
  paths: { '/orders': { get: { parameters, responses: { 200: { description: 'all of them', content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } } } } } }, ...more },
});

const schema = (properties: Readonly<Record<string, unknown>>, required: readonly string[]): string =>
  json({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties, required });

/** One of each format that we did not invent. */
export const toolReports: readonly ToolReport[] = [
  {
    format: 'junit', file: 'junit.xml', before: junit('', '01', secondTest), harmless: junit('', '59', secondTest), worse: junit('<failure message="off by one"/>', '01'),
    told: ['newly failing: parser › reads › an empty file (passed → failed)', 'removed: parser › reads › a large file (passed)'], summary: '1 newly failing, 1 removed',
  },
  {
    format: 'ctrf', file: 'ctrf.json', before: ctrf([['lists', 'passed', 5], ['deletes', 'passed', 7]]), harmless: ctrf([['deletes', 'passed', 70], ['lists', 'passed', 1]]), worse: ctrf([['lists', 'skipped', 0], ['deletes', 'failed', 7]]),
    told: ['newly failing: api › deletes (passed → failed)', 'newly skipped: api › lists (passed → skipped)'], summary: '1 newly failing, 1 newly skipped',
  },
  {
    format: 'cobertura', file: 'cobertura.xml', before: cobertura(3, 1), harmless: cobertura(9, 2), worse: cobertura(0, 1),
    told: ['line coverage dropped: app/parser.py (100 → 66.6667)'], summary: '1 line coverage dropped',
  },
  {
    format: 'lcov', file: 'lcov.info', options: { tolerance: { '/*/lines': { absolute: 1 } } },
    before: lcov('src/a.ts', Array.from({ length: 200 }, () => 1)) + lcov('src/b.ts', [1, 1]),
    harmless: lcov('src/b.ts', [7, 1]) + lcov('src/a.ts', Array.from({ length: 200 }, (_, line) => Math.min(line, 1))),
    worse: lcov('src/a.ts', Array.from({ length: 200 }, (_, line) => (line < 50 ? 0 : 1))),
    told: ['line coverage dropped: src/a.ts (100 → 75)', 'file no longer measured: src/b.ts (100 % of its lines)'], summary: '1 line coverage dropped, 1 file no longer measured',
  },
  {
    format: 'sarif', file: 'zizmor.sarif', before: sarif([['artipacked', 10]]), harmless: sarif([['artipacked', 99]]), worse: sarif([['artipacked', 10], ['template-injection', 12]]),
    told: ['new finding: zizmor › template-injection › .github/workflows/ci.yml › primary=template-injection (error: template-injection here)'], summary: '1 new finding',
  },
  {
    format: 'components', file: 'package-lock.json', before: lock({ semver: '7.7.1', yaml: '2.8.0', zod: '4.0.0' }, 'sha512-a'), harmless: lock({ zod: '4.0.0', yaml: '2.8.0', semver: '7.7.1' }, 'sha512-b'),
    worse: lock({ semver: '7.7.2', yaml: '2.7.0', 'left-pad': '1.3.0', zod: '4.0.0' }, 'sha512-a'),
    told: ['downgraded: yaml (2.8.0 → 2.7.0)', 'added: left-pad (1.3.0)', 'upgraded: semver (7.7.1 → 7.7.2)'], summary: '1 downgraded, 1 added, 1 upgraded',
  },
  {
    format: 'openapi', file: 'openapi.json', options: { breaking: 'only' }, before: openapi([]), harmless: openapi([{ name: 'page', in: 'query', schema: { type: 'integer' } }], { '/health': { get: { responses: { 200: { description: 'well' } } } } }),
    worse: openapi([{ name: 'tenant', in: 'header', required: true, schema: { type: 'string' } }]),
    told: ['breaking, required parameter added: GET /orders › parameters › header tenant'], summary: '1 breaking',
  },
  {
    format: 'json-schema', file: 'order.schema.json', options: { breaking: 'only' }, before: schema({ id: { type: 'string', maxLength: 36 } }, []), harmless: schema({ id: { type: 'string', maxLength: 64, description: 'an id' } }, []),
    worse: schema({ id: { type: 'string', maxLength: 8 } }, ['id']),
    told: ['breaking, maxLength narrowed: properties › id › maxLength (36 → 8)', 'breaking, property now required: required › id'], summary: '2 breaking',
  },
];
