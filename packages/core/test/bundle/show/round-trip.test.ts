import { expect, test } from '@jest/globals';
import type { CommandResult } from '@shipworthy/core/evidence';
import { BundleWorld, bundles, sources, target } from '../publish/bundle-world.js';

const candidate = { version: '1.4.0', 'task-id': 'ST-A-001' };
const queue = { 'Logs/QueueDelaySummary-20260101.json': '{"P95":1}' };

function rulesOf({ documents }: CommandResult): string[] {
  return documents.flatMap(({ document }) => document.findings.map(({ rule, outcome }) => `${rule} ${outcome}`));
}

test('what is published from messy sources is verified, leaves a summary, and is shown', async () => {
  const world = new BundleWorld(bundles, { ...sources, ...queue });
  await world.publish();
  const verified = await world.run({ ...candidate, 'write-summary': 'true' });
  expect([rulesOf(verified), verified.exitCode]).toEqual([[], 0]);
  expect(verified.notes).toContain(`summary  ${target}/VerificationSummary-20260301-120000.json`);
  const shown = await world.run({ mode: 'show', version: '1.4.0' });
  expect([shown.notes[0], shown.exitCode]).toEqual([`${target}: passed (pass)`, 0]);
  expect(world.checkSums()).toContain('SharedCache-20260101-summary.json: OK');
  // The summary that the first one left is no file too many for the second.
  expect(rulesOf(await world.run(candidate))).toEqual([]);
});

test('a missing requirement that need not be there is a warning, and a changed byte is seen', async () => {
  const world = new BundleWorld();
  await world.publish();
  expect(rulesOf(await world.run(candidate))).toEqual(['bundle/requirement-missing warn']);
  world.repository.write({ [`${target}/Routing/routes-20260101-120000.ndjson`]: '{"route":1}\n{"route":3}\n' });
  const verified = await world.run(candidate);
  expect(verified.exitCode).toBe(1);
  expect(rulesOf(verified)).toContain('bundle/hash-mismatch fail');
});

test('the zip of a bundle is verified as the bundle is', async () => {
  const world = new BundleWorld(bundles, { ...sources, ...queue });
  await world.publish({ zip: 'true' });
  const verified = await world.run({ ...candidate, path: `${target}.zip` });
  expect([rulesOf(verified), verified.exitCode]).toEqual([[], 0]);
});

test('names, commands and notes that Markdown would read, and evidence of the root itself, pass as well', async () => {
  const world = new BundleWorld({ path: 'Logs/bundle', areas: { '.': { requires: [{ id: 'all', files: ['**/*.txt'], pick: 'all' }] } }, readmeMustList: bundles.readmeMustList, identity: { version: 'optional' } }, {
    'in/a|b `c`.txt': 'x', 'in/in/a|b `c`.txt': 'y', 'in/### d.txt': 'z', 'in/Ünï — 日本.txt': 'ü',
  });
  await world.publish({ version: '', sources: 'in', 'command-line': 'echo "```" | tee `x`\nmake | sort', notes: '# no heading <b>' });
  const verified = await world.run({ 'task-id': 'ST-A-001' });
  expect([rulesOf(verified), verified.exitCode]).toEqual([[], 0]);
  expect(world.checkSums('Logs/bundle')).toContain('in/a|b `c`.txt: OK');
});

test('a bundle inside the repository names the commit that it was made at, and passes once it is committed', async () => {
  const world = new BundleWorld({ ...bundles, path: 'evidence/bundle' }, { ...sources, ...queue });
  world.repository.remove('shipworthy-out');
  const made = world.repository.head();
  await world.publish();
  const held = world.repository.commit('Publish the evidence');
  expect(world.json('evidence/bundle/Telemetry/bundle.json')['commit']).toBe(made);
  const verified = await world.run(candidate);
  expect([rulesOf(verified), verified.exitCode]).toEqual([[], 0]);
  expect(await world.refused()).toContain(`its commit is "${made}", not "${held}"`);
});

test('the repository comes from the clone where the environment names none', async () => {
  const world = new BundleWorld(bundles, { ...sources, ...queue });
  world.context = { ...world.context, repository: null };
  world.repository.git('remote', 'add', 'origin', 'https://github.com/acme/product.git');
  await world.publish();
  expect(world.json(`${target}/Routing/bundle.json`)['repository']).toBe('acme/product');
  expect(rulesOf(await world.run(candidate))).toEqual([]);
});

test('documentation evidence that need not be there may be absent', async () => {
  const [rollup, warm, docs] = bundles.areas.Telemetry.requires;
  const { 'Logs/DocSync/DocSyncChecklist.json': _checklist, ...left } = sources;
  const world = new BundleWorld({ ...bundles, areas: { Telemetry: { requires: [rollup, warm, { ...docs, level: 'optional' }] } } }, left);
  await world.publish({ sources: 'Logs' });
  expect(world.repository.read(`${target}/Telemetry/README.md`)).toContain('## Doc-sync checklist\n\nNone.\n');
  expect(rulesOf(await world.run(candidate))).toEqual([]);
});
