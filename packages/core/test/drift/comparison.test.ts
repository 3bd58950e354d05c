import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NotStored } from '@shipworthy/contract/regression';
import { fingerprintOf } from '../../src/evidence/fingerprint.js';
import { DriftWorld, manifestPath, recordsFolder, rulesOf, templateOf, type Output } from './drift-world.js';

const packCase = {
  id: 'import', command: ['true'],
  expect: { exitCode: null, allowOtherFiles: ['scratch/**'], files: [{ path: 'result.json', as: 'json', baseline: true, ignore: ['/at'], tolerance: { '/mean': { relative: 0.1 } } }, { path: 'checked.txt', equals: 'expected.txt' }, { path: 'parts/*.txt', as: 'text', baseline: true, normalise: ['timestamps'] }] },
};
const recorded = { 'result.json': '{"at":1,"mean":100,"name":"x"}', 'checked.txt': 'as expected', 'parts/one.txt': 'at 2026-01-01T00:00:00Z\n', 'scratch/cache': '1', stderr: '' };

const worldWithBaseline = templateOf(async (world) => {
  world.repository.write({ 'expected.txt': 'as expected' });
  await world.writePack({ cases: [packCase] });
  await world.establish({ import: { files: recorded } });
});

async function worldWith(): Promise<DriftWorld> {
  return (await worldWithBaseline()).push();
}

async function compare(world: DriftWorld, output: Output): Promise<ReturnType<DriftWorld['check']>> {
  await world.observe({ import: output });
  return world.check();
}

describe('content', () => {
  test('differences that the manifest allows are none', async () => {
    const report = await compare(await worldWith(), { files: { ...recorded, 'result.json': '{"at":2,"mean":109,"name":"x"}', 'parts/one.txt': 'at 2026-02-02T00:00:00Z\n' } });
    expect(rulesOf(report)).toEqual([]);
    expect(report.details.cases[0]?.files.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual(['parts/one.txt pass', 'result.json pass', 'stderr pass']);
  });

  test('outputs that the runner judges, and those nobody compares, are not in the record', async () => {
    const report = await compare(await worldWith(), { files: { ...recorded, 'checked.txt': 'anything', 'scratch/cache': '2', 'scratch/more': '3' } });
    expect(rulesOf(report)).toEqual([]);
  });

  test.each<[string, Output, string[], RegExp]>([
    ['a value', { files: { ...recorded, 'result.json': '{"at":1,"mean":111,"name":"x"}' } }, ['drift/content-changed fail'], /1 changed, first at \/mean/],
    ['an exit code', { files: recorded, exitCode: 1 }, ['drift/content-changed fail'], /ended with 1; the baseline has 0/],
    ['an output that is gone', { files: { 'result.json': recorded['result.json'], stderr: '' } }, ['drift/content-changed fail'], /parts\/one.txt is no longer produced/],
    ['an output that is new', { files: { ...recorded, 'parts/two.txt': 'two' } }, ['drift/content-changed fail'], /parts\/two.txt is new/],
    ['an output nobody mentions', { files: { ...recorded, stderr: 'warning' } }, ['drift/content-changed fail'], /stderr differs/],
    ['content that does not parse', { files: { ...recorded, 'result.json': '{' } }, ['drift/not-comparable unverified'], /cannot be compared as json/],
    ['a copy that did not travel', { files: { ...recorded, 'result.json': '{"at":2,"mean":100,"name":"x"}' }, lost: ['result.json'] }, ['drift/content-changed fail'], /the stored copy of the observation is missing/],
    ['a copy in which secrets are masked', { files: { ...recorded, 'result.json': '{"at":2,"mean":100,"name":"x"}' }, masked: true }, ['drift/content-changed fail'], /secrets are masked/],
  ])('%s', async (_name, output, rules, message) => {
    const report = await compare(await worldWith(), output);
    expect(rulesOf(report)).toEqual(rules);
    expect(report.findings[0]?.message).toMatch(message);
    expect(report.findings[0]?.location).toMatchObject({ path: manifestPath, line: expect.any(Number), column: expect.any(Number) });
  });

  test.each<[NotStored, RegExp]>([
    ['too-large', /larger than 64 MiB, and its format cannot be compared in pieces; only the digests/], ['not-normalised', /normalisers/], ['not-masked', /secrets/],
  ])('an output that was not stored (%s): it can be accepted, and once it differs the report says why no more is known', async (notStored, why) => {
    const world = await worldWithBaseline();
    const large = { ...recorded, 'result.json': '{"at":1,"mean":1}' };
    await world.establish({ import: { files: large, notStored } });
    expect(world.readRecord('import')['files']).toEqual(expect.arrayContaining([expect.objectContaining({ path: 'result.json', stored: null, notStored })]));
    expect(rulesOf(await compare(world, { files: large }))).toEqual([]);
    for (const output of [{}, { notStored }]) {
      const report = await compare(world, { files: { ...recorded, 'result.json': '{}' }, ...output });
      expect(report.findings[0]).toMatchObject({ rule: 'drift/content-changed', message: expect.stringMatching(/the baseline was not stored, because it/) });
      expect(report.details.cases[0]?.files.find(({ path }) => path === 'result.json')?.note).toMatch(why);
    }
    const report = await compare(await worldWith(), { files: { ...recorded, 'result.json': '{}' }, notStored });
    expect(report.findings[0]?.message).toMatch(/the observation was not stored, because it/);
    expect(report.details.cases[0]?.files.filter(({ note }) => note !== undefined)).toHaveLength(1);
  });

  test('a stored baseline that was tampered with or lost is not believed: only digests count then', async () => {
    for (const tamper of [(world: DriftWorld) => void world.repository.write({ [`${recordsFolder}/files/import/result.json`]: '{"at":1,"mean":500,"name":"x"}' }), (world: DriftWorld) => void world.repository.remove(`${recordsFolder}/files`)]) {
      const world = await worldWith();
      tamper(world);
      const report = await compare(world, { files: { ...recorded, 'result.json': '{"at":1,"mean":500,"name":"x"}' } });
      expect(rulesOf(report)).toEqual(['drift/content-changed fail']);
      expect(report.findings[0]?.message).toMatch(/the stored copy of the baseline is missing or is not what its digest says/);
    }
  });

  test('a checkout that turned LF into CRLF is forgiven', async () => {
    const world = await worldWith();
    world.repository.write({ [`${recordsFolder}/files/import/parts/one.txt`]: recorded['parts/one.txt'].replaceAll('\n', '\r\n') });
    expect(rulesOf(await compare(world, { files: { ...recorded, 'parts/one.txt': 'at 2026-02-02T00:00:00Z\n' } }))).toEqual([]);
  });

  test('the place of a stored copy may not lead out of its folder', async () => {
    const world = await worldWith();
    const outside = mkdtempSync(join(tmpdir(), 'shipworthy-outside-'));
    writeFileSync(join(outside, 'secret'), recorded['result.json']);
    world.repository.remove(`${recordsFolder}/files/import/result.json`);
    symlinkSync(join(outside, 'secret'), join(world.repository.path, recordsFolder, 'files/import/result.json'));
    const report = await compare(world, { files: { ...recorded, 'result.json': '{"at":2,"mean":100,"name":"x"}' } });
    rmSync(outside, { recursive: true });
    expect(report.findings[0]?.message).toMatch(/only the digests were compared/);
  });
});

describe('what the runner found', () => {
  const failure = { rule: 'regression/exit-code', keys: { pack: 'parser-compat', case: 'import' }, check: 'case import', outcome: 'fail', message: 'import ended with 1.' } as const;

  test('stands in the report once, and drift of the same case follows from it', async () => {
    const world = await worldWith();
    await world.observe({ import: { files: { ...recorded, stderr: 'boom' } } }, { findings: [failure] });
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/content-changed fail', 'regression/exit-code fail']);
    expect(report.findings[0]).toMatchObject({ rule: 'regression/exit-code', causedBy: null, fingerprint: fingerprintOf(failure.rule, failure.keys) });
    expect(report.findings[1]?.causedBy).toBe(report.findings[0]?.fingerprint);
    expect(report.summary).toMatchObject({ checked: 1, fail: 1 });
  });

  test('makes a report red whose outputs all match', async () => {
    const world = await worldWith();
    await world.observe({ import: { files: recorded } }, { findings: [failure] });
    expect((await world.check()).verdict).toBe('fail');
  });

  test.each([['timed-out', { timedOut: true }], ['crashed', { signal: 'SIGSEGV' }]] as const)('%s: its output is not compared', async (reason, output) => {
    const report = await compare(await worldWith(), { files: { 'result.json': '{"half":' }, ...output });
    expect(report.findings).toEqual([expect.objectContaining({ rule: 'drift/not-comparable', outcome: 'unverified', reason })]);
  });

  test('a waiver covers it here as it did there, until it expires', async () => {
    const world = await worldWith();
    world.repository.commit('Waive', { '.github/shipworthy.yml': `schemaVersion: 1\npacks: [${manifestPath}]\nwaivers: [{ rule: regression/exit-code, owner: ada, reason: known, expires: 2026-03-02 }]\n` });
    world.push();
    await world.observe({ import: { files: recorded } }, { findings: [failure] });
    expect(rulesOf(await world.check())).toEqual(['evidence/everything-waived unverified', 'regression/exit-code waived']);
    world.time = Date.parse('2026-03-03T12:00:00Z');
    expect(rulesOf(await world.check())).toEqual(['policy/waiver-expired warn', 'regression/exit-code fail']);
  });

  test('a rule that this version does not know keeps its words and its outcome', async () => {
    const world = await worldWith();
    await world.observe({ import: { files: recorded } }, { findings: [failure], tamper: (document) => ({ ...document, findings: document.findings.map((finding) => ({ ...finding, rule: 'regression/of-the-future' })) }) });
    const report = await world.check();
    expect(report.findings).toEqual([expect.objectContaining({ rule: 'drift/observation-refused', outcome: 'fail', message: failure.message })]);
  });

  test('warnings of fixtures and of drift share one budget, counted once', async () => {
    const warnings = ['one', 'two'].map((fixture) => ({ rule: 'fixture/size-drift', keys: { pack: 'parser-compat', fixture }, check: `fixture ${fixture}`, outcome: 'warn', message: 'grew' }) as const);
    for (const [maxWarnings, verdict] of [[2, 'warn'], [1, 'fail']] as const) {
      const world = new DriftWorld();
      world.repository.write({ 'one.txt': '1', 'two.txt': '2', 'expected.txt': 'as expected' });
      await world.writePack({ cases: [packCase], policy: { maxWarnings }, fixtures: ['one', 'two'].map((id) => ({ id, path: `${id}.txt`, format: 'text' })) });
      await world.establish({ import: { files: recorded } });
      await world.push().observe({ import: { files: recorded } }, { findings: warnings });
      const report = await world.check();
      expect(report.verdict).toBe(verdict);
      expect(report.summary).toMatchObject({ checked: 3, pass: 1, warn: 2 });
      expect(report.findings.filter(({ rule }) => rule === 'pack/warning-budget')).toHaveLength(verdict === 'fail' ? 1 : 0);
    }
  });
});

describe('records', () => {
  test.each([
    ['git:main', 'usage/invalid-input'], ['artifact:baselines', 'usage/invalid-input'], ['release:v1', 'usage/invalid-input'],
    ['nowhere', 'config/not-found'], ['../outside', 'path/outside-root'],
  ])('baseline: %s is refused', async (baseline, code) => {
    const world = await worldWith();
    await world.observe({ import: { files: recorded } });
    await expect(world.check({ baseline })).rejects.toMatchObject({ code });
  });

  test('a folder that is named is what counts', async () => {
    const world = await worldWith();
    world.repository.git('mv', recordsFolder, 'accepted');
    await world.observe({ import: { files: recorded } });
    expect((await world.check()).verdict).toBe('unverified');
    const report = await world.check({ baseline: 'accepted' });
    expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'path', path: 'accepted', records: 1, commit: null } } });
  });

  test.each<[string, string, (text: string) => string, object]>([
    ['is cut off', 'import', (text) => text.slice(0, 40), { reason: 'malformed-document' }],
    ['has a key twice', 'import', (text) => text.replace('{', '{\n"case": "import",'), { reason: 'malformed-document', location: expect.objectContaining({ line: expect.any(Number) }) }],
    ['lacks a field', 'import', (text) => text.replace('"reason"', '"raison"'), { reason: 'malformed-document' }],
    ['has a wrong type', 'import', (text) => text.replace('"exitCode": 0', '"exitCode": "0"'), { reason: 'malformed-document', location: expect.objectContaining({ line: 32, column: 15 }) }],
    ['says that it is masked in words', 'import', (text) => text.replace('"stored"', '"masked": "yes", "stored"'), { reason: 'malformed-document' }],
    ['is of another pack', 'import', (text) => text.replace('"pack": "parser-compat"', '"pack": "other"'), { reason: 'malformed-document', location: expect.objectContaining({ line: 5, column: 11 }) }],
    ['is of another case', 'import', (text) => text.replace('"case": "import"', '"case": "export"'), { reason: 'malformed-document' }],
    ['is of a later major version', 'import', (text) => text.replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"'), { reason: 'unknown-schema', location: expect.objectContaining({ line: 4 }) }],
    ['is named after no case', 'no%zz', (text) => text, { reason: 'malformed-document' }],
  ])('a record that %s is unverified at its place', async (_name, name, edit, expected) => {
    const world = await worldWith();
    const text = world.repository.read(`${recordsFolder}/import.json`);
    world.repository.write({ [`${recordsFolder}/${name}.json`]: edit(text) });
    const report = await compare(world, { files: recorded });
    expect(report.verdict).toBe('unverified');
    expect(report.findings).toEqual([expect.objectContaining({ rule: 'drift/not-comparable', outcome: 'unverified', ...expected })]);
    expect(report.findings[0]?.location?.path).toBe(`${recordsFolder}/${name}.json`);
  });

  test('a record that is a link is not followed', async () => {
    const world = await worldWith();
    world.repository.git('mv', `${recordsFolder}/import.json`, 'elsewhere.json');
    world.repository.link(`${recordsFolder}/import.json`, '../../../elsewhere.json');
    const report = await compare(world, { files: recorded });
    expect(report.findings).toEqual([expect.objectContaining({ rule: 'drift/not-comparable', reason: 'unreadable-source' })]);
  });

  test('the same run twice gives the same report, but for the time', async () => {
    const world = await worldWith();
    const first = await compare(world, { files: { ...recorded, stderr: 'x' } });
    world.time += 60_000;
    const { run: _first, ...one } = first;
    const { run: _second, ...two } = await world.check();
    expect(two).toEqual(one);
  });
});

test('shows the first value of several that changed; of what has no values, its size; never digests', async () => {
  const several = await compare(await worldWith(), { files: { ...recorded, 'result.json': '{"at":1,"mean":500,"name":"y"}', 'parts/two.txt': 'two' } });
  const shown = several.findings.map(({ keys, expected, actual, remedy }) => ({ file: keys.file, expected, actual, isNamed: remedy.includes('--case import ') }));
  expect(shown).toEqual(expect.arrayContaining([{ file: 'parts/two.txt', expected: null, actual: '3 bytes', isNamed: true }, { file: 'result.json', expected: 100, actual: 500, isNamed: true }]));
  expect(several.details.cases[0]?.files.find(({ path }) => path === 'result.json')?.expectedSha256).toMatch(/^[0-9a-f]{64}$/);
});
