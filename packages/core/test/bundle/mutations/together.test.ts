import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { writeZip } from '@shipworthy/core/archive';
import type { MutableBundle } from './mutable-bundle.js';
import { listPrimaries, PublishedWorld, type VerifyOptions } from './published-world.js';

let world: PublishedWorld;
beforeAll(async () => {
  world = await PublishedWorld.publish();
});
afterAll(() => world.repository.dispose());

type Case = readonly [string, (bundle: MutableBundle) => unknown, readonly string[], VerifyOptions?];

const warm = 'Telemetry/WarmRunTelemetry-2026-03-01.1.json';
const cache = 'Telemetry/SharedCache-20260301-summary.json';
const other = 'abcdef0123456789'.repeat(4);
const wrongSum = (path: string, bundle: MutableBundle): MutableBundle => bundle.replace('SHA256SUMS', new RegExp(`^[0-9a-f]{64}(?= {2}${path}$)`, 'm'), other);

/** What is wrong by itself is never hidden behind something else that happens to be wrong as well. */
describe('two faults', () => {
  const cases: readonly Case[] = [
    ['a gate that fails, and another file that was flipped', (bundle) => bundle.replace(warm, '71.5', '10').seal().flip('Routing/hosts.csv'), ['fail gate-failed Telemetry warm-improvement', 'fail hash-mismatch Routing hosts.csv']],
    ['a gate that fails, and another file of its area that is gone', (bundle) => bundle.replace(warm, '71.5', '10').seal().remove(cache), ['fail file-missing Telemetry SharedCache-20260301-summary.json', 'fail gate-failed Telemetry warm-improvement']],
    ['a gate that fails, and a wrong hash of its source in SHA256SUMS', (bundle) => wrongSum(warm, bundle.replace(warm, '71.5', '10').seal()), ['fail gate-failed Telemetry warm-improvement', 'fail sums-mismatch Telemetry WarmRunTelemetry-2026-03-01.1.json']],
    ['a gate that fails, and a README that was edited', (bundle) => bundle.replace(warm, '71.5', '10').seal().flip('Telemetry/README.md'), ['fail gate-failed Telemetry warm-improvement', 'fail hash-mismatch Telemetry README.md']],
    ['a gate that fails, and no manifest', (bundle) => bundle.replace(warm, '71.5', '10').seal().remove('Telemetry/bundle.json'), ['fail gate-failed Telemetry warm-improvement', 'fail manifest-missing Telemetry']],
    ['a file that was flipped, and no manifest: SHA256SUMS still knows', (bundle) => bundle.flip('Routing/hosts.csv').remove('Routing/bundle.json'), ['fail manifest-missing Routing', 'fail sums-mismatch Routing hosts.csv']],
    ['a file that was flipped, and one that was renamed', (bundle) => bundle.flip(warm).rename(cache, `${cache}.bak`), ['fail file-missing Telemetry SharedCache-20260301-summary.json', 'fail hash-mismatch Telemetry WarmRunTelemetry-2026-03-01.1.json']],
    ['a file that is not listed, and a stray one at the root', (bundle) => bundle.write('Routing/a.txt', 'a\n').write('b.txt', 'b\n'), ['fail unlisted . b.txt', 'fail unlisted Routing a.txt']],
    ['a file that is not listed, and holds a secret', (bundle) => bundle.write('Routing/key.pem', '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEAw3kXo2Jf8m\n-----END RSA PRIVATE KEY-----\n'), ['fail secret Routing Routing/key.pem private-key', 'fail unlisted Routing key.pem']],
    ['both areas changed', (bundle) => bundle.flip('Routing/hosts.csv').flip(cache), ['fail hash-mismatch Routing hosts.csv', 'fail hash-mismatch Telemetry SharedCache-20260301-summary.json']],
    ['one area gone, and the other changed', (bundle) => bundle.remove('Routing').flip(cache), ['fail area-missing Routing', 'fail hash-mismatch Telemetry SharedCache-20260301-summary.json']],
    ['one area gone, and a strange folder', (bundle) => bundle.remove('Routing').write('Extra/a.txt', 'a\n'), ['fail area-missing Routing', 'fail area-unknown Extra']],
    ['two gates of one source', (bundle) => bundle.replace(cache, '700', '1').replace(cache, 'WLLS', 'BOYO').seal(), ['fail gate-failed Telemetry required-sites', 'fail gate-failed Telemetry rows', 'fail gate-failed Telemetry sites']],
    ['the previous release, and a file of it that was flipped', (bundle) => bundle.replace('Telemetry/bundle.json', '"version": "1.4.0"', '"version": "1.3.0"').seal().flip(warm), ['fail hash-mismatch Telemetry WarmRunTelemetry-2026-03-01.1.json', 'fail wrong-candidate Telemetry version']],
  ];
  test.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', async (_, [mutate, expected, options]) => {
    const bundle = world.take();
    mutate(bundle);
    const document = await world.verify(bundle, options);
    expect(listPrimaries(document.findings)).toEqual(expected);
    expect(document.details.blockers).toHaveLength(expected.length);
  });
});

describe('in a zip', () => {
  const cases: readonly Case[] = [
    ['nothing', () => undefined, []],
    ['an entry that is gone', (bundle) => bundle.remove(cache), ['fail file-missing Telemetry SharedCache-20260301-summary.json']],
    ['an entry too many', (bundle) => bundle.write('Routing/a.txt', 'a\n'), ['fail unlisted Routing a.txt']],
    ['an entry with another hash', (bundle) => bundle.flip(cache), ['fail hash-mismatch Telemetry SharedCache-20260301-summary.json']],
    ['an entry with another size', (bundle) => bundle.write(cache, '[]'), ['fail size-mismatch Telemetry SharedCache-20260301-summary.json']],
    ['no manifest', (bundle) => bundle.remove('Telemetry/bundle.json'), ['fail manifest-missing Telemetry']],
    ['an area that is gone', (bundle) => bundle.remove('Telemetry'), ['fail area-missing Telemetry']],
    ['a gate that fails', (bundle) => bundle.replace(warm, '71.5', '10').seal(), ['fail gate-failed Telemetry warm-improvement']],
  ];
  test.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', async (_, [mutate, expected]) => {
    const bundle = world.take();
    mutate(bundle);
    await writeZip(join(world.repository.path, bundle.path), bundle.list(), { path: join(world.repository.path, `${bundle.path}.zip`) });
    expect(listPrimaries((await world.verify(bundle, { inputs: { path: `${bundle.path}.zip` } })).findings)).toEqual(expected);
  });
});
