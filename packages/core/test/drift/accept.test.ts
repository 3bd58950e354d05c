import { describe, expect, test } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingDraft } from '@shipworthy/core/evidence';
import { DriftWorld, recordsFolder, rulesOf, templateOf, type Output, type Outputs } from './drift-world.js';

const cases = ['a', 'b'].map((id) => ({ id, command: ['true'], expect: { files: [{ path: 'out.txt', as: 'text', baseline: true }] } }));
const one: Outputs = { a: { files: { 'out.txt': 'a1\n' } }, b: { files: { 'out.txt': 'b1\n' } } };
const two: Outputs = { a: { files: { 'out.txt': 'a2\n' } }, b: { files: { 'out.txt': 'b2\n' } } };

const worldWithPack = templateOf(async (world) => {
  await world.writePack({ cases });
  world.repository.commit('Add the pack');
});

function status(world: DriftWorld): string[] {
  return world.repository.git('status', '--porcelain', '--untracked-files=all').split('\n').filter((line) => line !== '');
}

test('a first baseline: records with their copies, and then everything passes', async () => {
  const world = await worldWithPack();
  await world.observe(one);
  const { notes, exitCode } = await world.accept('first baseline');
  expect(exitCode).toBe(0);
  expect(notes).toContainEqual('  + a: exit code 0, 1 file, 0 metrics');
  expect(notes.at(-1)).toMatch(/^Commit the records/);
  expect(notes[0]).toMatch(/^parser-compat: 2 to write, 0 to remove, 0 unchanged in regression\/baselines\/parser-compat \(plan sha256:[0-9a-f]{64}\)$/);
  expect(status(world)).toEqual(['a.json', 'b.json', 'files/a/out.txt', 'files/b/out.txt'].map((path) => `?? ${recordsFolder}/${path}`));
  expect(world.readRecord('a')).toMatchObject({
    kind: 'baseline-record', pack: 'parser-compat', case: 'a', recordedAt: '2026-03-01T12:00:00.000Z', acceptedBy: 'Ada Example <ada@example.com>', reason: 'first baseline',
    acceptedFrom: { commit: world.repository.head(), run: null, attempt: null }, pullRequest: null, previousDigest: null,
    files: [{ path: 'out.txt', size: 3, stored: 'files/a/out.txt' }],
  });
  const report = await world.check();
  expect(report).toMatchObject({ verdict: 'pass', details: { baseline: { source: 'worktree', records: 2 } } });
});

test('accepting twice is no change, on whatever day', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  world.time += 86_400_000;
  await world.observe(one);
  const { notes } = await world.accept('again');
  expect(notes[0]).toMatch(/0 to write, 0 to remove, 2 unchanged/);
  expect(notes.join()).not.toContain('Commit the records');
  expect(status(world)).toEqual([]);
});

test('only the named cases are accepted', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  await world.observe(two);
  await world.accept('new words', { case: 'b' });
  expect(status(world)).toEqual([' M b.json', ' M files/b/out.txt'].map((line) => line.replace(/^( M )/, `$1${recordsFolder}/`)));
  expect(rulesOf(await world.check())).toEqual(['drift/content-changed fail']);
});

test('a new record names the one on the base, however often it is accepted, and going back restores the very bytes', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  const original = world.repository.read(`${recordsFolder}/a.json`);
  world.repository.branch('change');
  await world.establish({ ...one, a: { files: { 'out.txt': 'a9\n' } } });
  const first = world.readRecord('a').previousDigest;
  await world.establish({ ...one, a: two.a ?? {} });
  expect(world.readRecord('a').previousDigest).toBe(first);
  await world.establish(one);
  expect(world.repository.read(`${recordsFolder}/a.json`)).toBe(original);
  expect(world.repository.git('diff', '--stat', 'main', '--', recordsFolder)).toBe('');
});

test('`--base` names another revision; one that is not there is refused', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  const older = world.repository.head();
  await world.establish(two);
  const recorded = world.readRecord('a').previousDigest;
  await world.observe(one);
  await world.accept('back', { all: 'true', base: `${older}~1` });
  expect(world.readRecord('a').previousDigest).toBeNull();
  expect(recorded).toMatch(/^sha256:/);
  await expect(world.accept('back', { all: 'true', base: 'no-such-branch' })).rejects.toMatchObject({ code: 'git/failed' });
});

test('the records of cases that are gone go with `--all`, and only then', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  await world.writePack({ version: 2, cases: cases.slice(0, 1) });
  world.repository.commit('Remove a case');
  await world.observe({ a: two.a ?? {} });
  await world.accept('one less', { case: 'a' });
  expect(status(world)).toContain(` M ${recordsFolder}/a.json`);
  expect(status(world).filter((line) => line.includes('b'.concat('.json')))).toEqual([]);
  const { notes } = await world.accept('one less');
  expect(notes).toContainEqual('  - b: the pack no longer has it');
  expect(status(world).filter((line) => line.startsWith(' D'))).toEqual([` D ${recordsFolder}/b.json`, ` D ${recordsFolder}/files/b/out.txt`]);
});

test('a record whose case is gone goes when it is named, and only by its whole name', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  await world.writePack({ version: 2, cases: [cases[0] ?? {}, { ...cases[1], id: 'c' }] });
  world.repository.commit('Rename a case');
  await world.observe({ a: one.a ?? {}, c: one.b ?? {} });
  await world.accept('renamed', { case: '?' });
  expect(status(world).filter((line) => line.startsWith(' D'))).toEqual([]);
  const { notes } = await world.accept('renamed', { case: 'b,c' });
  expect(notes).toContainEqual(expect.stringMatching(/^ {2}- b:/));
  expect(status(world)).toEqual([` D ${recordsFolder}/b.json`, ` D ${recordsFolder}/files/b/out.txt`, `?? ${recordsFolder}/c.json`, `?? ${recordsFolder}/files/c/out.txt`]);
  await expect(world.accept('again', { case: 'b' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
});

test('stored outputs that no record names go with `--all`; those of a case stay', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  world.repository.commit('Leave a folder', { [`${recordsFolder}/files/old/out.txt`]: 'old' });
  await world.observe(one);
  await world.accept('tidy');
  expect(status(world)).toEqual([` D ${recordsFolder}/files/old/out.txt`]);
});

test('a dry run says the same and writes nothing', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  await world.observe(two);
  const dry = await world.accept('new words', { all: 'true', 'dry-run': 'true' });
  expect(status(world)).toEqual([]);
  world.time += 1000;
  const wet = await world.accept('new words');
  expect(wet.notes.slice(0, -1)).toEqual(dry.notes.slice(0, -1));
  expect(dry.notes).toContainEqual(expect.stringMatching(/^ {6}file out\.txt: [0-9a-f]{19} → [0-9a-f]{19}$/));
});

test('a copy that was lost comes back, with the record as it was', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  world.repository.remove(`${recordsFolder}/files/a`);
  await world.observe(one);
  await world.accept('again');
  expect(status(world)).toEqual([]);
});

describe('refused', () => {
  test.each<[string, Record<string, string>]>([
    ['without cases', { reason: 'x' }], ['with cases and all', { reason: 'x', case: 'a', all: 'true' }], ['without a reason', { all: 'true' }], ['with an empty reason', { all: 'true', reason: '  ' }],
    ['a case that does not exist', { reason: 'x', case: 'aa' }], ['a baseline elsewhere', { reason: 'x', all: 'true', baseline: 'git:main:baselines' }],
  ])('%s', async (_name, flags) => {
    const world = await worldWithPack();
    await world.observe(one);
    await expect(world.run({ mode: 'accept', ...flags })).rejects.toMatchObject({ code: 'usage/invalid-input' });
    expect(status(world)).toEqual([]);
  });

  test('in CI, unless told', async () => {
    const world = await worldWithPack();
    world.push();
    await world.observe(one);
    const flags = { mode: 'accept', all: 'true', reason: 'x' };
    await expect(world.run(flags)).rejects.toMatchObject({ code: 'baseline/refused' });
    await world.run({ ...flags, 'allow-ci': 'true' });
    expect(world.readRecord('a')).toMatchObject({ acceptedFrom: { run: '77', attempt: 1 } });
  });

  test('when nobody is named', async () => {
    const world = await worldWithPack();
    await world.observe(one);
    const { GIT_AUTHOR_NAME: _author, GIT_COMMITTER_NAME: _committer, ...env } = world.host().env;
    const host = { ...world.host(), env };
    world.repository.git('config', 'user.name', '');
    await expect(world.run({ mode: 'accept', all: 'true', reason: 'x' }, { host })).rejects.toMatchObject({ code: 'usage/invalid-input' });
    world.repository.git('config', 'user.name', 'Grace');
    await world.run({ mode: 'accept', all: 'true', reason: 'x' }, { host });
    expect(world.readRecord('a').acceptedBy).toBe('Grace <ada@example.com>');
    await world.observe(two);
    await world.run({ mode: 'accept', all: 'true', reason: 'x', 'accepted-by': 'Hedy' });
    expect(world.readRecord('a').acceptedBy).toBe('Hedy');
  });

  const failure = { rule: 'regression/output-differs', keys: { pack: 'parser-compat', case: 'a', file: 'x' }, check: 'case a', outcome: 'fail', message: 'x differs' } as const;
  test.each<[string, Output, RegExp, FindingDraft[]]>([
    ['failed an expectation', one.a ?? {}, /failed regression\/output-differs/, [failure]],
    ['ended wrongly', { ...one.a, exitCode: 2 }, /^a ended with exit code 2, expected 0\.$/, [{ rule: 'regression/exit-code', keys: { pack: 'parser-compat', case: 'a' }, check: 'case a', outcome: 'fail', message: 'The case a ended with exit code 2, not 0.', expected: 0, actual: 2 }]],
    ['timed out', { timedOut: true }, /did not end in time/, []],
    ['crashed', { signal: 'SIGSEGV' }, /SIGSEGV/, []],
    ['is not deterministic', { ...one.a, deterministic: false }, /different bytes/, []],
    ['did not run', { state: 'not-run' }, /did not run/, []],
    ['lost its output', { ...one.a, lost: ['out.txt'] }, /is not there/, []],
  ])('a case that %s; nothing of the others is written either', async (_name, output, message, findings) => {
    const world = await worldWithPack();
    await world.observe({ ...one, a: output }, { findings });
    await expect(world.accept()).rejects.toMatchObject({ code: 'baseline/refused', faults: [{ message: expect.stringMatching(message) }] });
    expect(status(world)).toEqual([]);
    await world.accept('the other one', { case: 'b' });
    expect(status(world)).toHaveLength(2);
  });

  test('every fault is named at once', async () => {
    const world = await worldWithPack();
    await world.observe({ a: { timedOut: true }, b: { signal: 'SIGKILL' } });
    await expect(world.accept()).rejects.toMatchObject({ faults: [{}, {}] });
  });

  test('observations of another commit, of another pack, or none', async () => {
    const world = await worldWithPack();
    await expect(world.accept()).rejects.toMatchObject({ code: 'baseline/refused' });
    await world.observe(one);
    world.repository.commit('Go on');
    await expect(world.accept()).rejects.toMatchObject({ code: 'baseline/refused', faults: expect.arrayContaining([{ message: expect.stringContaining('about the commit') }]) });
    await world.observe(one);
    await world.writePack({ version: 2, cases: [{ ...cases[0], env: { X: '1' } }, cases[1] ?? {}] });
    await expect(world.accept()).rejects.toMatchObject({ code: 'baseline/refused', faults: expect.arrayContaining([{ message: expect.stringContaining('version 1 of the pack') }]) });
  });

  test('a case that two documents observed', async () => {
    const world = await worldWithPack();
    await world.observe(one);
    await world.observe(two, { key: 'other' });
    await expect(world.accept()).rejects.toMatchObject({ faults: [{ message: expect.stringContaining('by 2 documents') }, {}] });
  });

  test('a folder of records that leads out of the repository', async () => {
    const world = await worldWithPack();
    await world.observe(one);
    world.repository.link('regression/baselines', '/tmp');
    await expect(world.accept()).rejects.toMatchObject({ code: 'path/outside-root' });
  });
});

test('a case that is skipped here keeps its record; asked for by name, it is refused', async () => {
  const world = await worldWithPack();
  await world.establish(one);
  const before = world.repository.read(`${recordsFolder}/b.json`);
  await world.observe({ a: two.a ?? {}, b: { state: 'skipped' } });
  await world.accept('new words');
  expect(world.repository.read(`${recordsFolder}/b.json`)).toBe(before);
  await expect(world.accept('new words', { case: 'b' })).rejects.toMatchObject({ code: 'baseline/refused' });
});

test('names of outputs that a program chose cannot break out of the line or of the folder', async () => {
  const world = new DriftWorld();
  const path = 'x\n::error::y';
  await world.writePack({ cases: [{ id: 'a', command: ['true'], expect: { files: [{ path: '*', as: 'text', baseline: true }] } }] });
  await world.establish({ a: { files: { [path]: '1' } } });
  await world.observe({ a: { files: { [path]: '2' } } });
  const { notes } = await world.accept('again');
  expect(notes.filter((line) => line.includes('\n'))).toEqual([]);
  expect(readFileSync(join(world.repository.path, recordsFolder, 'files/a/x%0A%3A%3Aerror%3A%3Ay'), 'utf8')).toBe('2');
  rmSync(join(world.repository.path, recordsFolder), { recursive: true });
});
