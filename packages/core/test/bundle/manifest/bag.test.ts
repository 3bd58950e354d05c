import { expect, test } from '@jest/globals';
import { BundleWorld, hash, type Content } from './bundle-world.js';

const csv = 'x,y\n1,2\n';
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const info = 'Source-Organization: Ada\nVERSION : 1.4.0\nRepository: o/r\nNote: one\n two\nVersion: 9\n';

function sum(algorithm: string, content: Content): string {
  return Object.entries(content).map(([path, text]) => `${hash(text, algorithm)}  ${path}\n`).join('');
}

/** A bag as BagIt (RFC 8493) has it, with what is given in place of its files; null leaves one out. */
function bag(changes: Readonly<Record<string, string | null>> = {}, algorithm = 'sha256', config: Readonly<Record<string, unknown>> = {}): BundleWorld {
  const payload = { 'data/a.csv': csv, 'data/raw/100%25.csv': csv };
  const tags = { 'bagit.txt': declaration, 'bag-info.txt': info, [`manifest-${algorithm}.txt`]: sum(algorithm, payload) };
  const files: Readonly<Record<string, string | null>> = { 'data/a.csv': csv, 'data/raw/100%.csv': csv, ...tags, [`tagmanifest-${algorithm}.txt`]: sum(algorithm, tags), ...changes };
  const world = new BundleWorld({ areas: { Telemetry: { manifest: { format: 'bagit', ...config } } }, identity: { version: 'required', commit: 'optional' } });
  return world.put(Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[`Telemetry/${path}`, text]]))));
}

test('an honest bag passes, tag files are held to their manifest, and bag-info says what it is the evidence of', async () => {
  const { findings, checks, areas } = await bag().verify();
  expect(findings).toEqual([]);
  expect(checks).toEqual(['area:Telemetry', 'file:Telemetry/data/a.csv', 'file:Telemetry/data/raw/100%.csv', 'file:Telemetry/bagit.txt', 'file:Telemetry/bag-info.txt', 'file:Telemetry/manifest-sha256.txt']);
  expect(areas[0]?.manifest).toMatchObject({ path: 'Telemetry/manifest-sha256.txt', version: '1.4.0', repository: 'o/r', commit: null });
});

test('a bag with SHA-512 passes, found by itself or named', async () => {
  expect(await bag({}, 'sha512').say()).toEqual([]);
  expect(await bag({}, 'sha512', { file: 'manifest-sha512.txt' }).say()).toEqual([]);
  expect(await bag({ 'data/a.csv': 'x,y\n1,3\n' }, 'sha512').say()).toEqual(['fail hash-mismatch Telemetry data/a.csv']);
});

test('a bag with MD5 only is not verified', async () => {
  expect(await bag({}, 'md5').say()).toEqual(['bag-info.txt', 'bagit.txt', 'data/a.csv', 'data/raw/100%.csv', 'manifest-md5.txt'].map((path) => `unverified weak-hash Telemetry ${path}`));
});

test.each<readonly [string, Readonly<Record<string, string | null>>, readonly string[]]>([
  ['a payload that was changed', { 'data/a.csv': 'x,y\n1,3\n' }, ['fail hash-mismatch Telemetry data/a.csv']],
  ['a payload that is missing', { 'data/a.csv': null }, ['fail file-missing Telemetry data/a.csv']],
  ['a payload that nobody lists', { 'data/b.csv': 'b' }, ['fail unlisted Telemetry data/b.csv']],
  ['a tag file that was changed', { 'bag-info.txt': info.replace('Ada', 'Bob') }, ['fail hash-mismatch Telemetry bag-info.txt']],
  ['no manifest of tag files', { 'tagmanifest-sha256.txt': null }, []],
  ['no bag-info', { 'bag-info.txt': null, 'tagmanifest-sha256.txt': null }, ['unverified wrong-candidate Telemetry version']],
  ['no declaration', { 'bagit.txt': null, 'tagmanifest-sha256.txt': null }, ['fail manifest-invalid Telemetry']],
  ['a version that is not known', { 'bagit.txt': declaration.replace('1.0', '2.0'), 'tagmanifest-sha256.txt': null }, ['fail manifest-invalid Telemetry']],
  ['an encoding that is not known', { 'bagit.txt': declaration.replace('UTF-8', 'ISO-8859-1'), 'tagmanifest-sha256.txt': null }, ['fail manifest-invalid Telemetry']],
  ['no manifest', { 'manifest-sha256.txt': null }, ['fail manifest-missing Telemetry']],
])('%s', async (_, changes, expected) => {
  expect(await bag(changes).say()).toEqual(expected);
});

test('a payload lies in data/, and nothing outside of the bag', async () => {
  const [finding] = (await bag({ 'manifest-sha256.txt': sum('sha256', { 'data/a.csv': csv, 'data/raw/100%25.csv': csv, 'bagit.txt': declaration, '../out': csv }), 'tagmanifest-sha256.txt': null }).verify()).findings;
  expect(finding?.message).toContain('manifest-sha256.txt:3:1: "bagit.txt" is no payload: that lies in data/. bundle/1.4.0/Telemetry/manifest-sha256.txt:4:1: "../out" lies outside.');
});
