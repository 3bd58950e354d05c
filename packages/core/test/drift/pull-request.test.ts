import { describe, expect, test } from '@jest/globals';
import { DriftWorld, manifestPath, recordsFolder, rulesOf, templateOf, type Outputs } from './drift-world.js';

const cases = [
  { id: 'import', command: ['true'], expect: { files: [{ path: 'result.json', as: 'json', baseline: true }] } },
  { id: 'list', command: ['true'], expect: { stdout: { as: 'text', baseline: true } } },
];
const before: Outputs = { import: { files: { 'result.json': '{"a":1}' } }, list: { files: { stdout: 'one\n' } } };
const after: Outputs = { ...before, import: { files: { 'result.json': '{"a":2}' } } };

const worldWithChange = templateOf(async (world) => {
  await world.writePack({ cases });
  await world.establish(before);
  world.repository.branch('change');
});

function editRecord(world: DriftWorld, id: string, edit: (record: Record<string, unknown>) => unknown): void {
  world.repository.write({ [`${recordsFolder}/${id}.json`]: edit(world.readRecord(id)) });
}

describe('a change under review is compared with the records of the base', () => {
  test('equal records and the same output: pass', async () => {
    const world = await worldWithChange();
    world.repository.commit('Something else', { 'README.md': 'hello' });
    await world.reviewChange().observe(before);
    const report = await world.check();
    expect(rulesOf(report)).toEqual([]);
    expect(report.verdict).toBe('pass');
    expect(report.details.baseline).toMatchObject({ source: 'base', records: 2, commit: world.context.eventBaseCommit });
    expect(report.details.cases.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual(['compared pass', 'compared pass']);
  });

  test('drift without a new record: content-changed', async () => {
    const world = await worldWithChange();
    world.repository.commit('Change the program', { 'program.txt': '2' });
    await world.reviewChange().observe(after);
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/content-changed fail']);
    expect(report.findings[0]).toMatchObject({ expected: 1, actual: 2, location: { path: manifestPath }, remedy: expect.stringContaining('--case import ') });
    expect(report.details.cases[0]?.files[0]).toMatchObject({ outcome: 'fail', changes: [{ kind: 'changed', path: '/a', expected: 1, actual: 2 }] });
  });

  test.each([['warn', 'warn', ['drift/accepted-change warn']], ['fail', 'fail', ['drift/accepted-change fail']], ['pass', 'pass', []]])('an accepted record that matches: accepted-change by policy %s', async (acceptedChange, verdict, rules) => {
    const world = new DriftWorld();
    await world.writePack({ cases, policy: { acceptedChange } });
    await world.establish(before);
    world.repository.branch('change');
    await world.establish(after);
    await world.reviewChange().observe(after);
    const report = await world.check();
    expect(rulesOf(report)).toEqual(rules);
    expect(report.verdict).toBe(verdict);
    expect(report.details.cases[0]).toMatchObject({ id: 'import', status: 'accepted', files: [{ changes: [{ path: '/a' }] }] });
    if (rules.length > 0) expect(report.findings[0]).toMatchObject({ expected: { 'file result.json': '/a: 1' }, actual: { 'file result.json': '/a: 2' }, remedy: 'Nothing to do but review it.' });
  });

  test('accepting twice on one branch still explains the change', async () => {
    const world = await worldWithChange();
    await world.establish({ ...before, import: { files: { 'result.json': '{"a":7}' } } });
    await world.establish(after);
    await world.reviewChange().observe(after);
    expect(rulesOf(await world.check())).toEqual(['drift/accepted-change warn']);
  });

  test('an accepted record that the program does not produce: baseline-edited, and the drift from the base', async () => {
    const world = await worldWithChange();
    await world.establish(after);
    await world.reviewChange().observe({ ...before, import: { files: { 'result.json': '{"a":3}' } } });
    expect(rulesOf(await world.check())).toEqual(['drift/baseline-edited fail', 'drift/content-changed fail']);
  });

  test.each<[string, (world: DriftWorld) => void]>([
    ['a value was edited by hand', (world) => editRecord(world, 'import', (record) => ({ ...record, reason: 'nicer words' }))],
    ['the record was removed but not its case', (world) => void world.repository.remove(`${recordsFolder}/import.json`)],
    ['a record of no case was added', (world) => editRecord(world, 'import', (record) => { world.repository.write({ [`${recordsFolder}/ghost.json`]: { ...record, case: 'ghost', previousDigest: null } }); return record; })],
  ])('%s: baseline-edited', async (_name, edit) => {
    const world = await worldWithChange();
    edit(world);
    world.repository.commit('Edit the baseline');
    await world.reviewChange().observe(before);
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/baseline-edited fail']);
    expect(report.details.cases.filter(({ status }) => status === 'edited')).toHaveLength(1);
  });

  test('an accepted record that replaces what the base no longer has: baseline-edited', async () => {
    const world = await worldWithChange();
    await world.establish(after);
    world.repository.checkout('main');
    await world.establish({ ...before, import: { files: { 'result.json': '{"a":5}' } } });
    world.repository.git('checkout', '--quiet', 'change');
    world.repository.git('merge', '--quiet', '-X', 'ours', '-m', 'Merge main', 'main');
    await world.reviewChange().observe(after);
    expect(rulesOf(await world.check())).toEqual(['drift/baseline-edited fail', 'drift/content-changed fail']);
  });

  test.each([['warn', 'case-new warn'], ['fail', 'case-new fail']])('a new case without a record: case-new by policy %s', async (newCase, rule) => {
    const world = new DriftWorld();
    await world.writePack({ cases: cases.slice(0, 1), policy: { newCase } });
    await world.establish({ import: before.import ?? {} });
    world.repository.branch('change');
    await world.writePack({ version: 2, cases, policy: { newCase } });
    world.repository.commit('Add a case');
    await world.reviewChange().observe(before);
    const report = await world.check();
    expect(rulesOf(report)).toEqual([`drift/${rule}`]);
    expect(report.findings.find((one) => one.rule === 'drift/case-new')?.remedy).toContain('--case list ');
    expect(report.details.cases[1]).toMatchObject({ id: 'list', status: 'new' });
  });

  test('a new case with its record is accepted even where a new case without one would fail', async () => {
    const world = new DriftWorld();
    await world.writePack({ cases: cases.slice(0, 1), policy: { newCase: 'fail' } });
    await world.establish({ import: before.import ?? {} });
    world.repository.branch('change');
    await world.writePack({ version: 2, cases, policy: { newCase: 'fail' } });
    await world.establish(before);
    await world.reviewChange().observe(before);
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/case-new warn']);
    expect(report.findings.find(({ rule }) => rule === 'drift/case-new')).toMatchObject({ actual: 'exit code 0, 1 file, 0 metrics', remedy: 'Nothing to do but review it.' });
    expect(report.details.cases[1]).toMatchObject({ id: 'list', status: 'accepted', baseline: { path: `${recordsFolder}/list.json` } });
  });

  test('a case removed together with its record, or without it: case-removed by policy', async () => {
    for (const [removesRecord, removedCase, rules] of [[true, 'fail', ['drift/case-removed fail']], [false, 'warn', ['drift/case-removed warn']], [true, 'pass', []]] as const) {
      const world = new DriftWorld();
      await world.writePack({ cases, policy: { removedCase } });
      await world.establish(before);
      world.repository.branch('change');
      await world.writePack({ version: 2, cases: cases.slice(0, 1), policy: { removedCase } });
      if (removesRecord) world.repository.remove(`${recordsFolder}/list.json`, `${recordsFolder}/files/list`);
      world.repository.commit('Remove a case');
      await world.reviewChange().observe({ import: before.import ?? {} });
      const report = await world.check();
      expect(rulesOf(report)).toEqual(rules);
      expect(report.details.cases[1]).toMatchObject({ id: 'list', status: 'removed' });
    }
  });

  test('a renamed case, with and without its new record', async () => {
    for (const accepts of [true, false]) {
      const world = await worldWithChange();
      await world.writePack({ version: 2, cases: [cases[0] ?? {}, { ...cases[1], id: 'show' }] });
      const outputs = { import: before.import ?? {}, show: before.list ?? {} };
      if (accepts) await world.establish(outputs);
      else world.repository.commit('Rename a case');
      expect(accepts && world.repository.git('ls-files', recordsFolder).includes('list')).toBe(false);
      await world.reviewChange().observe(outputs);
      const report = await world.check();
      expect(rulesOf(report)).toEqual(['drift/case-renamed warn']);
      expect(report.findings.find(({ rule }) => rule === 'drift/case-renamed')?.remedy).toMatch(accepts ? /^Nothing to do/ : /--mode accept --case show --case list --reason/);
      expect(report.details.cases.map(({ id, status, renamedFrom }) => [id, status, renamedFrom])).toEqual([['import', 'compared', null], ['show', accepts ? 'accepted' : 'renamed', 'list']]);
    }
  });

  test('a renamed case does not cover an edit of its old record', async () => {
    const world = await worldWithChange();
    await world.writePack({ version: 2, cases: [cases[0] ?? {}, { ...cases[1], id: 'show' }] });
    editRecord(world, 'list', (record) => ({ ...record, exitCode: 3 }));
    world.repository.commit('Rename a case');
    await world.reviewChange().observe({ import: before.import ?? {}, show: before.list ?? {} });
    expect(rulesOf(await world.check())).toContain('drift/baseline-edited fail');
  });

  test('a first introduction is judgeable: all records are accepted new cases', async () => {
    const world = new DriftWorld();
    world.repository.branch('change');
    await world.writePack({ cases });
    await world.establish(before);
    await world.reviewChange().observe(before);
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/case-new warn', 'drift/case-new warn', 'policy/from-head warn']);
    expect(report.verdict).toBe('warn');
    expect(report.details.cases.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  });

  test.each([['fail', 'unverified'], ['warn', 'warn']])('no record on base or head: no-baseline by policy bootstrap %s', async (bootstrap, outcome) => {
    const world = new DriftWorld();
    await world.writePack({ cases, policy: { bootstrap } });
    world.repository.commit('Add the pack');
    world.repository.branch('change').commit('Something else', { 'README.md': 'hello' });
    await world.reviewChange().observe(before);
    const report = await world.check();
    expect(rulesOf(report)).toEqual([`drift/case-new ${outcome}`, `drift/case-new ${outcome}`, `drift/no-baseline ${outcome}`]);
    expect(report.findings.filter(({ rule }) => rule === 'drift/case-new').map(({ remedy }) => remedy.match(/--case (\S+)/)?.[1])).toEqual(expect.arrayContaining(report.details.cases.map(({ id }) => id)));
    expect(report.findings.filter(({ causedBy }) => causedBy === null)).toEqual([expect.objectContaining({ rule: 'drift/no-baseline', reason: 'no-baseline', remedy: expect.stringContaining('--mode accept --all') })]);
    expect(report.verdict).toBe(outcome);
    expect(report.summary).toMatchObject({ checked: 2, pass: 0 });
  });

  test('a definition changed on purpose: stale without a new record, accepted with one', async () => {
    for (const accepts of [false, true]) {
      const world = await worldWithChange();
      await world.writePack({ version: 2, cases: [{ ...cases[0], env: { LC_ALL: 'C' } }, cases[1] ?? {}] });
      if (accepts) await world.establish(before);
      else world.repository.commit('Change the definition');
      await world.reviewChange().observe(before);
      const report = await world.check();
      expect(rulesOf(report)).toEqual(accepts ? ['drift/accepted-change warn'] : ['drift/not-comparable unverified']);
      if (!accepts) expect(report.findings[0]).toMatchObject({ reason: 'stale-baseline', remedy: expect.stringContaining('--case import') });
    }
  });

  test('a record that the head breaks is malformed at its line; one broken on the base is mended by accepting', async () => {
    const world = await worldWithChange();
    world.repository.write({ [`${recordsFolder}/list.json`]: '{\n  "kind": oops\n}' });
    world.repository.commit('Break a record');
    const head = world.repository.head();
    await world.reviewChange().observe(before);
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/not-comparable unverified']);
    expect(report.findings[0]).toMatchObject({ reason: 'malformed-document', location: { path: `${recordsFolder}/list.json`, line: 2, column: 11 } });

    world.repository.git('reset', '--quiet', '--hard', head);
    world.repository.git('branch', '--quiet', '-D', 'change');
    world.repository.branch('change');
    await world.establish(before);
    await world.reviewChange().observe(before);
    expect(rulesOf(await world.check())).toEqual(['drift/case-new warn']);
  });

  test('a changed record of a case that did not run proves nothing', async () => {
    const world = await worldWithChange();
    await world.establish(after);
    await world.reviewChange().observe({ ...after, import: { state: 'not-run' } });
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/case-not-run unverified', 'drift/not-comparable unverified']);
  });

  test('a base that cannot be read is unverified, also where policy permits a bootstrap', async () => {
    const world = new DriftWorld();
    await world.writePack({ cases, policy: { bootstrap: 'warn' } });
    await world.establish(before);
    world.push();
    world.context = { ...world.context, event: 'pull_request', eventBaseCommit: 'f'.repeat(40), headCommit: world.repository.head() };
    await world.observe(before);
    const report = await world.check({ pack: manifestPath });
    expect(report.verdict).toBe('unverified');
    expect(rulesOf(report)).toEqual(['drift/case-new unverified', 'drift/case-new unverified', 'drift/no-baseline unverified', 'policy/unreadable unverified']);
    expect(report.findings.filter(({ rule }) => rule === 'drift/case-new').map(({ remedy }) => remedy)).toEqual(expect.not.arrayContaining([expect.stringContaining('accept')]));
    expect(new Set(report.findings.map(({ reason }) => reason))).toEqual(new Set(['unreadable-source']));
  });

  test('a merge group is judged by the base that it names', async () => {
    const world = await worldWithChange();
    world.repository.commit('Change the program', { 'program.txt': '2' });
    world.reviewChange();
    const { testedCommit } = world.context;
    world.context = { ...world.context, event: 'merge_group', headCommit: testedCommit };
    await world.observe(after);
    expect(rulesOf(await world.check())).toEqual(['drift/content-changed fail']);
  });
});
