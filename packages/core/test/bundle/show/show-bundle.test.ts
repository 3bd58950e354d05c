import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { GateResult, RequirementResult } from '@shipworthy/contract/bundle';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { bundlesConfigSchema } from '@shipworthy/contract/bundle';
import { buildDocument, collectSubject, judge, toDate, type CommandResult, type FindingDraft } from '@shipworthy/core/evidence';
import { openScratch, openWorkspace } from '@shipworthy/core/workspace';
import { openBundle } from '../../../src/bundle/open/index.js';
import type { OpenedBundle } from '../../../src/bundle/bundle-run.js';
import { writeSummary } from '../../../src/bundle/show/index.js';
import { BundleWorld, bundles, target } from '../publish/bundle-world.js';

const failure: FindingDraft = { rule: 'bundle/gate-failed', keys: { bundle: 'default', area: 'Telemetry', gate: 'sites' }, check: 'gate:Telemetry/sites', outcome: 'fail', message: 'It | is `1`, <b>not</b> 2.' };

/** As a verification would leave it. */
async function summarise(world: BundleWorld, { path = target, findings = [], partial = false }: { path?: string; findings?: readonly FindingDraft[]; partial?: boolean } = {}): Promise<readonly string[]> {
  const host = world.host();
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  const scratch = await openScratch();
  try {
    const bundle = await openBundle({ workspace, path, config: bundlesConfigSchema.parse(bundles), scratch, id: 'default' });
    if (bundle === null) throw new Error('no bundle');
    const judgement = judge({ checks: ['area:Telemetry'], findings, waivers: [], waiversAsOf: toDate(host.now()), reasons: {}, key: 'default' });
    const document: DocumentOf<'bundle-readiness'> = buildDocument(host, {
      kind: 'bundle-readiness', key: 'default', partial, subject: await collectSubject(host, workspace.git, null), inputs: [], policy: { source: 'worktree', commit: null, reasons: {} }, judgement, startedAt: host.now(),
      details: { bundle: null, candidate: { version: '1.4.0', commit: world.repository.head() }, profile: 'release', redaction: null, blockers: [], areas: [toArea(bundle, findings.length === 0)] },
    });
    return await writeSummary({ bundle, id: 'default' }, document);
  } finally {
    await scratch.remove();
  }
}

function toArea(bundle: OpenedBundle, passed: boolean): DocumentOf<'bundle-readiness'>['details']['areas'][number] {
  const stored = (path: string): RequirementResult['files'][number] => ({ sha256: '0'.repeat(64), bytes: 0, ...bundle.files.find((file) => file.path === path), path });
  const requirement: RequirementResult = { id: 'rollup-csv', title: 'Daily rollup', outcome: 'pass', status: 'present', level: 'fail', files: [stored('Telemetry/IngestionMetricsSummary-20260101-090000.csv')] };
  const gate: GateResult = { id: 'sites', title: 'sites', outcome: passed ? 'pass' : 'fail', level: 'fail', files: [], value: 71.123456789, threshold: '>= 60', margin: 11.123456789, unit: '%', samples: null };
  return { name: 'Telemetry', outcome: 'pass', files: 6, bytes: 1, manifest: null, readme: stored('Telemetry/README.md'), requirements: [requirement, { ...requirement, id: 'queue-summary', outcome: 'warn', status: 'missing', files: [] }], gates: [gate] };
}

function show(world: BundleWorld, values: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
  return world.run({ mode: 'show', version: '1.4.0', ...values });
}

async function publishedWorld(): Promise<BundleWorld> {
  const world = new BundleWorld();
  await world.publish();
  return world;
}

describe('a summary', () => {
  test('is left in the bundle under its time and as the latest, and sums stay accepted', async () => {
    const world = await publishedWorld();
    expect(await summarise(world)).toEqual([`${target}/VerificationSummary-20260301-120000.json`, `${target}/VerificationSummary-latest.json`]);
    expect(world.repository.read(`${target}/VerificationSummary-20260301-120000.json`)).toBe(world.repository.read(`${target}/VerificationSummary-latest.json`));
    expect(world.json(`${target}/VerificationSummary-latest.json`)).toMatchObject({ kind: 'verification-summary', passed: true, verdict: 'pass', candidate: { version: '1.4.0' }, bundle: { path: target, files: 10 }, readmes: [{ path: 'Telemetry/README.md' }] });
    expect(world.checkSums()).toContain('Telemetry/README.md: OK');
  });

  test('of a run that failed says so, as does one of a part', async () => {
    const world = await publishedWorld();
    await summarise(world, { findings: [failure] });
    expect(world.json(`${target}/VerificationSummary-latest.json`)).toMatchObject({ passed: false, verdict: 'fail', findings: [{ rule: 'bundle/gate-failed' }] });
    world.time += 1000;
    await summarise(world, { partial: true });
    expect(world.json(`${target}/VerificationSummary-latest.json`)).toMatchObject({ passed: false, verdict: 'pass', partial: true });
    expect(world.list().filter((path) => path.startsWith('Verification'))).toEqual(['VerificationSummary-20260301-120000.json', 'VerificationSummary-20260301-120001.json', 'VerificationSummary-latest.json']);
  });

  test('is not written into a zip', async () => {
    const world = new BundleWorld();
    await world.publish({ zip: 'true' });
    expect(await summarise(world, { path: `${target}.zip` })).toEqual([`not written: ${target}.zip is a zip, and stays as it is`]);
  });
});

describe('show', () => {
  test('prints requirements, READMEs and gates, for the terminal and as Markdown', async () => {
    const world = await publishedWorld();
    await summarise(world);
    const { notes, report, exitCode } = await show(world);
    expect(exitCode).toBe(0);
    expect(notes[0]).toBe(`${target}: passed (pass)`);
    expect(notes).toContain('  Telemetry  rollup-csv     present        Telemetry/IngestionMetricsSummary-20260101-090000.csv');
    expect(notes).toContain('  Telemetry  queue-summary  missing, warn');
    expect(notes).toContain('  Telemetry  sites  71.1235 %  >= 60 %    11.1235 %  pass');
    expect(notes).toContainEqual(expect.stringMatching(/^ {2}Telemetry\/README\.md {2}[0-9a-f]{64} {2}same$/));
    expect(report?.markdown).toContain('| `Telemetry` | `sites` | `71.1235 %` | `>= 60 %` | `11.1235 %` | `pass` |');
    expect(report?.json).toMatchObject({ bundle: target, matches: true, differences: [] });
  });

  test('shows what failed, with what it quotes as text', async () => {
    const world = await publishedWorld();
    await summarise(world, { findings: [failure] });
    const { notes, report, exitCode } = await show(world);
    expect([exitCode, notes[0]]).toEqual([0, `${target}: did not pass (fail)`]);
    expect(report?.markdown).toContain('It \\| is \\`1\\`, \\<b\\>not\\</b\\> 2.');
  });

  test.each([
    ['README changed', { 'Telemetry/README.md': 'edited\n' }, [], 'Telemetry/README.md is changed'],
    ['file of a requirement gone', {}, ['Telemetry/IngestionMetricsSummary-20260101-090000.csv'], 'Telemetry/IngestionMetricsSummary-20260101-090000.csv is gone'],
    ['other file added', { 'Routing/new.txt': 'x' }, [], 'a file that no requirement names was changed, added or removed'],
    ['other file changed', { 'Routing/bundle.json': '{}' }, [], 'a file that no requirement names was changed, added or removed'],
  ])('says at once that the bundle is another one: %s', async (_what, written, removed, difference) => {
    const world = await publishedWorld();
    await summarise(world);
    world.repository.write(Object.fromEntries(Object.entries(written).map(([path, content]) => [join(target, path), content]))).remove(...removed.map((path) => join(target, path)));
    const { notes, report, exitCode } = await show(world);
    expect([exitCode, ...notes.slice(0, 2)]).toEqual([1, 'The bundle is no longer the one that was verified. Verify it again.', difference]);
    expect(report?.markdown).toContain('> The bundle is no longer the one that was verified');
    expect(report?.json).toMatchObject({ matches: false, differences: [difference] });
    expect((await show(world, { 'fail-on': 'never' })).exitCode).toBe(0);
  });

  test('a signature or an older summary makes it no other bundle', async () => {
    const world = await publishedWorld();
    await summarise(world);
    world.repository.write({ [`${target}/SHA256SUMS.sig`]: 'x', [`${target}/VerificationSummary-20250101-000000.json`]: '{}' });
    expect((await show(world)).exitCode).toBe(0);
  });

  test('needs a bundle with a summary of ours', async () => {
    const world = await publishedWorld();
    await expect(show(world)).rejects.toMatchObject({ code: 'config/not-found', message: expect.stringContaining('nobody left a summary') });
    await expect(show(world, { version: '9.9.9' })).rejects.toMatchObject({ code: 'config/not-found', message: expect.stringContaining('There is no bundle at Logs/TelemetryBundles/9.9.9') });
    world.repository.write({ [`${target}/VerificationSummary-latest.json`]: '{"kind":"verification-summary"}' });
    await expect(show(world)).rejects.toMatchObject({ code: 'document/malformed' });
    world.repository.write({ [`${target}/VerificationSummary-latest.json`]: '{' });
    await expect(show(world)).rejects.toMatchObject({ code: 'document/malformed' });
  });
});
