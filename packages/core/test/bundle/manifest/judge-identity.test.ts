import { describe, expect, it, test } from '@jest/globals';
import { judgeIdentity, type IdentityInput } from '../../../src/bundle/manifest/judge-identity.js';
import type { ReadManifest } from '../../../src/bundle/bundle-run.js';
import { areaOf, bundlesOf, fingerprint } from '../plain-bundle.js';

const commit = '0123456789abcdef0123456789abcdef01234567';
const other = 'f'.repeat(40);
const candidate = { version: '1.4.0', commit, repository: 'o/r' };
const said = { area: 'T', ...candidate };
const { identity: optional } = bundlesOf({ identity: { version: 'optional', commit: 'optional' } });
const publish = 'Publish the bundle of this candidate: `shipworthy telemetry-bundle-readiness --mode publish --version 1.4.0`.';

function judge(says: Partial<ReadManifest>, input: Partial<IdentityInput> = {}): ReturnType<typeof judgeIdentity> {
  return judgeIdentity({ id: 'candidate', bundlePath: 'b/1.4.0', area: areaOf({ manifest: { ...said, ...says } }), candidate, identity: bundlesOf().identity, lineage: { state: 'none' }, ...input });
}

const toFinding = (field: string, rest: object): object => ({ rule: 'bundle/wrong-candidate', keys: { bundle: 'candidate', area: 'T', field }, check: 'area:T', location: { path: 'b/1.4.0/T/bundle.json' }, ...rest });
const differs = (field: string, actual: string, expected: string): object => toFinding(field, { outcome: 'fail', message: `b/1.4.0/T/bundle.json says that its ${field} is ${actual}, not ${expected}.`, expected, actual, remedy: publish });

test('without a manifest nothing is said of the candidate', () => {
  expect(judgeIdentity({ id: 'candidate', bundlePath: 'b', area: areaOf({ manifest: null }), candidate, identity: bundlesOf().identity, lineage: { state: 'none' } })).toEqual([]);
});

test.each<Partial<ReadManifest>>([
  {}, { area: null }, { version: 'v1.4.0' }, { version: 'V1.4.0' }, { commit: commit.slice(0, 12) }, { repository: null }, { repository: 'O/R' }, { repository: 'https://github.com/o/r.git' },
])('a manifest of this candidate may say %j', (says) => {
  expect(judge(says)).toEqual([]);
});

test('a candidate may be named with a `v` where the manifest has none', () => {
  expect(judge({}, { candidate: { ...candidate, version: 'v1.4.0' } })).toEqual([]);
});

test.each([
  ['area', 'Routing', 'T'], ['version', '1.3.0', '1.4.0'], ['version', 'vv1.4.0', '1.4.0'], ['version', '1.v4.0', '1.4.0'], ['commit', other, commit], ['repository', 'o/other', 'o/r'], ['repository', 'other', 'o/r'],
])('a manifest whose %s is %s is of another candidate', (field, actual, expected) => {
  expect(judge({ [field]: actual })).toStrictEqual([differs(field, actual, expected)]);
});

test('a `v` that is the beginning of a word is no sign of a version', () => {
  expect(judge({ version: 'vnext' }, { candidate: { ...candidate, version: 'next' } })).toHaveLength(1);
});

test('of several faults the first is the cause of the others', () => {
  const causedBy = fingerprint('bundle/wrong-candidate', { bundle: 'candidate', area: 'T', field: 'area' });
  expect(judge({ area: 'Routing', version: '1.3.0', commit: other, repository: 'o/other' })).toStrictEqual([
    differs('area', 'Routing', 'T'), { ...differs('version', '1.3.0', '1.4.0'), causedBy }, { ...differs('commit', other, commit), causedBy }, { ...differs('repository', 'o/other', 'o/r'), causedBy },
  ]);
});

test('what is not said follows from what is wrong, whichever comes first', () => {
  const findings = judge({ version: null, repository: 'o/other' });
  expect(findings.map(({ keys, outcome, causedBy }) => [keys['field'], outcome, causedBy])).toStrictEqual([
    ['version', 'unverified', fingerprint('bundle/wrong-candidate', { bundle: 'candidate', area: 'T', field: 'repository' })], ['repository', 'fail', undefined],
  ]);
});

describe('what a manifest does not say', () => {
  it('is not verified where it is required, each by itself', () => {
    const unsaid = (field: string): object => toFinding(field, {
      outcome: 'unverified', reason: 'wrong-subject', message: `b/1.4.0/T/bundle.json does not say which ${field} it is the evidence of.`,
      remedy: `Publish the bundle with its ${field}; where its maker cannot say so, write \`identity: { ${field}: optional }\`.`,
    });
    expect(judge({ version: null, commit: null })).toStrictEqual([unsaid('version'), unsaid('commit')]);
  });

  it('is no fault where it is optional', () => {
    expect(judge({ version: null, commit: null }, { identity: optional })).toEqual([]);
  });

  it('may be wrong although it is optional', () => {
    expect(judge({ version: '1.3.0', commit: other }, { identity: optional }).map(({ keys }) => keys['field'])).toEqual(['version', 'commit']);
  });
});

describe('what nobody knows of the candidate', () => {
  const unknown = { version: null, commit: null, repository: null };

  it('is not compared, but a version that is required must be asked for', () => {
    expect(judge({}, { candidate: unknown })).toStrictEqual([toFinding('version', {
      outcome: 'unverified', reason: 'wrong-subject', actual: '1.4.0', message: 'b/1.4.0/T/bundle.json says that its version is 1.4.0, and nothing says which one it should be.',
      remedy: 'Give `version`; where bundles have none, write `identity: { version: optional }`.',
    })]);
    expect(judge({}, { candidate: unknown, identity: optional })).toEqual([]);
  });

  it('does not stand in the remedy', () => {
    expect(judge({ area: 'Routing' }, { candidate: { ...unknown }, identity: optional })[0]?.remedy).toBe('Publish the bundle of this candidate: `shipworthy telemetry-bundle-readiness --mode publish`.');
  });
});

describe('a commit', () => {
  it('that is shortened below twelve digits says too little', () => {
    const actual = commit.slice(0, 11);
    expect(judge({ commit: actual })).toStrictEqual([toFinding('commit', {
      outcome: 'unverified', reason: 'wrong-subject', message: `b/1.4.0/T/bundle.json names the commit ${actual}, of which 11 digits say too little.`, expected: commit, actual, remedy: 'Record the whole commit.',
    })]);
  });

  it('of twelve digits that are not the first of the candidate is another', () => {
    expect(judge({ commit: commit.slice(1, 13) })).toStrictEqual([differs('commit', commit.slice(1, 13), commit)]);
  });

  it('that the clone does not have cannot be compared', () => {
    expect(judge({ commit: other }, { lineage: { state: 'unreadable' } })).toStrictEqual([toFinding('commit', {
      outcome: 'unverified', reason: 'unreadable-source', expected: commit, actual: other,
      message: `b/1.4.0/T/bundle.json names the commit ${other}, which this clone cannot compare with ${commit}.`, remedy: 'Check out with `fetch-depth: 0`.',
    })]);
  });

  it('below the candidate is its own while nothing but the evidence differs', () => {
    expect(judge({ commit: other }, { lineage: { state: 'ancestor', changed: [] } })).toEqual([]);
  });

  const paths = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  it.each([[1, 'a'], [5, 'a, b, c, d, e'], [6, 'a, b, c, d, e and 1 more'], [7, 'a, b, c, d, e and 2 more']])('below the candidate is another when %i paths differ beside it', (count, named) => {
    expect(judge({ commit: other }, { lineage: { state: 'ancestor', changed: paths.slice(0, count) } })).toStrictEqual([toFinding('commit', {
      outcome: 'fail', expected: commit, actual: other, message: `b/1.4.0/T/bundle.json names the commit ${other}, from which the candidate ${commit} differs beside b/1.4.0: ${named}.`,
      remedy: 'Publish the bundle of this candidate; what has no part in the evidence can be listed under `bundles.identity.mayDiffer`.',
    })]);
  });
});
