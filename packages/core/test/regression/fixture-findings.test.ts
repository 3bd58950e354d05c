import { describe, expect, test } from '@jest/globals';
import { packManifestSchema } from '@shipworthy/contract/pack';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';
import type { FixtureProfile } from '../../src/fixture-profile/index.js';
import { judgeFixtures, toFixtureObservations, type FixtureFacts } from '../../src/regression/judge-fixtures.js';

type Raw = Readonly<Record<string, unknown>>;
const toProfile = (changes: Partial<FixtureProfile> = {}): FixtureProfile => ({ format: 'text', sha256: 'a'.repeat(64), sizeBytes: 100, lineCount: 10, rootElement: null, parseError: null, ...changes });

/** The fixtures `a`, `b` and so on; null is a missing file. */
function toFacts(fixtures: readonly (readonly [FixtureProfile | null, Raw?])[], policy: Raw = {}): FixtureFacts {
  const ids = ['a', 'b', 'c'];
  const manifest = packManifestSchema.parse({ schemaVersion: 1, id: 'p', version: 1, policy, fixtures: fixtures.map(([, changes], at) => ({ id: ids[at], path: `data/${String(ids[at])}.txt`, format: 'text', ...changes })) });
  return { pack: 'p', fixtures: manifest.fixtures, profiles: new Map(fixtures.map(([profile], at) => [String(ids[at]), profile])), policy: manifest.policy, locate: (id) => ({ path: `pack.yml#${id}` }) };
}
const judge = (...facts: Parameters<typeof toFacts>) => judgeFixtures(toFacts(...facts));
const of = (fixture: string) => ({ keys: { pack: 'p', fixture }, check: `fixture ${fixture}`, location: { path: `pack.yml#${fixture}` } });

describe('one fixture', () => {
  test('that is missing is named by its path', () => {
    expect(judge([[null]])).toEqual([{ ...of('a'), rule: 'fixture/missing', message: 'The fixture a (data/a.txt) does not exist.', outcome: 'fail', expected: 'data/a.txt' }]);
    expect(judgeFixtures({ ...toFacts([[toProfile()]]), profiles: new Map() }).map(({ rule }) => rule)).toEqual(['fixture/missing']);
  });
  test('that does not parse says why', () => {
    const unparseable: FindingDraft = { ...of('a'), rule: 'fixture/unparseable', message: 'The fixture a does not parse as text: no UTF-8', outcome: 'warn' };
    expect([judge([[toProfile({ parseError: 'no UTF-8' })]]), judge([[toProfile({ parseError: 'no UTF-8' }), { pin: { sizeBytes: 100 } }]])]).toEqual([[unparseable], [{ ...unparseable, outcome: 'fail' }]]);
  });
  test('that is not what it is pinned to says in what, and the first is the cause of the others', () => {
    const pin = { sha256: 'B'.repeat(64), sizeBytes: 99, rootElement: 'Benchmark' };
    const first: FindingDraft = { ...of('a'), rule: 'fixture/pin-hash', message: 'The fixture a has not the SHA-256 that it is pinned to.', outcome: 'warn', expected: 'b'.repeat(64), actual: 'a'.repeat(64) };
    const causedBy = toFinding(first).fingerprint;
    expect(judge([[toProfile({ format: 'xml', rootElement: 'Other' }), { format: 'xml', pin }]], { pinMismatch: 'warn' })).toEqual([
      first, { ...of('a'), causedBy, rule: 'fixture/pin-size', message: 'The fixture a has 100 bytes, not the 99 that it is pinned to.', outcome: 'warn', expected: 99, actual: 100 },
      { ...of('a'), causedBy, rule: 'fixture/pin-root', message: 'The root element of the fixture a is Other, not Benchmark.', outcome: 'warn', expected: 'Benchmark', actual: 'Other' },
    ]);
  });
  test('without a root element is not the one that it is pinned to', () => {
    expect(judge([[toProfile({ format: 'xml' }), { format: 'xml', pin: { rootElement: 'a' } }]])).toEqual([{ ...of('a'), rule: 'fixture/pin-root', message: 'The root element of the fixture a is unknown, not a.', outcome: 'fail', expected: 'a', actual: null }]);
  });
  test('that is what it is pinned to leaves nothing to say', () => expect(judge([[toProfile({ format: 'xml', rootElement: 'root' }), { format: 'xml', pin: { sha256: 'A'.repeat(64), sizeBytes: 100, rootElement: 'ROOT' } }]])).toEqual([]));
});

describe('a fixture beside another', () => {
  const [reference, like] = [[toProfile()] as const, { compareWith: 'a' }];
  test('that is missing fails; what is missing itself has nothing to compare', () => {
    expect(judge([[null], [toProfile(), like]], { missingFixture: 'warn' })[1]).toEqual({ ...of('b'), rule: 'fixture/reference-missing', message: 'The fixture b cannot be compared: a does not exist.', outcome: 'fail', expected: 'a' });
    expect(judge([reference, [null, { ...like, expectChange: true, thresholds: { sizeDelta: '0%', lineDelta: '0%' } }]]).map(({ rule }) => rule)).toEqual(['fixture/missing']);
  });
  test('that should differ and does not is warned of', () => {
    expect(judge([reference, [toProfile(), { ...like, expectChange: true }]])).toEqual([{ ...of('b'), rule: 'fixture/unexpectedly-unchanged', message: 'The fixture b should differ from a, but both are the same.', outcome: 'warn', expected: 'a change', actual: 'a'.repeat(64) }]);
  });
  test('that differs more than is allowed says by how much', () => {
    const drift = (rule: 'fixture/size-drift' | 'fixture/line-drift', by: string, limit: string): FindingDraft => ({ ...of('b'), rule, message: `The fixture b differs from a by ${by}; ${limit} is allowed.`, outcome: 'warn', expected: `at most ${limit}`, actual: `${by.split(' ')[0] ?? ''}%` });
    expect(judge([reference, [toProfile({ sizeBytes: 136, lineCount: 5 }), { ...like, thresholds: { sizeDelta: '35%', lineDelta: '49.99%' } }]])).toEqual([drift('fixture/size-drift', '36 % in size', '35%'), drift('fixture/line-drift', '50 % in lines', '49.99%')]);
  });
  test('is not compared by lines where one of the two has none', () => {
    const limits = { ...like, thresholds: { lineDelta: '0%' } };
    for (const [one, other] of [[null, 5], [5, null], [null, null]]) expect(judge([[toProfile({ lineCount: one ?? null })], [toProfile({ lineCount: other ?? null }), limits]])).toEqual([]);
  });
});

test('what the document says of each fixture: its profile, and how far it is from the one beside it', () => {
  const grown = toProfile({ sizeBytes: 150, lineCount: null });
  const facts = toFacts([[toProfile(), { labels: { size: 'small' } }], [grown, { compareWith: 'a' }], [null, { compareWith: 'a' }]]);
  const shared = { labels: {}, compareWith: 'a' };
  expect(toFixtureObservations(facts, new Map([['a', 'packs/data/a.txt']]))).toEqual([
    { id: 'a', path: 'packs/data/a.txt', labels: { size: 'small' }, compareWith: null, profile: toProfile(), sizeDelta: null, lineDelta: null },
    { ...shared, id: 'b', path: 'data/b.txt', profile: grown, sizeDelta: 50, lineDelta: null }, { ...shared, id: 'c', path: 'data/c.txt', profile: null, sizeDelta: null, lineDelta: null },
  ]);
});
