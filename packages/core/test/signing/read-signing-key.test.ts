import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readSigningKey, readSigningKeyText } from '../../src/signing/index.js';
import { makeSigner } from '../release/attest/signed-release.js';

const { key, privatePem } = makeSigner.ed25519();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-signing-key-'));
  writeFileSync(join(folder, 'release.pem'), privatePem);
  writeFileSync(join(folder, 'none.pem'), 'no key');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([['a path', 'release.pem'], ['the text itself', privatePem]])('%s is read', async (_what, given) => {
  expect((await readSigningKey({ 'signing-key': given }, folder))?.publicKey.keyId).toBe(key.publicKey.keyId);
  expect(await readSigningKeyText({ 'signing-key': given }, folder)).toBe(privatePem);
});

test.each([['nothing', {}], ['a secret that is not there', { 'signing-key': '' }], ['blanks', { 'signing-key': ' \n' }]])('%s is no key', async (_what, given) => {
  expect([await readSigningKey(given, folder), await readSigningKeyText(given, folder)]).toEqual([null, null]);
});

test.each([['a file that is not there', 'MC4CAQAwBQYDK2VwBCIEIA', 'config/not-found'], ['a folder', '.', 'config/unreadable'], ['a file without a key', 'none.pem', 'signing/invalid-key'], ['a key that was cut off', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw', 'signing/invalid-key']])('%s is told by its code, and what was given is never repeated', async (_what, given, code) => {
  const error: unknown = await readSigningKey({ 'signing-key': given }, folder).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code, message: expect.stringContaining('`signing-key`'), cause: undefined });
  expect(String(error)).not.toContain('MC4C');
});
