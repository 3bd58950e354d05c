import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { run } from './run.js';

const privatePem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const variables = isolatedGitEnvironment();
let repository: TemporaryRepository;

beforeEach(() => {
  repository = createRepository({ 'a.txt': 'one\n', '.gitignore': 'key.pem\n' });
  writeFileSync(join(repository.path, 'key.pem'), privatePem, { mode: 0o600 });
});
afterEach(() => repository.dispose());

test('approve prints what was approved and writes one file', async () => {
  const { exitCode, stdout, stderr } = await run(['approve', '--signing-key', 'key.pem', '--reason', 'reviewed'], { cwd: repository.path, variables });
  expect([exitCode, stderr]).toEqual([0, '']);
  const [file, ...more] = readdirSync(join(repository.path, 'shipworthy-out'));
  expect(more).toEqual([]);
  expect(stdout).toMatch(/^Approved for level major:\n/);
  for (const fact of [repository.head(), repository.git('rev-parse', 'HEAD^{tree}'), `shipworthy-out/${file ?? 'none'}`]) expect(stdout).toContain(fact);
});

test('a key or passphrase that falls apart into words is not repeated', async () => {
  const words = privatePem.trim().split(/\s+/);
  const { exitCode, stdout, stderr } = await run(['approve', '--reason', 'x', '--signing-key-passphrase', 'correct', 'horse', `--signing-key=${words[0] ?? ''}`, ...words.slice(1)], { cwd: repository.path, variables });
  expect(exitCode).toBe(2);
  for (const word of ['horse', ...words.filter((one) => one.length > 20)]) expect(stdout + stderr).not.toContain(word);
});

test('a passphrase that is wrong is not repeated, not even with --debug', async () => {
  const sealed = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right' }).toString();
  const { exitCode, stderr } = await run(['approve', '--debug', '--reason', 'x', '--signing-key-passphrase=guess-42', `--signing-key=${sealed}`], { cwd: repository.path, variables });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('signing/wrong-passphrase')]);
  for (const text of ['guess-42', ...sealed.split('\n').slice(1, -2)]) expect(stderr).not.toContain(text);
});
