import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeKey, names, PublishWorld, removeBundles, shippedName, tag } from './publish-world.js';

const key = makeKey();
let world: PublishWorld;
beforeEach(async () => { world = await PublishWorld.open(key); });
afterEach(async () => {
  expect(world.github.violations).toEqual([]);
  await world.close();
});
afterAll(() => removeBundles());

const uploads = names.map((name) => `upload ${name}`);
const keeps = names.map((name) => `keep ${name}`);

describe('publish', () => {
  test('makes a draft, uploads, proves what is stored, and publishes; the second time nothing changes', async () => {
    const first = await world.publish();
    expect([first.said, first.result.exitCode, first.steps]).toEqual([[], 0, ['create-draft', ...uploads, 'publish']]);
    const [state] = world.state();
    expect([state?.draft, state?.body, Object.keys(state?.assets ?? {})]).toEqual([false, '# Release Notes\n', names]);
    const second = await world.publish();
    expect([second.said, second.result.exitCode, second.steps]).toEqual([[], 0, keeps]);
    expect(world.state()).toEqual([state]);
    expect(first.document.verdict).toBe('pass');
  });
});
