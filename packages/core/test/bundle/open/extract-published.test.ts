import { expect, test } from '@jest/globals';
import { BundleWorld, target } from '../publish/bundle-world.js';

test('what was published as a zip verifies as one and is extracted to the same files', async () => {
  const world = new BundleWorld();
  await world.publish({ zip: 'true' });
  const result = await world.run({ mode: 'extract', version: '1.4.0', path: `${target}.zip`, to: 'Logs/out' });
  expect(result.documents.flatMap(({ document }) => document.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ rule, message }) => `${rule}: ${message}`))).toEqual([]);
  expect(world.list('Logs/out')).toEqual(world.list());
  expect(world.digest('Logs/out')).toBe(world.digest());
});
