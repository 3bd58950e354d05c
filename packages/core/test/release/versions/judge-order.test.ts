import { describe, expect, test } from '@jest/globals';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { judgeOrder } from '../../../src/release/versions/judge-order.js';
import { toVersion } from '../../version/to-version.js';

/** Tags by their versions, and whether the commit contains them. */
type Tags = readonly (readonly [text: string, isContained: boolean])[];

function order(to: string, previous: string | null, tags: Tags): readonly FindingDraft[] {
  return judgeOrder({
    release: `lib@${to}`, version: toVersion(to), previous: previous === null ? null : { tag: `v${previous}`, version: toVersion(previous) },
    tags: tags.map(([text, isContained]) => ({ tag: `tag-${text}`, version: toVersion(text), isContained })),
  });
}

describe('the version is greater', () => {
  test.each<[string, string | null, Tags]>([
    ['1.4.0', '1.3.0', [['1.3.0', true], ['1.4.0-rc.1', true]]],
    ['1.4.0', '1.4.0-rc.1', []],
    // Those who stayed on an older line.
    ['1.3.5', '1.3.4', [['1.3.4', true], ['2.0.0', false]]],
    ['1.0.0', null, []],
  ])('%s after %s', (to, previous, tags) => {
    expect(order(to, previous, tags)).toEqual([]);
  });

  test.each<[string, string | null, Tags, string]>([
    ['1.3.0', '1.3.0', [], '1.3.0 is already released as v1.3.0: build metadata makes no other version.'],
    ['1.2.0', '1.3.0', [], '1.2.0 is not greater than the previous release v1.3.0.'],
    ['1.4.0', '1.3.0', [['2.0.0-rc.1', true]], '1.4.0 is not greater than 2.0.0-rc.1, which it contains as tag-2.0.0-rc.1.'],
    ['1.4.0-rc.1', '1.3.0', [['1.4.0-rc.2', true]], '1.4.0-rc.1 is not greater than 1.4.0-rc.2, which it contains as tag-1.4.0-rc.2.'],
    ['1.4.0+2', '1.3.0', [['1.4.0+1', false]], '1.4.0+2 is already released as tag-1.4.0+1: build metadata makes no other version.'],
    ['1.4.0', null, [['1.4.0', true]], '1.4.0 is already released as tag-1.4.0: build metadata makes no other version.'],
  ])('%s after %s is not', (to, previous, tags, message) => {
    expect(order(to, previous, tags)).toEqual([{ rule: 'release/version-not-greater', keys: { release: `lib@${to}` }, check: 'item:RL-04', outcome: 'fail', actual: to, message }]);
  });

  test.each<[string, string, Tags, string]>([
    ['1.2.0', '1.3.0', [['1.2.0', true], ['1.4.0', true]], '1.2.0 is not greater than 1.4.0, which it contains as tag-1.4.0.'],
    ['1.2.0', '1.3.0', [['1.2.5', true], ['1.2.0', true]], '1.2.0 is not greater than the previous release v1.3.0.'],
    ['1.2.0', '1.3.0', [['1.3.0', true]], '1.2.0 is not greater than the previous release v1.3.0.'],
    // Those who went ahead on another line are in nobody's way.
    ['1.2.0', '1.1.0', [['9.0.0', false], ['1.2.0', false]], '1.2.0 is already released as tag-1.2.0: build metadata makes no other version.'],
  ])('%s after %s with %j is told of the greatest alone', (to, previous, tags, message) => {
    expect(order(to, previous, tags).map((finding) => finding.message)).toEqual([message]);
  });
});
