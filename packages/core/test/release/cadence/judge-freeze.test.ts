import { describe, expect, test } from '@jest/globals';
import type { FreezeWindow } from '@shipworthy/contract/release';
import { judgeFreeze } from '../../../src/release/cadence/judge-freeze.js';
import { toCadenceFacts, type CadenceChanges } from './to-cadence-facts.js';

const holidays: FreezeWindow = { from: '2027-01-10', to: '2027-01-15', reason: 'holidays', except: [] };
const judged = (freeze: readonly FreezeWindow[], changes: CadenceChanges = {}) => judgeFreeze(toCadenceFacts({ ...changes, cadence: { freeze: [...freeze] } }));
const frozen = (message: string, from = '2027-01-10', actual = '2027-01-15') => ({ rule: 'release/frozen', keys: { release: '1.5.0', from }, check: 'cadence:freeze', outcome: 'fail', actual, message });
const free = { check: 'cadence:freeze', findings: [], note: 'in no freeze', freeze: null };

describe('a freeze stops what goes out on its days', () => {
  test.each([['2027-01-09', false], ['2027-01-10', true], ['2027-01-15', true], ['2027-01-16', false]])('%s: %s', (day, isFrozen) => {
    expect(judged([holidays], { day, today: day })).toEqual(isFrozen ? {
      check: 'cadence:freeze', note: 'inside the freeze from 2027-01-10 to 2027-01-15 (holidays)', freeze: { from: '2027-01-10', to: '2027-01-15', allowed: null },
      findings: [frozen(`1.5.0 would go out on ${day}, inside the freeze from 2027-01-10 to 2027-01-15 (holidays), which nothing may cross.`, '2027-01-10', day)],
    } : free);
  });
  test('none', () => expect(judged([])).toEqual(free));
  test('by the day of the clock, where the build is dated otherwise; by its own day, where both are in it', () => {
    expect(judged([holidays], { day: '2026-12-01' }).findings).toEqual([frozen('1.5.0 would go out on 2027-01-15, inside the freeze from 2027-01-10 to 2027-01-15 (holidays), which nothing may cross.')]);
    expect(judged([holidays], { day: '2027-01-12' }).findings).toEqual([frozen('1.5.0 would go out on 2027-01-12, inside the freeze from 2027-01-10 to 2027-01-15 (holidays), which nothing may cross.', '2027-01-10', '2027-01-12')]);
    expect(judged([holidays], { day: '2027-01-12', today: '2031-01-01' }).findings).toHaveLength(1);
  });
  test.each<[FreezeWindow['except'], string]>([[['hotfix'], 'which only a hotfix may cross'], [['hotfix', 'patch'], 'which only a hotfix or a patch may cross']])('and says who may cross it: %j', (except, told) => {
    expect(judged([{ ...holidays, except }]).findings[0]?.message).toBe(`1.5.0 would go out on 2027-01-15, inside the freeze from 2027-01-10 to 2027-01-15 (holidays), ${told}.`);
  });
});

describe('a freeze is crossed by right', () => {
  test.each<[CadenceChanges, FreezeWindow['except'], 'hotfix' | 'patch']>([
    [{ kind: 'patch', isHotfix: true }, ['hotfix', 'patch'], 'hotfix'], [{ kind: 'patch', isHotfix: true }, ['patch'], 'patch'], [{ kind: 'patch' }, ['hotfix', 'patch'], 'patch'], [{ kind: 'minor', isHotfix: true }, ['hotfix'], 'hotfix'],
  ])('%j where %j may', (changes, except, allowed) => {
    expect(judged([{ ...holidays, except }], changes)).toEqual({ check: 'cadence:freeze', findings: [], note: `crosses the freeze from 2027-01-10 to 2027-01-15 (holidays) as a ${allowed}`, freeze: { from: '2027-01-10', to: '2027-01-15', allowed } });
  });
  test.each<[CadenceChanges, FreezeWindow['except']]>([[{ kind: 'patch' }, ['hotfix']], [{ kind: 'minor' }, ['hotfix', 'patch']], [{ kind: 'pre-release' }, ['patch']]])('not %j where %j may', (changes, except) => {
    expect(judged([{ ...holidays, except }], changes).findings).toHaveLength(1);
  });
});

describe('of several freezes', () => {
  const forPatches: FreezeWindow = { from: '2027-01-01', to: '2027-01-31', except: ['patch'] };
  test.each([[[forPatches, holidays]], [[holidays, forPatches]]])('the one that stops it is told, whatever their order', (windows) => {
    expect(judged(windows, { kind: 'patch' })).toEqual({
      check: 'cadence:freeze', note: 'inside the freeze from 2027-01-10 to 2027-01-15 (holidays)', freeze: { from: '2027-01-10', to: '2027-01-15', allowed: null },
      findings: [frozen('1.5.0 would go out on 2027-01-15, inside the freeze from 2027-01-10 to 2027-01-15 (holidays), which nothing may cross.')],
    });
  });
  test('every one that stops it is a finding', () => {
    expect(judged([forPatches, holidays]).findings.map(({ keys }) => keys['from']).toSorted()).toEqual(['2027-01-01', '2027-01-10']);
    expect(judged([forPatches, { ...forPatches, from: '2026-12-01', to: '2026-12-31' }], { day: '2026-12-05' }).findings.map(({ keys, actual }) => [keys['from'], actual]).toSorted()).toEqual([['2026-12-01', '2026-12-05'], ['2027-01-01', '2027-01-15']]);
  });
});

describe('a calendar that cannot be read may call a patch a hotfix', () => {
  const unknown = ' Whether the calendar calls it a hotfix cannot be read.';
  test.each<[string, CadenceChanges, FreezeWindow['except'], boolean]>([
    ['a patch', { kind: 'patch', calendar: 'broken' }, ['hotfix'], true], ['a patch where hotfixes may not cross either', { kind: 'patch', calendar: 'broken' }, [], false],
    ['a minor, which is none', { calendar: 'broken' }, ['hotfix'], false], ['a calendar that was read', { kind: 'patch', calendar: {} }, ['hotfix'], false], ['no calendar', { kind: 'patch' }, ['hotfix'], false],
  ])('%s', (_what, changes, except, isTold) => {
    expect(judged([{ ...holidays, except }], changes).findings.map(({ message }) => message.endsWith(isTold ? unknown : ' cross.'))).toEqual([true]);
  });
});
