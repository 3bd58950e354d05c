import { describe, expect, it, test } from '@jest/globals';
import { judgeRequirement, type JudgedRequirement } from '../../../src/bundle/requirements/judge-requirement.js';
import { digest, fileOf, fingerprint } from '../plain-bundle.js';
import { factsOf, type PlainFacts } from './plain-facts.js';

function judge(facts: PlainFacts = {}): JudgedRequirement {
  return judgeRequirement(factsOf(facts));
}

const other = fileOf('T/other.txt');
const rollup = fileOf('T/Rollup-1.csv');
const empty = fileOf('T/Rollup-2.csv', 'e', 0);
const result = { id: 'rollup', title: 'rollup', level: 'fail', files: [] };
const shared = { rule: 'bundle/requirement-missing', keys: { bundle: 'candidate', area: 'T', requirement: 'rollup' }, check: 'artifact:T/rollup', outcome: 'fail', location: { path: 'b/T' } };
const missing = { ...shared, message: 'T/rollup (rollup) is missing: nothing in b/T matches `Rollup*.csv`.' };
const isEmpty = { rule: 'bundle/artifact-empty', keys: { bundle: 'candidate', area: 'T', path: 'Rollup-2.csv' }, check: 'artifact:T/rollup', outcome: 'fail', message: 'b/T/Rollup-2.csv is empty.', location: { path: 'b/T/Rollup-2.csv' } };
/** Nothing matches in an area that has something else. */
const none = { plain: { files: [other] }, matching: [], picked: [] };

test('a requirement that a file meets passes, and names the file', () => {
  expect(judge({ plain: { files: [rollup] }, require: { title: 'Daily rollup' } })).toStrictEqual({
    result: { ...result, title: 'Daily rollup', files: [{ path: 'T/Rollup-1.csv', sha256: digest('a'), bytes: 3 }], outcome: 'pass', status: 'present' }, findings: [],
  });
});

test('an empty file beside a full one is a fault of its own', () => {
  expect(judge({ plain: { files: [rollup, empty] }, faultOf: (path) => (path === 'T/Rollup-2.csv' ? 'sha256:cut' : null) })).toStrictEqual({
    result: { ...result, files: [{ path: 'T/Rollup-1.csv', sha256: digest('a'), bytes: 3 }], outcome: 'fail', status: 'present' }, findings: [{ ...isEmpty, causedBy: 'sha256:cut' }],
  });
});

describe('a requirement that nothing meets', () => {
  it('fails, and says where nothing matches what', () => {
    expect(judge(none)).toStrictEqual({ result: { ...result, outcome: 'fail', status: 'missing' }, findings: [missing] });
    expect(judge({ ...none, require: { files: ['a*', 'b*'] } }).findings[0]?.message).toBe('T/rollup (rollup) is missing: nothing in b/T matches `a*` or `b*`.');
    expect(judge({ ...none, require: { files: 'a*' } }).findings[0]?.message).toBe('T/rollup (rollup) is missing: nothing in b/T matches `a*`.');
  });

  it('warns where it only warns', () => {
    expect(judge({ ...none, require: { level: 'warn' } })).toStrictEqual({ result: { ...result, level: 'warn', outcome: 'warn', status: 'missing' }, findings: [{ ...missing, outcome: 'warn' }] });
  });

  it('is nothing where it is optional, unless it was asked for', () => {
    expect(judge({ ...none, require: { level: 'optional' } })).toStrictEqual({ result: null, findings: [] });
    expect(judge({ ...none, require: { level: 'optional' }, isMandatory: true })).toStrictEqual({ result: { ...result, outcome: 'fail', status: 'missing' }, findings: [missing] });
    expect(judge({ ...none, require: { level: 'warn' }, isMandatory: true }).result).toMatchObject({ level: 'fail', outcome: 'fail' });
  });

  it("lies in the bundle itself where the area is the bundle's root, of which no area is missing", () => {
    const { findings } = judge({ plain: { name: '.' } });
    expect(findings).toStrictEqual([{ ...missing, keys: { ...missing.keys, area: '.' }, check: 'artifact:./rollup', location: { path: 'b' }, message: './rollup (rollup) is missing: nothing in b matches `Rollup*.csv`.' }]);
  });
});

describe('a requirement that only an empty file meets', () => {
  const causedBy = fingerprint('bundle/artifact-empty', { bundle: 'candidate', area: 'T', path: 'Rollup-2.csv' });
  const holdsNothing = { ...missing, message: 'T/rollup (rollup) is missing: nothing that holds anything in b/T matches `Rollup*.csv`.', causedBy };

  it('is missing because the file is empty', () => {
    expect(judge({ plain: { files: [empty] } })).toStrictEqual({ result: { ...result, outcome: 'fail', status: 'missing' }, findings: [isEmpty, holdsNothing] });
  });

  it('is missing because of what happened to the file', () => {
    expect(judge({ plain: { files: [empty] }, faultOf: () => 'sha256:cut' }).findings).toStrictEqual([{ ...isEmpty, causedBy: 'sha256:cut' }, { ...holdsNothing, causedBy: 'sha256:cut' }]);
  });

  it('fails although it is optional: evidence that is there must hold something', () => {
    expect(judge({ plain: { files: [empty] }, require: { level: 'optional' } })).toStrictEqual({ result: { ...result, level: 'optional', outcome: 'fail', status: 'missing-optional' }, findings: [isEmpty, holdsNothing] });
  });
});

describe('what is missing follows', () => {
  it('from an area without any file', () => {
    expect(judge().findings).toStrictEqual([{ ...missing, causedBy: fingerprint('bundle/area-missing', { bundle: 'candidate', area: 'T' }) }]);
  });

  it('from the first lost file of which something is said', () => {
    const faults = new Map([['T/Rollup-8.csv', 'sha256:lost'], ['T/Rollup-9.csv', 'sha256:other']]);
    expect(judge({ ...none, lost: ['Rollup-7.csv', 'Rollup-8.csv', 'Rollup-9.csv'], faultOf: (path) => faults.get(path) ?? null }).findings).toStrictEqual([{ ...missing, causedBy: 'sha256:lost' }]);
    expect(judge({ ...none, lost: ['Rollup-7.csv'] }).findings).toStrictEqual([missing]);
  });
});

describe('a requirement of one file', () => {
  const files = ['1', '2', '3', '4', '5', '6'].map((name) => fileOf(`T/Rollup-${name}.csv`));
  const ambiguous = (count: number, named: string): object => ({ ...shared, message: `T/rollup must be one file, but ${count} match: ${named}.`, remedy: 'Leave the one that is meant, or say `pick: newest`.' });

  it('is met by one', () => {
    expect(judge({ plain: { files: files.slice(0, 1) }, require: { pick: 'only' } }).findings).toEqual([]);
  });

  it('is not met by several, of which five are named', () => {
    const two = judge({ plain: { files: files.slice(0, 2) }, require: { pick: 'only' } });
    expect(two.findings).toStrictEqual([ambiguous(2, 'T/Rollup-1.csv, T/Rollup-2.csv')]);
    expect(two.result).toMatchObject({ outcome: 'fail', status: 'present', files: [{ path: 'T/Rollup-1.csv' }, { path: 'T/Rollup-2.csv' }] });
    expect(judge({ plain: { files }, require: { pick: 'only' } }).findings).toStrictEqual([ambiguous(6, 'T/Rollup-1.csv, T/Rollup-2.csv, T/Rollup-3.csv, T/Rollup-4.csv, T/Rollup-5.csv')]);
  });

  it('warns of several where it only warns', () => {
    expect(judge({ plain: { files: files.slice(0, 2) }, require: { pick: 'only', level: 'warn' } })).toMatchObject({ result: { outcome: 'warn' }, findings: [{ outcome: 'warn' }] });
  });

  it('may otherwise match several', () => {
    expect(judge({ plain: { files: files.slice(0, 2) }, require: { pick: 'all' } }).findings).toEqual([]);
  });
});
