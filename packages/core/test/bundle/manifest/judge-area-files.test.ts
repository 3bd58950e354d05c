import { describe, expect, it, test } from '@jest/globals';
import { judgeAreaFiles, type AreaFilesInput, type JudgedFiles } from '../../../src/bundle/manifest/judge-area-files.js';
import type { ManifestEntry } from '../../../src/bundle/manifest/manifest-entry.js';
import { areaOf, digest, fileOf, fingerprint, type PlainArea } from '../plain-bundle.js';

function entryOf(path: string, digit: string | null = 'a', more: Partial<ManifestEntry> = {}): ManifestEntry {
  const sha256 = digit === null ? null : digest(digit);
  return { path, sha256, bytes: 3, line: 5, column: 7, listedIn: 'T/bundle.json', recorded: sha256, ...more };
}

interface Judged extends PlainArea {
  readonly listed?: readonly ManifestEntry[];
  readonly input?: Partial<AreaFilesInput>;
}

function judge({ listed = [], input = {}, manifest = {}, ...rest }: Judged): JudgedFiles {
  const area = areaOf({ ...rest, manifest: manifest === null ? null : { files: listed, ...manifest } });
  return judgeAreaFiles({ id: 'candidate', bundlePath: 'b/1.0', area, files: area.files, unlisted: 'fail', causeOf: () => undefined, digests: new Map(), ...input });
}

const invalid = fingerprint('bundle/manifest-invalid', { bundle: 'candidate', area: 'T' });
/** What every finding at `T/a.csv` has. */
const shared = { keys: { bundle: 'candidate', area: 'T', path: 'a.csv' }, check: 'file:T/a.csv', outcome: 'fail', location: { path: 'b/1.0/T/a.csv' }, related: [{ path: 'b/1.0/T/bundle.json', line: 5, column: 7 }] };
const missing = { ...shared, rule: 'bundle/file-missing', message: 'b/1.0/T/a.csv is missing; b/1.0/T/bundle.json:5:7 lists it.' };
const unlisted = { rule: 'bundle/unlisted', keys: { bundle: 'candidate', area: 'T', path: 'a.csv' }, check: 'file:T/a.csv', outcome: 'fail', message: 'b/1.0/T/a.csv is not listed in b/1.0/T/bundle.json.', location: { path: 'b/1.0/T/a.csv' } };
const mismatch = { ...shared, rule: 'bundle/hash-mismatch', message: `b/1.0/T/a.csv has the SHA-256 ${digest('b')}, but b/1.0/T/bundle.json:5:7 lists ${digest('a')}.`, expected: digest('a'), actual: digest('b') };

test('an area without a manifest has nothing to compare: that is said elsewhere', () => {
  expect(judge({ files: [fileOf('T/a.csv')], manifest: null })).toStrictEqual({ checks: [], findings: [], invalid: undefined });
});

test('files that are what is listed are checked and have no finding', () => {
  const listed = [entryOf('a.csv'), entryOf('raw/b.csv', 'b', { bytes: null })];
  expect(judge({ files: [fileOf('T/a.csv'), fileOf('T/raw/b.csv', 'b', 9)], listed })).toStrictEqual({ checks: ['file:T/a.csv', 'file:T/raw/b.csv'], findings: [], invalid: undefined });
});

test('an entry without its own place is listed in the manifest', () => {
  const { findings } = judge({ listed: [], manifest: { files: [{ path: 'a.csv', sha256: digest('a'), bytes: 3, line: 5, column: 7 }] } });
  expect(findings).toStrictEqual([missing]);
});

describe('a file that is listed', () => {
  it('with another size is told by the size alone', () => {
    expect(judge({ files: [fileOf('T/a.csv', 'b', 4)], listed: [entryOf('a.csv')] }).findings).toStrictEqual([
      { ...shared, rule: 'bundle/size-mismatch', message: 'b/1.0/T/a.csv has 4 bytes, but b/1.0/T/bundle.json:5:7 lists 3.', expected: 3, actual: 4 },
    ]);
  });

  it.each([3, null])('with another hash names both, where its size is %j', (bytes) => {
    expect(judge({ files: [fileOf('T/a.csv', 'b')], listed: [entryOf('a.csv', 'a', { bytes })] }).findings).toStrictEqual([mismatch]);
  });

  it('without any hash is not proved', () => {
    expect(judge({ files: [fileOf('T/a.csv')], listed: [entryOf('a.csv', null)] }).findings).toStrictEqual([
      { ...shared, rule: 'bundle/weak-hash', outcome: 'unverified', reason: 'unproven', message: 'b/1.0/T/bundle.json:5:7 records no hash of b/1.0/T/a.csv, so its content is not proved.' },
    ]);
  });

  const md5 = 'c'.repeat(32);
  it.each([['an MD5 that agrees', md5, 128], ['the beginning of its hash', 'a'.repeat(12), 48], ['too short a beginning', 'a'.repeat(8), 32]])('with %s is not proved', (_, recorded, bits) => {
    const digests = new Map([['T/a.csv', { md5 }]]);
    expect(judge({ files: [fileOf('T/a.csv')], listed: [entryOf('a.csv', null, { recorded })], input: { digests } }).findings).toStrictEqual([
      { ...shared, rule: 'bundle/weak-hash', outcome: 'unverified', reason: 'unproven', message: `b/1.0/T/bundle.json:5:7 records of b/1.0/T/a.csv a hash of ${bits} bits, which proves too little.`, actual: recorded },
    ]);
  });

  it('with a hash of another kind that is as good is proved', () => {
    const sha512 = 'd'.repeat(128);
    expect(judge({ files: [fileOf('T/a.csv')], listed: [entryOf('a.csv', null, { recorded: sha512 })], input: { digests: new Map([['T/a.csv', { sha512 }]]) } }).findings).toStrictEqual([]);
  });

  it('with a hash of another kind that is not its own is another file', () => {
    expect(judge({ files: [fileOf('T/a.csv')], listed: [entryOf('a.csv', null, { recorded: md5 })] }).findings).toStrictEqual([
      { ...shared, rule: 'bundle/hash-mismatch', message: `b/1.0/T/a.csv has the SHA-256 ${digest('a')}, but b/1.0/T/bundle.json:5:7 lists ${md5}, which is no hash of it.`, expected: md5, actual: digest('a') },
    ]);
  });

  it('and altered follows from what was found at it before', () => {
    const causeOf = (path: string): string | undefined => (path === 'T/a.csv' ? 'sha256:link' : undefined);
    expect(judge({ files: [fileOf('T/a.csv', 'b')], listed: [entryOf('a.csv')], input: { causeOf } }).findings).toStrictEqual([{ causedBy: 'sha256:link', ...mismatch }]);
    expect(judge({ listed: [entryOf('a.csv')], input: { causeOf } }).findings).toStrictEqual([{ ...missing, causedBy: 'sha256:link' }]);
    expect(judge({ files: [fileOf('T/a.csv')], input: { causeOf } }).findings).toStrictEqual([{ ...unlisted, causedBy: 'sha256:link' }]);
  });
});

describe('a manifest that cannot be relied on', () => {
  it('is the cause where it says two things of a file, and of what it does not list', () => {
    const files = [fileOf('T/a.csv', 'b'), fileOf('T/new.csv', 'e')];
    const { findings, checks, invalid: told } = judge({ files, listed: [entryOf('a.csv'), entryOf('a.csv', 'b', { line: 6 })], input: { causeOf: () => undefined } });
    expect([told, checks]).toEqual([invalid, ['file:T/a.csv']]);
    expect(findings).toStrictEqual([
      { causedBy: invalid, ...mismatch },
      { ...unlisted, keys: { bundle: 'candidate', area: 'T', path: 'new.csv' }, check: 'file:T/new.csv', message: 'b/1.0/T/new.csv is not listed in b/1.0/T/bundle.json.', location: { path: 'b/1.0/T/new.csv' }, causedBy: invalid },
    ]);
  });

  it('is not the cause of what it says once', () => {
    const { findings, invalid: told } = judge({ files: [fileOf('T/a.csv', 'b')], listed: [entryOf('a.csv'), entryOf('../out')] });
    expect([told, findings]).toStrictEqual([invalid, [mismatch]]);
  });
});

describe('a file that nobody lists', () => {
  it.each(['fail', 'warn'] as const)('comes to `%s` as the configuration says', (outcome) => {
    expect(judge({ files: [fileOf('T/a.csv')], input: { unlisted: outcome } }).findings).toStrictEqual([{ ...unlisted, outcome }]);
  });

  it('is passed over where the configuration says so', () => {
    expect(judge({ files: [fileOf('T/a.csv')], input: { unlisted: 'ignore' } }).findings).toStrictEqual([]);
  });

  it('is no finding when it speaks of the evidence: the README, the manifest, a signature', () => {
    expect(judge({ files: ['T/README.md', 'T/bundle.json', 'T/a.csv.sig'].map((path) => fileOf(path)) }).findings).toStrictEqual([]);
  });
});

describe('a file under another name', () => {
  const moved = (path: string, cause: string): object => ({ ...unlisted, keys: { bundle: 'candidate', area: 'T', path }, check: `file:T/${path}`, message: `b/1.0/T/${path} is not listed in b/1.0/T/bundle.json.`, location: { path: `b/1.0/T/${path}` }, causedBy: cause });
  const causeOf = (path: string): string => fingerprint('bundle/file-missing', { bundle: 'candidate', area: 'T', path });

  it('is missing where it was, which is the cause that it is not listed', () => {
    expect(judge({ files: [fileOf('T/b.csv')], listed: [entryOf('a.csv')] }).findings).toStrictEqual([
      { ...missing, message: `${missing.message} The same bytes lie at b/1.0/T/b.csv: it was renamed.` },
      moved('b.csv', causeOf('a.csv')),
    ]);
  });

  it('is told one by one, in the order of the names, where several have the same bytes', () => {
    const { findings } = judge({ files: ['T/x.csv', 'T/y.csv', 'T/z.csv'].map((path) => fileOf(path)), listed: [entryOf('a.csv'), entryOf('b.csv')] });
    const told = findings.map(({ rule, keys, message, causedBy }) => [rule, keys['path'], /The same bytes lie at (.*): it was renamed\.$/.exec(message)?.[1], causedBy]);
    expect(told).toStrictEqual([
      ['bundle/file-missing', 'a.csv', 'b/1.0/T/x.csv', undefined], ['bundle/file-missing', 'b.csv', 'b/1.0/T/y.csv', undefined],
      ['bundle/unlisted', 'x.csv', undefined, causeOf('a.csv')], ['bundle/unlisted', 'y.csv', undefined, causeOf('b.csv')], ['bundle/unlisted', 'z.csv', undefined, undefined],
    ]);
  });

  it('is not recognised where the manifest records no hash of it', () => {
    expect(judge({ files: [fileOf('T/b.csv')], listed: [entryOf('a.csv', null)] }).findings.map(({ message, causedBy }) => [message, causedBy])).toStrictEqual([
      [missing.message, undefined], ['b/1.0/T/b.csv is not listed in b/1.0/T/bundle.json.', undefined],
    ]);
  });
});

describe("a manifest at the bundle's root", () => {
  it('lists files of every area, and names them by their whole path', () => {
    const own = { name: '.', files: [fileOf('top.csv', 'c')], listed: [entryOf('top.csv', 'a', { listedIn: 'bundle.json' }), entryOf('T/a.csv', 'a', { listedIn: 'bundle.json' })] };
    const { checks, findings } = judge({ ...own, input: { files: [fileOf('T/a.csv', 'b'), fileOf('top.csv', 'a')] } });
    expect(checks).toEqual(['file:top.csv', 'file:T/a.csv']);
    expect(findings[0]).toStrictEqual({ ...mismatch, keys: { ...mismatch.keys, area: '.', path: 'T/a.csv' }, message: mismatch.message.replace('T/bundle.json', 'bundle.json'), related: [{ path: 'b/1.0/bundle.json', line: 5, column: 7 }] });
  });

  it('does not list by itself what only another area has', () => {
    const { findings } = judge({ files: [fileOf('T/a.csv')], listed: [entryOf('x.csv', 'd')], input: { files: [fileOf('T/a.csv'), fileOf('T/x.csv', 'd'), fileOf('Other/y.csv')] } });
    expect(findings.map(({ rule, keys }) => [rule, keys['path']])).toEqual([['bundle/file-missing', 'x.csv'], ['bundle/unlisted', 'a.csv']]);
  });
});

describe('names in another case', () => {
  const listed = [entryOf('A.CSV')];
  const rulesOf = (files: readonly string[], platform: string | null): readonly string[] => judge({ files: files.map((path) => fileOf(path)), listed, manifest: { platform } }).findings.map(({ rule, keys }) => `${rule} ${keys['path'] ?? ''}`);

  it('are the same file in a bundle that was made on Windows, and nowhere else', () => {
    expect(rulesOf(['T/a.csv'], 'win32')).toEqual([]);
    expect(rulesOf(['T/a.csv'], 'linux')).toEqual(['bundle/file-missing A.CSV', 'bundle/unlisted a.csv']);
    expect(rulesOf(['T/a.csv'], null)).toEqual(['bundle/file-missing A.CSV', 'bundle/unlisted a.csv']);
  });

  it('are none where two files could be meant, unless one has just that name', () => {
    expect(rulesOf(['T/a.csv', 'T/a.CSV'], 'win32')).toEqual(['bundle/file-missing A.CSV', 'bundle/unlisted a.csv', 'bundle/unlisted a.CSV']);
    expect(rulesOf(['T/a.csv', 'T/A.CSV'], 'win32')).toEqual(['bundle/unlisted a.csv']);
  });
});
