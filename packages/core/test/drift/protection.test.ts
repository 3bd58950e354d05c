import { describe, expect, test } from '@jest/globals';
import { DriftWorld, manifestPath, nowhere, rulesOf, templateOf, type Outputs, type PackInput } from './drift-world.js';

const cases = ['import', 'list'].map((id) => ({ id, command: ['true'], expect: { stdout: { as: 'text', baseline: true } } }));
const [first = {}, second = {}] = cases;
const outputs: Outputs = { import: { files: { stdout: 'one\n' } }, list: { files: { stdout: 'two\n' } } };

const worldWithChange = templateOf(async (world) => {
  await world.writePack({ cases });
  await world.establish(outputs);
  world.repository.branch('change');
});

async function change(pack: PackInput, base?: PackInput): Promise<DriftWorld> {
  if (base === undefined) {
    const world = await worldWithChange();
    await world.writePack({ version: 2, ...pack });
    world.repository.commit('Change the pack');
    return world;
  }
  const world = new DriftWorld();
  await world.writePack(base);
  await world.establish(outputs);
  world.repository.branch('change');
  await world.writePack({ version: 2, ...pack });
  world.repository.commit('Change the pack');
  return world;
}

describe('a skip', () => {
  const skipping = [first, { ...second, skipOn: nowhere }];
  const skipped: Outputs = { ...outputs, list: { state: 'skipped' } };

  test.each([['fail'], ['warn']])('that the change adds is judged like a removed case by policy %s', async (removedCase) => {
    const policy = { removedCase };
    const world = await change({ cases: skipping, policy }, { cases, policy });
    await world.reviewChange().observe(skipped);
    const report = await world.check();
    expect(rulesOf(report)).toEqual([`drift/case-removed ${removedCase}`]);
    expect(report.findings[0]).toMatchObject({ message: 'list is now skipped: not on this platform', remedy: expect.stringContaining('--case list') });
    expect(report).toMatchObject({ verdict: removedCase, summary: { notApplicable: 0 } });
  });

  test.each<[string, Record<string, unknown>]>([['as it is', {}], ['while other parts of the case change', { env: { LC_ALL: 'C' } }]])('that the base has is believed, %s', async (_name, more) => {
    const world = await change({ cases: [first, { ...second, skipOn: nowhere, ...more }] }, { cases: skipping });
    await world.reviewChange().observe(skipped);
    expect(rulesOf(await world.check())).toEqual(['regression/skipped not-applicable']);
  });

  test('that the base has for another platform is news', async () => {
    const world = await change({ cases: skipping }, { cases: [first, { ...second, skipOn: { win32: nowhere.win32 } }] });
    await world.reviewChange().observe(skipped);
    expect(rulesOf(await world.check())).toEqual(['drift/case-removed fail']);
  });

  test('of a case without a baseline is believed', async () => {
    const world = await change({ cases: [...cases, { ...second, id: 'more', skipOn: nowhere }] });
    await world.reviewChange().observe({ ...outputs, more: { state: 'skipped' } });
    expect(rulesOf(await world.check())).toEqual(['regression/skipped not-applicable']);
  });

  test('that only the document claims is unverified', async () => {
    const world = (await worldWithChange()).push();
    await world.observe(skipped);
    const report = await world.check();
    expect(rulesOf(report)).toEqual(['drift/case-not-run unverified']);
    expect(report.verdict).toBe('unverified');
  });
});

describe('a pack that gets another name', () => {
  const renamed = { id: 'parser-next', version: 1, cases };
  const drifted: Outputs = { ...outputs, import: { files: { stdout: 'ONE\n' } } };
  const judge = async (world: DriftWorld, observed: Outputs): Promise<Awaited<ReturnType<DriftWorld['check']>>> => {
    await world.reviewChange().observe(observed);
    return world.check();
  };
  const accept = async (world: DriftWorld, observed: Outputs): Promise<void> => {
    await world.observe(observed);
    await world.accept('the pack has a new name');
    world.repository.commit('Accept under the new name');
  };

  test('keeps its past: a case that is dropped on the way is removed', async () => {
    const world = await change({ ...renamed, cases: [first] });
    await accept(world, { import: outputs.import ?? {} });
    const report = await judge(world, { import: outputs.import ?? {} });
    expect(rulesOf(report)).toEqual(['drift/accepted-change warn', 'drift/case-removed fail']);
    expect(report.findings.find(({ rule }) => rule === 'drift/case-removed')).toMatchObject({ keys: { case: 'list' } });
  });

  test('shows what changed under cover of the new name', async () => {
    const world = await change(renamed);
    await accept(world, drifted);
    const report = await judge(world, drifted);
    expect(rulesOf(report)).toEqual(['drift/accepted-change warn', 'drift/accepted-change warn']);
    expect(report.details.cases[0]?.files[0]?.changes).toEqual([expect.objectContaining({ expected: 'one', actual: 'ONE' })]);
  });

  test('without its records is compared with the old ones, and each case is said to have lost its own', async () => {
    const report = await judge(await change(renamed), drifted);
    expect(rulesOf(report)).toEqual(['drift/case-removed fail', 'drift/case-removed fail', 'drift/content-changed fail']);
  });

  test.each<[string, PackInput]>([['supersedes the old one, which goes', { ...renamed, supersedes: ['parser-compat'] }], ['newly supersedes a pack whose records lie beside it', { cases, supersedes: ['parser-old'] }]])('%s', async (_name, pack) => {
    const world = await worldWithChange();
    if (pack.id === undefined) {
      world.repository.checkout('main');
      world.repository.write({ 'regression/baselines/parser-old/gone.json': { ...world.readRecord('list'), pack: 'parser-old', case: 'gone' } }).commit('Another pack');
      world.repository.git('checkout', '--quiet', '-B', 'change');
    }
    await world.writePack({ version: 2, ...pack, cases: [first] });
    await accept(world, { import: outputs.import ?? {} });
    const report = await judge(world, { import: outputs.import ?? {} });
    const removed = report.findings.filter(({ rule }) => rule === 'drift/case-removed').map(({ keys }) => keys.case).toSorted();
    expect(removed).toEqual(pack.id === undefined ? ['gone', 'list'] : ['list']);
  });

  test('moved with its records, it is compared as before', async () => {
    const world = await worldWithChange();
    world.repository.git('mv', 'regression', 'packs');
    world.repository.commit('Move the pack');
    world.reviewChange();
    await world.observe(outputs, { manifest: manifestPath.replace('regression/', 'packs/') });
    expect(rulesOf(await world.check({ pack: manifestPath.replace('regression/', 'packs/') }))).toEqual([]);
  });
});

describe('a forged renaming', () => {
  test('of another case that prints the same is a removal and a new case', async () => {
    const world = await change({ cases: [first, { ...second, id: 'show', command: ['echo', 'two'] }] });
    await world.reviewChange().observe({ import: outputs.import ?? {}, show: outputs.list ?? {} });
    expect(rulesOf(await world.check())).toEqual(['drift/case-new warn', 'drift/case-removed fail']);
  });

  test('an honest one is one finding', async () => {
    const world = await change({ cases: [first, { ...second, id: 'show' }] });
    await world.reviewChange().observe({ import: outputs.import ?? {}, show: outputs.list ?? {} });
    expect(rulesOf(await world.check())).toEqual(['drift/case-renamed warn']);
  });
});

describe('a folder that `baseline` names', () => {
  const named = 'accepted';
  const drifted: Outputs = { ...outputs, import: { files: { stdout: 'ONE\n' } } };
  const moved = templateOf(async (world) => {
    await world.writePack({ cases });
    world.repository.commit('Add the pack');
    await world.observe(outputs);
    await world.accept('first baseline', { all: 'true', baseline: named });
    world.repository.commit('Accept the baseline');
    world.repository.branch('change');
  });

  test('is read from the base under review', async () => {
    const world = await moved();
    world.repository.write({ [`${named}/import.json`]: { ...JSON.parse(world.repository.read(`${named}/import.json`)), reason: 'nicer' } }).commit('Edit');
    await world.reviewChange().observe(drifted);
    const report = await world.check({ baseline: named });
    expect(rulesOf(report)).toEqual(['drift/baseline-edited fail', 'drift/content-changed fail']);
    expect(report.details.baseline).toMatchObject({ source: 'base', path: named, commit: world.context.eventBaseCommit });
  });

  test('that the change brings is not the baseline', async () => {
    const world = await worldWithChange();
    await world.observe(drifted);
    await world.accept('my own', { all: 'true', baseline: named });
    world.repository.commit('Bring a baseline');
    await world.reviewChange().observe(drifted);
    expect(rulesOf(await world.check({ baseline: named }))).toEqual(['drift/case-new warn', 'drift/case-new warn']);
    await expect(world.check({ baseline: 'nowhere' })).rejects.toMatchObject({ code: 'config/not-found' });
  });

  test('is read from the work tree elsewhere, and from the base with `policy-from: base`', async () => {
    const world = await moved();
    await world.observe(drifted);
    await world.accept('on the branch', { all: 'true', baseline: named });
    world.repository.commit('Accept');
    await world.observe(drifted);
    expect((await world.check({ baseline: named })).details.baseline.source).toBe('path');
    expect(rulesOf(await world.check({ baseline: named }))).toEqual([]);
    const report = await world.check({ baseline: named, 'policy-from': 'base' });
    expect(rulesOf(report)).toEqual(['drift/accepted-change warn']);
    expect(report.details.baseline.source).toBe('base');
  });
});
