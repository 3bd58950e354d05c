import { expect, test } from '@jest/globals';
import { parseInputs, regressionPack } from '@shipworthy/contract/inputs';
import { runRegressionPack } from '@shipworthy/core/regression';
import { DriftWorld, manifestPath, recordsFolder, rulesOf } from './drift-world.js';

const program = `import { mkdirSync, writeFileSync } from 'node:fs';
const [mode, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
writeFileSync(out + '/result.json', JSON.stringify({ at: Date.now(), count: VALUE, mode }));
console.log('took', Number(process.hrtime.bigint() % 100n), 'ms');
if (mode === 'hang') setInterval(() => undefined, 1000);
`;
const toCase = (id: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id, command: ['node', 'program.mjs', id, '{out}'], ...more,
  expect: { stdout: { as: 'text', baseline: true, normalise: [{ replace: '\\d+ ms', with: 'N ms' }] }, files: [{ path: 'result.json', as: 'json', baseline: true, ignore: ['/at'] }] },
  metrics: [{ name: 'count', from: 'result.json', query: 'count', better: 'higher' }],
});

async function run(world: DriftWorld, flags: Record<string, string> = {}): Promise<void> {
  await runRegressionPack(parseInputs(regressionPack, { values: flags, face: 'command' }), { ...world.host(), env: { ...world.host().env, ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }) } });
}

test('what the runner writes can be accepted and judged, whole and in parts', async () => {
  const world = new DriftWorld();
  world.repository.write({ 'program.mjs': program.replace('VALUE', '10') });
  await world.writePack({ cases: [toCase('one'), toCase('two'), toCase('three')] });
  world.repository.commit('Add the pack');
  await run(world);
  await world.accept('first baseline');
  expect((await world.check()).verdict).toBe('pass');
  world.repository.commit('Accept the baseline');

  world.repository.remove('shipworthy-out');
  await run(world, { mode: 'plan', shards: '2' });
  for (const shard of ['1/2', '2/2']) await run(world, { shard, plan: 'shipworthy-out/regression-plan.parser-compat.json' });
  const sharded = await world.check();
  expect(rulesOf(sharded)).toEqual([]);
  expect(sharded.details.planDigest).toMatch(/^sha256:/);
  expect(sharded.details.received).toHaveLength(3);

  world.repository.remove('shipworthy-out').commit('Change the program', { 'program.mjs': program.replace('VALUE', '9') });
  await run(world);
  const drifted = await world.check();
  expect(rulesOf(drifted)).toEqual(['drift/content-changed fail', 'drift/content-changed fail', 'drift/content-changed fail', 'drift/metric-regressed fail', 'drift/metric-regressed fail', 'drift/metric-regressed fail']);
  expect(drifted.details.cases[0]?.files.find(({ path }) => path === 'result.json')?.changes).toEqual([expect.objectContaining({ path: '/count', expected: 10, actual: 9 })]);
});

test('what was measured before an edit is neither judged nor accepted; what was accepted meanwhile does not matter', async () => {
  const world = new DriftWorld();
  world.repository.write({ 'program.mjs': program.replace('VALUE', '10') });
  await world.writePack({ cases: [toCase('one')] });
  world.repository.commit('Add the pack');
  await run(world);
  await world.accept('first baseline');
  world.repository.commit('Accept the baseline', { 'program.mjs': program.replace('VALUE', '11') });

  await run(world);
  await world.accept('now eleven');
  expect(world.repository.git('status', '--porcelain', '--untracked-files=no')).toContain(recordsFolder);
  expect((await world.check()).verdict).toBe('pass');

  world.repository.write({ 'program.mjs': program.replace('VALUE', '12') });
  const stale = await world.check();
  expect(rulesOf(stale)).toContain('drift/observation-refused unverified');
  expect(stale.findings.find(({ reason }) => reason === 'dirty')).toMatchObject({ message: expect.stringContaining('The work tree changed since this was measured: program.mjs.'), remedy: 'Run `shipworthy regression-pack` again.' });
  await expect(world.accept('twelve?')).rejects.toMatchObject({ code: 'baseline/refused', faults: expect.arrayContaining([{ message: expect.stringContaining('program.mjs') }]) });
  await run(world);
  expect(rulesOf(await world.check())).toContain('drift/content-changed fail');
});

test('of a copied file the finding names the file itself: what to undo, and that it is gone; of a program it does not', async () => {
  const world = new DriftWorld();
  world.repository.write({ 'contracts/api.json': '{"paths":1}\n', 'program.mjs': program.replace('VALUE', '10') });
  await world.writePack({ cases: [{ id: 'api', command: ['cp', 'contracts/api.json', '{out}/api.json'], expect: { files: [{ path: 'api.json', as: 'json', baseline: true }] } }, toCase('one')] });
  world.repository.commit('Add the pack');
  await run(world);
  await world.accept('first baseline');
  world.repository.commit('Change both', { 'contracts/api.json': '{"paths":2}\n', 'program.mjs': program.replace('VALUE', '11') });

  await run(world);
  const drafts = (await world.check()).findings.filter(({ rule }) => rule === 'drift/content-changed');
  expect(drafts.map(({ keys, location, remedy }) => [keys.case, location?.path, remedy.split(',')[0]])).toEqual([
    ['api', 'contracts/api.json', 'Undo the change in contracts/api.json'],
    ['one', manifestPath, 'Mend the program'],
  ]);

  world.repository.remove('contracts/api.json').commit('Remove it');
  await run(world);
  const gone = (await world.check()).findings.find(({ rule }) => rule === 'regression/exit-code');
  expect(gone).toMatchObject({ message: 'The case api ended with exit code 1, not 0: contracts/api.json, which it copies, is not there.', remedy: expect.stringMatching(/^Restore contracts\/api.json; /) });
});

const everywhere = { linux: 'not here', darwin: 'not here', win32: 'not here' };

test('a case that is skipped on purpose stands once in the report, and nothing passes where all are', async () => {
  const world = new DriftWorld();
  world.repository.write({ 'program.mjs': program.replace('VALUE', '10') });
  await world.writePack({ cases: [toCase('one'), toCase('two', { skipOn: everywhere })] });
  world.repository.commit('Add the pack');
  await run(world);
  await world.accept('first baseline');
  const report = await world.check();
  expect(rulesOf(report)).toEqual(['regression/skipped not-applicable']);
  expect(report).toMatchObject({ verdict: 'pass', summary: { checked: 2, pass: 1, notApplicable: 1 } });
  expect(report.details.cases[1]).toMatchObject({ id: 'two', status: 'skipped', outcome: 'not-applicable' });

  await world.writePack({ cases: ['one', 'two'].map((id) => toCase(id, { skipOn: everywhere })), version: 2 });
  await run(world);
  expect(rulesOf(await world.check())).toEqual(['drift/case-removed fail', 'regression/skipped not-applicable', 'regression/skipped not-applicable']);
  world.repository.remove(`${recordsFolder}/one.json`, `${recordsFolder}/files/one`);
  const skipped = await world.check();
  expect(rulesOf(skipped)).toEqual(['drift/no-baseline unverified', 'evidence/everything-waived unverified', 'regression/skipped not-applicable', 'regression/skipped not-applicable']);
  expect(skipped.verdict).toBe('unverified');
});

test('shards that refused their plan say so once, under their own rule', async () => {
  const world = new DriftWorld();
  world.repository.write({ 'program.mjs': program.replace('VALUE', '10') });
  await world.writePack({ cases: [toCase('one'), toCase('two')] });
  world.repository.commit('Add the pack');
  await run(world, { mode: 'plan', shards: '2' });
  for (const shard of ['1/3', '2/3']) await run(world, { shard, plan: 'shipworthy-out/regression-plan.parser-compat.json' });
  const report = await world.check();
  expect(report.findings.filter(({ rule }) => rule === 'regression/plan-refused')).toEqual([expect.objectContaining({ outcome: 'unverified', reason: 'wrong-subject', keys: { pack: 'parser-compat' } })]);
  expect(report).toMatchObject({ verdict: 'unverified', summary: { checked: 2, unverified: 2 } });
});

const writer = `const { mkdirSync, writeFileSync } = require('node:fs'); const out = process.argv.at(-1); mkdirSync(out + '/parts');
for (const name of ['parts/one.txt', 'parts/two.txt', 'stdout.txt']) writeFileSync(out + '/' + name, 'at ' + new Date(Date.now() + Math.random() * 1e9).toISOString());`;

test('globs mean to the judge what they mean to the runner', async () => {
  const world = new DriftWorld();
  await world.writePack({ cases: [{ id: 'glob', command: ['node', '-e', writer, '{out}'], expect: { files: [{ path: '*', as: 'text', normalise: ['timestamps'], baseline: true }, { path: 'parts/?*.txt', as: 'text', normalise: ['timestamps'], baseline: true }] } }] });
  world.repository.commit('Add the pack');
  await run(world);
  await world.accept('first baseline');
  await run(world);
  const report = await world.check();
  expect(rulesOf(report)).toEqual([]);
  expect(report.details.cases[0]?.files.map(({ path, as }) => `${path} ${as}`)).toEqual(['parts/one.txt text', 'parts/two.txt text', 'stdout.txt text']);
});

test('unexpected files and files that left the pack keep their own rules', async () => {
  const world = new DriftWorld();
  world.repository.write({ 'old.txt': 'old\n' });
  const cases = [{ id: 'stray', command: ['node', '-e', writer, '{out}'], expect: { files: [{ path: 'parts/*', as: 'text', normalise: ['timestamps'], baseline: true }] } }];
  await world.writePack({ cases, fixtures: [{ id: 'old', path: 'old.txt', format: 'text' }] });
  world.repository.write({ [manifestPath]: { schemaVersion: 1, id: 'parser-compat', version: 1, cases } }); // but not locked again
  world.repository.commit('Add the pack');
  await run(world);
  await expect(world.accept()).rejects.toMatchObject({ code: 'baseline/refused' });
  const report = await world.check();
  expect(report.findings.filter(({ rule }) => !rule.startsWith('drift/')).map(({ rule, keys }) => `${rule} ${keys.file ?? keys.path ?? ''}`).toSorted()).toEqual(['pack/lock-mismatch old.txt', `pack/lock-mismatch ${manifestPath}`, 'regression/file-unexpected stdout.txt']);
  expect(report.findings.map(({ rule }) => rule)).not.toContain('drift/observation-refused');
});

test('a case that the runner had to stop: its finding leads, and it cannot be accepted', async () => {
  const world = new DriftWorld();
  world.repository.write({ 'program.mjs': program.replace('VALUE', '10') });
  await world.writePack({ cases: [toCase('hang', { timeout: '400ms' })] });
  world.repository.commit('Add the pack');
  await run(world);
  await expect(world.accept()).rejects.toMatchObject({ code: 'baseline/refused' });
  const report = await world.check({ pack: manifestPath });
  const primaries = report.findings.filter(({ causedBy }) => causedBy === null).map(({ rule }) => rule);
  expect(primaries).toEqual(['drift/no-baseline', 'regression/timed-out']);
  expect(report.verdict).toBe('unverified');
});

test('what the runner measures beside the base is what the report judges', async () => {
  const world = new DriftWorld();
  const number = { name: 'number', from: 'stdout', kind: 'sampled', better: 'lower', baselineCommand: ['node', '{baseline-checkout}/number.mjs'] };
  world.repository.write({ 'number.mjs': 'console.log(100 + Math.random() / 10)' });
  await world.writePack({ cases: [{ id: 'one', command: ['node', 'number.mjs'], metrics: [number] }] });
  world.repository.commit('Add the pack');
  world.repository.commit('Change nothing that counts', { 'other.txt': '' });
  await run(world);
  await world.accept('first baseline');
  expect((await world.check()).verdict).toBe('pass');
  world.repository.commit('Get slower', { 'number.mjs': 'console.log(120 + Math.random() / 10)' });
  await run(world);
  const report = await world.check();
  expect(rulesOf(report)).toEqual(['drift/metric-regressed fail']);
  expect(report.details.cases[0]?.metrics[0]).toMatchObject({ name: 'number', outcome: 'fail', sampled: { against: 'baseline-command' } });
});
