import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { compareLargeFiles } from '../../src/compare/compare-large-files.js';
import type { ComparisonOptions } from '../../src/compare/index.js';
import { compare } from './compare.js';

const folder = mkdtempSync(join(tmpdir(), 'compare-large-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [expectedPath, actualPath] = [join(folder, 'expected'), join(folder, 'actual')];

const cases: readonly [ComparisonOptions, string, string][] = [
  [{ as: 'bytes' }, 'abc', 'abd'],
  [{ as: 'text', normalise: ['timestamps'] }, 'a\r\n2026-01-01 10:00\nb\n', 'a\n2026-01-01 11:00\nc\n'],
  [{ as: 'ndjson', key: ['id'] }, '{"id":1}\n{"id":2}\n', '{"id":2,"x":1}\n'],
  [{ as: 'xml', ignore: ['/a/0/@at'] }, '<a at="1"><b>1</b></a>', '<a at="2"><b>2</b></a>'],
  [{ as: 'ndjson' }, '{"id":1}\n', '{"id":2}\n'],
];

test.each(cases)('%j: files are compared as contents are', async (options, expected, actual) => {
  writeFileSync(expectedPath, expected);
  writeFileSync(actualPath, actual);
  const { as, ...rest } = options;
  const comparison = await compareLargeFiles(expectedPath, actualPath, options);
  expect(comparison.state).toBe('different');
  expect(comparison).toEqual(await compare(as, [expected, actual], rest));
});

test('hundreds of megabytes take next to no memory', async () => {
  for (const path of [expectedPath, actualPath]) writeFileSync(path, '');
  for (const path of [expectedPath, actualPath]) truncateSync(path, 300 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  expect((await compareLargeFiles(expectedPath, actualPath, { as: 'bytes' })).state).toBe('equal');
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
});

test('a folder is refused', async () => {
  await expect(compareLargeFiles(folder, folder, { as: 'text' })).rejects.toMatchObject({ code: 'document/malformed' });
});
