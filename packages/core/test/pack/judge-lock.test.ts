import { describe, expect, test } from '@jest/globals';
import { packManifestSchema, type PackLock } from '@shipworthy/contract/pack';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';
import { judgeLock, type LockFacts } from '../../src/pack/judge-lock.js';
import { packDigestOf, type PackContent } from '../../src/pack/pack-digests.js';

type File = PackContent['files'][number];
const hash = (letter: string): string => letter.repeat(64);
const file = (path: string, letter = 'a', role: File['role'] = 'fixture'): File => ({ path, role, sha256: hash(letter) });

function toContent(files: readonly File[], manifest = 'f'): PackContent {
  return { manifestSha256: hash(manifest), files };
}

/** A lock of just that. */
function toLock(content: PackContent, changes: Partial<PackLock> = {}): PackLock {
  const files = content.files.map(({ path, role, sha256 }) => ({ path, role, sha256: sha256 ?? hash('0') }));
  return { $schema: 's', kind: 'pack-lock', schemaVersion: '1.0', pack: 'p', version: 2, manifestSha256: content.manifestSha256, files, packDigest: packDigestOf(content), ...changes };
}

/** The pack `p`, version 2, of one case and these files. */
function judge(content: PackContent, changes: Partial<LockFacts> = {}, manifest: Readonly<Record<string, unknown>> = {}): FindingDraft[] {
  const parsed = packManifestSchema.parse({ schemaVersion: 1, id: 'p', version: 2, root: 'packs', cases: [{ id: 'c', command: ['tool'] }], ...manifest });
  return judgeLock({ manifest: parsed, content, files: [], converted: new Map(), manifestPath: 'p.yml', lockPath: 'p.lock.json', lock: toLock(content), baseLock: null, policy: { lock: 'required' }, ...changes });
}

const pack = { keys: { pack: 'p' }, check: null, location: { path: 'p.yml' } };
const mismatch = (path: string, message: string, [expected, actual]: readonly [string | number | null, string | number | null]): FindingDraft => ({ rule: 'pack/lock-mismatch', keys: { pack: 'p', path }, check: null, outcome: 'fail', message, location: { path }, expected, actual });
const content = toContent([file('a')]);

describe('a pack without a lock', () => {
  test('is not verified where one is required, and warned of where none is', () => {
    expect(judge(content, { lock: null })).toEqual([{ ...pack, rule: 'pack/not-locked', outcome: 'unverified', reason: 'not-locked', message: 'There is no p.lock.json, so nothing shows that this is the pack that was agreed on.' }]);
    expect(judge(content, { lock: null, policy: { lock: 'optional' } })).toEqual([{ ...pack, rule: 'pack/not-locked', outcome: 'warn', message: "There is no p.lock.json; the pack's policy `lock: optional` allows it." }]);
  });
});

describe('a pack without fixtures and cases', () => {
  const empty: FindingDraft = { ...pack, rule: 'pack/empty', outcome: 'unverified', reason: 'nothing-checked', message: 'The pack holds no fixtures and no cases, so there is nothing to check.' };
  test('is nothing to check, whatever it was on the base', () => {
    expect(judge(toContent([]), { baseLock: toLock(content) }, { cases: [] })).toEqual([empty]);
    expect(judge(toContent([]), { lock: null }, { cases: [] }).map(({ rule }) => rule)).toEqual(['pack/not-locked', 'pack/empty']);
  });
  test('is not one of fixtures alone, nor one of as many fixtures as cases', () => {
    const fixtures = [{ id: 'a', path: 'a', format: 'text' }];
    expect([judge(content, {}, { cases: [], fixtures }), judge(content, {}, { fixtures })]).toEqual([[], []]);
  });
});

describe('a lock', () => {
  test('of this very pack leaves nothing to say', () => expect(judge(content)).toEqual([]));
  test('of another pack, of another version, or one that contradicts itself fails, each by the first of these', () => {
    const other = 'sha256:' + hash('9');
    expect(judge(content, { lock: toLock(content, { pack: 'q', version: 7, packDigest: other }) })).toEqual([mismatch('p.lock.json', 'The lock is of the pack q, not of p.', ['q', 'p'])]);
    expect(judge(content, { lock: toLock(content, { version: 7, packDigest: other }) })).toEqual([mismatch('p.lock.json', 'The lock is of version 7, the manifest says 2.', [7, 2])]);
    expect(judge(content, { lock: toLock(content, { packDigest: other }) })).toEqual([mismatch('p.lock.json', 'The lock contradicts itself: its digest is not that of its own list.', [other, packDigestOf(content)])]);
  });
  test('names a file that changed, one that came and one that went, below the root of the pack', () => {
    const locked = toContent([file('a'), file('gone', 'c')]);
    expect(judge(toContent([file('a', 'b'), file('new', 'd')]), { lock: toLock(locked) })).toEqual([
      mismatch('packs/a', 'packs/a is not what p.lock.json says.', [hash('a'), hash('b')]), mismatch('packs/new', 'packs/new belongs to the pack but is not in p.lock.json.', [null, hash('d')]),
      mismatch('packs/gone', 'packs/gone is in p.lock.json but does not belong to the pack any more.', [hash('c'), null]),
    ]);
  });
  test('names a file by where it was read', () => {
    const files = [{ name: 'other', path: 'elsewhere/other' }, { name: 'a', path: 'elsewhere/a' }].map((one) => ({ ...one, absolute: '/x', role: 'fixture' as const, sha256: null, profile: null }));
    expect(judge(toContent([file('a', 'b')]), { lock: toLock(content), files })).toEqual([mismatch('elsewhere/a', 'elsewhere/a is not what p.lock.json says.', [hash('a'), hash('b')])]);
  });
  test('says once of a file in two roles that it changed', () => {
    const roles = (letter: string) => toContent([file('a', letter), file('b', letter), file('a', letter, 'expected')]);
    expect(judge(roles('b'), { lock: toLock(roles('a')) }).map(({ keys }) => keys['path'])).toEqual(['packs/a', 'packs/b']);
  });
  test('of another manifest is the cause of the files that came and went, and not of those that changed', () => {
    const [cause, ...rest] = judge(toContent([file('a', 'b'), file('new')], 'e'), { lock: toLock(toContent([file('a'), file('gone')])) });
    expect(cause).toEqual(mismatch('p.yml', 'p.yml is not what p.lock.json says.', [hash('f'), hash('e')]));
    const fingerprint = cause === undefined ? '' : toFinding(cause).fingerprint;
    expect(rest.map(({ keys, causedBy }) => [keys['path'], causedBy])).toEqual([['packs/a', undefined], ['packs/new', fingerprint], ['packs/gone', fingerprint]]);
  });
});

describe('a file that differs in its line ends alone', () => {
  const changed = toContent([file('a', 'b')]);
  const judged = (conversion: 'lf-to-crlf' | 'crlf-to-lf', name = 'a') => judge(toContent([file(name, 'b')]), { lock: toLock(toContent([file(name)])), converted: new Map([[name, conversion]]) });
  test.each([
    ['lf-to-crlf', 'the checkout turned LF into CRLF', 'and check the file out again'],
    ['crlf-to-lf', 'it was locked with CRLF, and the repository has LF', 'raise `version`, and run `shipworthy regression-pack --mode lock` where the file has its LF'],
  ] as const)('says so, and how every checkout gets the same bytes: %s', (conversion, what, next) => {
    expect(judged(conversion)).toEqual([{
      ...mismatch('packs/a', `packs/a is what p.lock.json says but for its line endings: ${what}.`, [hash('a'), hash('b')]), remedy: `Write \`packs/a -text\` into .gitattributes, so that every checkout has the same bytes, ${next}.`,
    }]);
  });
  test('is quoted where its name has blanks', () => expect(judged('lf-to-crlf', 'my data')[0]?.remedy).toContain('Write `"packs/my data" -text` into .gitattributes'));
  test('is another matter than a file that changed, that is new, or than the manifest', () => {
    expect(judge(changed, { lock: toLock(content), converted: new Map([['b', 'lf-to-crlf']]) })[0]).not.toHaveProperty('remedy');
    expect(judge(toContent([file('a')], 'e'), { lock: toLock(toContent([])), converted: new Map([['a', 'lf-to-crlf']]) }).map(({ message }) => message)).toEqual(['p.yml is not what p.lock.json says.', 'packs/a belongs to the pack but is not in p.lock.json.']);
  });
});

describe('against the lock of the base', () => {
  const next = toContent([file('a', 'b'), file('new')], 'e');
  const base = toLock(toContent([file('a'), file('gone')]), { version: 1 });
  const listed = 'p.yml, packs/a, packs/new is new, packs/gone is gone';
  test('a higher version may differ, and says in what', () => {
    expect(judge(next, { baseLock: base })).toEqual([{ ...pack, rule: 'pack/changed', outcome: 'warn', message: `The pack differs from p version 1 on the base: ${listed}.`, expected: 'p 1', actual: 'p 2' }]);
  });
  test('another pack may differ, whatever its version', () => {
    expect(judge(next, { baseLock: { ...base, pack: 'q', version: 9 } })).toEqual([{ ...pack, rule: 'pack/changed', outcome: 'warn', message: `The pack differs from q version 9 on the base: ${listed}.`, expected: 'q 9', actual: 'p 2' }]);
  });
  test.each([2, 3])('version 2 may not differ from version %i', (version) => {
    expect(judge(next, { baseLock: { ...base, version } })).toEqual([{ ...pack, rule: 'pack/changed-without-version', outcome: 'fail', message: `The pack differs from version ${version} on the base (${listed}), but its version is 2.`, expected: `a version above ${version}`, actual: 2 }]);
  });
  test.each([1, 2, 3])('what is the same needs no word, whether the base says version %i', (version) => expect(judge(content, { baseLock: toLock(content, { version }) })).toEqual([]));
  test('ten things are named, a file in two roles once, and the rest is counted', () => {
    const message = (count: number) => judge(toContent([...Array.from({ length: count }, (_, at) => file(`f${at}`)), file('f0', 'a', 'stdin')]), { baseLock: toLock(toContent([]), { version: 1 }) })[0]?.message;
    const ten = 'packs/f0 is new, packs/f1 is new, packs/f2 is new, packs/f3 is new, packs/f4 is new, packs/f5 is new, packs/f6 is new, packs/f7 is new, packs/f8 is new, packs/f9 is new';
    expect([message(10), message(12)]).toEqual([`The pack differs from p version 1 on the base: ${ten}.`, `The pack differs from p version 1 on the base: ${ten} and 2 more.`]);
  });
});
