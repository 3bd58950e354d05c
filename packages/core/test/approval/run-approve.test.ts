import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Approval } from '@shipworthy/contract/approval';
import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { readApproval } from '@shipworthy/core/approval';
import { runCommand, type CommandOutcome } from '@shipworthy/core/commands';
import type { Host } from '@shipworthy/core/host';
import { parsePublicKey } from '@shipworthy/core/signing';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { localContext, toContext, toHost } from '../evidence/documents.js';
import { makeEc, makeEd25519, type KeyPair } from '../signing/keys.js';

const keys = mkdtempSync(join(tmpdir(), 'approve-keys-'));
const made: TemporaryRepository[] = [];

afterEach(() => {
  for (const repository of made.splice(0)) repository.dispose();
});
afterAll(() => rmSync(keys, { recursive: true, force: true }));

const ed25519 = store('ed25519.pem', makeEd25519());
const ec = store('ec.pem', makeEc());
const sealed = store('sealed.pem', makeEd25519('open sesame'));

function store(name: string, pair: KeyPair): KeyPair & { readonly path: string } {
  const path = join(keys, name);
  writeFileSync(path, pair.privatePem);
  return { ...pair, path };
}

function makeRepository(): TemporaryRepository {
  const repository = createRepository({ 'a.txt': 'one\n', '.gitignore': 'shipworthy-out/\n' });
  repository.git('remote', 'add', 'origin', 'https://github.com/acme/parser.git');
  made.push(repository);
  return repository;
}

const usual = { reason: 'reviewed', 'signing-key': ed25519.path };

function approve(repository: TemporaryRepository, values: Readonly<Record<string, string>> = usual, changes: Partial<Host> = {}): Promise<CommandOutcome> {
  return runCommand('approve', { face: 'command', values }, toHost({ context: localContext, cwd: repository.path, env: isolatedGitEnvironment(), ...changes }));
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

function filesIn(repository: TemporaryRepository): string[] {
  return repository.git('status', '--porcelain', '--untracked-files=all', '--ignored').split('\n').filter((line) => line !== '').map((line) => line.slice(3));
}

async function readOnly(repository: TemporaryRepository, { publicPem }: KeyPair, out = 'shipworthy-out'): Promise<Approval> {
  const [file = 'none', ...more] = readdirSync(join(repository.path, out));
  expect(more).toEqual([]);
  const outcome = await readApproval(join(repository.path, out, file), { trustedKeys: [parsePublicKey(publicPem, 'public')], name: file });
  if (outcome.state === 'refused') throw new Error(outcome.refusal.message);
  return outcome.approval;
}

test('writes who approved what and why, signed, and says so', async () => {
  const repository = makeRepository();
  const { notes, exitCode, documents } = await approve(repository);
  expect([exitCode, documents]).toEqual([0, []]);
  const [commit, tree] = [repository.head(), repository.git('rev-parse', 'HEAD^{tree}')];
  expect(await readOnly(repository, ed25519)).toEqual({
    $schema: 'https://shipworthy.github.io/shipworthy/schemas/approval-v1.schema.json', kind: 'approval', schemaVersion: '1.0', approver: 'Ada Example <ada@example.com>',
    repository: 'acme/parser', commit, tree, level: 'major', reason: 'reviewed', at: '2026-11-21T12:00:00.000Z',
  });
  expect(filesIn(repository)).toEqual([expect.stringMatching(new RegExp(`^shipworthy-out/approval\\.${commit.slice(0, 12)}\\.[0-9a-f]{16}\\.json$`))]);
  const { keyId } = parsePublicKey(ed25519.publicPem, 'public');
  for (const fact of ['acme/parser', commit, tree, 'major', keyId, filesIn(repository)[0]]) expect(notes.join('\n')).toContain(fact);
  expect(notes.at(-1)).toMatch(/^Next: .*--approvals/);
});

test('another commit, level, approver and folder', async () => {
  const repository = makeRepository();
  const [first, tree] = [repository.head(), repository.git('rev-parse', 'HEAD^{tree}')];
  repository.tag('v1.0.0');
  repository.commit('Second', { 'a.txt': 'two\n' });
  await approve(repository, { ...usual, commit: 'v1.0.0', level: 'release', approver: ' Grace ', out: 'approvals' });
  expect(await readOnly(repository, ed25519, 'approvals')).toMatchObject({ commit: first, tree, level: 'release', approver: 'Grace' });
});

test('with a key that is given as text, one that is encrypted, and one of P-256', async () => {
  const repository = makeRepository();
  await approve(repository, { ...usual, 'signing-key': ed25519.privatePem, out: 'text' });
  await approve(repository, { ...usual, 'signing-key': sealed.path, 'signing-key-passphrase': 'open sesame', out: 'sealed' });
  await approve(repository, { ...usual, 'signing-key': ec.path, out: 'ec' });
  for (const [out, pair] of [['text', ed25519], ['sealed', sealed], ['ec', ec]] as const) expect(await readOnly(repository, pair, out)).toMatchObject({ commit: repository.head() });
});

test.each([['Ed25519', ed25519], ['P-256', ec]])('the same approval given again with %s is left as it is', async (_type, { path }) => {
  const repository = makeRepository();
  await approve(repository, { ...usual, 'signing-key': path });
  const [file = 'none'] = filesIn(repository);
  const before = readFileSync(join(repository.path, file));
  const { exitCode, notes } = await approve(repository, { ...usual, 'signing-key': path }, { now: () => new Date('2026-11-22T12:00:00Z') });
  expect([exitCode, notes[0]]).toEqual([0, expect.stringMatching(/^Already approved/)]);
  expect(readFileSync(join(repository.path, file))).toEqual(before);
});

test('two people approve side by side', async () => {
  const repository = makeRepository();
  await approve(repository);
  await approve(repository, { ...usual, 'signing-key': ec.path });
  expect(filesIn(repository)).toHaveLength(2);
});

test('SOURCE_DATE_EPOCH is the time where it is set', async () => {
  const repository = makeRepository();
  await approve(repository, usual, { context: { ...localContext, sourceDateEpoch: 1_700_000_000 } });
  expect(await readOnly(repository, ed25519)).toMatchObject({ at: '2023-11-14T22:13:20.000Z' });
});

test('without a remote the repository is not known, and that is said', async () => {
  const repository = makeRepository();
  repository.git('remote', 'remove', 'origin');
  const { notes } = await approve(repository);
  expect(await readOnly(repository, ed25519)).toMatchObject({ repository: null });
  expect(notes.join('\n')).toContain('a gate in CI will refuse it');
});

describe('refused, and nothing is written', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['without a reason', { 'signing-key': ed25519.path }, 'usage/invalid-input'],
    ['with a blank reason', { ...usual, reason: '  ' }, 'usage/invalid-input'],
    ['without a key', { reason: 'reviewed' }, 'usage/invalid-input'],
    ['with a blank approver', { ...usual, approver: ' ' }, 'usage/invalid-input'],
    ['with an approver of two lines', { ...usual, approver: 'Ada\nBob' }, 'usage/invalid-input'],
    ['with a reason without end', { ...usual, reason: 'x'.repeat(4001) }, 'usage/invalid-input'],
    ['with a level that does not exist', { ...usual, level: 'all' }, 'usage/invalid-input'],
    ['with a commit that is not here', { ...usual, commit: 'f'.repeat(40) }, 'approval/refused'],
    ['with a tree for a commit', { ...usual, commit: 'HEAD^{tree}' }, 'approval/refused'],
    ['with an option for a commit', { ...usual, commit: '--all' }, 'git/failed'],
    ['with a key file that does not exist', { ...usual, 'signing-key': 'no-such-file' }, 'config/not-found'],
    ['with a folder for a key', { ...usual, 'signing-key': '.' }, 'config/unreadable'],
    ['with a file that is no key', { ...usual, 'signing-key': 'a.txt' }, 'signing/invalid-key'],
    ['with an encrypted key and no passphrase', { ...usual, 'signing-key': sealed.path }, 'signing/wrong-passphrase'],
    ['with a public key', { ...usual, 'signing-key': ed25519.publicPem }, 'signing/invalid-key'],
  ])('%s', async (_what, values, code) => {
    const repository = makeRepository();
    expect((await refusalOf(approve(repository, values))).code).toBe(code);
    expect(filesIn(repository)).toEqual([]);
  });

  test('every fault of the person at once', async () => {
    const repository = makeRepository();
    repository.git('config', '--unset', 'user.name');
    const env = Object.fromEntries(Object.entries(isolatedGitEnvironment()).filter(([name]) => !/_NAME$/.test(name)));
    expect((await refusalOf(approve(repository, {}, { env }))).faults).toHaveLength(3);
  });

  test.each(['staged', 'not staged'])('a changed file (%s), but not an unknown one', async (how) => {
    const repository = makeRepository();
    repository.write({ 'new.txt': 'x' });
    await approve(repository);
    repository.write({ 'a.txt': 'changed\n' });
    if (how === 'staged') repository.git('add', 'a.txt');
    expect((await refusalOf(approve(repository, { ...usual, out: 'other' }))).code).toBe('approval/refused');
  });

  test('in CI', async () => {
    expect((await refusalOf(approve(makeRepository(), usual, { context: toContext() }))).code).toBe('approval/refused');
  });

  test('outside a repository, and before the first commit', async () => {
    const repository = createRepository();
    made.push(repository);
    expect((await refusalOf(approve(repository))).code).toBe('approval/refused');
    rmSync(join(repository.path, '.git'), { recursive: true });
    expect((await refusalOf(approve(repository))).code).toBe('approval/refused');
  });

  test.each<[string, (file: string) => string]>([
    ['another approval', (text) => text],
    ['no approval at all', () => 'something else'],
  ])('where %s has the name', async (_what, change) => {
    const repository = makeRepository();
    await approve(repository);
    const [file = 'none'] = filesIn(repository);
    repository.write({ [file]: change(repository.read(file)) });
    const before = repository.read(file);
    expect((await refusalOf(approve(repository, { ...usual, level: 'release' }))).code).toBe('approval/refused');
    expect(repository.read(file)).toBe(before);
  });
});

test('a key that was pasted without its frame is not repeated', async () => {
  const body = ed25519.privatePem.replaceAll(/-----.*\n/g, '').trim();
  const error = await refusalOf(approve(makeRepository(), { ...usual, 'signing-key': body }));
  expect(error.code).toBe('config/not-found');
  expect(inspect(error, { depth: 20 })).not.toContain(body.slice(20, 40));
});
