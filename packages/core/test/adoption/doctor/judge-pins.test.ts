import { describe, expect, test } from '@jest/globals';
import { isPinned, judgePins, listUses } from '../../../src/adoption/doctor/workflows/judge-pins.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { doubtful, missing, ok } from './findings.js';

const hash = '0123456789abcdef0123456789abcdef01234567';
const zeros = '0'.repeat(40);
/** Each of `uses` on a line of its own, from line 5 on. */
const toFile = (uses: readonly string[], { path = 'ci.yml', call = '' } = {}) => parseWorkflowFile(`on: push\njobs:\n  a:\n    steps:\n${uses.map((one) => `      - uses: ${one}\n`).join('')}      - run: make\n${call}`, path);
const judge = (...uses: readonly string[]) => judgePins([toFile(uses)]);

const ours = ok('pins/shipworthy', 'every step names a full commit, or this very repository');
const one = ok('pins/one-version', 'one commit in each workflow');
const others = ok('pins/others', 'in the workflow files every action names a full commit');
const ofZeros = 'Put the full commit of a Shipworthy release in place of the zeros.';

test('full commits, and what lies here, are fine; without a workflow nothing is said', () => {
  expect(judge(`shipworthy/shipworthy@${hash}`, `actions/checkout@${hash}`, './actions/drift-check', './local')).toEqual([ours, one, others]);
  expect(judgePins([])).toEqual([]);
});

test.each([
  ['./actions/x', true], ['$/actions/x', true], [`a/b@${hash}`, true], [`a/b@${hash.toUpperCase()}`, true], [`docker://alpine@sha256:${'a'.repeat(64)}`, true], [`DOCKER://a/b@SHA256:${'F'.repeat(64)}`, true],
  ['a/b@v1', false], [`a/b@${hash.slice(1)}`, false], [`a/b@${hash}0`, false], [`a/b@x${hash}`, false], ['docker://alpine:3', false], [`docker://alpine@sha256:${'a'.repeat(63)}`, false], [`docker://alpine@sha256:${'a'.repeat(65)}`, false],
  [`docker://@sha256:${'a'.repeat(64)}`, false], [`x/docker://alpine@sha256:${'a'.repeat(64)}`, false], ['a./b', false],
])('%s is pinned: %s', (uses, is) => {
  expect(isPinned(uses)).toBe(is);
});

test('what a job calls and what its steps use is listed with its places', () => {
  const file = toFile(['a/b@v1'], { call: '  call:\n    uses: c/d/.github/workflows/e.yml@v1\n' });
  expect(listUses(file)).toEqual([{ uses: 'a/b@v1', place: { path: 'ci.yml', line: 5, column: 9 } }, { uses: 'c/d/.github/workflows/e.yml@v1', place: { path: 'ci.yml', line: 8, column: 5 } }]);
});

describe('steps of ours', () => {
  test('by a tag are one finding for a file, each with its lines, hashes cut short', () => {
    const uses = ['shipworthy/shipworthy@v1', 'shipworthy/shipworthy/actions/drift-check@main', 'shipworthy/shipworthy@v1'];
    const found = 'Not pinned by a full commit: shipworthy/shipworthy@v1 (line 5, 7), shipworthy/shipworthy/actions/drift-check@main (line 6).';
    expect(judge(...uses)[0]).toEqual(missing('pins/shipworthy', found, { at: 'ci.yml:5:9' }));
    expect(judgePins([toFile(uses), toFile(['shipworthy/shipworthy@v2'], { path: 'b.yml' })]).slice(0, 2)).toEqual([missing('pins/shipworthy', found, { at: 'ci.yml:5:9' }), missing('pins/shipworthy', 'Not pinned by a full commit: shipworthy/shipworthy@v2 (line 5).', { at: 'b.yml:5:9' })]);
  });

  test('with the zeros of the template are a finding of their own, before the tags', () => {
    expect(judge('shipworthy/shipworthy@v1', `shipworthy/shipworthy@${zeros}`).slice(0, 2)).toEqual([
      missing('pins/shipworthy', 'The forty zeros of the template are still there: shipworthy/shipworthy@000000000000… (line 6).', { at: 'ci.yml:6:9', fix: ofZeros }), missing('pins/shipworthy', 'Not pinned by a full commit: shipworthy/shipworthy@v1 (line 5).', { at: 'ci.yml:5:9' }),
    ]);
    expect(judge(`shipworthy/shipworthy@1${zeros.slice(1)}`)[0]).toEqual(ours);
    expect(judge(`actions/checkout@${zeros}`)).toEqual([ours, one, others]);
  });

  test('of two versions in one file: the first and the next that differs', () => {
    const [a, b] = [`shipworthy/shipworthy@${hash}`, `shipworthy/shipworthy/actions/drift-check@${'b'.repeat(40)}`];
    expect(judge(a, `actions/checkout@${hash.replace('0', '1')}`, './actions/drift-check', a, b)[1]).toEqual(doubtful('pins/one-version', `shipworthy/shipworthy@0123456789ab… and shipworthy/shipworthy/actions/drift-check@bbbbbbbbbbbb… stand in one workflow.`, { at: 'ci.yml:9:9' }));
    expect(judge(a, `shipworthy/shipworthy/actions/drift-check@${hash}`)[1]).toEqual(one);
    expect(judge('./actions/drift-check', './actions/doc-sync-check')[1]).toEqual(one);
    expect(judgePins([toFile([a]), toFile([b], { path: 'b.yml' })])).toEqual([ours, one, others]);
  });

  test('what is no hash is not cut short', () => {
    const long = `shipworthy/shipworthy@${hash}0`;
    expect(judge(long)[0]?.found).toBe(`Not pinned by a full commit: ${long} (line 5).`);
    expect(judge(`shipworthy/shipworthy@${'A'.repeat(40)}`, `shipworthy/shipworthy@v1`)[1]?.found).toBe('shipworthy/shipworthy@AAAAAAAAAAAA… and shipworthy/shipworthy@v1 stand in one workflow.');
  });
});

test('steps of others by a tag are doubtful, and named apart from ours', () => {
  expect(judge('shipworthy/shipworthy@v1', 'actions/checkout@v6', 'docker://alpine:3')).toEqual([
    missing('pins/shipworthy', 'Not pinned by a full commit: shipworthy/shipworthy@v1 (line 5).', { at: 'ci.yml:5:9' }), one, doubtful('pins/others', 'Not pinned by a full commit: actions/checkout@v6 (line 6), docker://alpine:3 (line 7).', { at: 'ci.yml:6:9' }),
  ]);
});
