import { describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '@shipworthy/core/files';
import { applyPublish } from '../../../src/bundle/publish/apply-publish.js';
import { BundleWorld, bundles, sources, target } from './bundle-world.js';

/** Nothing is there but the sources, and above all nothing half written. */
function nothingWritten(world: BundleWorld): void {
  expect(world.list('Logs/TelemetryBundles')).toEqual([]);
}

describe('nothing is published', () => {
  test('when requirements or sources of gates are missing: all are named at once', async () => {
    const { 'Logs/SharedCache-20260101-summary.json': _gate, 'Logs/IngestionMetricsSummary-20251230.csv': _old, 'Logs/IngestionMetricsSummary-20260101-090000.csv': _new, 'Routing-logs/routes-20260101-120000.ndjson': _routes, ...left } = sources;
    const world = new BundleWorld(bundles, { ...left, 'Routing-logs/other.txt': 'x' });
    const message = await world.refused({ require: 'Telemetry/queue-summary' });
    for (const part of ['because of 4 things', 'Telemetry/rollup-csv (Daily rollup) is missing: no source holds `IngestionMetricsSummary*.csv`', 'Telemetry/queue-summary is missing', 'Telemetry/gate sites is missing', 'Routing/routes is missing']) expect(message).toContain(part);
    nothingWritten(world);
  });

  test('when the newest is empty, a link, or named like lines of a list; a pointer that is a link is no reason', async () => {
    const world = new BundleWorld({ path: 'b', areas: { A: { requires: [{ id: 'one', files: 'one*.txt' }, { id: 'two', files: 'two*.txt' }, { id: 'three', files: 'three*.txt' }, { id: 'four', files: 'four*.txt' }] } } }, { 'in/one.txt': '', 'in/three\n1.txt': 'x', 'in/four-1.txt': 'x' });
    world.repository.link('in/two.txt', 'four-1.txt').link('in/four-latest.txt', 'four-1.txt');
    const message = await world.refused({ sources: 'in' });
    expect(message).toContain('in/one.txt: It is empty');
    expect(message).toContain('in/two.txt: It is wanted, but is no regular file.');
    expect(message).toContain('Its name holds a backslash or a control character.');
    expect(message).not.toContain('four');
    expect(world.list('b')).toEqual([]);
  });

  test('when two sources hold different files of one name; equal ones are one', async () => {
    const config = { path: 'b', areas: { A: { requires: [{ id: 'one', files: 'one.txt' }] } } };
    const world = new BundleWorld(config, { 'in/one.txt': 'x', 'on/one.txt': 'y' });
    expect(await world.refused({ sources: 'in,on' })).toContain('on/one.txt: in/one.txt has the same name and holds something else.');
    world.repository.write({ 'on/one.txt': 'x' });
    await world.publish({ sources: 'in,on' });
    expect(world.list('b')).toEqual(['A/README.md', 'A/bundle.json', 'A/one.txt', 'SHA256SUMS']);
  });

  test('when one file is asked for and several match', async () => {
    const world = new BundleWorld({ path: 'b', areas: { A: { requires: [{ id: 'one', files: '*.txt', pick: 'only' }] } } }, { 'in/one.txt': 'x', 'in/two.txt': 'y' });
    expect(await world.refused({ sources: 'in' })).toContain('A/one must be one file, but 2 match: one.txt, two.txt.');
  });

  test('when a source holds a secret, or an input does; what is found is never shown', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const world = new BundleWorld(bundles, { ...sources, 'Routing-logs/routes-20260101-120000.ndjson': `{"a":1}\n{"t":"${token}"}\n` });
    const message = await world.refused({ 'command-line': `curl -H ${token}` });
    expect(message).toContain('Routing-logs/routes-20260101-120000.ndjson:2:7: This looks like a secret or personal data: a GitHub token (github-token).');
    expect(message).toContain('Telemetry/README.md would hold it');
    expect(message).not.toContain(token);
    nothingWritten(world);
    const allowed = new BundleWorld({ ...bundles, redaction: { allow: ['file:Routing/*.ndjson'] } }, { ...sources, 'Routing-logs/routes-20260101-120000.ndjson': `{"t":"${token}"}\n` });
    expect((await allowed.publish()).exitCode).toBe(0);
  });

  test('when READMEs must list what nobody gave', async () => {
    const world = new BundleWorld();
    const message = await world.refused({ 'command-line': '', 'task-id': 'ST-1' });
    expect(message).toContain('READMEs must list commands');
    expect(message).toContain('READMEs must list task ids such as `ST-[A-Z]-\\d{3}`');
    nothingWritten(world);
  });

  test('without a version that must be named, and not for one area', async () => {
    const world = new BundleWorld({ ...bundles, path: 'Logs/bundle' });
    expect(await world.refused({ version: '' })).toContain('The bundle must name its version');
    expect(await world.refused({ areas: 'Routing' })).toContain('a bundle is published whole');
    const foreign = new BundleWorld({ ...bundles, identity: { version: 'optional' }, path: 'Logs/bundle' });
    await foreign.publish({ version: '' });
    expect(foreign.json('Logs/bundle/Routing/bundle.json')['version']).toBeNull();
  });

  test('with a note that shows a hash of nothing that is there', async () => {
    const world = new BundleWorld();
    expect(await world.refused({ notes: `image ${'ab12'.repeat(16)}` })).toContain('shows a hash that not every area has a file of');
    nothingWritten(world);
    await world.publish({ notes: 'built at noon' });
  });

  test('for manifests that another program writes', async () => {
    const world = new BundleWorld({ path: 'b', areas: { A: { manifest: { format: 'sha256sum' }, requires: [{ id: 'one', files: '*.txt' }] } } }, { 'in/one.txt': 'x' });
    expect(await world.refused({ sources: 'in' })).toContain('The manifest of A is configured as sha256sum, which another program writes.');
  });

  test('where names differ only in case', async () => {
    const world = new BundleWorld({ path: 'b', areas: { A: { requires: [{ id: 'one', files: '*.txt', pick: 'all' }] } } }, { 'in/one.txt': 'x', 'in/One.txt': 'x' });
    expect(await world.refused({ sources: 'in' })).toContain('cannot lie in one bundle on every system');
  });
});

describe('sources', () => {
  test('must be named, be folders below the root, and not be the bundle', async () => {
    const world = new BundleWorld();
    await expect(world.publish({ sources: '' })).rejects.toMatchObject({ code: 'usage/invalid-input', message: expect.stringContaining('Nothing says where') });
    await expect(world.publish({ sources: `nowhere,Other=x,${target}/Telemetry` })).rejects.toMatchObject({ code: 'usage/invalid-input', faults: [{}, {}, { message: expect.stringContaining('lies in the bundle') }] });
    await expect(world.publish({ sources: '../x' })).rejects.toMatchObject({ code: 'path/outside-root' });
  });
});

describe('what stands there already', () => {
  test('is replaced when it is the same candidate, with what was added to it later', async () => {
    const world = new BundleWorld();
    await world.publish();
    world.repository.write({ [`${target}/VerificationSummary-latest.json`]: '{}', [`${target}/SHA256SUMS.sig`]: 'x', 'Logs/IngestionMetricsSummary-20260105.csv': 'Date,Rows\n2026-01-05,2\n' });
    await world.publish();
    expect(world.list().filter((path) => /Ingestion|Verification|sig/.test(path))).toEqual(['Telemetry/IngestionMetricsSummary-20260105.csv']);
  });

  test('is never replaced when it is another candidate, by version, commit or repository', async () => {
    const world = new BundleWorld({ ...bundles, path: 'Logs/bundle' });
    await world.publish();
    const before = world.digest('Logs/bundle');
    expect(await world.refused({ version: '1.5.0' })).toContain('Logs/bundle/Routing/bundle.json: It is of another candidate: its version is "1.4.0", not "1.5.0".');
    world.repository.commit('Next');
    expect(await world.refused()).toContain(`its commit is ${JSON.stringify(world.repository.head('HEAD~1'))}`);
    expect(world.digest('Logs/bundle')).toBe(before);
    expect(world.list('Logs').filter((path) => path.includes('.tmp') || path.includes('.old'))).toEqual([]);
  });

  test('is never replaced when it holds what no manifest lists, or is no bundle at all; an empty folder is nothing', async () => {
    const world = new BundleWorld();
    await world.publish();
    world.repository.write({ [`${target}/Telemetry/mine.txt`]: 'x' });
    expect(await world.refused()).toContain(`${target}/Telemetry/mine.txt: No manifest of the bundle there lists it`);
    world.repository.write({ 'Logs/other/notes.txt': 'x', 'Logs/file': 'x' });
    expect(await world.refused({ to: 'Logs/other' })).toContain('Logs/other/notes.txt: No manifest');
    expect(await world.refused({ to: 'Logs/file' })).toContain('Logs/file: It exists and is no folder.');
    expect(await world.refused({ to: '.' })).toContain('cannot be the root itself');
    mkdirSync(join(world.repository.path, 'Logs/empty'));
    expect((await world.publish({ to: 'Logs/empty' })).exitCode).toBe(0);
  });

  test('stays as it is, and nothing is left beside it, when a source changes while it is copied', async () => {
    const world = new BundleWorld();
    await world.publish();
    const [before, root] = [world.digest(), join(world.repository.path, target)];
    const file = { from: 'copy', path: 'A/log.txt', source: 'Logs/log.txt', absolute: join(world.repository.path, 'Logs/IngestionMetricsSummary-20251230.csv'), sha256: sha256Hex('as it was'), bytes: 9, wantedBy: ['log'] } as const;
    await expect(applyPublish(root, { files: [file] })).rejects.toMatchObject({ code: 'config/unreadable', faults: [{ path: 'Logs/log.txt' }] });
    expect(world.digest()).toBe(before);
    expect(readdirSync(join(root, '..'))).toEqual(['1.4.0']);
    await applyPublish(root, { files: [{ ...file, sha256: sha256Hex(world.repository.read('Logs/IngestionMetricsSummary-20251230.csv')) }] });
    expect(world.list()).toEqual(['A/log.txt']);
    expect(readdirSync(join(root, '..'))).toEqual(['1.4.0']);
  });
});
