import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readZip, writeStoredZip } from '../../src/github/index.js';

/** Made by Info-ZIP from a pipe: sizes after the data, extra fields in both headers. */
const deflatedZip = 'UEsDBBQACAAIAHJCdV0AAAAAAAAAABcAAAAFABwAZC50eHRVVAkAAxdUAWsXVAFrdXgLAAEEAAAAAAQAAAAAS0lNy0ksSVVIQaUBUEsHCGV0o0YMAAAAFwAAAFBLAQIeAxQACAAIAHJCdV1ldKNGDAAAABcAAAAFABgAAAAAAAEAAACkgQAAAABkLnR4dFVUBQADF1QBa3V4CwABBAAAAAAEAAAAAFBLBQYAAAAAAQABAEsAAABbAAAAAAA=';

// That other programs read these zips is shown where the real artifact client downloads one.

test('the same files are the same bytes, whenever and wherever', () => {
  const digest = createHash('sha256').update(writeStoredZip({ 'evidence.json': '{}\n', 'logs/a.txt': 'a' })).digest('hex');
  expect(digest).toBe('fdb97f3e21cb574193597cb692e021e34c9fe15bbec5f073c975aa3d3386759f');
});

test('keeps the order and the names given, hostile ones too', () => {
  const zip = writeStoredZip({ '../outside': 'x', 'b.txt': '', 'a.txt': '' }).toString('latin1');
  const names = [...zip.matchAll(/PK\x01\x02.{42}(\.\.\/outside|b\.txt|a\.txt)/gs)].map(([, name]) => name);
  expect(names).toEqual(['../outside', 'b.txt', 'a.txt']);
});

test('no files make an empty zip, not an empty file', () => {
  expect(writeStoredZip({}).toString('latin1')).toBe(`PK\x05\x06${'\0'.repeat(18)}`);
});

test('reads its own zips and those of others', () => {
  const own = readZip(writeStoredZip({ 'a.txt': 'one', 'folder/b.bin': Uint8Array.of(0, 255) }));
  expect([...own]).toEqual([['a.txt', Buffer.from('one')], ['folder/b.bin', Buffer.from([0, 255])]]);
  const foreign = Buffer.from(deflatedZip, 'base64');
  expect(readZip(foreign).get('d.txt')?.toString()).toBe('deflate deflate deflate');
  expect(() => readZip(foreign.subarray(0, 60))).toThrow('No end');
});
