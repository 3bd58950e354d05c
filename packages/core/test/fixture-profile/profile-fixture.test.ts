import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exceedsLimit, percentDelta, profileFile, profileFixture, type FixtureProfile } from '../../src/fixture-profile/index.js';
import { openProfiler } from '../../src/fixture-profile/profile-fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The definition, read literally and in memory. */
function profileText(bytes: Uint8Array): Partial<FixtureProfile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    const lines = text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
    return { sha256: sha256(text), sizeBytes: Buffer.byteLength(text), lineCount: lines, parseError: null };
  } catch {
    return { sha256: sha256(bytes), sizeBytes: bytes.length, lineCount: null };
  }
}

describe('a text fixture', () => {
  test('line endings and byte order mark do not matter', async () => {
    const profile = await profileFixture(Buffer.from('a\nb\n'), 'text');
    expect(profile).toEqual({ format: 'text', sha256: sha256('a\nb\n'), sizeBytes: 4, lineCount: 2, rootElement: null, parseError: null });
    for (const same of ['\uFEFFa\nb\n', 'a\r\nb\r\n', 'a\rb\r', '\uFEFFa\r\nb\r']) expect(await profileFixture(Buffer.from(same), 'text')).toEqual(profile);
  });

  test.each([
    ['', 0],
    ['\n', 1],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['\n\n', 2],
    ['\uFEFF', 0],
  ])('%j has %d lines', async (text, lines) => {
    expect((await profileFixture(Buffer.from(text), 'csv')).lineCount).toBe(lines);
  });

  test('invalid UTF-8 is said, and measured over raw bytes', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFa\r\n'), Buffer.of(0xff)]);
    expect(await profileFixture(bytes, 'json')).toEqual({
      format: 'json', sha256: sha256(bytes), sizeBytes: bytes.length, lineCount: null, rootElement: null, parseError: expect.stringContaining('UTF-8'),
    });
  });

  test('in pieces cut anywhere it is what the definition says of the whole', async () => {
    const part = fc.constantFrom(...['\uFEFF', 'a', 'ä', '€', '😀', '\n', '\r', '\r\n', '\r\r\n'].map((text) => Buffer.from(text)), Buffer.of(0xc3), Buffer.of(0xef, 0xbb));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), fc.array(fc.nat(30)), async (parts, cuts) => {
        const bytes = Buffer.concat(parts);
        const profiler = await openProfiler('text');
        let from = 0;
        for (const to of [...cuts.sort((a, b) => a - b), bytes.length]) {
          profiler.update(bytes.subarray(from, Math.max(from, to)));
          from = Math.max(from, to);
        }
        const profile = profiler.finish();
        expect(profile).toMatchObject(profileText(bytes));
        expect(profile).toEqual(await profileFixture(bytes, 'text'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a binary fixture', () => {
  test('is measured as it is', async () => {
    const bytes = Buffer.from('\uFEFFa\r\n');
    expect(await profileFixture(bytes, 'binary')).toEqual({ format: 'binary', sha256: sha256(bytes), sizeBytes: 6, lineCount: null, rootElement: null, parseError: null });
  });
});

describe('an XML fixture', () => {
  test.each([
    ['<?xml version="1.0"?>\n<!-- c --><Benchmark id="x"><a/></Benchmark>\n', 'Benchmark'],
    ['\uFEFF<cdf:Benchmark xmlns:cdf="urn:x"/>', 'Benchmark'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'a'],
  ])('%j has the root %s', async (text, root) => {
    expect(await profileFixture(Buffer.from(text), 'xml')).toMatchObject({ rootElement: root, parseError: null });
  });

  test.each(['', '<a>', '<a/><b/>', '<a>&x;</a>', 'text', '<a></b>'])('%j does not parse, and is measured all the same', async (text) => {
    expect(await profileFixture(Buffer.from(text), 'xml')).toMatchObject({ sha256: sha256(text), rootElement: null, parseError: expect.stringMatching(/^\d+:\d+: /) });
  });

  test('so deep that looking upwards would take for ever is read no further, and measured all the same', async () => {
    const [deep, deepest] = [1001, 1000].map((depth) => '<a>'.repeat(depth) + '</a>'.repeat(depth));
    expect(await profileFixture(Buffer.from(String(deepest)), 'xml')).toMatchObject({ rootElement: 'a', parseError: null });
    expect(await profileFixture(Buffer.from(String(deep)), 'xml')).toMatchObject({ sha256: sha256(String(deep)), rootElement: null, parseError: '1:3003: nested deeper than 1000 levels.' });
  });

  test('in pieces cut anywhere it has the same root', async () => {
    const bytes = Buffer.from('\uFEFF<?xml version="1.0"?>\r\n<ä:Größe xmlns:ä="urn:€">\r\n<b x="😀">&amp;</b></ä:Größe>');
    const whole = await profileFixture(bytes, 'xml');
    expect(whole).toMatchObject({ rootElement: 'Größe', parseError: null });
    for (let size = 1; size < bytes.length; size += 1) {
      const profiler = await openProfiler('xml');
      for (let from = 0; from < bytes.length; from += size) profiler.update(bytes.subarray(from, from + size));
      expect(profiler.finish()).toEqual(whole);
    }
  });
});

describe('a file', () => {
  test('has the profile of its content', async () => {
    const path = join(folder, 'small.xml');
    writeFileSync(path, '<a>\r\n</a>\r\n');
    expect(await profileFile(path, 'xml')).toEqual(await profileFixture(Buffer.from('<a>\n</a>\n'), 'xml'));
  });

  test('that does not exist is the file system\'s error', async () => {
    await expect(profileFile(join(folder, 'none'), 'text')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('of 64 MiB is read without being held in memory', async () => {
    const path = join(folder, 'large.txt');
    const file = await open(path, 'w');
    const piece = Buffer.from(`${'x'.repeat(1022)}\r\n`.repeat(1024));
    for (let at = 0; at < 64; at += 1) await file.write(piece);
    await file.close();
    const before = process.memoryUsage.rss();
    expect(await profileFile(path, 'text')).toMatchObject({ lineCount: 65_536, sizeBytes: 1023 * 65_536 });
    expect(process.memoryUsage.rss() - before).toBeLessThan(48 * 1024 * 1024);
  });
});

describe('percentDelta', () => {
  test.each([
    [135, 100, 35],
    [65, 100, 35],
    [0, 0, 0],
    [5, 0, 100],
    [0, 7, 100],
    [1, 3, 66.67],
    [40_002, 40_000, 0], // 0.005 rounds to the even 0.00
    [40_006, 40_000, 0.02], // 0.015 rounds to the even 0.02
    [40_010, 40_000, 0.02], // 0.025 rounds to the even 0.02
    [200_027, 200_000, 0.01], // 0.0135
    [100_001_500_000_001, 100_000_000_000_000, 0],
  ])('%d against %d is %d %%', (current, reference, delta) => {
    expect(percentDelta(current, reference)).toBe(delta);
  });

  test('only more than the limit breaches it', () => {
    expect([exceedsLimit(35, 35), exceedsLimit(35.01, 35), exceedsLimit(percentDelta(13_500_049, 10_000_000), 35)]).toEqual([false, true, false]);
  });
});
