import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { runCommand } from '../../../src/commands/index.js';
import { parseDocument } from '../../../src/evidence/read-document.js';
import type { Host } from '../../../src/host/index.js';
import { headCommit, localContext, toHost } from '../../evidence/documents.js';
import { put } from './evidence-builder.js';
import { keys, openWorld } from './verify-world.js';

const world = openWorld();
/** Holds the bundle as `bundle`, keys, and is no repository. */
let cwd = '';
let honest = '';

beforeAll(() => {
  honest = world.bundle();
  cwd = join(honest, '..');
  put(cwd, 'evidence.pub', keys.ed25519.publicPem);
  put(cwd, 'other.pub', keys.stranger.publicPem);
  put(cwd, 'private.pem', keys.stranger.privatePem);
  put(cwd, 'noise.pub', 'no key');
});
afterAll(() => world.remove());

/** Whatever asks anything of GitHub fails the test. */
const offline = new Proxy({} as NonNullable<Host['remote']>, { get: (_target, name) => { throw new TypeError(`asked the network for ${String(name)}`); } });
const hostIn = (folder: string): Host => toHost({ cwd: folder, context: localContext, remote: offline });
const run = (values: Readonly<Record<string, string>>, folder = cwd) => runCommand('release-evidence', { face: 'command', values: { mode: 'verify', ...values } }, hostIn(folder));
const given = { path: 'bundle', 'public-key': 'evidence.pub' };

describe('a good bundle', () => {
  test('passes outside a repository, with a document, and prints what was checked and what was not', async () => {
    const result = await run({ ...given, commit: headCommit.toUpperCase(), version: 'v1.4.0' });
    expect([result.exitCode, result.error]).toEqual([0, null]);
    expect(readdirSync(join(cwd, 'shipworthy-out')).sort()).toEqual(['release-verification.default.json', 'release-verification.default.md']);
    const read = await parseDocument(readFileSync(join(cwd, 'shipworthy-out/release-verification.default.json')), 'document');
    expect(read).toMatchObject({ state: 'read', read: { document: { kind: 'release-verification', verdict: 'pass', subject: { repository: 'acme/parser', commit: headCommit, version: '1.4.0', ref: 'refs/tags/v1.4.0' }, details: { result: 'passed', bundle: { path: 'bundle' } } } } });
    expect(result.notes.filter((line) => line.startsWith('checked  '))).toEqual(expect.arrayContaining([expect.stringContaining('3 attestations')]));
    expect(result.notes.filter((line) => line.startsWith('not checked  '))).toEqual(expect.arrayContaining([expect.stringContaining('no time')]));
    expect(JSON.stringify(result.documents[0]?.document)).not.toContain(world.root);
  });
  test('with two keys, of which one is not the signer', async () => {
    expect((await run({ ...given, 'public-key': 'other.pub,evidence.pub' })).exitCode).toBe(0);
  });
  test('where nothing can be written the answer is still given', async () => {
    const place = world.folder('locked');
    mkdirSync(place, { recursive: true });
    chmodSync(place, 0o555);
    try {
      // Root may write everywhere: then the document is there.
      const result = await run({ path: honest, 'public-key': join(cwd, 'evidence.pub') }, place);
      expect(result.exitCode).toBe(0);
      expect(result.documents.length === 1 || result.notes.some((line) => line.includes('cannot be written'))).toBe(true);
    } finally {
      chmodSync(place, 0o755);
    }
  });
  test('a file in the place of the folder: the answer without a document, unless the folder was named', async () => {
    const place = world.folder('taken');
    put(place, 'shipworthy-out', 'a file');
    const values = { path: honest, 'public-key': join(cwd, 'evidence.pub') };
    const result = await run(values, place);
    expect([result.exitCode, result.documents, result.notes[0], result.notes.at(-1)]).toEqual([0, [], 'pass         The evidence says: passed.', expect.stringContaining('cannot be written')]);
    const error: unknown = await run({ ...values, out: 'shipworthy-out' }, place).catch((one: unknown) => one);
    expect(isShipworthyError(error) ? error.code : error).toBe('output/not-writable');
  });
  test('from inside the bundle nothing is written into it', async () => {
    for (const out of ['', 'out', '.']) {
      const result = await run({ path: '.', 'public-key': '../evidence.pub', out }, honest);
      expect([result.exitCode, result.documents, result.notes.at(-1)]).toEqual([0, [], expect.stringContaining('nothing may be added to it')]);
    }
    expect((await run({ path: '.', 'public-key': 'nobody.pub' }, honest).catch((error: unknown) => error))).toMatchObject({ code: 'config/not-found' });
    expect(readdirSync(honest)).toEqual(expect.not.arrayContaining(['shipworthy-out', 'out']));
    expect((await run({ path: '.', 'public-key': '../evidence.pub' }, honest)).exitCode).toBe(0);
  });
});

describe('any doubt is exit code 1', () => {
  test.each([['another commit', { commit: 'd'.repeat(40) }], ['another version', { version: '1.5.0' }], ['another key', { 'public-key': 'other.pub' }], ['no key', { 'public-key': '' }]])('%s', async (_what, values) => {
    const result = await run({ ...given, ...values });
    expect([result.exitCode, result.documents[0]?.document.verdict, result.error]).toEqual([1, 'fail', null]);
  });
  test('said where no document can be', async () => {
    const place = world.folder('taken');
    put(place, 'shipworthy-out', 'a file');
    const result = await run({ path: honest, 'public-key': join(cwd, 'evidence.pub'), version: '1.5.0' }, place);
    expect([result.exitCode, result.notes.slice(0, 2)]).toEqual([1, ['fail         The evidence says: passed.', expect.stringMatching(/^evidence\/wrong-version {2}The evidence is about version 1\.4\.0/)]]);
  });
});

describe('what cannot be asked', () => {
  test.each<[string, Record<string, string>, string]>([
    ['nothing', { 'public-key': 'evidence.pub' }, 'usage/invalid-input'],
    ['a place that is not there', { ...given, path: 'nowhere' }, 'config/not-found'],
    ['half a commit', { ...given, commit: 'abcdef1' }, 'usage/invalid-input'],
    ['a private key', { ...given, 'public-key': 'private.pem' }, 'signing/invalid-key'],
    ['no key in the file', { ...given, 'public-key': 'noise.pub' }, 'signing/invalid-key'],
    ['no such key', { ...given, 'public-key': 'nobody.pub' }, 'config/not-found'],
    ['never to fail', { ...given, 'fail-on': 'never' }, 'usage/invalid-input'],
  ])('%s', async (_what, values, code) => {
    const { exitCode, error, documents } = await run(values);
    expect([exitCode, error?.kind, error?.code]).toEqual([2, 'user', code]);
    expect(String(error)).not.toContain(keys.stranger.privatePem.split('\n')[1]);
    expect(documents).toMatchObject([{ path: join(cwd, 'shipworthy-out/release-verification.default.json'), document: { verdict: 'unverified', subject: { repository: null, commit: null }, findings: [{ rule: 'config/invalid', reason: 'invalid-config' }] } }]);
    expect(JSON.stringify(documents[0]?.document)).not.toMatch(new RegExp(`${world.root}|PRIVATE KEY-`));
  });
  test('whoever names nothing may stand in a bundle, and in a folder that cannot be named', async () => {
    const inside = await run({ 'public-key': '../evidence.pub' }, honest).catch((error: unknown) => error);
    expect(inside).toMatchObject({ code: 'usage/invalid-input' });
    expect(existsSync(join(honest, 'shipworthy-out'))).toBe(false);
    const elsewhere = await run({ 'public-key': '../evidence.pub', out: '../told' }, honest);
    expect([elsewhere.exitCode, elsewhere.documents.map(({ path }) => path)]).toEqual([2, [join(cwd, 'told/release-verification.default.json')]]);
    const rootless = await run({ ...given, root: 'nowhere' });
    expect([rootless.exitCode, rootless.documents.map(({ path }) => path), existsSync(join(cwd, 'nowhere'))]).toEqual([2, [join(cwd, 'shipworthy-out/release-verification.default.json')], false]);
  });
});

describe('what is written and printed, whole', () => {
  const [key, foreign] = ['evidence.pub', 'other.pub'].map((name) => () => join(cwd, name)) as [() => string, () => string];
  /** From a folder of its own, so that the document of no other test is read. */
  const away = (values: Readonly<Record<string, string>>) => {
    const place = world.folder('away');
    mkdirSync(place, { recursive: true });
    return { place, result: run({ path: honest, 'public-key': key(), ...values }, place) };
  };
  const documentOf = async ({ result }: { readonly result: ReturnType<typeof run> }) => (await result).documents[0]?.document;

  test('the document of a good bundle names the release, no policy and no inputs', async () => {
    const document = await documentOf(away({}));
    expect(document).toMatchObject({
      kind: 'release-verification', key: 'default', partial: false, inputs: [], policy: { source: 'default', commit: null, reasons: {} }, verdict: 'pass', summary: { fail: 0, unverified: 0 },
      subject: { repository: 'acme/parser', commit: headCommit, testedCommit: headCommit, baseCommit: null, ref: 'refs/tags/v1.4.0', version: '1.4.0', dirty: false },
    });
    expect((document?.summary.checked ?? 0) > 15).toBe(true);
  });
  test('the document of a bundle without a manifest names no release', async () => {
    const folder = world.copy(honest);
    rmSync(join(folder, 'manifest.json'));
    expect((await documentOf(away({ path: folder })))?.subject).toEqual({ repository: null, commit: null, testedCommit: null, baseCommit: null, ref: null, version: null, dirty: false });
  });
  test('the place, the key and the folder of the document are as they were named', async () => {
    const { place, result } = away({ key: 'mine', out: 'told' });
    expect((await result).out).toBe(join(place, 'told'));
    expect((await result).documents.map(({ path, document }) => [path, document.key])).toEqual([[join(place, 'told/release-verification.mine.json'), 'mine']]);
    const named = async (path: string, root: string, from = cwd) => {
      const { documents } = await run({ path, root, 'public-key': key(), out: join(world.folder(), 'out') }, from);
      return documents.map(({ document }) => (document.kind === 'release-verification' ? document.details.bundle?.path : null));
    };
    expect([await named('bundle', '.'), await named('../bundle', '.', join(cwd, 'x')), await named(honest, 'bundle')]).toEqual([['bundle'], ['bundle'], ['.']]);
  });
  test('the lines are those of the document, and nothing else where it was written', async () => {
    const result = await away({}).result;
    const document = result.documents[0]?.document;
    if (document?.kind !== 'release-verification') throw new TypeError('no verification');
    expect(result.notes).toEqual([...document.details.checked.map((line) => `checked      ${line}`), ...document.details.notChecked.map((line) => `not checked  ${line}`)]);
    expect([result.outputs, result.exitCode]).toEqual([{}, 0]);
  });
  test('where nothing can be written the verdict, the faults, and how many more follow from them are printed first', async () => {
    const folder = world.copy(honest);
    rmSync(join(folder, 'SHA256SUMS'));
    const told = await run({ path: '.', 'public-key': key() }, folder);
    const lines = told.notes.filter((line) => !/^(?:not )?checked/.test(line));
    expect(lines).toEqual([
      'fail         The evidence cannot be believed.', 'evidence/file-missing  SHA256SUMS is not there, so nothing says what belongs to the bundle.', '2 more faults follow from these.',
      'not written  the document: this is the folder of the bundle, and nothing may be added to it. Name another one with `out`.',
    ]);
    const stranger = await run({ path: '.', 'public-key': foreign() }, honest);
    expect(stranger.notes.slice(0, 5).map((line) => line.split(' ')[0])).toEqual(['fail', 'evidence/key-unknown', 'evidence/key-unknown', 'evidence/key-unknown', 'checked']);
    const refused = world.bundle({ passed: false });
    expect((await run({ path: '.', 'public-key': key() }, refused)).notes[0]).toBe('fail         The evidence says: refused.');
  });
  test('the note about a folder that cannot be written names the way out', async () => {
    const place = world.folder('taken');
    put(place, 'shipworthy-out', 'a file');
    expect((await run({ path: honest, 'public-key': key() }, place)).notes.at(-1)).toBe('not written  the document: this folder cannot be written. Name another one with `out`.');
  });

  test('a commit is a whole name of one, in any letters', async () => {
    const exitOf = async (commit: string) => (await away({ commit }).result).exitCode;
    expect([await exitOf(` ${headCommit.toUpperCase()} `), await exitOf('d'.repeat(64))]).toEqual([0, 1]);
    for (const commit of [headCommit.slice(1), `${headCommit}a`, 'a'.repeat(63), 'a'.repeat(65), 'g'.repeat(40), `x${'a'.repeat(64)}`]) {
      expect(String((await away({ commit }).result).error)).toContain('The input `commit` is no full name of a commit. Give all 40 (or 64) digits: `git rev-parse v1.4.0^{commit}`.');
    }
  });
  test('what is asked wrongly is answered with what to do', async () => {
    const said = async (values: Readonly<Record<string, string>>) => String((await run({ 'public-key': key(), ...values })).error);
    expect([await said({}), await said({ path: 'bundle', 'fail-on': 'never' })]).toEqual([expect.stringContaining('Nothing says which evidence is verified. Name its folder or zip with `path`.'), expect.stringContaining('A verification that never fails proves nothing. Leave `fail-on` away.')]);
  });
});
