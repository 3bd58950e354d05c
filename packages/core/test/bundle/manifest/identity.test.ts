import { expect, test } from '@jest/globals';
import { BundleWorld, entryOf, manifestOf } from './bundle-world.js';

const required = { identity: { version: 'required', commit: 'required' } };

/** A bundle whose manifest says of its candidate what is given. */
function saying(says: Readonly<Record<string, unknown>>, bundles: Readonly<Record<string, unknown>> = required): BundleWorld {
  return new BundleWorld(bundles).put({ 'Telemetry/a.csv': 'x\n', 'Telemetry/bundle.json': manifestOf([entryOf('a.csv', 'x\n')], says) });
}

function head(world: BundleWorld): string {
  return world.repository.head();
}

test('a manifest of this candidate is one', async () => {
  const world = saying({});
  const commit = head(world);
  for (const says of [{ commit }, { commit, version: 'v1.4.0' }, { commit, repository: 'O/R' }, { commit, repository: null }]) {
    expect(await world.put({ 'Telemetry/bundle.json': manifestOf([entryOf('a.csv', 'x\n')], says) }).say()).toEqual([]);
  }
});

test.each([
  ['area', { area: 'Routing' }], ['version', { version: '1.3.0' }], ['version', { version: '1.4.0-rc.1' }], ['commit', { commit: 'a'.repeat(40) }], ['repository', { repository: 'o/other' }],
])('a manifest that names another %s is not this one', async (field, says) => {
  const world = saying({});
  const commit = head(world);
  world.put({ 'Telemetry/bundle.json': manifestOf([entryOf('a.csv', 'x\n')], { commit, ...says }) });
  expect(await world.say()).toEqual([`fail wrong-candidate Telemetry ${field}`]);
  const [finding] = (await world.verify()).findings;
  expect(finding).toMatchObject({ actual: Object.values(says)[0], location: { path: 'bundle/1.4.0/Telemetry/bundle.json' } });
  expect(finding?.remedy).toContain('--mode publish --version 1.4.0');
});

test("the last release's bundle under a new name is one fault, whatever it shows in", async () => {
  const world = saying({ version: '1.3.0', commit: 'b'.repeat(40) });
  expect(await world.say()).toEqual(['<- fail wrong-candidate Telemetry commit', 'fail wrong-candidate Telemetry version']);
});

test('what is required and not said is not verified; what is optional may be left out, but not be wrong', async () => {
  const unsaid = { version: null, commit: null };
  const [version, ...rest] = (await saying(unsaid).verify()).findings.map(({ keys, outcome, reason, remedy }) => [keys['field'], outcome, reason, remedy]);
  expect(version).toEqual(['version', 'unverified', 'wrong-subject', expect.stringContaining('identity: { version: optional }')]);
  expect(rest.map((one) => one.slice(0, 3))).toEqual([['commit', 'unverified', 'wrong-subject']]);
  expect(await saying(unsaid, { identity: { version: 'optional', commit: 'optional' } }).say()).toEqual([]);
  expect(await saying(unsaid, { identity: { version: 'optional', commit: 'required' } }).say()).toEqual(['unverified wrong-candidate Telemetry commit']);
  expect(await saying({ version: '1.3.0', commit: null }, { identity: { version: 'optional', commit: 'optional' } }).say()).toEqual(['fail wrong-candidate Telemetry version']);
});

test('only what is known of the candidate is asked', async () => {
  const world = saying({ version: '9', commit: 'c'.repeat(40), repository: 'x/y' });
  expect(await world.say({ commit: null, repository: null })).toEqual(['fail wrong-candidate Telemetry version']);
  const nameless = saying({ version: null, commit: null, repository: null });
  expect(await nameless.say({ commit: null, repository: null })).toEqual(['unverified wrong-candidate Telemetry commit', 'unverified wrong-candidate Telemetry version']);
});

test('a version that nobody asked for proves nothing, unless it need not be said', async () => {
  const world = saying({ version: '9' });
  world.put({ 'Telemetry/bundle.json': manifestOf([entryOf('a.csv', 'x\n')], { version: '9', commit: head(world) }) });
  expect(await world.say({ inputs: { version: '', path: 'bundle/1.4.0' } })).toEqual(['unverified wrong-candidate Telemetry version']);
  const foreign = saying({ version: '9' }, { identity: { version: 'optional', commit: 'optional' } });
  foreign.put({ 'Telemetry/bundle.json': manifestOf([entryOf('a.csv', 'x\n')], { version: '9', commit: head(foreign) }) });
  expect(await foreign.say({ inputs: { version: '', path: 'bundle/1.4.0' } })).toEqual([]);
});

test('a shortened commit counts from twelve digits on', async () => {
  const foreign = { ...required, areas: { Telemetry: { manifest: { fields: { commit: 'Sha' } } } } };
  const world = new BundleWorld(foreign).put({ 'Telemetry/a.csv': 'x\n' });
  const commit = head(world);
  const write = (sha: string): BundleWorld => world.put({ 'Telemetry/bundle.json': JSON.stringify({ version: '1.4.0', Sha: sha, files: [entryOf('a.csv', 'x\n')] }) });
  expect(await write(commit.toUpperCase()).say()).toEqual([]);
  expect(await write(commit.slice(0, 12)).say()).toEqual([]);
  expect(await write(commit.slice(0, 7)).say()).toEqual(['unverified wrong-candidate Telemetry commit']);
  expect(await write('f'.repeat(12)).say()).toEqual(['fail wrong-candidate Telemetry commit']);
});

/** The bundle is committed on top of the commit that it names. */
function tracked(bundles: Readonly<Record<string, unknown>> = {}): BundleWorld {
  const world = new BundleWorld({ ...required, ...bundles });
  const { repository } = world;
  repository.commit('Code', { '.gitignore': '', 'src/a.ts': '1\n', 'docs/guide.md': '1\n', 'docs/Release.md': 'none\n' });
  world.publish({ 'a.csv': 'x\n' }, { commit: repository.head() });
  repository.commit('Evidence');
  return world;
}

test('a bundle that is tracked may name the commit below it', async () => {
  const world = tracked();
  expect(await world.say()).toEqual([]);
  world.repository.commit('Code after evidence', { 'src/a.ts': '2\n', 'docs/guide.md': '2\n' });
  expect(await world.say()).toEqual(['fail wrong-candidate Telemetry commit']);
  expect((await world.verify()).findings[0]?.message).toMatch(/differs beside bundle\/1\.4\.0: docs\/guide\.md, src\/a\.ts\.$/);
});

test('beside the bundle may differ what the configuration says, and where its hashes are noted', async () => {
  const world = tracked({ identity: { ...required.identity, mayDiffer: ['docs/guide.*'] }, recordedIn: [{ file: 'docs/Release.md', find: 'README ([0-9a-f]{64})', of: 'Telemetry/a.csv' }] });
  world.repository.commit('Note', { 'docs/Release.md': 'README 73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac\n', 'docs/guide.md': '3\n' });
  expect(await world.say()).toEqual([]);
  world.repository.commit('Move', { 'docs/other.md': '3\n' });
  expect(await world.say()).toEqual(['fail wrong-candidate Telemetry commit']);
});

test('what is moved out of the code counts at both its places', async () => {
  const world = tracked({ identity: { ...required.identity, mayDiffer: ['docs/**'] } });
  world.repository.git('mv', 'src/a.ts', 'docs/a.ts');
  world.repository.commit('Move');
  expect((await world.verify()).findings[0]?.message).toMatch(/: src\/a\.ts\.$/);
});

test('a commit that is no ancestor excuses nothing, tracked or not', async () => {
  const world = tracked();
  world.repository.branch('side', 'HEAD~1').commit('Side', { 'bundle/1.4.0/x': '1' });
  const side = head(world);
  world.repository.checkout('main');
  world.publish({ 'a.csv': 'x\n' }, { commit: side });
  expect(await world.say()).toEqual(['fail wrong-candidate Telemetry commit']);
});

test('a bundle that is not tracked names the candidate or is not its evidence', async () => {
  const world = new BundleWorld(required);
  const before = head(world);
  world.repository.commit('Nothing');
  world.publish({ 'a.csv': 'x\n' }, { commit: before });
  expect(await world.say()).toEqual(['fail wrong-candidate Telemetry commit']);
});

test('a clone without the commit cannot say', async () => {
  const world = tracked();
  world.repository.addOrigin();
  const clone = world.repository.shallowClone();
  const shallow = new BundleWorld(required);
  Object.assign(shallow, { repository: clone });
  const [finding] = (await shallow.verify()).findings;
  expect(finding).toMatchObject({ rule: 'bundle/wrong-candidate', outcome: 'unverified', reason: 'unreadable-source', remedy: 'Check out with `fetch-depth: 0`.' });
});
