import { describe, expect, test } from '@jest/globals';
import { configSchema } from '@shipworthy/contract/config';
import type { RunContext } from '@shipworthy/contract/context';
import type { Subject } from '@shipworthy/contract/envelope';
import fc from 'fast-check';
import { demandsOf, findLevel, judgeWorkTree, type LevelRequest } from '../../../src/gate/level/index.js';
import { subject, testedCommit, toContext } from '../../evidence/documents.js';

const find = (context: Partial<RunContext>, changes: Partial<LevelRequest> = {}) =>
  findLevel({ context: toContext(context), version: undefined, asked: 'auto', tagPattern: 'v{version}', ...changes });
const told = (...parameters: Parameters<typeof find>): string[] => {
  const { level, findings } = find(...parameters);
  return [level, ...findings.map(({ rule }) => rule)];
};
const tag = (name: string): Partial<RunContext> => ({ event: 'push', ref: `refs/tags/${name}` });
const levels = ['merge', 'release', 'major'] as const;

describe('from the event', () => {
  test.each<[string, Partial<RunContext>]>([
    ['pull request', { event: 'pull_request', pullRequest: 5, ref: 'refs/pull/5/merge' }],
    ['merge group', { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-5' }],
    ['push', { event: 'push', ref: 'refs/heads/main' }],
    ['push to a branch that is called like a tag', { event: 'push', ref: 'refs/heads/refs/tags/v2.0.0' }],
    ['schedule', { event: 'schedule', ref: 'refs/heads/main' }],
  ])('%s: merge, also when a version is named', (_name, context) => {
    expect(told(context)).toEqual(['merge']);
    expect(told(context, { version: '2.0.0' })).toEqual(['merge']);
  });

  test('dispatched, and wherever no event speaks, the version decides', () => {
    for (const context of [{ event: 'workflow_dispatch' }, { event: 'workflow_run' }, { where: 'local', event: null, ref: null }, { where: 'ci', event: null }] as const) {
      expect(told(context)).toEqual(['merge']);
      expect(['1.2.3', '1.2.0', '2.0.0', '2.0.0-rc.1', '0.3.0'].map((version) => find(context, { version }).level)).toEqual(['merge', 'release', 'major', 'merge', 'release']);
    }
    expect(find({ event: 'workflow_dispatch' }, { version: ' 2.0.0 ' })).toMatchObject({ version: '2.0.0', reason: 'version 2.0.0 is a major version' });
  });

  test.each(['v2.0.0', '2.0', 'two', '2.0.0.0', '02.0.0'])('the version %s is wrong usage', (version) => {
    for (const context of [{ event: 'workflow_dispatch' }, { event: 'pull_request' }, tag('v2.0.0')]) expect(() => find(context, { version })).toThrow(expect.objectContaining({ code: 'usage/invalid-input' }));
  });
});

describe('from a tag', () => {
  test.each([['v1.2.3', 'merge'], ['v1.2.0', 'release'], ['v2.0.0', 'major'], ['v2.0.0-rc.1', 'merge']])('%s: %s', (name, level) => {
    for (const event of ['push', 'workflow_dispatch', 'release', 'create']) expect(told({ ...tag(name), event })).toEqual([level]);
    expect(told({ ...tag(name), where: 'ci', event: null })).toEqual([level]);
  });

  test('by the pattern of the policy', () => {
    expect(find(tag('parser@2.0.0'), { tagPattern: '{package}@{version}' })).toMatchObject({ level: 'major', version: '2.0.0', reason: 'the tag parser@2.0.0 is a major version' });
    expect(told(tag('v2.0.0'), { tagPattern: 'release-{version}' })).toEqual(['major', 'gate/tag-not-a-version']);
  });

  test('a strange tag never demands less', () => {
    for (const name of ['nightly', 'v2', 'v2.0', 'v2.0.0.1', 'V2.0.0', 'v02.0.0', 'xv1.0.1', 'v1.0.1/v2.0.0']) expect(told(tag(name))).toEqual(['major', 'gate/tag-not-a-version']);
    fc.assert(fc.property(fc.string(), (name) => {
      const { level, findings, version } = find(tag(name));
      expect(findings.length > 0).toBe(version === null);
      if (version === null) expect(level).toBe('major');
    }));
  });

  test('the input `version` must be its version', () => {
    expect(told(tag('v2.0.0'), { version: '2.0.0' })).toEqual(['major']);
    expect(told(tag('v2.0.0'), { version: '2.0.1' })).toEqual(['major', 'gate/version-mismatch']);
    expect(told(tag('v2.0.1'), { version: '2.0.0' })).toEqual(['merge', 'gate/version-mismatch']);
    expect(told(tag('v2.0.0'), { version: '2.0.0+build' })).toEqual(['major', 'gate/version-mismatch']);
  });
});

describe('the input `level`', () => {
  test('raises, and says that it did', () => {
    expect(find({ event: 'pull_request' }, { asked: 'major' })).toEqual({ level: 'major', reason: 'raised by the input `level`; a change under review', version: null, findings: [] });
    expect(told(tag('v1.2.0'), { asked: 'release' })).toEqual(['release']);
  });

  test('never lowers: neither the level, nor is it green', () => {
    expect(told(tag('v2.0.0'), { asked: 'merge' })).toEqual(['major', 'gate/level-lowered']);
    expect(told(tag('v1.2.0'), { asked: 'merge' })).toEqual(['release', 'gate/level-lowered']);
    expect(find(tag('v2.0.0'), { asked: 'release' }).findings).toMatchObject([{ outcome: 'fail', expected: 'major', actual: 'release' }]);
  });
});

test.each([['v{version}', true], ['{package}@{version}', true], ['{version}-{package}', true], ['v', false], ['{version}{version}', false], ['{name}@{version}', false], ['v {version}', false]])('the pattern %j: %j', (tag, isFine) => {
  expect(configSchema.safeParse({ schemaVersion: 1, release: { tag } }).success).toBe(isFine);
  if (isFine) expect(find({ event: 'push', ref: 'refs/tags/none' }, { tagPattern: tag }).level).toBe('major');
});

test('a key of the release block that nobody knows is refused', () => {
  expect(configSchema.safeParse({ schemaVersion: 1, release: { trustedKey: ['a.pub'] } }).success).toBe(false);
  expect(configSchema.parse({ schemaVersion: 1 }).release).toMatchObject({ tag: 'v{version}', trustedKeys: [] });
});

describe('demands', () => {
  const gateOf = (perLevel: object) => configSchema.parse({ schemaVersion: 1, gate: { require: ['drift-report'], levels: perLevel } }).gate;

  test('by default only a major version asks for an approval, and releases are of committed files', () => {
    expect(levels.map((level) => demandsOf(gateOf({}), level))).toEqual([
      { require: ['drift-report'], approvals: 0, refuseDirty: false }, { require: ['drift-report'], approvals: 0, refuseDirty: true }, { require: ['drift-report'], approvals: 1, refuseDirty: true },
    ]);
  });

  test('a level that says something else keeps what it does not say', () => {
    expect(demandsOf(gateOf({ major: { require: ['bundle-readiness'] } }), 'major')).toMatchObject({ require: ['drift-report', 'bundle-readiness'], approvals: 1 });
    expect(demandsOf(gateOf({ major: { approvals: 0 } }), 'major').approvals).toBe(0);
  });

  test('a higher level demands all that lower ones do', () => {
    const gate = gateOf({ merge: { require: ['doc-sync-report'] }, release: { require: ['bundle-readiness'], approvals: 2 }, major: { approvals: 1 } });
    expect(levels.map((level) => demandsOf(gate, level))).toMatchObject([
      { require: ['drift-report', 'doc-sync-report'], approvals: 0 }, { require: ['drift-report', 'doc-sync-report', 'bundle-readiness'], approvals: 2 }, { require: ['drift-report', 'doc-sync-report', 'bundle-readiness'], approvals: 2 },
    ]);
  });

  test.each([{ levels: { huge: {} } }, { levels: { major: { approval: 1 } } }, { levels: { major: { approvals: -1 } } }, { levels: { major: { require: ['Two words'] } } }])('%j is refused', (gate) => {
    expect(configSchema.safeParse({ schemaVersion: 1, gate }).success).toBe(false);
  });

  test('edited files around a release, and another commit in its place, are refused; around a merge they are not', () => {
    const findingsAt = (level: (typeof levels)[number], changes: Partial<Subject>, isUnderReview = false) =>
      judgeWorkTree(demandsOf(gateOf({}), level), { subject: { ...subject, commit: testedCommit, ...changes }, isUnderReview }).map(({ rule, reason }) => `${rule} ${reason}`);
    const elsewhere = { commit: 'c'.repeat(40) };
    expect(levels.map((level) => findingsAt(level, { dirty: true }))).toEqual([[], ['gate/work-tree-dirty dirty'], ['gate/work-tree-dirty dirty']]);
    expect(levels.map((level) => findingsAt(level, elsewhere))).toEqual([[], ['gate/work-tree-dirty wrong-subject'], ['gate/work-tree-dirty wrong-subject']]);
    expect([findingsAt('major', {}), findingsAt('major', elsewhere, true)]).toEqual([[], []]);
  });
});
