import { describe, expect, it, test } from '@jest/globals';
import { judgeRecordChange, type RecordChange, type RecordSides } from '../../src/drift/cases/judge-record-change.js';
import { digest, recordOf } from './plain-drift.js';

const base = recordOf();
/** Names the base's as the one that it replaces. */
const next = recordOf('one', { previousDigest: digest('1') }, { digest: digest('2') });
/** Names none. */
const first = recordOf('one', {}, { digest: digest('2') });
const other = recordOf('one', { previousDigest: digest('9') }, { digest: digest('2') });

function judge(sides: Partial<RecordSides>): RecordChange {
  return judgeRecordChange({ base: null, head: null, isBaseBroken: false, isMoved: false, isCase: true, matchesHead: null, ...sides });
}

const unchanged = { state: 'unchanged' };
const edited = (why: string): object => ({ state: 'edited', why });

test('the same record on both sides, or none on either, is no change', () => {
  expect(judge({ base, head: recordOf() })).toEqual(unchanged);
  expect(judge({})).toEqual(unchanged);
});

describe('a record that is taken away', () => {
  it('is an edit while its case is there', () => {
    expect(judge({ base })).toEqual(edited('the record was removed, but its case is still there'));
  });

  it('goes with its case, or with its pack to another place', () => {
    expect(judge({ base, isCase: false })).toEqual(unchanged);
    expect(judge({ base, isMoved: true })).toEqual(unchanged);
  });
});

describe('a record of a case that the pack does not have', () => {
  it('is an edit, whether it is new or changed', () => {
    expect(judge({ head: first, isCase: false, matchesHead: true })).toEqual(edited('the record is of a case that the pack does not have'));
    expect(judge({ base, head: next, isCase: false, matchesHead: true })).toEqual(edited('the record was changed, but its case was removed'));
  });
});

describe('a record that is brought', () => {
  it.each<[string, Partial<RecordSides>]>([['names the one that it replaces', { base, head: next }], ['is the first', { head: first }], ['is the first at its new place', { base, head: first, isMoved: true }], ['names the one at the old place', { base, head: next, isMoved: true }]])('is accepted when it %s, and the program confirms it', (_, sides) => {
    expect(judge({ ...sides, matchesHead: true })).toEqual({ state: 'accepted' });
    expect(judge({ ...sides, matchesHead: null })).toEqual({ state: 'unproven' });
    expect(judge({ ...sides, matchesHead: false })).toEqual(edited('the record is not what the program produces'));
  });

  it.each<[string, Partial<RecordSides>, string]>([
    ['replaces another than the base has', { base, head: other }, `replaces ${digest('9')}, but the base's is ${digest('1')}: it was changed by hand, or the base has moved on`],
    ['replaces none although the base has one', { base, head: first }, `replaces nothing, but the base's is ${digest('1')}: it was changed by hand, or the base has moved on`],
    ['replaces another than the base has at the old place', { base, head: other, isMoved: true }, `replaces ${digest('9')}, but the base's is ${digest('1')}: it was changed by hand, or the base has moved on`],
    ['replaces what the base does not have', { head: other }, `replaces ${digest('9')}, but the base's does not exist`],
    ['replaces what nobody can read', { head: other, isBaseBroken: true }, `replaces ${digest('9')}, but the base's cannot be read`],
  ])('is an edit when it %s, although the program confirms it', (_, sides, why) => {
    expect(judge({ ...sides, matchesHead: true })).toEqual(edited(`the record ${why}`));
  });
});
