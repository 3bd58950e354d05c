import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '@shipworthy/core/files';
import type { MutableBundle } from './mutable-bundle.js';
import { listPrimaries, PublishedWorld, type VerifyOptions } from './published-world.js';

let world: PublishedWorld;
beforeAll(async () => {
  world = await PublishedWorld.publish();
});
afterAll(() => world.repository.dispose());

/** Name, what happens, what is said, and how it is verified where that is not as usual. Nothing that depends on what happened is made to agree. */
type Case = readonly [string, (bundle: MutableBundle) => unknown, readonly string[], VerifyOptions?];

function judged(cases: readonly Case[]): void {
  // A row of three would make `each` hand over `done` as the fourth.
  test.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', async (_, [mutate, expected, options]) => {
    const bundle = world.take();
    mutate(bundle);
    expect(listPrimaries((await world.verify(bundle, options)).findings)).toEqual(expected);
  });
}

const manifest = 'Routing/bundle.json';
const other = 'abcdef0123456789'.repeat(4);

describe('files that nobody published', () => {
  judged([
    ['in an area', (bundle) => bundle.write('Telemetry/notes.txt', 'x\n'), ['fail unlisted Telemetry notes.txt']],
    ['in a folder of an area', (bundle) => bundle.write('Telemetry/DocSync/more.json', '{"Passed":true,"TaskId":"ST-A-001"}'), ['fail unlisted Telemetry DocSync/more.json']],
    ['newer than a requirement', (bundle) => bundle.write('Telemetry/WarmRunTelemetry-2026-03-01.2.json', '{"PassLabel":"WarmRunComparison","ImprovementPercent":99}'), ['fail unlisted Telemetry WarmRunTelemetry-2026-03-01.2.json']],
    ['newer than a requirement, and worse', (bundle) => bundle.write('Telemetry/WarmRunTelemetry-2026-03-01.2.json', '{"PassLabel":"WarmRunComparison","ImprovementPercent":1}'), ['fail unlisted Telemetry WarmRunTelemetry-2026-03-01.2.json']],
    ['newer than a pointer, and not well-formed', (bundle) => bundle.write('Telemetry/IngestionMetricsSummary-20260301-080000.csv', 'Date,Rows\r\n1\r\n'), ['fail unlisted Telemetry IngestionMetricsSummary-20260301-080000.csv']],
    ['empty', (bundle) => bundle.write('Routing/routes-20260301-090000.ndjson', ''), ['fail unlisted Routing routes-20260301-090000.ndjson']],
    ['at the root', (bundle) => bundle.write('notes.txt', 'x\n'), ['fail unlisted . notes.txt']],
    ['in a folder that no area names', (bundle) => bundle.write('Extra/a.txt', 'x\n').write('Extra/b.txt', 'y\n'), ['fail area-unknown Extra']],
    ['a signature, which is added later', (bundle) => bundle.write('SHA256SUMS.sig', 'x\n').write('Telemetry/bundle.json.sigstore.json', '{}'), []],
    ['a copy of a file', (bundle) => bundle.write('Routing/copy.csv', bundle.read('Routing/hosts.csv')), ['fail unlisted Routing copy.csv']],
    ['two files that change places', (bundle) => bundle.rename('Routing/hosts.csv', 'x').rename('Routing/README.md', 'Routing/hosts.csv').rename('x', 'Routing/README.md'), ['fail size-mismatch Routing README.md', 'fail size-mismatch Routing hosts.csv']],
    ['a name that differs only in case', (bundle) => bundle.write('Routing/HOSTS.csv', 'Host,Zone\na,1\nb,2\n'), ['fail case-collision Routing hosts.csv']],
    ['a file that lost its case', (bundle) => bundle.rename('Routing/hosts.csv', 'Routing/Hosts.csv'), ['fail file-missing Routing hosts.csv']],
  ]);
});

describe('links', () => {
  judged([
    ['that is added', (bundle) => bundle.link('Telemetry/link.json', '../Routing/hosts.csv'), ['fail link Telemetry link.json']],
    ['that leads out', (bundle) => bundle.link('Telemetry/WarmRunTelemetry-2026-03-02.json', '/etc/hostname'), ['fail link Telemetry WarmRunTelemetry-2026-03-02.json']],
    ['that leads nowhere', (bundle) => bundle.link('link', 'nowhere'), ['fail link . link']],
    ['in the place of evidence', (bundle) => bundle.rename('Routing/hosts.csv', '../hosts.csv').link('Routing/hosts.csv', '../../hosts.csv'), ['fail link Routing hosts.csv']],
    ['in the place of a README', (bundle) => bundle.remove('Routing/README.md').link('Routing/README.md', '../Telemetry/README.md'), ['fail link Routing README.md']],
    ['in the place of a manifest', (bundle) => bundle.rename(manifest, '../bundle.json').link(manifest, '../../bundle.json'), ['fail link Routing bundle.json']],
    ['in the place of SHA256SUMS', (bundle) => bundle.rename('SHA256SUMS', '../SUMS').link('SHA256SUMS', '../SUMS'), ['fail link . SHA256SUMS']],
    ['in the place of an area', (bundle) => bundle.rename('Routing', '../Routing').link('Routing', '../Routing'), ['fail link . Routing']],
  ]);
});

describe('manifests', () => {
  judged([
    ['removed', (bundle) => bundle.remove(manifest), ['fail manifest-missing Routing']],
    ['removed where it says which task is meant', (bundle) => bundle.remove('Telemetry/bundle.json'), ['fail manifest-missing Telemetry']],
    ['emptied where it says which task is meant', (bundle) => bundle.write('Telemetry/bundle.json', ''), ['fail manifest-invalid Telemetry']],
    ['of a later major version where it says which task is meant', (bundle) => bundle.replace('Telemetry/bundle.json', '"schemaVersion": "1.0"', '"schemaVersion": "2.0"'), ['unverified manifest-invalid Telemetry']],
    ['emptied', (bundle) => bundle.write(manifest, ''), ['fail manifest-invalid Routing']],
    ['renamed', (bundle) => bundle.rename(manifest, 'Routing/bundle.json.bak'), ['fail manifest-missing Routing']],
    ['flipped in its first byte', (bundle) => bundle.flip(manifest, 0), ['fail manifest-invalid Routing']],
    ['flipped in its middle', (bundle) => bundle.flip(manifest, bundle.text(manifest).indexOf('"sha256": "') + 13), ['fail hash-mismatch Routing README.md']],
    ['of another kind', (bundle) => bundle.replace(manifest, '"kind": "bundle-manifest"', '"kind": "bundle"'), ['fail manifest-invalid Routing']],
    ['of a later major version', (bundle) => bundle.replace(manifest, '"schemaVersion": "1.0"', '"schemaVersion": "2.0"'), ['unverified manifest-invalid Routing']],
    ['of a later minor version', (bundle) => bundle.replace(manifest, '"schemaVersion": "1.0"', '"schemaVersion": "1.1"').seal(), []],
    ['with an entry dropped', (bundle) => bundle.editManifest('Routing', (one) => ({ ...one, files: one.files.filter(({ path }) => path !== 'hosts.csv') })), ['fail unlisted Routing hosts.csv']],
    ['with an entry twice', (bundle) => bundle.editManifest('Routing', (one) => ({ ...one, files: [...one.files, ...one.files.slice(1, 2)] })), ['fail manifest-invalid Routing']],
    ['with two hashes of one file', (bundle) => bundle.editManifest('Routing', (one) => ({ ...one, files: [...one.files, ...one.files.slice(1, 2).map((entry) => ({ ...entry, sha256: other }))] })), ['fail manifest-invalid Routing']],
    ['with an entry that points outside', (bundle) => bundle.editEntry('Routing', 'hosts.csv', (entry) => ({ ...entry, path: '../Telemetry/README.md' })), ['fail manifest-invalid Routing']],
    ['with an absolute entry', (bundle) => bundle.editEntry('Routing', 'hosts.csv', (entry) => ({ ...entry, path: '/etc/hostname' })), ['fail manifest-invalid Routing']],
    ['with an entry of nothing', (bundle) => bundle.editManifest('Routing', (one) => ({ ...one, files: [...one.files, { ...one.files[0], path: 'more.csv' }] })), ['fail file-missing Routing more.csv']],
    ['with another hash', (bundle) => bundle.editEntry('Routing', 'hosts.csv', (entry) => ({ ...entry, sha256: other })), ['fail hash-mismatch Routing hosts.csv']],
    ['with another size', (bundle) => bundle.editEntry('Routing', 'hosts.csv', (entry) => ({ ...entry, bytes: entry.bytes + 1 })), ['fail size-mismatch Routing hosts.csv']],
    ['with a shortened hash', (bundle) => bundle.editEntry('Routing', 'hosts.csv', (entry) => ({ ...entry, sha256: entry.sha256.slice(0, 16) })), ['fail manifest-invalid Routing']],
    ['of another area', (bundle) => bundle.replace(manifest, '"area": "Routing"', '"area": "Telemetry"'), ['fail wrong-candidate Routing area']],
    ['of another version', (bundle) => bundle.replace(manifest, '"version": "1.4.0"', '"version": "1.3.0"'), ['fail wrong-candidate Routing version']],
    ['of another commit', (bundle) => bundle.replace(manifest, world.commit, world.previousCommit), ['fail wrong-candidate Routing commit']],
    ['of another repository', (bundle) => bundle.replace(manifest, 'acme/product', 'acme/other'), ['fail wrong-candidate Routing repository']],
    ['that does not say of which version', (bundle) => bundle.replace(manifest, '"version": "1.4.0"', '"version": null'), ['unverified wrong-candidate Routing version']],
  ]);
});

describe('SHA256SUMS', () => {
  judged([
    ['with another hash', (bundle) => bundle.replace('SHA256SUMS', /^[0-9a-f]{64}(?= {2}Routing\/hosts\.csv$)/m, other), ['fail sums-mismatch Routing hosts.csv']],
    ['with a line dropped', (bundle) => bundle.replace('SHA256SUMS', /^[0-9a-f]{64} {2}Routing\/hosts\.csv\n/m, ''), ['fail sums-mismatch Routing hosts.csv']],
    ['with a line twice', (bundle) => bundle.write('SHA256SUMS', `${bundle.text('SHA256SUMS')}${bundle.text('SHA256SUMS').split('\n')[0]}\n`), ['fail sums-mismatch . SHA256SUMS']],
    ['with a line that is none', (bundle) => bundle.write('SHA256SUMS', `${bundle.text('SHA256SUMS')}what is this\n`), ['fail sums-mismatch . SHA256SUMS']],
    ['with a line of nothing', (bundle) => bundle.write('SHA256SUMS', `${bundle.text('SHA256SUMS')}${other}  Routing/more.csv\n`), ['fail sums-mismatch Routing more.csv']],
    ['that points outside', (bundle) => bundle.write('SHA256SUMS', `${bundle.text('SHA256SUMS')}${other}  ../more.csv\n`), ['fail sums-mismatch . SHA256SUMS']],
    ['with a name flipped by one bit', (bundle) => bundle.flip('SHA256SUMS', bundle.text('SHA256SUMS').indexOf('hosts.csv')), ['fail sums-mismatch Routing iosts.csv']],
    ['emptied', (bundle) => bundle.write('SHA256SUMS', ''), ['fail sums-mismatch . SHA256SUMS']],
    ['removed', (bundle) => bundle.remove('SHA256SUMS'), ['fail sums-mismatch . SHA256SUMS']],
    ["removed where a manifest is another tool's, which may write none", (bundle) => bundle.editManifest('Routing', ({ $schema: _, kind: __, schemaVersion: ___, ...foreign }) => foreign).remove('SHA256SUMS'), []],
    ['renamed', (bundle) => bundle.rename('SHA256SUMS', 'SHA256SUMS.txt'), ['fail unlisted . SHA256SUMS.txt']],
  ]);
});

describe('areas and candidates', () => {
  judged([
    ['an area removed', (bundle) => bundle.remove('Routing'), ['fail area-missing Routing']],
    ['the other area removed', (bundle) => bundle.remove('Telemetry'), ['fail area-missing Telemetry']],
    ['an area renamed', (bundle) => bundle.rename('Routing', 'Routes'), ['fail area-missing Routing']],
    ['an area that lost its case', (bundle) => bundle.rename('Routing', 'routing'), ['fail area-missing Routing']],
    ['an area of the previous release', (bundle) => bundle.takeFrom(world.take('1.3.0'), 'Telemetry'), ['fail wrong-candidate Telemetry version']],
    ['two areas that change places', (bundle) => bundle.rename('Routing', 'x').rename('Telemetry', 'Routing').rename('x', 'Telemetry'), ['fail wrong-candidate Routing area', 'fail wrong-candidate Telemetry area']],
    ['everything removed', (bundle) => bundle.remove('.'), ['fail missing']],
    ['one area alone is asked for', (bundle) => bundle.flip('Routing/hosts.csv'), [], { inputs: { areas: 'Telemetry' } }],
  ]);

  test('the folder of the previous release under a new name', async () => {
    const bundle = world.take('1.3.0');
    expect(listPrimaries((await world.verify(bundle)).findings)).toEqual(['fail wrong-candidate Routing version', 'fail wrong-candidate Telemetry version']);
    expect(listPrimaries((await world.verify(bundle, { inputs: { version: '1.3.0' } })).findings)).toEqual(['fail wrong-candidate Routing commit', 'fail wrong-candidate Telemetry commit']);
  });
});

describe('hashes that are noted elsewhere', () => {
  const key = 'Telemetry/README.md notes/Release.md';
  judged([
    ['another one', (bundle) => bundle.note(other.toUpperCase()), [`fail readme-hash-mismatch ${key}`]],
    ['shortened', (bundle) => bundle.note(sha256Hex(bundle.read('Telemetry/README.md')).slice(0, 16).toUpperCase()), []],
    ['shortened to almost nothing', (bundle) => bundle.note(sha256Hex(bundle.read('Telemetry/README.md')).slice(0, 8).toUpperCase()), [`unverified readme-hash-mismatch ${key}`]],
    ['none', (bundle) => bundle.note(''), [`fail recorded-hash-missing ${key}`]],
    ['in a file that is gone', (bundle) => bundle.forgetNote(), [`fail recorded-hash-missing ${key}`]],
    ['of a README that was edited', (bundle) => bundle.replace('Telemetry/README.md', 'make warm', 'make cold'), ['fail hash-mismatch Telemetry README.md']],
    ['of a README with another hash in it', (bundle) => bundle.replace('Telemetry/README.md', /[0-9a-f]{64}/, other), ['fail hash-mismatch Telemetry README.md']],
  ]);
});
