import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GateResult } from '@shipworthy/contract/bundle';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { toFinding } from '../../../src/evidence/index.js';
import { checkGates } from '../../../src/bundle/gates/index.js';
import { checkRequirements } from '../../../src/bundle/requirements/index.js';
import type { BundleRun } from '../../../src/bundle/bundle-run.js';
import { buildRun, type BuiltBundle } from '../bundle-builder.js';

type Gate = Readonly<Record<string, unknown>>;

interface Judged {
  readonly results: readonly GateResult[];
  readonly findings: readonly FindingDraft[];
  readonly checks: readonly string[];
  readonly run: BundleRun;
}

async function judge(files: BuiltBundle['files'], gates: readonly Gate[], more: Partial<BuiltBundle> & { readonly area?: Gate; readonly profile?: string } = {}): Promise<Judged> {
  const inArea = Object.fromEntries(Object.entries(files).map(([path, content]) => [`Telemetry/${path}`, content]));
  const built = await buildRun({ files: inArea, config: { areas: { Telemetry: { gates, ...more.area } } }, ...more });
  const run = more.profile === undefined ? built : { ...built, profile: more.profile };
  const { details, findings, checks } = await checkGates(run);
  return { results: details.get('Telemetry') ?? [], findings, checks, run };
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const evidence = {
  'WarmRunTelemetry-20260301-090000.json': json([{ PassLabel: 'ColdRun', ImprovementPercent: 0 }, { PassLabel: 'WarmRunComparison', ImprovementPercent: 63.25 }]),
  'WarmRunTelemetry-20260228-090000.json': json([{ PassLabel: 'WarmRunComparison', ImprovementPercent: 1 }]),
  'WarmRunTelemetry-latest.json': json([]),
  'Cache.json': json({ Hits: 995, Misses: 5 }),
  'SharedCache-20260301-summary.json': json({ Site: 'BOYO', TotalRows: 700 }),
  'SharedCache-20260302-summary.json': json([{ Site: 'BOYO', TotalRows: 700 }, { Site: 'WLLS', TotalRows: 501 }]),
  'VerificationSummary-20260301.json': json({ Assertions: [{ Name: 'a', Status: 'Passed' }, { Name: 'b', Status: 'Passed' }] }),
  'QueueDelaySummary-20260301.json': json({ Statistics: { QueueBuildDelayMs: { P95: 119.5 }, SampleCount: 12 } }),
  'queue-20260301.json': Array.from({ length: 100 }, (_, index) => JSON.stringify({ QueueDelayMs: index + 1 })).join('\n'),
  'warm.json': json({ WarmProviderCounts: { Cache: 3 } }),
  'hosts.csv': 'Host,Site\na,BOYO\nb,BOYO\nc,WLLS\n',
  'coverage.cobertura.xml': '<?xml version="1.0"?>\n<coverage line-rate="0.8123" branch-rate="0.5"><packages/></coverage>\n',
};

/** Those of the specification, word for word, but for the source of `hit-ratio`, which it does not show. */
const specified: readonly Gate[] = [
  { id: 'warm-improvement', from: 'WarmRunTelemetry*.json', query: "[?PassLabel=='WarmRunComparison']|[0].ImprovementPercent", is: { release: '>= 60', default: '>= 25' }, unit: '%', remedy: 'Run the warm pass again on the same host: make warm' },
  { id: 'hit-ratio', from: 'Cache.json', query: '(`100` * Hits) / (Hits + Misses)', is: '>= 99' },
  { id: 'sites', from: 'SharedCache*-summary.json', rows: true, query: 'length(distinct([].Site))', is: '>= 2' },
  { id: 'rows', from: 'SharedCache*-summary.json', rows: true, query: 'sum([].TotalRows)', is: '>= 1200' },
  { id: 'required-sites', from: 'SharedCache*-summary.json', rows: true, query: '[].Site', contains: ['BOYO', 'WLLS'] },
  { id: 'none-skipped', from: 'VerificationSummary-*.json', query: 'Assertions', each: "Status != 'Skipped'", atLeast: 1 },
  { id: 'queue-p95', from: 'QueueDelaySummary*.json', query: 'Statistics.QueueBuildDelayMs.P95', is: '<= 120', unit: 'ms', sampleCount: { query: 'Statistics.SampleCount', atLeast: 10 } },
  { id: 'queue-p95-raw', from: 'queue-*.json', as: 'ndjson', query: '[].QueueDelayMs', percentile: 95, is: '<= 120' },
  { id: 'every-host-cached', from: 'warm.json', query: 'WarmProviderCounts.Cache', equals: { from: 'hosts.csv', query: 'length(@)' } },
  { id: 'coverage', from: 'coverage.cobertura.xml', as: 'xml', query: 'coverage."line-rate"', is: '>= 0.80' },
];
const listed = { manifests: { Telemetry: { files: [{ path: 'VerificationSummary-20260301.json', sha256: null, bytes: null, line: 1, column: 1 }] } } };

describe('the gates of the specification', () => {
  it('hold over evidence that keeps what was promised', async () => {
    const { results, findings, checks } = await judge(evidence, specified, { ...listed, profile: 'release' });
    expect(findings).toEqual([]);
    expect(checks).toEqual(specified.map(({ id }) => `gate:Telemetry/${String(id)}`));
    expect(results.map(({ id, value, threshold, margin, unit, samples, outcome, files }) => [id, value, threshold, margin, unit, samples, outcome, files.length])).toEqual([
      ['warm-improvement', 63.25, '>= 60', 3.25, '%', 2, 'pass', 1],
      ['hit-ratio', 99.5, '>= 99', 0.5, null, null, 'pass', 1],
      ['sites', 2, '>= 2', 0, null, 2, 'pass', 1],
      ['rows', 1201, '>= 1200', 1, null, 2, 'pass', 1],
      ['required-sites', ['BOYO', 'WLLS'], 'contains BOYO, WLLS', null, null, 2, 'pass', 1],
      ['none-skipped', 0, "every row: Status != 'Skipped'", null, null, 2, 'pass', 1],
      ['queue-p95', 119.5, '<= 120', 0.5, 'ms', 12, 'pass', 1],
      ['queue-p95-raw', 95.05, '<= 120', 24.950000000000003, null, 100, 'pass', 1],
      ['every-host-cached', 3, '== length(@) of hosts.csv (3)', null, null, null, 'pass', 2],
      ['coverage', 0.8123, '>= 0.8', 0.012299999999999978, null, null, 'pass', 1],
    ]);
    expect(results[0]?.files).toEqual(['Telemetry/WarmRunTelemetry-20260301-090000.json']);
  });

  const broken: Readonly<Record<string, string>> = {
    'WarmRunTelemetry-20260301-090000.json': json([{ PassLabel: 'WarmRunComparison', ImprovementPercent: 59.9999999 }]),
    'Cache.json': json({ Hits: 98, Misses: 2 }),
    'SharedCache-20260302-summary.json': json({ Site: 'BOYO', TotalRows: 1199 }),
    'VerificationSummary-20260301.json': json({ Assertions: [{ Status: 'Passed' }, { Status: 'Skipped' }] }),
    'QueueDelaySummary-20260301.json': json({ Statistics: { QueueBuildDelayMs: { P95: 120.0001 }, SampleCount: 10 } }),
    'queue-20260301.json': '{"QueueDelayMs":121}\n{"QueueDelayMs":500}',
    'warm.json': json({ WarmProviderCounts: { Cache: 2 } }),
    'coverage.cobertura.xml': '<coverage line-rate="0.7999"/>',
  };

  it('fail over evidence that does not, each with one finding at its source', async () => {
    const { results, findings } = await judge({ ...evidence, ...broken }, specified, { ...listed, profile: 'release' });
    expect(results.every(({ outcome }) => outcome === 'fail')).toBe(true);
    expect(findings.map(({ rule, keys, outcome, message, location }) => [rule, keys['gate'], outcome, message, location?.path])).toEqual([
      ['bundle/gate-failed', 'warm-improvement', 'fail', 'Telemetry/warm-improvement in Telemetry/WarmRunTelemetry-20260301-090000.json: 59.9999999 is not >= 60 (in %).', 'bundle/Telemetry/WarmRunTelemetry-20260301-090000.json'],
      ['bundle/gate-failed', 'hit-ratio', 'fail', 'Telemetry/hit-ratio in Telemetry/Cache.json: 98 is not >= 99.', 'bundle/Telemetry/Cache.json'],
      ['bundle/gate-failed', 'sites', 'fail', expect.stringContaining('1 is not >= 2'), expect.any(String)],
      ['bundle/gate-failed', 'rows', 'fail', expect.stringContaining('1199 is not >= 1200'), expect.any(String)],
      ['bundle/gate-failed', 'required-sites', 'fail', expect.stringContaining('WLLS is not among ["BOYO"]'), expect.any(String)],
      ['bundle/gate-failed', 'none-skipped', 'fail', expect.stringContaining('1 of 2 rows do not hold `Status != \'Skipped\'`, the first is row 2'), expect.any(String)],
      ['bundle/gate-failed', 'queue-p95', 'fail', expect.stringContaining('120.0001 is not <= 120 (in ms)'), expect.any(String)],
      ['bundle/gate-failed', 'queue-p95-raw', 'fail', expect.stringContaining('481.05 is not <= 120'), expect.any(String)],
      ['bundle/gate-failed', 'every-host-cached', 'fail', expect.stringContaining('2 is not 3'), expect.any(String)],
      ['bundle/gate-failed', 'coverage', 'fail', expect.stringContaining('0.7999 is not >= 0.8'), expect.any(String)],
    ]);
    expect(findings[0]?.remedy).toBe('Run the warm pass again on the same host: make warm');
    expect(findings[0]).toMatchObject({ expected: '>= 60', actual: 59.9999999 });
    expect(results[0]?.margin).toBeLessThan(0);
  });

  it('have another threshold in another profile', async () => {
    const { results } = await judge({ ...evidence, ...broken }, specified.slice(0, 1));
    expect(results[0]).toMatchObject({ outcome: 'pass', threshold: '>= 25' });
    await expect(judge(evidence, specified.slice(0, 1), { inputs: { profile: 'relaese' } }).catch((error: unknown) => { throw new Error(isShipworthyError(error) ? error.code : String(error)); })).rejects.toThrow('usage/invalid-input');
  });
});

const only = (more: Gate): readonly Gate[] => [{ id: 'g', from: 'a.json', query: 'X', is: '>= 60', ...more }];

describe('the value of a gate', () => {
  it.each<[string, unknown, Gate, string]>([
    ['at the threshold', 60, {}, 'pass'], ['just past it', 59.99999999999999, {}, 'fail'], ['at an open one', 60, { is: '> 60' }, 'fail'], ['below', 60, { is: '<= 60' }, 'pass'], ['below an open one', 60, { is: '< 60' }, 'fail'],
    ['equal', 60, { is: '== 60.0' }, 'pass'], ['not equal', 60, { is: '!= 60' }, 'fail'], ['text', '60', {}, 'unverified'], ['null', null, {}, 'unverified'], ['a list', [60], {}, 'unverified'], ['true', true, {}, 'unverified'],
    ['a word', 'passed', { is: '== passed' }, 'pass'], ['another word', 'failed', { is: '== passed' }, 'fail'], ['no word', 1, { is: '== passed' }, 'unverified'], ['a number in quotes', '60', { is: "== '60'" }, 'pass'],
    ['yes', true, { is: true }, 'pass'], ['no', false, { is: true }, 'fail'], ['no, as text', 'false', { is: 'false' }, 'unverified'], ['no, as wanted', false, { is: 'false' }, 'pass'],
    ['within', 5, { is: undefined, between: [5, 6] }, 'pass'], ['outside', 6.01, { is: undefined, between: [5, 6] }, 'fail'], ['within, as text', '5', { is: undefined, between: [5, 6] }, 'unverified'],
    ['a match', 'v12', { is: undefined, matches: '/^v\\d+$/' }, 'pass'], ['no match', '12', { is: undefined, matches: '/^v\\d+$/' }, 'fail'], ['nothing to match', 12, { is: undefined, matches: '/12/' }, 'unverified'],
    ['a list with it', ['A', 1], { is: undefined, contains: ['A', 1] }, 'pass'], ['a list without it', ['A', '1'], { is: undefined, contains: ['A', 1] }, 'fail'], ['no list', 'AB', { is: undefined, contains: ['A'] }, 'unverified'], ['an empty list', [], { is: undefined, contains: ['A'] }, 'unverified'],
    ['the same', 60, { is: undefined, equals: { from: 'b.json', query: 'Y' } }, 'pass'], ['another', 61, { is: undefined, equals: { from: 'b.json', query: 'Y' } }, 'fail'], ['of another type', '60', { is: undefined, equals: { from: 'b.json', query: 'Y' } }, 'unverified'],
    ['against nothing', 60, { is: undefined, equals: { from: 'b.json', query: 'Z' } }, 'unverified'], ['against no file', 60, { is: undefined, equals: { from: 'c.json', query: 'Y' } }, 'unverified'],
    ['with enough samples', 60, { sampleCount: { query: 'N', atLeast: 10 } }, 'pass'], ['with too few samples', 60, { sampleCount: { query: 'N', atLeast: 11 } }, 'unverified'], ['with too few samples, failing', 1, { sampleCount: { query: 'N', atLeast: 11 } }, 'unverified'],
    ['with samples nobody counted', 60, { sampleCount: { query: 'M', atLeast: 1 } }, 'unverified'], ['with samples that are no number', 60, { sampleCount: { query: 'T', atLeast: 1 } }, 'unverified'],
    ['that only warns', 1, { level: 'warn' }, 'warn'], ['that only warns and is not there', null, { level: 'warn' }, 'warn'],
  ])('%s', async (_what, value, more, outcome) => {
    const { results, findings } = await judge({ 'a.json': json({ X: value, N: 10, T: 'ten' }), 'b.json': json({ Y: 60 }) }, only(more));
    expect(results[0]?.outcome).toBe(outcome);
    expect(findings.map((one) => one.outcome)).toEqual(outcome === 'pass' ? [] : [outcome]);
    expect(findings.every((one) => one.outcome !== 'unverified' || one.reason !== undefined)).toBe(true);
  });

  it('of too few samples says so, and is no value', async () => {
    const { results, findings } = await judge({ 'a.json': json({ X: 1, N: 3 }) }, only({ sampleCount: { query: 'N', atLeast: 10 } }));
    expect(findings).toMatchObject([{ rule: 'bundle/gate-unreadable', outcome: 'unverified', reason: 'insufficient-samples', message: expect.stringContaining('3 of at least 10 samples') }]);
    expect(results[0]).toMatchObject({ value: null, margin: null, threshold: '>= 60' });
  });

  it('over rows of which some lack the field is none', async () => {
    const { findings } = await judge({ 'a.json': json([{ X: 100 }, { Y: 1 }, { X: null }]) }, only({ query: 'sum([].X)' }));
    expect(findings).toMatchObject([{ rule: 'bundle/gate-source-incomplete', outcome: 'unverified', reason: 'unreadable-source', message: expect.stringContaining('2 of 3 rows lack `X`') }]);
  });
});

describe('the files of a gate', () => {
  const two = { 'a-20260101.json': json([{ X: 50 }]), 'a-20260102.json': json([{ X: 70 }]) };
  it('are the newest, all of them, or the only one', async () => {
    const gate = { from: 'a-*.json', query: 'sum([].X)' };
    expect((await judge(two, only(gate))).results[0]).toMatchObject({ value: 70, files: ['Telemetry/a-20260102.json'] });
    expect((await judge(two, only({ ...gate, pick: 'all' }))).results[0]).toMatchObject({ value: 120, samples: 2 });
    expect((await judge(two, only({ ...gate, pick: 'only' }))).findings).toMatchObject([{ rule: 'bundle/gate-unreadable', outcome: 'unverified', message: expect.stringContaining('2 files match') }]);
    expect((await judge(two, only({ ...gate, pick: 'only', except: ['*02.json'] }))).results[0]).toMatchObject({ value: 50 });
  });

  it('are named where the gate is configured', async () => {
    const first = await judge({}, only({}));
    const path = join(first.run.workspace.root, 'c.yml');
    writeFileSync(path, "schemaVersion: 1\nbundles:\n  path: bundle\n  areas:\n    Telemetry:\n      gates:\n        - { id: g, from: a.json, query: X, is: '>= 60' }\n");
    const { findings } = await checkGates({ ...first.run, inputs: { ...first.run.inputs, config: 'c.yml' } });
    expect(findings[0]?.related).toEqual([{ path: 'c.yml', line: 7, column: 11 }]);
  });
});

describe('what follows from another fault names it', () => {
  const fingerprintOf = (rule: FindingDraft['rule'], keys: Record<string, string>): string => toFinding({ rule, keys: { bundle: 'default', area: 'Telemetry', ...keys }, check: null, outcome: 'fail', message: '' }).fingerprint;
  const requires = { requires: [{ id: 'r', files: 'a.json' }] };

  it('an altered file', async () => {
    const faults = { 'Telemetry/a.json': 'sha256:altered' };
    expect((await judge({ 'a.json': json({ X: 1 }) }, only({}), { faults })).findings).toMatchObject([{ rule: 'bundle/gate-failed', causedBy: 'sha256:altered' }]);
    expect((await judge({ 'a.json': json({ X: 1 }) }, only({}))).findings[0]?.causedBy).toBeUndefined();
  });

  it('a file that was lost, a requirement that is not met, an area that is missing', async () => {
    const lost = { faults: { 'Telemetry/a.json': 'sha256:lost' }, manifests: { Telemetry: { files: [{ path: 'a.json', sha256: null, bytes: null, line: 1, column: 1 }] } } };
    expect((await judge({ 'b.json': '{}' }, only({}), lost)).findings).toMatchObject([{ rule: 'bundle/gate-unreadable', causedBy: 'sha256:lost' }]);
    expect((await judge({ 'b.json': '{}' }, only({}), { area: requires })).findings[0]?.causedBy).toBe(fingerprintOf('bundle/requirement-missing', { requirement: 'r' }));
    expect((await judge({ 'b.json': '{}' }, only({}), { area: { requires: [{ id: 'r', files: ['a.json', 'b.json'] }] } })).findings[0]?.causedBy).toBeUndefined(); // met by the other one
    expect((await judge({ 'b.json': '{}' }, only({}), { area: { requires: [{ id: 'r', files: 'a.json', level: 'optional' }] } })).findings[0]?.causedBy).toBeUndefined();
    expect((await judge({ 'b.json': '{}' }, only({}))).findings[0]?.causedBy).toBeUndefined();
    expect((await judge({}, only({}))).findings[0]?.causedBy).toBe(fingerprintOf('bundle/area-missing', {}));
  });

  it('a file that is empty or not well-formed', async () => {
    expect((await judge({ 'a.json': '' }, only({}), { area: requires })).findings[0]?.causedBy).toBe(fingerprintOf('bundle/artifact-empty', { path: 'a.json' }));
    expect((await judge({ 'a.json': '{' }, only({}))).findings).toMatchObject([{ causedBy: fingerprintOf('bundle/artifact-malformed', { path: 'a.json' }), location: { path: 'bundle/Telemetry/a.json', line: 1 } }]);
  });
});

describe('files with a document per line that gates have read', () => {
  const row = (index: number): string => `${JSON.stringify({ QueueDelayMs: index % 100, Text: 'x'.repeat(900) })}\n`;
  const long = Array.from({ length: 10_000 }, (_, index) => row(index)).join('');
  const gates = ['good', 'long', 'bad', 'torn'].map((name) => ({ id: name, from: `${name}.ndjson`, query: '[].QueueDelayMs', percentile: 95, is: '<= 120' }));
  const files = { 'good.ndjson': row(1), 'long.ndjson': long, 'bad.ndjson': `${row(1)}x\n`, 'torn.ndjson': long.slice(0, -5), 'plain.csv': 'a\n1\n' };
  const inArea = Object.fromEntries(Object.entries(files).map(([path, content]) => [`Telemetry/${path}`, content]));

  it('are said to be parsed when every line is one, and are not parsed again', async () => {
    const run = await buildRun({ files: inArea, config: { areas: { Telemetry: { gates } } } });
    const { parsed } = await checkGates(run);
    expect([...parsed].sort()).toEqual(['Telemetry/good.ndjson', 'Telemetry/long.ndjson']);
    const malformed = async (known: ReadonlySet<string>): Promise<readonly unknown[]> => (await checkRequirements(run, known)).findings.map(({ check }) => check);
    expect(await malformed(parsed)).toEqual(['file:Telemetry/bad.ndjson', 'file:Telemetry/torn.ndjson']);
    // Were it looked at again, it would be found now.
    writeFileSync(join(run.bundle.folder, 'Telemetry/good.ndjson'), 'x\n');
    expect(await malformed(parsed)).toEqual(['file:Telemetry/bad.ndjson', 'file:Telemetry/torn.ndjson']);
    expect(await malformed(new Set())).toEqual(['file:Telemetry/bad.ndjson', 'file:Telemetry/good.ndjson', 'file:Telemetry/torn.ndjson']);
  });
});
