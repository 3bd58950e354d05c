import { describe, expect, test } from '@jest/globals';
import { toCanonicalJson } from '@shipworthy/core/json';
import { inPullRequest, makeRepository, observe, packOf, rulesOf, run, script } from '../regression/run.js';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';

const manifest = 'regression-pack.yml';
const lockPath = 'regression-pack.lock.json';
const parts = {
  policy: { lock: 'required' },
  fixtures: [{ id: 'data', path: 'data/a.txt', format: 'text' }],
  cases: [script('c', 'console.log("hi")', { stdin: 'data/in.txt', expect: { stdout: { as: 'text', equals: 'hi.txt' } } })],
};
const files = { [manifest]: packOf(parts), 'data/a.txt': 'one\ntwo\n', 'data/in.txt': 'in\n', 'hi.txt': 'hi\n' };

async function locked(): Promise<TemporaryRepository> {
  const repository = makeRepository(files);
  await run(repository, { mode: 'lock' });
  repository.commit('Lock');
  return repository;
}

async function findingsOf(repository: TemporaryRepository, overrides = {}): Promise<string[]> {
  const { findings } = await observe(repository, {}, overrides);
  return findings.filter(({ rule }) => rule.startsWith('pack/')).map(({ rule, outcome, location }) => `${rule} ${outcome} ${location?.path ?? ''}`).sort();
}

describe('a lock', () => {
  test('proves the pack, whatever the line endings of the checkout', async () => {
    const repository = await locked();
    expect(await findingsOf(repository)).toEqual([]);
    repository.write({ 'data/a.txt': '\uFEFFone\r\ntwo\r\n' });
    expect(await findingsOf(repository)).toEqual([]);
  });

  test.each([
    ['a fixture', { 'data/a.txt': 'one\nthree\n' }, ['pack/lock-mismatch fail data/a.txt']],
    ['an expected file', { 'hi.txt': 'ho\n' }, ['pack/lock-mismatch fail hi.txt']],
    ['standard input', { 'data/in.txt': 'out\n' }, ['pack/lock-mismatch fail data/in.txt']],
    ['the manifest', { [manifest]: packOf({ ...parts, period: '2026Q4' }) }, [`pack/lock-mismatch fail ${manifest}`]],
    ['the version alone', { [manifest]: packOf({ ...parts, version: 2 }) }, [`pack/lock-mismatch fail ${lockPath}`]],
    ['a fixture more', { 'b.txt': '', [manifest]: packOf({ ...parts, fixtures: [...parts.fixtures, { id: 'b', path: 'b.txt', format: 'text' }] }) }, ['pack/lock-mismatch fail b.txt', `pack/lock-mismatch fail ${manifest}`]],
    ['a fixture less', { [manifest]: packOf({ ...parts, fixtures: [] }) }, ['pack/lock-mismatch fail data/a.txt', `pack/lock-mismatch fail ${manifest}`]],
    ['another pack', { [manifest]: packOf({ ...parts, id: 'other' }) }, [`pack/lock-mismatch fail ${lockPath}`, `pack/lock-mismatch fail ${manifest}`]],
    ['two files', { 'data/a.txt': '', 'hi.txt': '' }, ['pack/lock-mismatch fail data/a.txt', 'pack/lock-mismatch fail hi.txt']],
  ])('notices %s', async (_name, changes, expected) => {
    const repository = await locked();
    repository.write(changes);
    expect(await findingsOf(repository)).toEqual(expected.toSorted());
  });

  test('that was edited by hand contradicts itself', async () => {
    const repository = await locked();
    repository.write({ [lockPath]: repository.read(lockPath).replace(/"packDigest": "sha256:[0-9a-f]{4}/, '"packDigest": "sha256:0000') });
    expect(await findingsOf(repository)).toEqual([`pack/lock-mismatch fail ${lockPath}`]);
  });

  test('says nothing of a missing file: its cases are unverified', async () => {
    const repository = await locked();
    repository.remove('hi.txt', 'data/a.txt');
    const document = await observe(repository);
    expect(rulesOf(document)).toEqual(['fixture/missing fail', 'regression/fixture-missing unverified']);
    expect(document.details.cases[0]).toMatchObject({ state: 'not-run', reason: 'missing-evidence', files: [] });
  });

  test('of broken syntax or form is refused with its place', async () => {
    const repository = await locked();
    repository.write({ [lockPath]: '{ "kind": "pack-lock",, }' });
    await expect(run(repository)).rejects.toMatchObject({ code: 'config/syntax', faults: [expect.objectContaining({ path: lockPath, line: 1 })] });
    repository.write({ [lockPath]: '{ "kind": "pack-lock" }' });
    await expect(run(repository)).rejects.toMatchObject({ code: 'config/invalid' });
  });

  test.each([['required', 'unverified', 'not-locked', 'unverified'], ['optional', 'warn', null, 'warn']])('that is not there, where it is %s', async (lock, outcome, reason, verdict) => {
    const repository = makeRepository({ ...files, [manifest]: packOf({ ...parts, policy: { lock, maxWarnings: 0 } }) });
    const document = await observe(repository);
    expect(document.findings).toEqual([expect.objectContaining({ rule: 'pack/not-locked', outcome, reason })]);
    expect(document.verdict).toBe(verdict);
  });
});

describe('in a pull request', () => {
  const change = { 'data/a.txt': 'one\nthree\n' };

  test('content may not change under the same version, even when it is locked again', async () => {
    const repository = await locked();
    const base = repository.head();
    repository.branch('change').write(change);
    expect((await run(repository, { mode: 'lock' })).notes.join('\n')).toContain('version: 2');
    repository.commit('Change');
    expect(await findingsOf(repository, inPullRequest(repository, base))).toEqual([`pack/changed-without-version fail ${manifest}`]);
  });

  test('with a higher version it may, and whoever reviews it sees what differs', async () => {
    const repository = await locked();
    const base = repository.head();
    repository.branch('change').write({ ...change, [manifest]: packOf({ ...parts, version: 2 }) });
    expect((await run(repository, { mode: 'lock' })).notes.join('\n')).not.toContain('changed-without-version');
    repository.commit('Change');
    expect(await findingsOf(repository, inPullRequest(repository, base))).toEqual(['pack/changed warn regression-pack.yml']);
    repository.checkout('main').branch('untouched').commit('Nothing of the pack');
    expect(await findingsOf(repository, inPullRequest(repository, base))).toEqual([]);
  });

  test('a lower version is no higher one', async () => {
    const repository = makeRepository({ ...files, [manifest]: packOf({ ...parts, version: 5 }) });
    await run(repository, { mode: 'lock' });
    const base = repository.commit('Lock');
    repository.branch('change').write({ ...change, [manifest]: packOf({ ...parts, version: 4 }) });
    await run(repository, { mode: 'lock' });
    repository.commit('Change');
    expect(await findingsOf(repository, inPullRequest(repository, base))).toEqual([`pack/changed-without-version fail ${manifest}`]);
  });

  test('a base without a lock asks for nothing', async () => {
    const repository = makeRepository({ 'README.md': '' });
    const base = repository.head();
    repository.branch('introduce').write(files);
    await run(repository, { mode: 'lock' });
    repository.commit('Introduce');
    expect(rulesOf(await observe(repository, {}, inPullRequest(repository, base)))).toEqual(['policy/from-head warn']);
  });
});

describe('writing a lock', () => {
  test('twice changes nothing, and says so', async () => {
    const repository = await locked();
    const text = repository.read(lockPath);
    expect((await run(repository, { mode: 'lock' })).notes).toEqual([expect.stringContaining('up to date')]);
    expect(repository.read(lockPath)).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ kind: 'pack-lock', pack: 'pack', version: 1, files: [{ path: 'data/a.txt', role: 'fixture' }, { path: 'data/in.txt', role: 'stdin' }, { path: 'hi.txt', role: 'expected' }] });
  });

  test('as a text that can be read in a diff: keys sorted, one line a thing', async () => {
    const repository = await locked();
    const text = repository.read(lockPath);
    expect(text).toBe(`${JSON.stringify(JSON.parse(toCanonicalJson(JSON.parse(text))), null, 2)}\n`);
    repository.write({ 'hi.txt': 'ho\n' });
    await run(repository, { mode: 'lock' });
    const changed = repository.read(lockPath).split('\n').filter((line, index) => line !== text.split('\n')[index]);
    expect(changed.map((line) => line.trim().split(':')[0])).toEqual(['"sha256"', '"packDigest"']);
  });

  test('on one line, as it was once written, is as good a lock, and is laid out anew', async () => {
    const repository = await locked();
    const text = repository.read(lockPath);
    repository.write({ [lockPath]: `${toCanonicalJson(JSON.parse(text))}\n` });
    expect(await findingsOf(repository)).toEqual([]);
    expect((await run(repository, { mode: 'lock' })).notes).toEqual([expect.stringContaining('was written')]);
    expect(repository.read(lockPath)).toBe(text);
  });

  test('names every difference', async () => {
    const repository = await locked();
    repository.write({ 'hi.txt': 'ho\n', [manifest]: packOf({ ...parts, version: 2 }) });
    const { notes } = await run(repository, { mode: 'lock' });
    expect(notes.map((note) => note.trim().split(':')[0])).toEqual([expect.stringContaining('was written'), 'version', 'changed hi.txt'].map((one) => one));
  });

  test('is refused while a file is missing', async () => {
    const repository = makeRepository(files);
    repository.remove('hi.txt');
    await expect(run(repository, { mode: 'lock' })).rejects.toMatchObject({ code: 'lock/refused', faults: [expect.objectContaining({ path: 'hi.txt' })] });
  });
});

test('digests do not depend on version or folder; the case digest follows its own files only', async () => {
  const [one, two] = [makeRepository(files), makeRepository({ ...files, [manifest]: packOf({ ...parts, version: 9 }) })];
  const [first, second] = [await observe(one), await observe(two)];
  expect(second.details.pack?.packDigest).toBe(first.details.pack?.packDigest);
  one.write({ 'data/a.txt': 'other\n' });
  const changed = await observe(one);
  expect(changed.details.pack?.packDigest).not.toBe(first.details.pack?.packDigest);
  expect(changed.details.cases[0]?.caseDigest).toBe(first.details.cases[0]?.caseDigest);
  one.write({ 'data/in.txt': 'other\n' });
  expect((await observe(one)).details.cases[0]?.caseDigest).not.toBe(first.details.cases[0]?.caseDigest);
});

test('the same case under another root is another case: its paths lead elsewhere', async () => {
  const shadow = Object.fromEntries(Object.entries(files).filter(([path]) => path !== manifest).map(([path, text]) => [`shadow/${path}`, text]));
  const [one, two] = [makeRepository(files), makeRepository({ ...files, ...shadow, [manifest]: packOf({ ...parts, root: 'shadow' }) })];
  expect((await observe(two)).details.cases[0]?.caseDigest).not.toBe((await observe(one)).details.cases[0]?.caseDigest);
});
