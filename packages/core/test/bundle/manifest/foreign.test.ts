import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BundleWorld, hash, manifestOf, entryOf, type Content } from './bundle-world.js';

const pascal = { file: 'Manifest.json', fields: { files: 'Files', path: 'RelativePath', sha256: 'Hash', bytes: 'Length', area: 'Area', version: 'Version', commit: 'Commit', repository: 'Repository', platform: 'Platform' } };
const csv = 'x,y\n1,2\n';
const json = '{"b":1}\n';
const files = { 'a.csv': csv, 'raw/b.json': json };

function foreign(manifest: Readonly<Record<string, unknown>>, content: Content, bundles: Readonly<Record<string, unknown>> = {}): BundleWorld {
  return new BundleWorld({ areas: { Telemetry: { manifest } }, identity: { version: 'required', commit: 'optional' }, ...bundles },
    Object.fromEntries(Object.entries(content).map(([path, text]) => [`Telemetry/${path}`, text])));
}

/** `path` with the hash in upper case, as Get-FileHash gives it. */
function row(path: string, content: string, rest: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { RelativePath: path, Hash: hash(content).toUpperCase(), Length: content.length, ...rest };
}

const head = { Area: 'Telemetry', Version: '1.4.0', Repository: 'https://github.com/o/r.git', CreatedAt: '\\/Date(1767225600000)\\/' };
const windows = { ...head, Platform: 'Microsoft Windows NT 10.0.19045.0' };
const rows = [row('a.csv', csv), row('raw\\b.json', json)];
const withTimes = (value: unknown): string => JSON.stringify(value, null, 4).replaceAll('\\\\/', '\\/');

describe('an honest bundle of another tool passes', () => {
  test.each<readonly [string, string | Uint8Array, Content]>([
    ['PascalCase, upper-case hashes, Windows separators, times of .NET', withTimes({ ...head, Files: rows }), files],
    ['UTF-8 with a byte order mark and CRLF', `\ufeff${withTimes({ ...head, Files: rows }).replaceAll('\n', '\r\n')}`, files],
    ['UTF-16, little end first', Buffer.from(`\ufeff${withTimes({ ...head, Files: rows })}`, 'utf16le'), files],
    ['UTF-16, big end first', Buffer.from(`\ufeff${withTimes({ ...head, Files: rows })}`, 'utf16le').swap16(), files],
    ['absolute sources of the machine that made it', withTimes({ ...head, Files: rows.map((one) => ({ ...one, Source: 'C:\\Users\\ada\\out\\a.csv', SourcePath: '/home/ada/../etc' })) }), files],
    ['a list of one that was collapsed to the one', withTimes({ ...head, Files: rows[0] }), { 'a.csv': csv }],
    ['a version that is a number, sizes that are texts', withTimes({ ...head, Version: '1.4.0', Files: rows.map((one) => ({ ...one, Length: String(one['Length']) })) }), files],
    ['`.\\` in front of names', withTimes({ ...head, Files: [row('.\\a.csv', csv), row('./raw//b.json', json)] }), files],
    ['names in another case, made on Windows', withTimes({ ...windows, Files: [row('A.CSV', csv), row('Raw\\B.json', json)] }), files],
    ['hashes in pairs, and with the name of the algorithm', withTimes({ ...head, Files: [row('a.csv', csv, { Hash: hash(csv).toUpperCase().match(/../g)!.join('-') }), row('raw/b.json', json, { Hash: `sha256:${hash(json)}` })] }), files],
    ['SHA-512 and SHA-384, which prove as much', withTimes({ ...head, Files: [row('a.csv', csv, { Hash: hash(csv, 'sha512') }), row('raw/b.json', json, { Hash: hash(json, 'sha384') })] }), files],
  ])('%s', async (_, manifest, content) => {
    const world = foreign(pascal, { ...content, 'Manifest.json': manifest });
    const { findings, checks, areas } = await world.verify();
    expect(findings).toEqual([]);
    expect(checks).toHaveLength(1 + Object.keys(content).length);
    expect(areas[0]?.manifest).toMatchObject({ path: 'Telemetry/Manifest.json', version: '1.4.0', area: 'Telemetry', taskIds: [] });
  });

  test('fields that lie in objects', async () => {
    const dotted = { file: 'm.json', fields: { files: 'Bundle.Artifacts', path: 'File.Name', sha256: 'File.Hash.Value', bytes: 'File.Length', version: 'Build.Version', area: 'a.b', commit: 'Build.Commit' } };
    const content = JSON.stringify({ 'a.b': 'Telemetry', Build: { Version: '1.4.0' }, Bundle: { Artifacts: [{ File: { Name: 'a.csv', Hash: { Value: hash(csv) }, Length: csv.length } }] } });
    const world = foreign(dotted, { 'a.csv': csv, 'm.json': content });
    expect(await world.say()).toEqual([]);
    expect((await world.verify()).areas[0]?.manifest).toMatchObject({ area: 'Telemetry', version: '1.4.0', commit: null, files: [{ path: 'a.csv', line: 1, column: content.indexOf('{"File"') + 1 }] });
  });

  test('a bundle of ours is read as ours whatever the map of foreign ones says', async () => {
    const world = foreign(pascal, { 'a.csv': csv, 'Manifest.json': manifestOf([entryOf('a.csv', csv, { taskIds: ['ST-A-001', 'ST-A-002'] })]) });
    expect(await world.say()).toEqual([]);
    expect((await world.verify()).areas[0]?.manifest).toMatchObject({ taskIds: ['ST-A-001', 'ST-A-002'], repository: 'o/r', platform: 'linux' });
  });
});

describe('what another tool does not record is not verified', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['MD5', { Hash: hash(csv, 'md5') }, ['unverified weak-hash Telemetry a.csv']],
    ['SHA-1', { Hash: hash(csv, 'sha1').toUpperCase() }, ['unverified weak-hash Telemetry a.csv']],
    ['a shortened hash', { Hash: hash(csv).slice(0, 16) }, ['unverified weak-hash Telemetry a.csv']],
    ['the size only', { Hash: null }, ['unverified weak-hash Telemetry a.csv']],
    ['a hash that is none', { Hash: 'n/a' }, ['unverified weak-hash Telemetry a.csv']],
    ['neither', { Hash: undefined, Length: undefined }, ['unverified weak-hash Telemetry a.csv']],
    ['a full hash without size', { Length: null }, []],
    ['MD5 of something else', { Hash: hash('other', 'md5') }, ['fail hash-mismatch Telemetry a.csv']],
    ['a shortened hash of something else', { Hash: hash('other').slice(0, 16) }, ['fail hash-mismatch Telemetry a.csv']],
    ['SHA-512 of something else', { Hash: hash('other', 'sha512') }, ['fail hash-mismatch Telemetry a.csv']],
    ['the size only, of something else', { Hash: null, Length: 1 }, ['fail size-mismatch Telemetry a.csv']],
  ])('%s', async (_, rest, expected) => {
    const world = foreign(pascal, { 'a.csv': csv, 'Manifest.json': JSON.stringify({ ...head, Files: [{ ...row('a.csv', csv), ...Object(rest) }] }) });
    expect(await world.say()).toEqual(expected);
    const { findings, areas } = await world.verify();
    expect(findings.filter(({ outcome }) => outcome === 'unverified').every(({ reason }) => reason === 'unproven')).toBe(true);
    if (expected.some((one) => one.includes('weak-hash'))) expect(areas[0]?.manifest?.files[0]?.sha256).toBeNull();
  });

  test('a candidate', async () => {
    const world = foreign(pascal, { 'a.csv': csv, 'Manifest.json': JSON.stringify({ Files: rows[0] }) }, { identity: { version: 'required', commit: 'required' } });
    expect(await world.say()).toEqual(['unverified wrong-candidate Telemetry commit', 'unverified wrong-candidate Telemetry version']);
  });
});

describe('a manifest that cannot be relied on is one finding with every place', () => {
  test.each<readonly [string, unknown, string]>([
    ['a path of the machine', [row('C:\\out\\a.csv', csv), row('/etc/passwd', csv), row('\\\\server\\share\\a', csv)], ' "C:/out/a.csv" lies outside.'],
    ['a path that leaves the area', [row('..\\Routing\\a.csv', csv)], ' "../Routing/a.csv" lies outside.'],
    ['a path that comes back', [row('raw/../a.csv', csv)], ' "raw/../a.csv" lies outside.'],
    ['an entry that stands twice', [row('a.csv', csv), row('raw/b.json', json), row('.\\a.csv', csv)], ' "a.csv" is listed already at 1:'],
    ['entries that differ in case', [row('a.csv', csv), row('A.csv', csv)], ' "A.csv" is the same on some systems as "a.csv" at 1:'],
    ['no list', 'a.csv', ' It has no list of files under "Files".'],
    ['nothing', null, ' It has no list of files under "Files".'],
    ['an entry without path', [{ Hash: hash(csv) }], ' This entry has no "RelativePath".'],
    ['an entry that is a text', ['a.csv'], ' This entry has no "RelativePath".'],
    ['a size that is none', [row('a.csv', csv, { Length: -1 })], ' "Length" of "a.csv" is no number of bytes.'],
  ])('%s', async (_, list, message) => {
    const world = foreign(pascal, { ...files, 'Manifest.json': JSON.stringify({ ...head, Files: list }) });
    const { findings } = await world.verify();
    const invalid = findings.filter(({ rule }) => rule === 'bundle/manifest-invalid');
    expect(invalid).toHaveLength(1);
    expect(invalid[0]).toMatchObject({ outcome: 'fail', causedBy: null, keys: { area: 'Telemetry' }, location: { path: 'bundle/1.4.0/Telemetry/Manifest.json', line: 1 } });
    expect(invalid[0]?.message).toContain(message);
    expect(findings.filter(({ rule, causedBy }) => rule === 'bundle/unlisted' && causedBy === null)).toEqual([]);
  });

  test('a folder is no file', async () => {
    const world = foreign(pascal, { 'raw/b.json': json, 'Manifest.json': JSON.stringify({ ...head, Files: [row('raw\\', json), rows[1]] }) });
    expect(await world.say()).toEqual(['fail file-missing Telemetry raw']);
  });

  test('every place is named, up to ten', async () => {
    const many = Array.from({ length: 12 }, (_, index) => row(`../${index}`, csv));
    const [finding] = (await foreign(pascal, { 'Manifest.json': JSON.stringify({ ...head, Files: many }, null, 1) }).verify()).findings;
    expect(finding?.related).toHaveLength(9);
    expect(finding?.location).toEqual({ path: 'bundle/1.4.0/Telemetry/Manifest.json', line: 7, column: 3 });
    expect(finding?.message).toContain('And 2 more.');
  });

  test.each<readonly [string, string | Uint8Array]>([['no text', Buffer.from([0x7b, 0xff])], ['no JSON', '{"Files": ['], ['a key twice', '{"Files": [], "Files": []}'], ['a list', '[]']])('%s', async (_, manifest) => {
    expect(await foreign(pascal, { 'Manifest.json': manifest }).say()).toEqual(['fail manifest-invalid Telemetry']);
  });
});

describe('a manifest of ours is what its schema says', () => {
  const own = (manifest: string): BundleWorld => foreign({}, { 'a.csv': csv, 'bundle.json': manifest });

  test.each<readonly [string, string, string]>([
    ['a hash in upper case', manifestOf([entryOf('a.csv', csv, { sha256: hash(csv).toUpperCase() })]), 'bundle.json:13:17: files.0.sha256: must be a SHA-256 in lower-case hexadecimal.'],
    ['no size', manifestOf([entryOf('a.csv', csv, { bytes: undefined })]), 'bundle.json:11:5: files.0.bytes: '],
    ['a commit that is shortened', manifestOf([], { commit: 'abc' }), 'bundle.json:8:13: commit: '],
    ['another kind under our schema', manifestOf([], { kind: 'other' }), 'bundle.json:3:11: kind: '],
  ])('%s', async (_, manifest, message) => {
    const { findings, areas } = await own(manifest).verify();
    expect(findings.map(({ rule }) => rule)).toEqual(['bundle/manifest-invalid']);
    expect(findings[0]?.message).toContain(message);
    expect(areas[0]?.manifest).toBeNull();
  });

  test('a later minor version is read, another major is not', async () => {
    expect(await own(manifestOf([entryOf('a.csv', csv, { new: 1 })], { schemaVersion: '1.7', more: {} })).say()).toEqual([]);
    const [finding] = (await own(manifestOf([entryOf('a.csv', csv)], { schemaVersion: '2.0' })).verify()).findings;
    expect(finding).toMatchObject({ rule: 'bundle/manifest-invalid', outcome: 'unverified', reason: 'unknown-schema', location: { line: 4, column: 20 } });
  });

  test('a backslash is a letter of a name, not a separator', async () => {
    expect(await foreign({}, { 'a\\b.csv': csv, 'bundle.json': manifestOf([entryOf('a\\b.csv', csv)]) }).say()).toEqual([]);
  });
});

describe('sha256sum', () => {
  const sums = { format: 'sha256sum', file: 'checksums.txt' };
  const optional = { identity: { version: 'optional', commit: 'optional' } };

  test.each<readonly [string, string | Uint8Array]>([
    ['text and binary', `${hash(csv)}  a.csv\n${hash(json)} *raw/b.json\n`],
    ['CRLF, comments, empty lines, no last line end', `# made by hand\r\n\r\n${hash(csv)}  a.csv\r\n${hash(json)} *raw/b.json`],
    ['upper case, Windows separators', `${hash(csv).toUpperCase()} *.\\a.csv\r\n${hash(json).toUpperCase()} *raw\\b.json\r\n`],
    ['--tag', `SHA256 (a.csv) = ${hash(csv)}\nSHA512 (raw/b.json) = ${hash(json, 'sha512')}\n`],
    ['UTF-16', Buffer.from(`\ufeff${hash(csv)}  a.csv\r\n${hash(json)}  raw/b.json\r\n`, 'utf16le')],
  ])('passes: %s', async (_, text) => {
    const world = foreign(sums, { ...files, 'checksums.txt': text }, optional);
    expect(await world.say()).toEqual([]);
    expect((await world.verify()).checks).toEqual(['area:Telemetry', 'file:Telemetry/a.csv', 'file:Telemetry/raw/b.json']);
  });

  test('what the program itself writes of any name passes', async () => {
    const world = foreign(sums, { 'a b.csv': csv, ' lead.csv': csv, 'new\nline\r.csv': csv, 'back\\slash.csv': csv, '*star': csv, 'é.csv': csv }, optional);
    const folder = join(world.repository.path, 'bundle/1.4.0/Telemetry');
    const names = world.list().map(({ path }) => path.slice('Telemetry/'.length));
    for (const mode of ['-t', '-b']) {
      world.put({ 'Telemetry/checksums.txt': execFileSync('sha256sum', [mode, '--', ...names], { cwd: folder }) });
      expect(await world.say()).toEqual([]);
    }
  });

  test('says nothing of a candidate', async () => {
    expect(await foreign(sums, { 'a.csv': csv, 'checksums.txt': `${hash(csv)}  a.csv\n` }).say()).toEqual(['unverified wrong-candidate Telemetry version']);
  });

  test('places, weak hashes and faults are those of lines', async () => {
    const world = foreign(sums, { ...files, 'checksums.txt': `${hash(csv, 'md5')}  a.csv\n${hash('other')}  raw/b.json\n` }, optional);
    expect((await world.verify()).findings.map(({ rule, related }) => [rule, related?.[0]?.line])).toEqual([['bundle/weak-hash', 1], ['bundle/hash-mismatch', 2]]);
    const odd = foreign(sums, { 'checksums.txt': `${hash(csv)}\n\\${hash(csv)}  a\\tb\n${hash(csv)}  ../a.csv\n` }, optional);
    expect((await odd.verify()).findings.map(({ message }) => message)).toEqual(['The manifest of the area Telemetry cannot be relied on. bundle/1.4.0/Telemetry/checksums.txt:1:1: This line is no hash and name. bundle/1.4.0/Telemetry/checksums.txt:2:1: This line is no hash and name. bundle/1.4.0/Telemetry/checksums.txt:3:1: "../a.csv" lies outside.']);
  });

  test('SHA256SUMS of the bundle may itself be the manifest', async () => {
    const world = new BundleWorld({ areas: { '.': { manifest: { format: 'sha256sum', file: 'SHA256SUMS' } } } }, { 'a.csv': csv, 'raw/b.json': json }).writeSums();
    expect(await world.say()).toEqual([]);
    expect(await world.put({ 'a.csv': 'x,y\n1,3\n' }).say()).toEqual(['fail hash-mismatch . a.csv']);
  });
});
