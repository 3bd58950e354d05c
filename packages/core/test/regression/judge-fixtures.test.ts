import { describe, expect, test } from '@jest/globals';
import { packManifestSchema, type PackManifest } from '@shipworthy/contract/pack';
import { judgeFixtures } from '@shipworthy/core/regression';
import { profileFixture, type FixtureFormat, type FixtureProfile } from '@shipworthy/core/fixture-profile';
import { toFinding } from '@shipworthy/core/evidence';
import { toFixtureObservations } from '../../src/regression/judge-fixtures.js';

type Raw = Readonly<Record<string, unknown>>;
const formatOf = (fixture: Raw): FixtureFormat => (fixture.format === 'binary' || fixture.format === 'xml' ? fixture.format : 'text');

/** Judges fixtures whose content is given; null is a missing file. */
async function judge(fixtures: readonly (Raw & { readonly content: string | null })[], policy: Raw = {}) {
  const manifest: PackManifest = packManifestSchema.parse({
    schemaVersion: 1, id: 'p', version: 1, policy,
    fixtures: fixtures.map(({ content: _content, ...rest }, index) => ({ id: `f${index}`, path: `f${index}.txt`, format: 'text', ...rest })),
  });
  const profiles = new Map<string, FixtureProfile | null>();
  for (const [index, fixture] of fixtures.entries()) profiles.set(`f${index}`, fixture.content === null ? null : await profileFixture(Buffer.from(fixture.content, 'latin1'), formatOf(fixture)));
  const facts = { pack: 'p', fixtures: manifest.fixtures, profiles, policy: manifest.policy, locate: () => ({ path: 'pack.yml' }) };
  return { drafts: judgeFixtures(facts), observations: toFixtureObservations(facts, new Map()) };
}

async function rulesOf(...args: Parameters<typeof judge>): Promise<string[]> {
  return (await judge(...args)).drafts.map(({ rule, outcome, keys }) => `${keys.fixture} ${rule} ${outcome}`);
}

const hash = async (text: string): Promise<string> => (await profileFixture(Buffer.from(text), 'text')).sha256;

describe('one fixture', () => {
  test('missing, by policy', async () => {
    expect(await rulesOf([{ content: null }])).toEqual(['f0 fixture/missing fail']);
    expect(await rulesOf([{ content: null }], { missingFixture: 'warn' })).toEqual(['f0 fixture/missing warn']);
    expect(await rulesOf([{ content: '' }])).toEqual([]);
  });

  test('pinned hash, in any case of letters, by policy', async () => {
    const sha256 = (await hash('a\n')).toUpperCase();
    expect(await rulesOf([{ content: 'a\n', pin: { sha256 } }])).toEqual([]);
    expect(await rulesOf([{ content: 'a\r\n', pin: { sha256 } }])).toEqual([]);
    expect(await rulesOf([{ content: 'b\n', pin: { sha256 } }])).toEqual(['f0 fixture/pin-hash fail']);
    expect(await rulesOf([{ content: 'b\n', pin: { sha256 } }], { pinMismatch: 'warn' })).toEqual(['f0 fixture/pin-hash warn']);
  });

  test('pinned size', async () => {
    expect(await rulesOf([{ content: 'a\r\n', pin: { sizeBytes: 2 } }])).toEqual([]);
    expect(await rulesOf([{ content: 'aa\n', pin: { sizeBytes: 2 } }])).toEqual(['f0 fixture/pin-size fail']);
  });

  test('pinned root element', async () => {
    const xml = { format: 'xml', pin: { rootElement: 'benchmark' } };
    expect(await rulesOf([{ ...xml, content: '<x:Benchmark xmlns:x="u"/>' }])).toEqual([]);
    expect(await rulesOf([{ ...xml, content: '<Catalogue/>' }])).toEqual(['f0 fixture/pin-root fail']);
  });

  test('that does not parse: a failure when pinned, else a warning', async () => {
    expect(await rulesOf([{ format: 'xml', content: '<a>' }])).toEqual(['f0 fixture/unparseable warn']);
    expect(await rulesOf([{ format: 'xml', content: '<a>', pin: { sizeBytes: 3 } }])).toEqual(['f0 fixture/unparseable fail']);
    expect(await rulesOf([{ content: '\xff' }])).toEqual(['f0 fixture/unparseable warn']);
    expect(await rulesOf([{ format: 'binary', content: '\xff' }])).toEqual([]);
  });

  test('every breach is a finding; the first explains the others', async () => {
    const { drafts } = await judge([{ format: 'xml', content: '<b/>', pin: { sha256: '0'.repeat(64), sizeBytes: 1, rootElement: 'a' } }]);
    const [first, ...rest] = drafts;
    expect(drafts.map(({ rule }) => rule)).toEqual(['fixture/pin-hash', 'fixture/pin-size', 'fixture/pin-root']);
    expect(first?.causedBy).toBeUndefined();
    const cause = first === undefined ? '' : toFinding(first).fingerprint;
    expect(rest.map(({ causedBy }) => causedBy)).toEqual([cause, cause]);
  });
});

describe('compared with another', () => {
  const reference = { content: 'x'.repeat(99) + '\n' };

  test('a missing reference always fails', async () => {
    expect(await rulesOf([{ content: null }, { content: 'a', compareWith: 'f0' }], { missingFixture: 'warn', thresholdBreach: 'warn' })).toEqual(['f0 fixture/missing warn', 'f1 fixture/reference-missing fail']);
  });

  test('a warning hides no failure of the same fixture', async () => {
    expect(await rulesOf([{ content: null }, { content: null, compareWith: 'f0' }], { missingFixture: 'warn' })).toEqual(['f0 fixture/missing warn', 'f1 fixture/missing warn', 'f1 fixture/reference-missing fail']);
    const grown = { content: 'y'.repeat(300), compareWith: 'f0', thresholds: { sizeDelta: '1%' }, pin: { sizeBytes: 1 } };
    expect(await rulesOf([reference, grown])).toEqual(['f1 fixture/pin-size fail', 'f1 fixture/size-drift warn']);
  });

  test('a missing fixture does not stop the rest', async () => {
    expect(await rulesOf([{ content: null }, { content: 'a', pin: { sizeBytes: 9 } }])).toEqual(['f0 fixture/missing fail', 'f1 fixture/pin-size fail']);
  });

  test('an expected change that did not come', async () => {
    expect(await rulesOf([reference, { ...reference, compareWith: 'f0', expectChange: true }])).toEqual(['f1 fixture/unexpectedly-unchanged warn']);
    expect(await rulesOf([reference, { ...reference, compareWith: 'f0' }])).toEqual([]);
    expect(await rulesOf([reference, { content: 'x', compareWith: 'f0', expectChange: true }])).toEqual([]);
  });

  test.each([
    ['35%', 135, 0], ['35%', 136, 1], ['35%', 65, 0], ['35%', 64, 1], ['0%', 100, 0], ['0%', 101, 1], ['12.5%', 112, 0], ['12.5%', 113, 1],
  ])('a size may differ by %s: %i bytes against 100', async (sizeDelta, size, breaches) => {
    expect(await rulesOf([reference, { content: 'y'.repeat(size), compareWith: 'f0', thresholds: { sizeDelta } }])).toHaveLength(breaches);
  });

  test('lines have a limit of their own, and the fixture’s goes before the pack’s', async () => {
    const [two, four] = [{ content: 'a\nb\n' }, { content: 'a\n\n\n\n', compareWith: 'f0' }];
    expect(await rulesOf([two, four], { thresholds: { lineDelta: '99%' } })).toEqual(['f1 fixture/line-drift warn']);
    expect(await rulesOf([two, four], { thresholds: { lineDelta: '100%' } })).toEqual([]);
    expect(await rulesOf([two, { ...four, thresholds: { lineDelta: '100%' } }], { thresholds: { lineDelta: '1%' } })).toEqual([]);
    expect(await rulesOf([two, four], { thresholdBreach: 'fail', thresholds: { lineDelta: '1%' } })).toEqual(['f1 fixture/line-drift fail']);
  });

  test('an empty reference: no change is 0 %, anything is 100 %', async () => {
    const { observations } = await judge([{ content: '' }, { content: '', compareWith: 'f0' }, { content: 'a', compareWith: 'f0' }]);
    expect(observations.map(({ sizeDelta, lineDelta }) => [sizeDelta, lineDelta])).toEqual([[null, null], [0, 0], [100, 100]]);
  });
});
