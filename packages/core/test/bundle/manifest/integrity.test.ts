import { expect, test } from '@jest/globals';
import { readFileSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isExempt } from '../../../src/bundle/is-exempt.js';
import { BundleWorld, entryOf, hash, manifestOf } from './bundle-world.js';

const files = { 'README.md': '# Telemetry\n', 'a.csv': 'x,y\n1,2\n', 'raw/b.json': '{"b":1}\n' };

function published(bundles: Readonly<Record<string, unknown>> = {}): BundleWorld {
  return new BundleWorld(bundles).publish(files).writeSums();
}

test('a bundle that is what was published has no finding, and every listed file counts', async () => {
  const { checks, findings } = await published().verify();
  expect(findings).toEqual([]);
  expect(checks).toEqual(['area:Telemetry', 'file:Telemetry/README.md', 'file:Telemetry/a.csv', 'file:Telemetry/raw/b.json']);
});

test('a file is missing: it is said once, at the file, with the line that lists it', async () => {
  const world = published();
  world.repository.remove('bundle/1.4.0/Telemetry/a.csv');
  expect(await world.say()).toEqual(['<- fail sums-mismatch Telemetry a.csv', 'fail file-missing Telemetry a.csv']);
  const { findings } = await world.verify();
  const missing = findings.find(({ rule }) => rule === 'bundle/file-missing');
  expect(missing).toMatchObject({ location: { path: 'bundle/1.4.0/Telemetry/a.csv' }, related: [{ path: 'bundle/1.4.0/Telemetry/bundle.json', line: 22, column: 5 }] });
  expect(missing?.message).toBe('bundle/1.4.0/Telemetry/a.csv is missing; bundle/1.4.0/Telemetry/bundle.json:22:5 lists it.');
  expect(world.repository.read('bundle/1.4.0/Telemetry/bundle.json').split('\n')[22]).toContain('"a.csv"');
});

test('one byte differs: the hash, and what follows from it', async () => {
  const world = published().put({ 'Telemetry/a.csv': 'x,y\n1,3\n' });
  expect(await world.say()).toEqual(['<- fail sums-mismatch Telemetry a.csv', 'fail hash-mismatch Telemetry a.csv']);
  expect((await world.verify()).findings[0]).toMatchObject({ expected: hash(files['a.csv']), actual: hash('x,y\n1,3\n') });
});

test('a file of another size has another hash too, which is not said', async () => {
  expect(await published().put({ 'Telemetry/a.csv': '' }).say()).toEqual(['<- fail sums-mismatch Telemetry a.csv', 'fail size-mismatch Telemetry a.csv']);
});

test('a renamed file is one fault, also when it moves to another folder', async () => {
  const world = published();
  world.repository.remove('bundle/1.4.0/Telemetry/a.csv');
  world.put({ 'Telemetry/raw/a.csv': files['a.csv'] });
  expect(await world.say()).toEqual(['<- fail sums-mismatch Telemetry a.csv', '<- fail sums-mismatch Telemetry raw/a.csv', '<- fail unlisted Telemetry raw/a.csv', 'fail file-missing Telemetry a.csv']);
  expect((await world.verify()).findings[0]?.message).toContain('The same bytes lie at bundle/1.4.0/Telemetry/raw/a.csv');
});

test.each([['fail', ['<- fail sums-mismatch Telemetry new.csv', 'fail unlisted Telemetry new.csv']], ['warn', ['<- warn sums-mismatch Telemetry new.csv', 'warn unlisted Telemetry new.csv']], ['ignore', []]] as const)('a file that nobody lists comes to what `unlisted: %s` says', async (unlisted, expected) => {
  expect(await published({ unlisted }).put({ 'Telemetry/new.csv': 'x\n' }).say()).toEqual(expected);
});

test('a zip may have more than is listed where the configuration says so; a folder may not', async () => {
  const world = published({ zip: { allowExtra: true } }).put({ 'Telemetry/new.csv': 'x\n' });
  expect(await world.say({ bundle: { kind: 'zip' } })).toEqual([]);
  expect(await world.say()).toContain('fail unlisted Telemetry new.csv');
});

test('what speaks of the evidence need not be listed, wherever such things lie', async () => {
  const world = new BundleWorld().publish({ 'a.csv': 'x\n' });
  world.put({ 'Telemetry/README.md': '# T\n', 'Telemetry/a.csv.sig': 's', 'Telemetry/bundle.json.sigstore.json': '{}', 'Telemetry/VerificationSummary-20260101-000000.json': '{}', 'Telemetry/SHA256SUMS': '' });
  world.put({ 'VerificationSummary-20260101-000000.json': '{}', 'README.md': '# Bundle\n', 'SHA256SUMS.sig': 's' });
  expect(await world.say()).toEqual([]);
  world.put({ 'Telemetry/raw/README.md': '# R\n', 'Telemetry/raw/VerificationSummary-1.json': '{}', 'Telemetry/raw/SHA256SUMS': '' });
  expect(await world.say()).toEqual(['fail unlisted Telemetry raw/README.md', 'fail unlisted Telemetry raw/SHA256SUMS', 'fail unlisted Telemetry raw/VerificationSummary-1.json']);
});

test("another tool's summary is evidence where a manifest of its area lists it, and ours at the root never is", async () => {
  const world = new BundleWorld({ areas: { Telemetry: {}, '.': {} } }).publish({ 'VerificationSummary-1.json': '{}' }).put({ 'bundle.json': manifestOf([entryOf('VerificationSummary-2.json', '{}')], { area: '.' }), 'VerificationSummary-2.json': '{}' });
  const { areas, findings } = await world.verify();
  const [telemetry, root] = areas;
  expect(findings).toEqual([]);
  expect(isExempt(telemetry!, 'Telemetry/VerificationSummary-1.json')).toBe(false);
  expect(isExempt(telemetry!, 'Telemetry/VerificationSummary-9.json')).toBe(true);
  expect(isExempt(root!, 'VerificationSummary-2.json')).toBe(true);
  expect(isExempt(telemetry!, 'Telemetry/a.csv')).toBe(false);
});

test('a file at the root that no area has is listed by nobody', async () => {
  expect(await published().put({ 'stray.txt': 'x' }).say()).toEqual(['<- fail sums-mismatch . stray.txt', 'fail unlisted . stray.txt']);
  expect(await published().put({ 'stray.txt': 'x' }).say({ inputs: { areas: 'Telemetry' } })).toEqual([]);
});

test('a link is no file: that the listed one is missing follows', async () => {
  const world = published();
  world.repository.remove('bundle/1.4.0/Telemetry/a.csv');
  symlinkSync('README.md', join(world.repository.path, 'bundle/1.4.0/Telemetry/a.csv'));
  const link = { rule: 'bundle/link' as const, keys: { bundle: 'default', area: 'Telemetry', path: 'a.csv' }, check: 'file:Telemetry/a.csv', outcome: 'fail' as const, message: 'a link' };
  expect(await world.say({ bundle: { findings: [link] } })).toEqual(['<- fail file-missing Telemetry a.csv', '<- fail sums-mismatch Telemetry a.csv', 'fail link Telemetry a.csv']);
});

test('of two names that differ in case the one that nobody lists follows from the collision', async () => {
  const collision = { rule: 'bundle/case-collision' as const, keys: { bundle: 'default', area: 'Telemetry', path: 'a.csv' }, check: 'file:Telemetry/a.csv', outcome: 'fail' as const, message: 'twice' };
  const world = published().put({ 'Telemetry/A.csv': 'other' });
  expect(await world.say({ bundle: { findings: [collision] } })).toEqual(['<- fail sums-mismatch Telemetry A.csv', '<- fail unlisted Telemetry A.csv', 'fail case-collision Telemetry a.csv']);
});

test('an area without folder has one fault, and what lay there follows', async () => {
  const world = new BundleWorld({ areas: { Telemetry: {}, Routing: {} } }).publish(files).publish({ 'r.csv': 'r\n' }, { area: 'Routing' }).writeSums();
  expect(await world.say()).toEqual([]);
  world.repository.remove('bundle/1.4.0/Routing');
  expect(await world.say()).toEqual(['<- fail manifest-missing Routing', '<- fail sums-mismatch Routing bundle.json', '<- fail sums-mismatch Routing r.csv', 'fail area-missing Routing']);
});

test('a manifest that is gone, cut off, or empty is one fault', async () => {
  const gone = published();
  gone.repository.remove('bundle/1.4.0/Telemetry/bundle.json');
  expect(await gone.say()).toEqual(['<- fail sums-mismatch Telemetry bundle.json', 'fail manifest-missing Telemetry']);
  expect(await published().put({ 'Telemetry/bundle.json': '' }).say()).toEqual(['<- fail sums-mismatch Telemetry bundle.json', 'fail manifest-invalid Telemetry']);
  const cut = published();
  cut.put({ 'Telemetry/bundle.json': cut.repository.read('bundle/1.4.0/Telemetry/bundle.json').slice(0, -5) });
  expect(await cut.say()).toEqual(['<- fail sums-mismatch Telemetry bundle.json', 'fail manifest-invalid Telemetry']);
  const { areas, findings } = await cut.verify();
  expect(areas[0]?.manifest).toBeNull();
  expect(findings[0]?.location).toMatchObject({ path: 'bundle/1.4.0/Telemetry/bundle.json', line: 44 });
});

test('a manifest that was changed shows itself in what it says; that its own hash differs follows', async () => {
  const entries = Object.entries(files).map(([path, content]) => entryOf(path, content));
  const dropped = published().put({ 'Telemetry/bundle.json': manifestOf(entries.slice(0, 2)) });
  expect(await dropped.say()).toEqual(['<- fail sums-mismatch Telemetry bundle.json', 'fail unlisted Telemetry raw/b.json']);
  const twice = published().put({ 'Telemetry/bundle.json': manifestOf([...entries, entries[1]]) });
  expect(await twice.say()).toEqual(['<- fail sums-mismatch Telemetry bundle.json', 'fail manifest-invalid Telemetry']);
  const outside = published().put({ 'Telemetry/bundle.json': manifestOf([...entries.slice(0, 2), { ...entries[2], path: '../b.json' }]) });
  expect(await outside.say()).toEqual(['<- fail sums-mismatch Telemetry bundle.json', '<- fail unlisted Telemetry raw/b.json', 'fail manifest-invalid Telemetry']);
  const edited = published().put({ 'Telemetry/bundle.json': manifestOf(entries, { platform: 'darwin' }) });
  expect(await edited.say()).toEqual(['fail sums-mismatch Telemetry bundle.json']);
});

test('SHA256SUMS is held to the files in both directions, and to its own form', async () => {
  const other = 'f'.repeat(64);
  const world = published();
  const sums = world.repository.read('bundle/1.4.0/SHA256SUMS');
  const wrong = world.put({ SHA256SUMS: sums.replace(hash(files['a.csv']), other) });
  expect(await wrong.say()).toEqual(['fail sums-mismatch Telemetry a.csv']);
  expect((await wrong.verify()).findings[0]).toMatchObject({ expected: other, related: [{ path: 'bundle/1.4.0/SHA256SUMS', line: 2, column: 1 }] });
  expect(await world.put({ SHA256SUMS: sums.split('\n').filter((line) => !line.endsWith('a.csv')).join('\n') }).say()).toEqual(['fail sums-mismatch Telemetry a.csv']);
  expect(await world.put({ SHA256SUMS: `${sums}${other}  Telemetry/none.csv\n` }).say()).toEqual(['fail sums-mismatch Telemetry none.csv']);
  const odd = await world.put({ SHA256SUMS: `${sums}no line\n${other}  ../out\n${hash(files['a.csv'])}  Telemetry/a.csv\n` }).verify();
  expect(odd.findings.map(({ rule, keys, message }) => [rule, keys['path'], message])).toEqual([['bundle/sums-mismatch', 'SHA256SUMS', 'bundle/1.4.0/SHA256SUMS cannot be relied on. 5:1: This line is no hash and name. 6:1: "../out" lies outside. 7:1: "Telemetry/a.csv" is listed already at 2:1.']]);
  expect(await world.put({ SHA256SUMS: Buffer.from([0xff, 0x00]) }).say()).toContain('fail sums-mismatch . SHA256SUMS');
  expect(await world.put({ SHA256SUMS: Buffer.from(`\ufeff${sums.replaceAll('\n', '\r\n')}`, 'utf16le') }).say()).toEqual([]);
});

test('SHA256SUMS that this writes is what sha256sum accepts, and what sha256sum writes is accepted', async () => {
  const world = new BundleWorld().publish({ ...files, 'odd \\ name\nhere.csv': 'x\n' });
  const folder = join(world.repository.path, 'bundle/1.4.0');
  const written = execFileSync('sha256sum', world.list().map(({ path }) => path), { cwd: folder });
  expect(written.toString()).toContain('\\\\ name\\nhere.csv');
  expect(await world.put({ SHA256SUMS: written }).say()).toEqual([]);
  expect(execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder }).toString()).toBe('');
  const tagged = execFileSync('sha256sum', ['--tag', ...world.list().filter(({ path }) => path !== 'SHA256SUMS').map(({ path }) => path)], { cwd: folder });
  expect(await world.put({ SHA256SUMS: tagged }).say()).toEqual([]);
  expect(readFileSync(join(folder, 'SHA256SUMS'))).toEqual(tagged);
});

test('in a bundle made on Windows names match without case; elsewhere they do not', async () => {
  const listed = [entryOf('A.CSV', 'x\n')];
  const world = new BundleWorld().put({ 'Telemetry/a.csv': 'x\n', 'Telemetry/bundle.json': manifestOf(listed, { platform: 'win32' }) });
  expect(await world.say()).toEqual([]);
  expect(await world.put({ 'Telemetry/bundle.json': manifestOf(listed) }).say()).toEqual(['<- fail unlisted Telemetry a.csv', 'fail file-missing Telemetry A.CSV']);
});

test("a manifest at the bundle's root may list what other areas have too; what is wrong there is said by the area", async () => {
  const world = new BundleWorld({ areas: { '.': { manifest: { format: 'sha256sum', file: 'SHA256SUMS' } }, Telemetry: {} } }).publish(files).put({ 'top.csv': 't\n' }).writeSums();
  expect(await world.say()).toEqual([]);
  world.put({ 'Telemetry/a.csv': 'x,y\n1,3\n', 'top.csv': 'T\n' });
  expect(await world.say()).toEqual(['<- fail hash-mismatch . Telemetry/a.csv', 'fail hash-mismatch . top.csv', 'fail hash-mismatch Telemetry a.csv']);
  world.put({ 'Telemetry/a.csv': files['a.csv'], 'top.csv': 't\n', 'Telemetry/bundle.json': manifestOf([]) });
  expect((await world.say()).filter((one) => !one.startsWith('<-'))).toEqual(['fail unlisted Telemetry a.csv', 'fail unlisted Telemetry raw/b.json']);
});
