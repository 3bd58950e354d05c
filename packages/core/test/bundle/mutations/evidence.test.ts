import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MutableBundle } from './mutable-bundle.js';
import { listPrimaries, PublishedWorld, type VerifyOptions } from './published-world.js';

let world: PublishedWorld;
beforeAll(async () => {
  world = await PublishedWorld.publish();
});
afterAll(() => world.repository.dispose());

/** Name, what happens, what is said, and how it is verified where that is not as usual. */
type Case = readonly [string, (bundle: MutableBundle) => unknown, readonly string[], VerifyOptions?];

/** What nobody sealed again is seen by its hash already: here everything agrees with the changed content. */
function sealed(cases: readonly Case[]): void {
  // A row of three would make `each` hand over `done` as the fourth.
  test.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', async (_, [mutate, expected, options]) => {
    const bundle = world.take();
    mutate(bundle);
    expect(listPrimaries((await world.verify(bundle.seal(), options)).findings)).toEqual(expected);
  });
}

const warm = 'Telemetry/WarmRunTelemetry-2026-03-01.1.json';
const cache = 'Telemetry/SharedCache-20260301-summary.json';
const queue = 'Telemetry/QueueDelaySummary-20260301.json';
const assertions = 'Telemetry/VerificationSummary-20260301.json';
const routes = 'Routing/routes-20260301-060000.ndjson';
const checklist = 'Telemetry/DocSync/DocSyncChecklist.json';
const report = 'Routing/doc-sync-report.json';
const rollup = 'Telemetry/IngestionMetricsSummary-20260301-060000.csv';
const latest = 'Telemetry/IngestionMetricsSummary-latest.csv';

describe('values of gates', () => {
  sealed([
    ['at the threshold', (bundle) => bundle.replace(warm, '71.5', '60'), []],
    ['just past it', (bundle) => bundle.replace(warm, '71.5', '59.99999999'), ['fail gate-failed Telemetry warm-improvement']],
    ['past the threshold of another profile only', (bundle) => bundle.replace(warm, '71.5', '25'), [], { inputs: { profile: 'default' } }],
    ['null', (bundle) => bundle.replace(warm, '71.5', 'null'), ['unverified gate-unreadable Telemetry warm-improvement']],
    ['text', (bundle) => bundle.replace(warm, '71.5', '"71.5"'), ['unverified gate-unreadable Telemetry warm-improvement']],
    ['the text NaN', (bundle) => bundle.replace(warm, '71.5', '"NaN"'), ['unverified gate-unreadable Telemetry warm-improvement']],
    ['NaN, which no JSON can hold', (bundle) => bundle.replace(warm, '71.5', 'NaN'), ['fail artifact-malformed Telemetry WarmRunTelemetry-2026-03-01.1.json']],
    ['a list', (bundle) => bundle.replace(warm, '71.5', '[71.5]'), ['unverified gate-unreadable Telemetry warm-improvement']],
    ['a field of another name', (bundle) => bundle.replace(warm, 'ImprovementPercent', 'Improvement'), ['unverified gate-unreadable Telemetry warm-improvement']],
    ['greatest value at the threshold', (bundle) => bundle.replace(queue, '118', '120'), []],
    ['greatest value just past it', (bundle) => bundle.replace(queue, '118', '120.0000001'), ['fail gate-failed Telemetry queue-p95']],
    ['as few samples as may be', (bundle) => bundle.replace(queue, '24', '10'), []],
    ['one sample too few', (bundle) => bundle.replace(queue, '24', '9'), ['unverified gate-unreadable Telemetry queue-p95']],
    ['no number of samples', (bundle) => bundle.replace(queue, '"SampleCount": 24', '"Samples": 24'), ['unverified gate-unreadable Telemetry queue-p95']],
    ['a skipped assertion', (bundle) => bundle.replace(assertions, 'Passed', 'Skipped'), ['fail gate-failed Telemetry none-skipped']],
    ['a row without the field that each must have', (bundle) => bundle.replace(assertions, '"Status"', '"State"'), ['unverified gate-source-incomplete Telemetry none-skipped']],
    ['a list without a row', (bundle) => bundle.writeJson(assertions, { Assertions: [] }), ['unverified gate-unreadable Telemetry none-skipped']],
    ['a sum at the threshold', (bundle) => bundle.replace(cache, '700', '600'), []],
    ['a sum just past it', (bundle) => bundle.replace(cache, '700', '599'), ['fail gate-failed Telemetry rows']],
    ['a row without the field that is summed', (bundle) => bundle.replace(cache, '"TotalRows": 700', '"Rows": 700'), ['unverified gate-source-incomplete Telemetry rows']],
    ['a required site that is another', (bundle) => bundle.replace(cache, 'WLLS', 'ABCD'), ['fail gate-failed Telemetry required-sites']],
    ['a percentile at the threshold', (bundle) => bundle.write(routes, '{"Host":"a","DelayMs":50}\n{"Host":"b","DelayMs":50}\n'), []],
    ['a percentile just past it', (bundle) => bundle.write(routes, '{"Host":"a","DelayMs":50}\n{"Host":"b","DelayMs":50.01}\n'), ['fail gate-failed Routing route-p95']],
    ['a host that no route serves', (bundle) => bundle.write('Routing/hosts.csv', 'Host,Zone\na,1\nb,2\nc,2\n'), ['fail gate-failed Routing every-host']],
  ]);
});

describe('evidence', () => {
  sealed([
    ['documents of another task', (bundle) => bundle.write(checklist, '{"Passed":true,"TaskId":"ST-A-002"}'), ['fail doc-sync-not-passed Telemetry doc-sync']],
    ['documents that did not pass', (bundle) => bundle.write(checklist, '{"Passed":false,"TaskId":"ST-A-001"}'), ['fail doc-sync-not-passed Telemetry doc-sync']],
    ['documents that do not say whether they passed', (bundle) => bundle.write(checklist, '{"TaskId":"ST-A-001"}'), ['unverified doc-sync-not-passed Telemetry doc-sync']],
    ['our own report of another commit', (bundle) => bundle.replace(report, world.commit, world.previousCommit), ['fail doc-sync-not-passed Routing doc-sync']],
    ['our own report that failed', (bundle) => bundle.replace(report, '"verdict": "pass"', '"verdict": "fail"'), ['fail doc-sync-not-passed Routing doc-sync']],
    ['our own report of another task', (bundle) => bundle.replace(report, 'ST-A-001', 'ST-A-002'), ['fail doc-sync-not-passed Routing doc-sync']],
    ['our own report in which the task did not pass', (bundle) => bundle.replace(report, '"passed": true', '"passed": false'), ['fail doc-sync-not-passed Routing doc-sync']],
    ['a task that the candidate was not about', () => undefined, [
      'fail doc-sync-not-passed Routing doc-sync', 'fail doc-sync-not-passed Telemetry doc-sync', 'fail readme-incomplete Routing taskIds:ST-A-009', 'fail readme-incomplete Telemetry taskIds:ST-A-009',
    ], { inputs: { 'task-id': 'ST-A-009' } }],
    ['a pointer that is not the newest', (bundle) => bundle.write(latest, 'Date,Rows\r\n2026-02-28,2\r\n'), ['fail pointer-not-newest Telemetry IngestionMetricsSummary-latest.csv']],
    ['a file that is newer than the pointer', (bundle) => bundle.write('Telemetry/IngestionMetricsSummary-20260301-070000.csv', 'Date,Rows\r\n2026-03-01,4\r\n'), ['fail pointer-not-newest Telemetry IngestionMetricsSummary-latest.csv']],
    ['evidence just young enough', () => undefined, [], { now: '2026-03-02T06:00:00Z' }],
    ['evidence that is too old', () => undefined, ['unverified too-old Telemetry rollup-csv'], { now: '2026-03-02T06:00:01Z' }],
    ['evidence from the future', (bundle) => bundle.rename(rollup, 'Telemetry/IngestionMetricsSummary-20260401-060000.csv'), ['unverified too-old Telemetry rollup-csv']],
    ['evidence without a time', (bundle) => bundle.rename(rollup, 'Telemetry/IngestionMetricsSummary.csv'), ['unverified too-old Telemetry rollup-csv']],
    ['an empty requirement', (bundle) => bundle.write(rollup, ''), ['fail artifact-empty Telemetry IngestionMetricsSummary-20260301-060000.csv']],
    ['an empty source of a gate', (bundle) => bundle.write(routes, ''), ['fail artifact-empty Routing routes-20260301-060000.ndjson']],
    ['a requirement that is not there', (bundle) => bundle.remove(routes), ['fail requirement-missing Routing routes']],
    ['an optional one that is not there', (bundle) => bundle.remove(queue), ['warn requirement-missing Telemetry queue-summary']],
    ['an optional one that is asked for this time', (bundle) => bundle.remove(queue), ['fail requirement-missing Telemetry queue-summary'], { inputs: { require: 'Telemetry/queue-summary' } }],
    ['a source that no requirement names', (bundle) => bundle.remove(assertions), ['unverified gate-unreadable Telemetry none-skipped']],
    ['JSON that was cut off', (bundle) => bundle.write(cache, bundle.read(cache).subarray(0, -5)), ['fail artifact-malformed Telemetry SharedCache-20260301-summary.json']],
    ['a line that is no JSON', (bundle) => bundle.write(routes, '{"Host":"a","DelayMs":40}\n{"Host":"b","Del\n'), ['fail artifact-malformed Routing routes-20260301-060000.ndjson']],
    ['a row with a column too many', (bundle) => bundle.write('Routing/hosts.csv', 'Host,Zone\na,1\nb,2,3\n'), ['fail artifact-malformed Routing hosts.csv']],
    ['a private key', (bundle) => bundle.write(cache, `${bundle.text(cache).trimEnd().slice(0, -1)},{"Site":"WLLS","TotalRows":1,"Key":"-----BEGIN RSA PRIVATE KEY-----\\nMIIEpAIBAAKCAQEAw3kXo2Jf8m\\n-----END RSA PRIVATE KEY-----"}]`), ['fail secret Telemetry Telemetry/SharedCache-20260301-summary.json private-key']],
    ['an address of a person', (bundle) => bundle.replace(warm, 'WarmRunComparison"', 'WarmRunComparison","By":"jane.doe@contoso.com"'), ['fail personal-data Telemetry Telemetry/WarmRunTelemetry-2026-03-01.1.json e-mail']],
  ]);
});

describe('READMEs', () => {
  sealed([
    ['a hash of a file that is another', (bundle) => bundle.replace('Routing/README.md', /[0-9a-f]{64}(?= {2}hosts\.csv)/, 'abcdef0123456789'.repeat(4)), ['fail readme-wrong-hash Routing hosts.csv']],
    ['a hash that is gone', (bundle) => bundle.replace('Routing/README.md', /[0-9a-f]{64} {2}hosts\.csv\n/, ''), ['fail readme-incomplete Routing hash:hosts.csv']],
    ['a hash of nothing', (bundle) => bundle.write('Routing/README.md', `${bundle.text('Routing/README.md')}\n${'abcdef0123456789'.repeat(4)}\n`), ['fail readme-wrong-hash Routing abcdef012345']],
    ['a command that is gone', (bundle) => bundle.replace('Telemetry/README.md', 'make warm', 'make'), ['fail readme-incomplete Telemetry commands:make warm']],
    ['a time that is gone', (bundle) => bundle.replace('Telemetry/README.md', /2026-03-01T06:05:00\.000Z/, ''), ['fail readme-incomplete Telemetry timestamps:2026-03-01T06:05:00.000Z']],
    ['a task that is gone', (bundle) => bundle.replace('Routing/README.md', /ST-A-001/g, 'ST'), ['fail readme-incomplete Routing taskIds:ST-A-001']],
    ['documentation evidence that is gone', (bundle) => bundle.replace('Telemetry/README.md', /DocSync\/DocSyncChecklist\.json/g, 'the checklist'), ['fail readme-incomplete Telemetry docSync:DocSync/DocSyncChecklist.json']],
    ['no README', (bundle) => bundle.remove('Routing/README.md'), ['fail readme-incomplete Routing readme']],
  ]);
});

test('a value that is a secret is told by no document', async () => {
  const token = `ghp_${'a1B2'.repeat(9)}`;
  const bundle = world.take();
  bundle.replace(warm, '71.5', JSON.stringify(token));
  const document = await world.verify(bundle.seal());
  expect(document.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['bundle/secret', 'bundle/gate-unreadable']));
  expect(JSON.stringify(document)).not.toContain(token);
  expect(document.findings.find(({ rule }) => rule === 'bundle/gate-unreadable')?.message).toContain('[masked:github-token]');
});

test.each<[string, (bundle: MutableBundle) => unknown, RegExp]>([
  ['is not there', (bundle) => bundle.remove(warm), /--mode publish /],
  ['cannot be judged', (bundle) => bundle.replace(warm, '71.5', 'null'), /^shipworthy explain bundle\/gate-unreadable$/],
])('what %s is followed by a command that helps', async (_, mutate, next) => {
  const bundle = world.take();
  mutate(bundle);
  const { details: { blockers } } = await world.verify(bundle.seal());
  expect(blockers).toContainEqual(expect.objectContaining({ category: 'missing-proof', next: expect.stringMatching(next) }));
});
