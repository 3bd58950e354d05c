import { describe, expect, it, test } from '@jest/globals';
import { judgePublishable } from '../../../src/bundle/publish/judge-publishable.js';
import type { PublishPlan } from '../../../src/bundle/publish/plan-publish.js';
import type { AreaFacts, CollectedFile, PublishFacts } from '../../../src/bundle/publish/publish-facts.js';
import { areaOf, bundlesOf, digest } from '../plain-bundle.js';

const fileOf = (path: string, more: Partial<CollectedFile> = {}): CollectedFile => ({
  path, source: `Logs/${path}`, absolute: `/project/Logs/${path}`, sha256: digest('a'), bytes: 3, startedAt: null, finishedAt: null, wantedBy: ['rollup'], ...more,
});
const areaFacts = (name: string, files: readonly CollectedFile[] = [], config: Readonly<Record<string, unknown>> = {}): AreaFacts => ({ name, config: areaOf({ name, config }).config, files, checklists: [], absent: [] });
const mustList = (asked: Readonly<Record<string, unknown>>): PublishFacts['mustList'] => bundlesOf({ readmeMustList: asked }).readmeMustList;

interface Publishing extends Partial<PublishFacts> {
  /** Paths of the plan. */
  readonly paths?: readonly string[];
  readonly namesTask?: boolean;
}

function judge({ paths = [], namesTask = false, ...facts }: Publishing): ReturnType<typeof judgePublishable> {
  const plan: PublishPlan = { target: 'b', digest: 'sha256:x', files: paths.map((path) => ({ path, sha256: digest('a'), bytes: 3, from: 'text', text: 'abc' })) };
  const all = { target: 'b', version: null, repository: null, commit: null, platform: 'linux', asOf: null, taskIds: [], commandLines: [], notes: [], areas: [areaFacts('T', [fileOf('a.csv')])], mustList: mustList({}), ...facts };
  return judgePublishable(all, plan, namesTask);
}

test('what can be verified afterwards may be published', () => {
  expect(judge({ paths: ['SHA256SUMS', 'T/a.csv', 'T/bundle.json'], notes: ['built at noon'] })).toEqual([]);
});

test.each(['sha256sum', 'bagit'])('a manifest in the format %s is written by another program', (format) => {
  expect(judge({ areas: [areaFacts('R'), areaFacts('T', [], { manifest: { format } })] })).toStrictEqual([
    { message: `The manifest of T is configured as ${format}, which another program writes.`, remedy: 'Remove `format` to publish the area, or let that program publish it.' },
  ]);
});

test('what the area `.` would put into the folder of another area belongs to that', () => {
  const files = ['a.csv', 'T', 'Tx', 'sub/a.csv', 'T/a.csv', 'T/sub/b.csv', 'Tx/a.csv'].map((path) => fileOf(path));
  const fault = (path: string): object => ({ path: `Logs/${path}`, message: `The area \`.\` would put it to ${path}, which belongs to another area.`, remedy: 'Name it with another pattern.' });
  expect(judge({ areas: [areaFacts('.', files), areaFacts('T')] })).toStrictEqual([fault('T/a.csv'), fault('T/sub/b.csv')]);
  expect(judge({ areas: [areaFacts('T', [fileOf('T/a.csv')])] })).toEqual([]);
});

describe('READMEs that must list', () => {
  it('commands need one', () => {
    expect(judge({ mustList: mustList({ commands: true }) })).toStrictEqual([{ message: 'READMEs must list commands, and none was given.', remedy: 'Give `command-line`.' }]);
    expect(judge({ mustList: mustList({ commands: true }), commandLines: ['make'] })).toEqual([]);
  });

  it('task ids need one of that form', () => {
    expect(judge({ mustList: mustList({ taskIds: 'ST-\\d' }) })).toStrictEqual([{ message: 'READMEs must list task ids such as `ST-\\d`, and none was given.', remedy: 'Give `task-id`.' }]);
    expect(judge({ mustList: mustList({ taskIds: 'ST-\\d' }), namesTask: true })).toEqual([]);
  });

  it('times need one in each area, of a file or of the whole', () => {
    const timed = [areaFacts('A', [fileOf('a', { startedAt: '2026-03-01T10:00:00Z' }), fileOf('b')]), areaFacts('B', [fileOf('a'), fileOf('b', { finishedAt: '2026-03-01T10:00:00Z' })])];
    const areas = [...timed, areaFacts('C', [fileOf('a')]), areaFacts('D')];
    const fault = (name: string): object => ({ message: `The README of ${name} must list times, and no evidence says when it was made.`, remedy: 'Put a time stamp into the names, or a time into the documents.' });
    expect(judge({ areas, mustList: mustList({ timestamps: true }) })).toStrictEqual([fault('C'), fault('D')]);
    expect(judge({ areas, mustList: mustList({ timestamps: true }), asOf: '2026-03-01T10:00:00Z' })).toEqual([]);
    expect(judge({ areas })).toEqual([]);
  });
});

test('a note may only show hashes that every area has a file of', () => {
  const [own, other] = [`image sha256 ${'ab12'.repeat(16)}`, `image sha256 ${'cd34'.repeat(16)}`];
  const having = areaFacts('T', [fileOf('a', { sha256: 'ab12'.repeat(16) })]);
  const fault = (note: string): object => ({ message: `The note ${JSON.stringify(note)} shows a hash that not every area has a file of, and a README may show no other.`, remedy: 'Leave the hash out, or put it into a file of evidence.' });
  expect(judge({ areas: [having], notes: ['noon', own] })).toEqual([]);
  expect(judge({ areas: [having], notes: [own, other] })).toStrictEqual([fault(other)]);
  expect(judge({ areas: [having, areaFacts('R')], notes: [own] })).toStrictEqual([fault(own)]);
});

test('names that are one file on some system cannot lie in one bundle', () => {
  expect(judge({ paths: ['T/a.csv', 'T/b.csv', 'T/A.csv'] })).toStrictEqual([{ message: 'T/A.csv and T/a.csv cannot lie in one bundle on every system.', remedy: 'Rename one of them.' }]);
});

test('everything is said at once: of each area, then of READMEs, then of names', () => {
  const faults = judge({
    areas: [areaFacts('.', [fileOf('T/a.csv')], { manifest: { format: 'bagit' } }), areaFacts('T', [], { manifest: { format: 'sha256sum' } })], notes: [`sha256 ${'ab12'.repeat(16)}`],
    mustList: mustList({ commands: true, timestamps: true, taskIds: 'ST-\\d' }), paths: ['a', 'A'],
  });
  expect(faults.map(({ message }) => message.split(' ').slice(0, 4).join(' '))).toEqual([
    'The manifest of .', 'The area `.` would', 'The manifest of T', 'READMEs must list commands,', 'READMEs must list task', `The note "sha256 ${'ab12'.repeat(16)}"`, 'The README of .', 'The README of T', 'A and a cannot',
  ]);
});
