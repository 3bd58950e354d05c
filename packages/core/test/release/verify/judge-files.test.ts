import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toFinding, type FindingDraft } from '../../../src/evidence/index.js';
import { judgeFiles, type ListCauses } from '../../../src/release/verify/judge-files.js';
import { put } from './evidence-builder.js';
import { elsewhere, hash, toFault, toFile, toHashed, toList, toManifest, toOpened } from './judge-facts.js';
import { keys, openWorld, trusted } from './verify-world.js';

const [a, b] = [hash('a'), hash('b')];
const [signedManifest, signedSums] = [toHashed({ 'manifest.json': hash('1'), SHA256SUMS: hash('2') }), new Map([['manifest.json', hash('1')]])];
interface Facts {
  readonly files?: Readonly<Record<string, string>>;
  /** Null: the list is not there. */
  readonly listed?: Readonly<Record<string, string>> | null;
  readonly summed?: Readonly<Record<string, string>> | null;
  readonly causes?: Partial<ListCauses>;
  readonly findings?: readonly FindingDraft[];
  readonly faults?: { readonly manifest?: readonly string[]; readonly sums?: readonly string[] };
}
/** By default both lists name exactly the files. */
function judged({ files = {}, listed = files, summed = files, causes = {}, findings = [], faults = {} }: Facts) {
  const manifest = listed === null ? null : toManifest(Object.entries(listed).map(([path, sha256]) => toFile(path, sha256)));
  const sums = summed === null ? null : new Map([...signedSums, ...Object.entries(summed)]);
  const lists = { manifest: toList(manifest, { faults: faults.manifest ?? [] }), sums: toList<ReadonlyMap<string, string>>(sums, { faults: faults.sums ?? [] }) };
  return judgeFiles(toOpened(new Map([...signedManifest, ...toHashed(files)]), { findings }), lists, { causes: { manifest: null, sums: null, ...causes }, trustedKeys: [] });
}
const fingerprintOf = (rule: FindingDraft['rule'], path: string): string => toFinding(toFault(rule, path, '')).fingerprint;

test('files that are what both lists say are sound, and each is a check of its own', () => {
  const { isListed, ...rest } = judged({ files: { 'b.txt': b, 'a.txt': a, 'attestations/vsa.sigstore.json': hash('3') }, listed: { 'a.txt': a, 'b.txt': b }, summed: { 'a.txt': a, 'b.txt': b } });
  expect(rest).toEqual({ checks: ['manifest', 'sums', 'file:b.txt', 'file:a.txt'], findings: [], sound: new Set(['b.txt', 'a.txt']), ownKey: null });
  expect(['a.txt', 'manifest.json', 'c.txt'].map(isListed)).toEqual([true, true, false]);
});

describe('a file that is not what the lists say', () => {
  const altered = (list: string, more: Partial<FindingDraft> = {}): FindingDraft => toFault('evidence/file-altered', 'x', `x is not what ${list} says.`, { expected: a, actual: b, ...more });
  test.each<[string, Facts, FindingDraft[]]>([
    ['both', { listed: { x: a }, summed: { x: a } }, [altered('manifest.json')]],
    ['the manifest alone', { listed: { x: a } }, [altered('manifest.json')]],
    ['the sums alone', { summed: { x: a } }, [altered('SHA256SUMS')]],
    ['both, of which the manifest is not the signed one: the sums are believed first', { listed: { x: a }, summed: { x: a }, causes: { manifest: elsewhere } }, [altered('SHA256SUMS')]],
    ['both, of which the sums are not the signed ones', { listed: { x: a }, summed: { x: a }, causes: { sums: elsewhere } }, [altered('manifest.json')]],
    ['both, of which neither is the signed one', { listed: { x: a }, summed: { x: a }, causes: { manifest: elsewhere, sums: elsewhere } }, [altered('manifest.json', { causedBy: elsewhere })]],
    ['sums that are not the signed ones, and nothing else', { summed: { x: a }, causes: { sums: elsewhere } }, [altered('SHA256SUMS', { causedBy: elsewhere })]],
    ['a manifest without sums', { listed: { x: a }, summed: null, faults: {} }, [toFault('evidence/file-missing', 'SHA256SUMS', 'SHA256SUMS is not there, so nothing says what belongs to the bundle.', { check: 'sums' }), altered('manifest.json')]],
    ['sums without a manifest', { listed: null, summed: { x: a } }, [toFault('evidence/file-missing', 'manifest.json', 'manifest.json is not there, so nothing says what belongs to the bundle.', { check: 'manifest' }), altered('SHA256SUMS')]],
  ])('%s', (_what, facts, expected) => {
    const { findings, sound, checks } = judged({ files: { x: b }, ...facts });
    expect([findings, [...sound], checks]).toEqual([expected, [], ['manifest', 'sums', 'file:x']]);
  });

  test('in its size alone, which only the manifest knows', () => {
    const sized = (bytes: number, cause: string | null, sums: ReadonlyMap<string, string> | null = new Map([...signedSums, ['x', a]])) => judgeFiles(toOpened(toHashed({ x: a })), { manifest: toList(toManifest([toFile('x', a, { bytes })])), sums: toList(sums) }, { causes: { manifest: cause, sums: null }, trustedKeys: [] });
    expect(sized(2, null).findings).toEqual([toFault('evidence/file-altered', 'x', 'x has 1 byte, but manifest.json says 2.', { expected: 2, actual: 1 })]);
    expect(sized(2, elsewhere).findings).toEqual([toFault('evidence/file-altered', 'x', 'x has 1 byte, but manifest.json says 2.', { expected: 2, actual: 1, causedBy: elsewhere })]);
    expect(sized(2, null, null).findings.map(({ rule, keys: { path } }) => [rule, path])).toEqual([['evidence/file-missing', 'SHA256SUMS'], ['evidence/file-altered', 'x']]);
    expect([...sized(1, null).sound]).toEqual(['x']);
  });
});

describe('one list alone, where the other is not there', () => {
  test('says what is sound', () => {
    expect([...judged({ files: { x: a }, listed: null }).sound, ...judged({ files: { y: a }, summed: null }).sound]).toEqual(['x', 'y']);
  });
  test('says what is missing and what was added', () => {
    const { findings } = judged({ files: { added: b }, listed: null, summed: { gone: a } });
    expect(findings.slice(1)).toEqual([toFault('evidence/file-missing', 'gone', 'gone is listed in SHA256SUMS, but is not there.'), toFault('evidence/file-unlisted', 'added', 'added is in neither manifest.json nor SHA256SUMS.')]);
  });
});

describe('a file that only one list names', () => {
  test.each<[string, Facts, string, string | undefined]>([
    ['the sums', { listed: {} }, 'manifest.json', undefined],
    ['the manifest', { summed: {} }, 'SHA256SUMS', undefined],
    ['the sums, beside a manifest that is not the signed one', { listed: {}, causes: { manifest: elsewhere } }, 'manifest.json', elsewhere],
    ['the manifest, beside sums that are not the signed ones', { summed: {}, causes: { sums: elsewhere } }, 'SHA256SUMS', elsewhere],
  ])('%s', (_what, facts, list, cause) => {
    const { findings, sound } = judged({ files: { x: a }, ...facts });
    expect([findings, [...sound]]).toEqual([[toFault('evidence/file-unlisted', 'x', `x is not in ${list}.`, cause === undefined ? {} : { causedBy: cause })], []]);
  });
  test('and says something else of it than it is', () => {
    expect(judged({ files: { x: b }, listed: {}, summed: { x: a } }).findings).toEqual([toFault('evidence/file-unlisted', 'x', 'x is not in manifest.json.')]);
    expect(judged({ files: { x: b }, listed: {}, summed: { x: a }, causes: { manifest: elsewhere } }).findings).toEqual([toFault('evidence/file-altered', 'x', 'x is not what SHA256SUMS says.', { expected: a, actual: b })]);
  });
});

describe('a file that is not there', () => {
  test.each<[string, Facts, string, string | undefined]>([
    ['is missed by the manifest first', { listed: { x: a }, summed: { x: a } }, 'manifest.json', undefined],
    ['is missed by the sums alone', { summed: { x: a } }, 'SHA256SUMS', undefined],
    ['is missed by the list that is as it was signed', { listed: { x: a }, summed: { x: a }, causes: { manifest: elsewhere } }, 'SHA256SUMS', undefined],
    ['was slipped into a list that is not the signed one', { listed: { x: a }, causes: { manifest: elsewhere } }, 'manifest.json', elsewhere],
    ['is named by lists of which neither is the signed one', { listed: { x: a }, summed: { x: a }, causes: { manifest: elsewhere, sums: `sha256:${hash('e')}` } }, 'manifest.json', elsewhere],
  ])('%s', (_what, facts, list, cause) => {
    const { findings, checks } = judged(facts);
    expect([findings, checks]).toEqual([[toFault('evidence/file-missing', 'x', `x is listed in ${list}, but is not there.`, cause === undefined ? {} : { causedBy: cause })], ['manifest', 'sums', 'file:x']]);
  });
  test('since a link lies in its place: that is why', () => {
    const link = toFault('evidence/file-unlisted', 'x', 'x is a link.');
    const collision: FindingDraft = { rule: 'evidence/archive-unsafe', keys: { entry: 'y' }, check: 'file:y', outcome: 'fail', message: 'y and Y.' };
    expect(judged({ listed: { x: a, y: a }, summed: { x: a, y: a }, findings: [link, collision] }).findings.map(({ keys: { path }, causedBy }) => [path, causedBy])).toEqual([['x', fingerprintOf('evidence/file-unlisted', 'x')], ['y', undefined]]);
  });
  test('nor can be: the lists do not name themselves, nor what came after them', () => {
    const files = { 'attestations/vsa.sigstore.json': a };
    expect(judged({ files, listed: { SHA256SUMS: hash('2') } }).findings.map(({ rule, keys: { path } }) => [rule, path])).toEqual([['evidence/file-missing', 'SHA256SUMS'], ['evidence/file-missing', 'attestations/vsa.sigstore.json']]);
  });
});

describe('a file that no list names', () => {
  test('was added, unless one that is missing had the same content: then it was renamed', () => {
    const missing = toFault('evidence/file-missing', 'old', 'old is listed in manifest.json, but is not there.');
    expect(judged({ files: { new: a, other: b }, listed: { old: a }, summed: { old: a } }).findings).toEqual([
      missing, toFault('evidence/file-unlisted', 'new', 'new is in neither manifest.json nor SHA256SUMS; a file that is missing had the same content.', { causedBy: toFinding(missing).fingerprint }),
      toFault('evidence/file-unlisted', 'other', 'other is in neither manifest.json nor SHA256SUMS.'),
    ]);
    expect(judged({ files: { new: a }, listed: null, summed: { old: a } }).findings.map(({ rule, causedBy }) => [rule, causedBy])).toEqual([['evidence/file-missing', undefined], ['evidence/file-missing', undefined], ['evidence/file-unlisted', fingerprintOf('evidence/file-missing', 'old')]]);
  });
  test('is not to blame where there are no lists at all', () => {
    const unlisted = (facts: Facts) => judged({ files: { x: a }, listed: null, summed: null, ...facts }).findings.filter(({ rule }) => rule === 'evidence/file-unlisted');
    expect(unlisted({})).toEqual([toFault('evidence/file-unlisted', 'x', 'x is in neither manifest.json nor SHA256SUMS.', { causedBy: fingerprintOf('evidence/file-missing', 'SHA256SUMS') })]);
    const unread = judgeFiles(toOpened(toHashed({ x: a })), { manifest: toList<never>(null), sums: toList<never>(null, { isThere: true, faults: ['is not UTF-8 text.'] }) }, { causes: { manifest: null, sums: null }, trustedKeys: [] });
    expect(unread.findings.map(({ rule, keys: { path }, causedBy }) => [rule, path, causedBy])).toEqual([
      ['evidence/file-missing', 'manifest.json', undefined], ['evidence/malformed', 'SHA256SUMS', undefined], ['evidence/file-unlisted', 'x', fingerprintOf('evidence/malformed', 'SHA256SUMS')],
    ]);
  });
});

test('several faults are told in the order of their paths, added files last', () => {
  const { findings, checks } = judged({ files: { c: a, added: a, a, also: b }, listed: { c: b, a: b, b }, summed: { c: b, a: b, b } });
  expect(findings.map(({ rule, keys: { path } }) => `${rule.slice('evidence/'.length)} ${path ?? ''}`)).toEqual(['file-altered a', 'file-missing b', 'file-altered c', 'file-unlisted added', 'file-unlisted also']);
  expect(checks).toEqual(['manifest', 'sums', 'file:c', 'file:added', 'file:a', 'file:also', 'file:b']);
});

describe('the lists themselves', () => {
  test('everything that is wrong with one is one finding', () => {
    const { findings } = judged({ faults: { manifest: ['lists x twice.'], sums: ['names no file.', 'does not end with a line end.'] }, causes: { sums: elsewhere } });
    expect(findings).toEqual([
      toFault('evidence/malformed', 'manifest.json', 'manifest.json lists x twice.', { check: 'manifest' }),
      toFault('evidence/malformed', 'SHA256SUMS', 'SHA256SUMS names no file. It does not end with a line end.', { check: 'sums', causedBy: elsewhere }),
    ]);
  });
  test.each<[string, Partial<ListCauses>, string | undefined]>([
    ['by itself', {}, undefined], ['since the sums are not the signed ones', { sums: elsewhere }, elsewhere], ['since the manifest is not the signed one', { manifest: elsewhere }, elsewhere],
    ['for the reason of the sums, where both are other ones', { sums: elsewhere, manifest: `sha256:${hash('e')}` }, elsewhere],
  ])('sums that do not name the manifest are a fault %s', (_what, causes, cause) => {
    const lists = { manifest: toList(toManifest([])), sums: toList<ReadonlyMap<string, string>>(new Map()) };
    const { findings } = judgeFiles(toOpened(new Map()), lists, { causes: { manifest: null, sums: null, ...causes }, trustedKeys: [] });
    expect(findings).toEqual([toFault('evidence/file-unlisted', 'manifest.json', 'SHA256SUMS does not name manifest.json.', cause === undefined ? {} : { causedBy: cause })]);
    expect(judgeFiles(toOpened(new Map()), { ...lists, manifest: toList<never>(null) }, { causes: { manifest: null, sums: null }, trustedKeys: [] }).findings.map(({ rule }) => rule)).toEqual(['evidence/file-missing']);
  });
});

describe('evidence.pub, where the recipe for strangers puts the key', () => {
  const world = openWorld();
  let folder = '';
  beforeAll(() => void (folder = world.folder()));
  afterAll(() => world.remove());
  const place = 'evidence.pub';
  function withKey(text: string, { bytes = text.length, listed = [], summed = [], given = trusted }: { readonly bytes?: number; readonly listed?: readonly string[]; readonly summed?: readonly string[]; readonly given?: typeof trusted } = {}) {
    put(folder, place, text);
    const lists = { manifest: toList(toManifest(listed.map((path) => toFile(path, a)))), sums: toList<ReadonlyMap<string, string>>(new Map([...signedSums, ...summed.map((path) => [path, a] as const)])) };
    const { findings, ownKey, sound, checks } = judgeFiles(toOpened(new Map([[place, { sha256: a, bytes }]]), { folder }), lists, { causes: { manifest: null, sums: null }, trustedKeys: given });
    return [ownKey, findings.map(({ rule, message }) => [rule, message]), [...sound], checks];
  }
  const added = [null, [['evidence/file-unlisted', 'evidence.pub is in neither manifest.json nor SHA256SUMS.']], [], ['manifest', 'sums', 'file:evidence.pub']];
  const one = keys.ed25519.publicPem;
  test('is no part of the bundle when it is one of the keys that were given', () => {
    expect([withKey(one), withKey(one, { given: [] }), withKey(keys.stranger.publicPem), withKey('no key')]).toEqual([[place, [], [], ['manifest', 'sums']], added, added, added]);
  });
  test('is not even read when it is larger than any key', () => {
    expect([withKey(one, { bytes: 16 * 1024 - 1 })[0], withKey(one, { bytes: 16 * 1024 })]).toEqual([place, added]);
  });
  test('that went away since it was listed is an error of the system, and no stranger\'s key', () => {
    const lists = { manifest: toList(toManifest([])), sums: toList<ReadonlyMap<string, string>>(signedSums) };
    expect(() => judgeFiles(toOpened(toHashed({ [place]: a })), lists, { causes: { manifest: null, sums: null }, trustedKeys: trusted })).toThrow('ENOENT');
  });
  test('is a file like any other when a list names it', () => {
    expect([withKey(one, { listed: [place] }).slice(0, 2), withKey(one, { summed: [place] }).slice(0, 2), withKey(one, { bytes: 1, listed: [place], summed: [place] }).slice(0, 3)]).toEqual([
      [null, [['evidence/file-unlisted', 'evidence.pub is not in SHA256SUMS.']]], [null, [['evidence/file-unlisted', 'evidence.pub is not in manifest.json.']]], [null, [], [place]],
    ]);
  });
});
