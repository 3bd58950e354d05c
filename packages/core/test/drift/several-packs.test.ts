import { expect, test } from '@jest/globals';
import { manifestPath, templateOf, type DriftWorld } from './drift-world.js';

const otherPath = 'regression/other.yml';

/** Two packs of one case each, of which both have a baseline. */
const worldOfTwo = templateOf(async (made) => {
  made.repository.write({ '.github/shipworthy.yml': `schemaVersion: 1\npacks: [${manifestPath}, ${otherPath}]\n`, [otherPath]: { schemaVersion: 1, id: 'other', version: 1, policy: { lock: 'optional' }, cases: [{ id: 'b', command: ['true'] }] } });
  await made.writePack({ cases: [{ id: 'a', command: ['true'] }] });
  await made.observe({ a: {} });
  await made.observe({ b: {} }, { manifest: otherPath });
  await made.accept();
  made.repository.commit('Accept the baseline');
});

async function observedWorld(exitCode = 0): Promise<DriftWorld> {
  const world = (await worldOfTwo()).push();
  await world.observe({ a: {} });
  await world.observe({ b: { exitCode } }, { manifest: otherPath });
  return world;
}

test('every pack has its own report', async () => {
  const { documents, out, notes, outputs, exitCode } = await (await observedWorld()).run();
  expect(documents.map(({ document }) => [document.kind, document.key, document.verdict])).toEqual([['drift-report', 'parser-compat', 'pass'], ['drift-report', 'other', 'warn']]);
  expect([out.endsWith('shipworthy-out'), notes, outputs, exitCode]).toEqual([true, [], {}, 0]);
});

test('one pack that drifted decides, unless nothing is to fail', async () => {
  const world = await observedWorld(1);
  const { documents, exitCode } = await world.run();
  expect([documents.map(({ document }) => document.verdict), exitCode]).toEqual([['pass', 'fail'], 1]);
  expect((await world.run({ 'fail-on': 'never' })).exitCode).toBe(0);
});

test('what is of one pack, and a case that no pack has, are refused before anything is judged', async () => {
  const world = await observedWorld();
  await expect(world.run({ key: 'x' })).rejects.toMatchObject({ code: 'usage/invalid-input', message: expect.stringContaining('The packs cannot be told apart') });
  await expect(world.run({ case: 'c' })).rejects.toMatchObject({ code: 'usage/invalid-input', message: expect.stringContaining('names what no pack has') });
});
