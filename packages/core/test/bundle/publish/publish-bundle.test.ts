import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleManifestSchema } from '@shipworthy/contract/bundle';
import { sha256Hex } from '@shipworthy/core/files';
import { BundleWorld, bundles, powerShell, sources, target } from './bundle-world.js';

const published = [
  'Routing/README.md', 'Routing/bundle.json', 'Routing/routes-20260101-120000.ndjson', 'SHA256SUMS', 'Telemetry/DocSync/DocSyncChecklist.json', 'Telemetry/IngestionMetricsSummary-20260101-090000.csv',
  'Telemetry/README.md', 'Telemetry/SharedCache-20260101-summary.json', 'Telemetry/WarmRunTelemetry-2026-01-01.2.json', 'Telemetry/bundle.json',
];

describe('publishing', () => {
  test('collects the newest of each by the stamps in the names, without pointers, and copies byte for byte', async () => {
    const world = new BundleWorld();
    const { notes, exitCode } = await world.publish();
    expect(exitCode).toBe(0);
    expect(world.list()).toEqual(published);
    expect(readFileSync(join(world.repository.path, target, 'Telemetry/WarmRunTelemetry-2026-01-01.2.json')).equals(powerShell)).toBe(true);
    expect(notes.at(-1)).toBe(`published  ${target}`);
    expect(notes).toContain('  ? Telemetry/queue-summary: no source holds it, and it is not required');
  });

  test('writes manifests of the candidate, with the times that the evidence gives itself', async () => {
    const world = new BundleWorld();
    await world.publish();
    const text = world.repository.read(`${target}/Telemetry/bundle.json`);
    const manifest = bundleManifestSchema.parse(JSON.parse(text));
    expect(text).toBe(`${JSON.stringify(manifest, null, 2)}\n`);
    expect(Object.keys(manifest)).toEqual(['$schema', 'kind', 'schemaVersion', 'area', 'version', 'repository', 'commit', 'platform', 'files']);
    expect(manifest).toMatchObject({ area: 'Telemetry', version: '1.4.0', repository: 'acme/product', commit: world.repository.head(), platform: process.platform });
    expect(manifest.files.map(({ path, source, startedAt, finishedAt }) => [path, source, startedAt, finishedAt])).toEqual([
      ['DocSync/DocSyncChecklist.json', 'Logs/DocSync/DocSyncChecklist.json', null, null],
      ['IngestionMetricsSummary-20260101-090000.csv', 'Logs/IngestionMetricsSummary-20260101-090000.csv', null, '2026-01-01T09:00:00.000Z'],
      ['README.md', null, null, null],
      ['SharedCache-20260101-summary.json', 'Logs/SharedCache-20260101-summary.json', null, '2026-01-01T09:00:00.123Z'],
      ['WarmRunTelemetry-2026-01-01.2.json', 'Logs/WarmRunTelemetry-2026-01-01.2.json', '2026-01-01T09:00:00.000Z', '2026-01-01T09:05:00.000Z'],
    ]);
    expect(manifest.files[4]).toEqual({
      path: 'WarmRunTelemetry-2026-01-01.2.json', sha256: sha256Hex(powerShell), bytes: powerShell.length, mediaType: 'application/json', source: 'Logs/WarmRunTelemetry-2026-01-01.2.json',
      taskIds: ['ST-A-001'], commandLine: 'make warm', startedAt: '2026-01-01T09:00:00.000Z', finishedAt: '2026-01-01T09:05:00.000Z',
    });
  });

  test('writes sums that sha256sum accepts, over every file', async () => {
    const world = new BundleWorld();
    await world.publish();
    const accepted = world.checkSums().trim().split('\n');
    expect(accepted).toEqual(published.filter((path) => path !== 'SHA256SUMS').map((path) => `${path}: OK`));
    world.repository.write({ [`${target}/Telemetry/README.md`]: 'edited\n' });
    expect(() => world.checkSums()).toThrow();
  });

  test('writes READMEs with commands, times, tasks, hashes, the checklist and notes', async () => {
    const world = new BundleWorld();
    await world.publish({ notes: 'Measured on the usual host' });
    const readme = world.repository.read(`${target}/Telemetry/README.md`);
    for (const part of ['```text\nmake warm\n```', '| Tasks | `ST-A-001` |', `| Commit | \`${world.repository.head()}\` |`, '2026-01-01T09:05:00.000Z', '`DocSync/DocSyncChecklist.json`\n\n- Passed: true\n- Task: ST-A-001\n- [x] Changelog\n', '- Measured on the usual host']) expect(readme).toContain(part);
    expect(readme).toContain(`${sha256Hex(powerShell)}  WarmRunTelemetry-2026-01-01.2.json\n`);
    expect(readme).not.toContain('0123456789abcdef');
    expect(readme).not.toContain('bundle.json');
    expect(world.repository.read(`${target}/Routing/README.md`)).not.toContain('Doc-sync');
  });

  test('gives the same bytes again, whatever the clock and the file system say, and a zip too', async () => {
    const world = new BundleWorld();
    await world.publish({ zip: 'true' });
    const [digest, zip] = [world.digest(), readFileSync(join(world.repository.path, `${target}.zip`))];
    world.time += 86_400_000;
    execFileSync('find', ['Logs', 'Routing-logs', '-exec', 'touch', '-d', '2027-01-01', '{}', '+'], { cwd: world.repository.path });
    await world.publish({ zip: 'true' });
    expect(world.digest()).toBe(digest);
    expect(readFileSync(join(world.repository.path, `${target}.zip`)).equals(zip)).toBe(true);
    expect(world.list('Logs/TelemetryBundles').filter((path) => !path.startsWith('1.4.0'))).toEqual([]);
  });

  test('takes SOURCE_DATE_EPOCH for the time of the commit', async () => {
    const world = new BundleWorld();
    world.context = { ...world.context, sourceDateEpoch: 1_767_225_600 };
    await world.publish();
    expect(world.repository.read(`${target}/Routing/README.md`)).toContain('| As of | `2026-01-01T00:00:00.000Z` |');
  });

  test('only shows the plan when that is asked for', async () => {
    const world = new BundleWorld();
    const { notes, report } = await world.publish({ 'dry-run': 'true' });
    expect(world.list('Logs/TelemetryBundles')).toEqual([]);
    expect(notes.at(-1)).toBe('Nothing was written (dry run).');
    expect(notes[0]).toMatch(/^Logs\/TelemetryBundles\/1\.4\.0: 10 files, \d+ bytes \(plan sha256:[0-9a-f]{64}\)$/);
    expect(notes).toContainEqual(expect.stringMatching(/^ {2}\+ Telemetry\/IngestionMetricsSummary-20260101-090000\.csv {2}[0-9a-f]{12} {2}\d+ bytes {2}← Logs\/IngestionMetricsSummary-20260101-090000\.csv {2}for rollup-csv$/));
    const again = await world.publish();
    expect(again.notes[0]).toBe(notes[0]);
    expect(report?.json).toMatchObject({ dryRun: true, bundle: target, zip: null });
  });

  test('writes where `to` says, and never reads bundles as sources', async () => {
    const deep = { ...bundles, areas: { Routing: { requires: [{ id: 'routes', files: ['**/routes-*.ndjson'] }] } }, readmeMustList: {} };
    const world = new BundleWorld(deep, { ...sources, 'Logs/TelemetryBundles/1.3.0/Routing/routes-20270101.ndjson': '{}\n', 'Logs/a/routes-20260101-120000.ndjson': '{}\n' });
    await world.publish({ sources: 'Logs', to: 'Logs/elsewhere' });
    await world.publish({ sources: 'Logs', to: 'Logs/elsewhere' });
    expect(world.list('Logs/elsewhere')).toEqual(['Routing/README.md', 'Routing/a/routes-20260101-120000.ndjson', 'Routing/bundle.json', 'SHA256SUMS']);
  });

  test('takes nothing from what a publishing that was killed left behind', async () => {
    const deep = { path: 'Logs/bundle', areas: { Routing: { requires: [{ id: 'routes', files: ['**/routes-*.ndjson'] }] } } };
    const world = new BundleWorld(deep, { ...sources, 'Logs/a/routes-20260101.ndjson': '{}\n', 'Logs/.bundle.01234567-7-0123456789ab.tmp/routes-20270101.ndjson': '{}\n', 'Logs/.bundle.01234567-7-0123456789ab.old/routes-20270101.ndjson': '{}\n' });
    await world.publish({ sources: 'Logs' });
    expect(world.list('Logs/bundle')).toContain('Routing/a/routes-20260101.ndjson');
    world.repository.write({ 'Logs/.bundle.other.tmp/routes-20280101.ndjson': '{}\n' });
    await world.publish({ sources: 'Logs' });
    expect(world.list('Logs/bundle')).toContain('Routing/.bundle.other.tmp/routes-20280101.ndjson');
  });

  test('can make an area of the root itself', async () => {
    const world = new BundleWorld({ path: 'Logs/bundle', areas: { '.': { requires: [{ id: 'routes', files: '*.ndjson' }] } } });
    await world.publish({ sources: 'Routing-logs' });
    expect(world.list('Logs/bundle')).toEqual(['README.md', 'SHA256SUMS', 'bundle.json', 'routes-20260101-120000.ndjson']);
    expect(world.checkSums('Logs/bundle')).toContain('bundle.json: OK');
  });

  test('passes when it is verified, though a command line or a folder of sources holds the hash of something else', async () => {
    const strange = 'ab12'.repeat(16);
    const world = new BundleWorld({ path: 'Logs/bundle', areas: { A: { requires: [{ id: 'routes', files: '*.ndjson' }] } }, readmeMustList: { commands: true, hashes: true } }, { [`Logs/${strange}/routes-20260101.ndjson`]: '{}\n' });
    await world.publish({ sources: `Logs/${strange}`, 'command-line': `docker run product@sha256:${strange}` });
    const verified = async (): Promise<readonly string[]> => (await world.run({ version: '1.4.0' })).documents.flatMap(({ document }) => document.findings.map(({ rule }) => rule));
    expect(await verified()).toEqual([]);
    world.repository.write({ 'Logs/bundle/A/README.md': world.repository.read('Logs/bundle/A/README.md').replace(/^[0-9a-f]{64}/m, 'cd34'.repeat(16)) });
    expect(await verified()).toContain('bundle/readme-wrong-hash');
  });
});
