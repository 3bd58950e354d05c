import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { runCommand, type CommandOutcome } from '@shipworthy/core/commands';
import type { Host } from '@shipworthy/core/host';
import { parsePublicKey, parseSigningKey } from '@shipworthy/core/signing';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { localContext, toContext, toHost } from '../../evidence/documents.js';

const onPosix = process.platform === 'win32' ? test.skip : test;
let folder: string;
let repository: TemporaryRepository;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keygen-')));
  repository = createRepository({ 'a.txt': 'one\n', '.gitignore': '*.secret\n/private/\n', 'tracked.secret': 'x' });
  repository.git('add', '--force', 'tracked.secret');
  repository.git('commit', '--quiet', '--message', 'Track what is ignored');
});

afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  repository.dispose();
});

function keygen(values: Readonly<Record<string, string>> = {}, changes: Partial<Host> = {}): Promise<CommandOutcome> {
  return runCommand('release-evidence', { face: 'command', values: { mode: 'keygen', ...values } }, toHost({ context: localContext, cwd: folder, env: isolatedGitEnvironment(), ...changes }));
}

async function refusalOf(run: Promise<unknown>): Promise<ShipworthyError> {
  try {
    await run;
  } catch (error) {
    if (isShipworthyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('a pair', () => {
  test('is written beside each other, belongs together, and nothing else is left', async () => {
    const { exitCode, documents, notes } = await keygen();
    expect([exitCode, documents]).toEqual([0, []]);
    expect(readdirSync(folder).sort()).toEqual(['shipworthy.key', 'shipworthy.key.pub']);
    const key = parseSigningKey(read('shipworthy.key'), { name: 'private' });
    const publicKey = parsePublicKey(read('shipworthy.key.pub'), 'public');
    expect(publicKey.verify(Buffer.from('data'), key.sign(Buffer.from('data')))).toBe(true);
    expect(key.publicKey.algorithm).toBe('ed25519');
    const said = notes.join('\n');
    for (const fact of ['shipworthy.key ', 'shipworthy.key.pub', publicKey.keyId, 'not encrypted', 'gh secret set SHIPWORTHY_SIGNING_KEY ', 'release.trustedKeys', 'docs/keys.md']) expect(said).toContain(fact);
  });

  onPosix('is readable as it should be: the private key by nobody else', async () => {
    await keygen({ path: 'new/folder/release.key' });
    const modeOf = (name: string): string => (statSync(join(folder, name)).mode & 0o777).toString(8);
    expect(['new', 'new/folder', 'new/folder/release.key'].map(modeOf)).toEqual(['700', '700', '600']);
    expect(Number.parseInt(modeOf('new/folder/release.key.pub'), 8) & 0o444).toBeGreaterThan(0o400);
  });

  test('is another each time', async () => {
    await keygen({ path: 'one.key' });
    await keygen({ path: 'two.key' });
    expect(read('one.key.pub')).not.toBe(read('two.key.pub'));
  });

  test('is said in JSON as well', async () => {
    const { report } = await keygen({ path: 'release.key', 'signing-key-passphrase': 'open sesame' });
    expect(report?.json).toEqual({ mode: 'keygen', privateKey: 'release.key', publicKey: 'release.key.pub', keyId: parsePublicKey(read('release.key.pub'), 'public').keyId, algorithm: 'ed25519', encrypted: true });
  });

  test('needs no repository and no git', async () => {
    const { notes } = await keygen({}, { env: { PATH: folder } });
    expect(notes.join('\n')).toContain('Git is not installed here');
    expect(existsSync(join(folder, 'shipworthy.key'))).toBe(true);
  });

  test('a path with blanks is quoted where it is to be copied', async () => {
    const { notes } = await keygen({ path: "it's mine.key" });
    expect(notes.join('\n')).toContain("< 'it'\\''s mine.key'");
  });
});

describe('a passphrase', () => {
  test.each(['open sesame', 'größer als sonst', 'x'.repeat(1024), ' blanks stay '])('%j is what opens the key, and nothing else does', async (passphrase) => {
    const { notes } = await keygen({ 'signing-key-passphrase': passphrase });
    const pem = read('shipworthy.key');
    expect(pem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
    expect(parseSigningKey(pem, { name: 'private', passphrase }).publicKey.keyId).toBe(parsePublicKey(read('shipworthy.key.pub'), 'public').keyId);
    for (const wrong of [undefined, '', `${passphrase}!`, passphrase.slice(1)]) expect((await refusalOf((async () => parseSigningKey(pem, { name: 'private', passphrase: wrong }))())).code).toBe('signing/wrong-passphrase');
    const said = notes.join('\n');
    expect(said).toContain('encrypted with the passphrase');
    expect(said).toContain('SHIPWORTHY_SIGNING_KEY_PASSPHRASE');
    expect(said).not.toContain(passphrase);
  });
});

describe('nothing is overwritten', () => {
  test.each([['the private key', 'shipworthy.key', ['shipworthy.key']], ['the public key', 'shipworthy.key.pub', ['shipworthy.key.pub']]])('%s is there', async (_what, name, left) => {
    writeFileSync(join(folder, name), 'mine');
    const error = await refusalOf(keygen());
    expect(error).toMatchObject({ code: 'signing/refused', message: expect.stringContaining(`${name} exists already`) });
    expect([readdirSync(folder), read(name)]).toEqual([left, 'mine']);
  });

  test('both are there, and both are named', async () => {
    await keygen();
    const before = [read('shipworthy.key'), read('shipworthy.key.pub')];
    expect((await refusalOf(keygen())).message).toContain('shipworthy.key and shipworthy.key.pub exist already');
    expect([read('shipworthy.key'), read('shipworthy.key.pub')]).toEqual(before);
  });

  onPosix('a link that leads nowhere is a file', async () => {
    symlinkSync('nowhere', join(folder, 'shipworthy.key'));
    expect((await refusalOf(keygen())).code).toBe('signing/refused');
    expect(readdirSync(folder)).toEqual(['shipworthy.key']);
  });

  test('a file that comes while the pair is being written stays, and no public key is left beside it', async () => {
    const run = refusalOf(keygen());
    // Once the first temporary file is there, several turns pass before the private key gets its name.
    while (readdirSync(folder).length === 0) await new Promise(setImmediate);
    writeFileSync(join(folder, 'shipworthy.key'), 'mine');
    expect(await run).toMatchObject({ code: 'signing/refused', message: expect.stringContaining('shipworthy.key exists already') });
    expect([readdirSync(folder), read('shipworthy.key')]).toEqual([['shipworthy.key'], 'mine']);
  });

  test('of two at once one makes both files, or none, and the files belong together', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const path = `race-${round}.key`;
      const ends = await Promise.allSettled([keygen({ path }), keygen({ path }), keygen({ path })]);
      for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'signing/refused' });
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(readdirSync(folder).filter((name) => name.includes('race')).sort()).toEqual([...Array(round).keys()].flatMap((one) => [`race-${one + 1}.key`, `race-${one + 1}.key.pub`]));
      expect(parseSigningKey(read(path), { name: 'private' }).publicKey.keyId).toBe(parsePublicKey(read(`${path}.pub`), 'public').keyId);
    }
  });
});

describe('a folder that cannot be written to', () => {
  test('a file where a folder should be: said, and nothing is left', async () => {
    writeFileSync(join(folder, 'file'), 'x');
    const error = await refusalOf(keygen({ path: 'file/release.key' }));
    expect(error.code).toBe('output/not-writable');
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('PRIVATE');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('a name that no file system takes: neither file is left', async () => {
    const error = await refusalOf(keygen({ path: `${'x'.repeat(255)}.key` }));
    expect(error).toMatchObject({ code: 'output/not-writable' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a name that is too long for the public file alone: neither file is left', async () => {
    const error = await refusalOf(keygen({ path: 'x'.repeat(253) }));
    expect(error).toMatchObject({ code: 'output/not-writable' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a git repository', () => {
  const inside = (path: string, changes: Partial<Host> = {}): Promise<CommandOutcome> => keygen({ path }, { cwd: repository.path, ...changes });
  const left = (): string[] => repository.git('status', '--porcelain', '--untracked-files=all', '--ignored').split('\n').filter((line) => line !== '');

  afterEach(() => {
    repository.git('clean', '-fdxq');
    repository.git('checkout', '--quiet', '--', '.');
  });

  test.each(['release.key', 'keys/release.key', 'deep/er/folder/release.key'])('%s is not ignored: refused, and nothing is written', async (path) => {
    const error = await refusalOf(inside(path));
    expect(error).toMatchObject({ code: 'signing/refused', hint: expect.stringContaining('--path ~/') });
    expect(error.message).toContain(path);
    expect(left()).toEqual([]);
  });

  test.each(['release.secret', 'private/release.key', 'private/new/release.key', 'folder/release.secret'])('%s is ignored: written, and said', async (path) => {
    const { notes } = await inside(path);
    expect(notes.join('\n')).toContain('which ignores it');
    expect(existsSync(join(repository.path, path))).toBe(true);
  });

  test('a tracked file is not ignored, whatever the rules say', async () => {
    repository.remove('tracked.secret');
    expect((await refusalOf(inside('tracked.secret'))).message).toContain('does not ignore it');
  });

  test('where the command runs does not matter, but where the file goes', async () => {
    mkdirSync(join(repository.path, 'sub'));
    expect((await refusalOf(keygen({ path: join(repository.path, 'sub/release.key') }))).code).toBe('signing/refused');
    const { notes } = await inside(join(folder, 'release.key'));
    expect(notes.join('\n')).not.toContain('git repository');
    expect(readdirSync(folder).sort()).toEqual(['release.key', 'release.key.pub']);
  });

  onPosix('a link leads where it leads', async () => {
    symlinkSync(repository.path, join(folder, 'link'));
    expect((await refusalOf(keygen({ path: 'link/release.key' }))).code).toBe('signing/refused');
    await keygen({ path: 'link/private/release.key' });
    expect(existsSync(join(repository.path, 'private/release.key'))).toBe(true);
  });

  test('a hook that points git elsewhere is not believed', async () => {
    const env = { ...isolatedGitEnvironment(), GIT_DIR: join(folder, 'no-repository'), GIT_WORK_TREE: folder };
    expect((await refusalOf(inside('release.key', { env }))).code).toBe('signing/refused');
  });
});

describe('refused', () => {
  test.each([['GitHub Actions', toContext()], ['another CI', toContext({ where: 'ci', service: 'GitLab CI/CD' })]])('in %s', async (_what, context) => {
    expect(await refusalOf(keygen({}, { context }))).toMatchObject({ code: 'signing/refused', message: expect.stringContaining(context.service ?? '') });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a folder', { path: 'keys/' }, /names a folder/],
    ['the public file', { path: 'release.pub' }, /names the private key/],
    ['a key that exists', { 'signing-key': 'release.key' }, /is a key that exists/],
    ['a passphrase that nothing opens again', { 'signing-key-passphrase': 'x'.repeat(1025) }, /longer than 1024 bytes/],
  ])('%s', async (_what, values, message) => {
    const error = await refusalOf(keygen(values));
    expect(error).toMatchObject({ code: 'usage/invalid-input', faults: [{ message: expect.stringMatching(message) }] });
    expect(inspect(error)).not.toContain('xxxxxxxx');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('every fault is named at once', async () => {
    expect((await refusalOf(keygen({ path: 'keys/release.pub', 'signing-key': 'x', 'signing-key-passphrase': 'y'.repeat(2000) }))).faults).toHaveLength(3);
  });
});

test('neither key nor passphrase is in anything that is said', async () => {
  const passphrase = 'correct horse battery staple';
  const outcome = await keygen({ 'signing-key-passphrase': passphrase });
  await keygen({ path: 'plain.key' });
  const errors = await Promise.all([keygen({ 'signing-key-passphrase': passphrase }), keygen({ path: 'plain.key' }), keygen({ path: 'plain.key', 'signing-key-passphrase': passphrase })].map(refusalOf));
  const said = inspect([outcome, ...errors], { depth: 20, showHidden: true });
  expect(said).not.toContain(passphrase);
  for (const name of ['shipworthy.key', 'plain.key']) {
    const body = read(name).split('\n').slice(1, -2).join('');
    for (let start = 0; start + 10 <= body.length; start += 1) expect(said).not.toContain(body.slice(start, start + 10));
  }
});
