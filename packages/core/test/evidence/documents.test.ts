import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDigestOf, findDocuments, selectAttempts, writeEvidence } from '../../src/evidence/index.js';
import { largestDocument, parseDocument, readDocument } from '../../src/evidence/read-document.js';
import { toPrettyJson } from '../../src/json/index.js';
import { toWellFormed } from '../../src/evidence/to-well-formed.js';
import { openScratch, openWorkspace } from '../../src/workspace/index.js';
import { temporaryFolder } from '../files/temporary-folder.js';
import { digest, failing, localContext, toDriftReport, toHost, toObservations, toPlan, unverified, warning } from './documents.js';

const report = toDriftReport({ findings: [failing] });
const good = toPrettyJson(report);

test('every kind that is written can be read again, with the same digests', async () => {
  for (const document of [report, toObservations({ findings: [warning] }), toPlan({ findings: [unverified] })]) {
    const written = await writeEvidence(toHost(), temporaryFolder(), { document });
    expect(await readDocument(written.path, 'x.json')).toEqual({ state: 'read', read: { document, documentSha256: written.documentSha256, contentDigest: written.contentDigest } });
  }
});

describe('text that has no UTF-8 form', () => {
  const half = '\ud800';
  test('is replaced when a document is built, in values, keys and the names that make a fingerprint', async () => {
    const document = toDriftReport({ findings: [{ ...failing, message: `a${half}b`, keys: { pack: 'parser', case: 'one', file: `${half}.txt` }, actual: { [`${half}k`]: [half, '\u{1f600}', 1] } }] });
    expect(document.findings).toMatchObject([{ message: 'a\u{fffd}b', keys: { file: '\u{fffd}.txt' }, actual: { '\u{fffd}k': ['\u{fffd}', '\u{1f600}', 1] } }]);
    const written = await writeEvidence(toHost(), temporaryFolder(), { document });
    expect(await readDocument(written.path, 'x.json')).toMatchObject({ state: 'read', read: { contentDigest: written.contentDigest } });
  });
  test('what is well formed is not copied', () => {
    const value = { a: ['\u{1f600}', { b: null }] };
    expect(toWellFormed(value)).toBe(value);
  });
  test('a document that cannot be hashed touches nothing on disk', async () => {
    const folder = temporaryFolder();
    const { path } = await writeEvidence(toHost(), folder, { document: report });
    await expect(writeEvidence(toHost(), folder, { document: { ...report, tool: { name: 'shipworthy', version: half } } })).rejects.toMatchObject({ code: 'document/malformed' });
    expect(readFileSync(path, 'utf8')).toBe(good);
  });
});

describe('the output folder', () => {
  const open = (root: string, out?: string) => openWorkspace(toHost({ cwd: root, context: localContext }), { root, out });
  test('is no link that a change has committed', async () => {
    const [root, elsewhere] = [temporaryFolder({ 'real/x': 'x' }), temporaryFolder({ 'kept.json': '{}' })];
    symlinkSync(elsewhere, join(root, 'shipworthy-out'));
    symlinkSync(elsewhere, join(root, 'real', 'linked'));
    await expect(open(root)).rejects.toMatchObject({ code: 'path/outside-root' });
    await expect(open(root, 'real/linked/deep')).rejects.toMatchObject({ code: 'path/outside-root' });
    expect((await open(root, 'real')).out).toBe(join(root, 'real'));
    expect((await open(root, '.')).out).toBe(root);
  });
  test('may lie elsewhere where somebody says so', async () => {
    const [root, elsewhere] = [temporaryFolder({}), temporaryFolder({})];
    expect((await open(root, elsewhere)).out).toBe(elsewhere);
    expect((await open(root, '../beside')).out).toBe(join(root, '../beside'));
  });
});

test('a scratch folder that cannot be removed loses no verdict', async () => {
  const folder = temporaryFolder({ 'tmp/x': 'x' });
  const scratch = await openScratch(join(folder, 'tmp'));
  expect(readdirSync(join(folder, 'tmp'))).toHaveLength(2);
  // Where its parent was is a file now: the system answers ENOTDIR, which even a forced removal reports.
  renameSync(join(folder, 'tmp'), join(folder, 'away'));
  writeFileSync(join(folder, 'tmp'), 'x');
  await expect(scratch.remove()).resolves.toBeUndefined();
});

describe('malformed documents', () => {
  const changed = (from: string, to: string): string => good.replace(from, () => to);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each<[string, string | Uint8Array, string]>([
    ['cut off', good.slice(0, 1000), 'malformed-document'],
    ['cut off by one byte', good.slice(0, -2), 'malformed-document'],
    ['empty', '', 'malformed-document'],
    ['two documents', good + good, 'malformed-document'],
    ['a key twice', changed('"key": "parser",', '"key": "parser", "key": "parser",'), 'malformed-document'],
    ['not UTF-8', new Uint8Array([...bytes(good.slice(0, 20)), 0xff, ...bytes(good.slice(20))]), 'malformed-document'],
    ['UTF-16', Buffer.from(good, 'utf16le'), 'malformed-document'],
    ['NaN', changed('"checked": 2', '"checked": NaN'), 'malformed-document'],
    ['a number beyond all numbers', changed('"actual": null', '"actual": 1e400'), 'malformed-document'],
    ['half a surrogate pair', changed('The output differs.', '\\ud800'), 'malformed-document'],
    ['nested too deep', changed('"actual": null', `"actual": ${'['.repeat(5000)}${']'.repeat(5000)}`), 'malformed-document'],
    ['a comment', `// drift\n${good}`, 'malformed-document'],
    ['unknown major', changed('"schemaVersion": "1.0"', '"schemaVersion": "2.0"'), 'unknown-schema'],
    ['a version that is a number', changed('"schemaVersion": "1.0"', '"schemaVersion": 1'), 'unknown-schema'],
    ['no version', changed('"schemaVersion": "1.0",', ''), 'unknown-schema'],
    ['a kind of a later version', changed('"kind": "drift-report"', '"kind": "time-travel"'), 'unknown-schema'],
    ['another kind than its content', changed('"kind": "drift-report"', '"kind": "regression-plan"'), 'malformed-document'],
    ['an unknown verdict', changed('"verdict": "fail"', '"verdict": "great"'), 'malformed-document'],
    ['a negative count', changed('"checked": 2', '"checked": -2'), 'malformed-document'],
    ['no findings', changed('"findings": [', '"notes": ['), 'malformed-document'],
    ['an empty key', changed('"key": "parser"', '"key": ""'), 'malformed-document'],
    ['a commit that is a branch', changed(`"commit": "${'a'.repeat(40)}"`, '"commit": "main"'), 'malformed-document'],
    ['a fingerprint that is none', changed('"fingerprint": "sha256:', '"fingerprint": "md5:'), 'malformed-document'],
    ['attempt 0', changed('"attempt": 1', '"attempt": 0'), 'malformed-document'],
  ])('%s', async (_what, content, reason) => {
    expect(content).not.toBe(good);
    expect(await parseDocument(typeof content === 'string' ? bytes(content) : content, 'x.json')).toMatchObject({ state: 'refused', refusal: { reason } });
  });
  test.each(['[]', 'null', '5', '"drift-report"', '{}', '{"kind":5}', '{"kind":"ConfigMap"}', '{"__proto__":{"kind":"drift-report"}}', '{"constructor":{"kind":"drift-report"}}'])('%s is no document of ours', async (text) => {
    expect(await parseDocument(bytes(text), 'x.json')).toEqual({ state: 'foreign' });
  });
  test('`__proto__` and unknown fields of a later minor version are kept as data and reach no prototype', async () => {
    const outcome = await parseDocument(bytes(changed('"key": "parser",', '"key": "parser", "__proto__": { "polluted": true }, "later": [1],').replace('"1.0"', '"1.7"')), 'x.json');
    expect(outcome).toMatchObject({ state: 'read', read: { document: { later: [1], schemaVersion: '1.7' } } });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
  test('faults name line and column, the refusal names kind and key', async () => {
    expect(await parseDocument(bytes(changed('"verdict": "fail"', '"verdict": "great"')), 'x.json')).toMatchObject({ kind: 'drift-report', key: 'parser', refusal: { message: expect.stringMatching(/x\.json:\d+:14 /) } });
  });
});

describe('reading', () => {
  test.each(process.platform === 'win32' ? [] : ['pipe.json'])('a pipe in its place is refused, and nobody waits for a writer', async (name) => {
    const folder = temporaryFolder({});
    execFileSync('mkfifo', [join(folder, name)]);
    expect(await readDocument(join(folder, name), name)).toMatchObject({ refusal: { reason: 'unreadable-source' } });
  });
  test('too large, absent, a folder: each its own reason, without paths of the machine', async () => {
    const folder = temporaryFolder({ 'large.json': '' });
    truncateSync(join(folder, 'large.json'), largestDocument + 1);
    mkdirSync(join(folder, 'folder.json'));
    const outcomes = await Promise.all(['large.json', 'absent.json', 'folder.json'].map((name) => readDocument(join(folder, name), name)));
    expect(outcomes).toMatchObject([{ refusal: { reason: 'limit-exceeded' } }, { refusal: { reason: 'missing-evidence' } }, { refusal: { reason: 'unreadable-source' } }]);
    expect(JSON.stringify(outcomes)).not.toContain(folder);
  });
  test('folders at any depth, files and globs; foreign JSON is listed, attachments are not documents, links are not followed', async () => {
    const root = temporaryFolder({
      'in/a/drift-report.a.json': good, 'in/a/drift-report.a/stored/drift-report.fake.json': good, 'in/b.json': good, 'in/package.json': '{}', 'in/notes.txt': 'x', 'in/broken.json': '{', 'elsewhere/c.json': good,
    });
    symlinkSync(join(root, 'elsewhere'), join(root, 'in', 'linked'));
    const workspace = await openWorkspace(toHost({ context: localContext, cwd: root }), { root: undefined, out: undefined });
    const found = await findDocuments(workspace, ['in', 'in/b.json', 'else*/*.json', 'nothing', 'in/notes.txt']);
    expect(found.documents.map(({ path, refusal }) => [path, refusal?.reason ?? 'read'])).toEqual([
      ['elsewhere/c.json', 'read'], ['in/a/drift-report.a.json', 'read'], ['in/b.json', 'read'], ['in/broken.json', 'malformed-document'], ['in/notes.txt', 'malformed-document'],
    ]);
    expect([found.ignored, found.empty]).toEqual([['in/package.json'], ['nothing']]);
    await expect(findDocuments(workspace, ['..'])).rejects.toMatchObject({ code: 'path/outside-root' });
  });
});

describe('contentDigest', () => {
  test('does not depend on when, where and by which run a document was made', () => {
    const other = toDriftReport({ findings: [failing], context: { runId: '999', attempt: 4, job: 'other', workflow: 'W', event: 'schedule' } });
    expect(contentDigestOf(other)).toBe(contentDigestOf(report));
    expect(contentDigestOf({ ...report, run: { ...report.run, measurements: { duration: 5 } } })).toBe(contentDigestOf(report));
  });
  test('depends on everything else, and not on the order of keys', () => {
    const changes = [{ key: 'other' }, { partial: true }, { details: { ...report.details, planDigest: digest } }, { subject: { ...report.subject, dirty: true } }];
    expect(new Set([report, ...changes.map((change) => ({ ...report, ...change }))].map(contentDigestOf)).size).toBe(5);
    expect(contentDigestOf(Object.assign({ run: {} }, Object.fromEntries(Object.entries(report).toReversed())))).toBe(contentDigestOf(report));
  });
});

describe('writing', () => {
  const attachments = [{ name: 'files/one.txt', bytes: new Uint8Array([49]) }];
  test('attachments, then the report, then the document: a crash in between leaves no document', async () => {
    const out = temporaryFolder();
    const first = await writeEvidence(toHost(), out, { document: report, attachments });
    expect(first.files.map((file) => file.slice(out.length + 1))).toEqual(['drift-report.parser.json', 'drift-report.parser.md', 'drift-report.parser/files/one.txt']);
    const crash = new RangeError('killed');
    const host = toHost({ renderReport: () => { throw crash; } });
    await expect(writeEvidence(host, out, { document: report, attachments: [{ name: 'two.txt', bytes: new Uint8Array() }] })).rejects.toBe(crash);
    expect(existsSync(first.path)).toBe(false);
    expect(readdirSync(join(out, 'drift-report.parser'))).toEqual(['two.txt']);
  });
  test('ends with a newline, leaves nothing temporary, and escapes keys', async () => {
    const out = temporaryFolder();
    const { path } = await writeEvidence(toHost(), out, { document: { ...report, key: '../a:b/c' } });
    expect(readFileSync(path, 'utf8').endsWith('}\n')).toBe(true);
    expect(readdirSync(out).toSorted()).toEqual(['drift-report.%2E.%2Fa%3Ab%2Fc.json', 'drift-report.%2E.%2Fa%3Ab%2Fc.md']);
  });
  test('a folder that cannot be written is an error of its own', async () => {
    const root = temporaryFolder({ file: 'x' });
    await expect(writeEvidence(toHost(), join(root, 'file', 'out'), { document: report })).rejects.toMatchObject({ code: 'output/not-writable' });
  });
  test('a number that is not finite is refused before anything is written', async () => {
    const out = temporaryFolder();
    await expect(writeEvidence(toHost(), out, { document: { ...report, run: { ...report.run, measurements: { duration: Number.NaN } } } })).rejects.toMatchObject({ code: 'document/not-finite' });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('selectAttempts', () => {
  const of = (attempt: number | null, key = 'parser', id = '') => ({ kind: 'drift-report', key, attempt, id });
  test.each([[1, 2], [2, 1]])('attempts %j and %j: the second of them counts', (a, b) => {
    expect(selectAttempts([of(a), of(b)])).toEqual({ current: [of(2)], superseded: [of(1)], duplicates: [] });
  });
  test('places are told apart; two of the highest attempt are duplicates; what names no attempt always counts', () => {
    expect(selectAttempts([of(1, 'a'), of(2, 'b'), of(2, 'c', 'x'), of(2, 'c', 'y'), of(1, 'c'), of(null, 'a')])).toEqual({
      current: [of(null, 'a'), of(1, 'a'), of(2, 'b')], superseded: [of(1, 'c')], duplicates: [[of(2, 'c', 'x'), of(2, 'c', 'y')]],
    });
  });
});
