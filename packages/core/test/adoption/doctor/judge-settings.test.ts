import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { SettingsFacts } from '../../../src/adoption/doctor/settings/collect-settings.js';
import { judgeSettings, toFaultFindings, withoutHint } from '../../../src/adoption/doctor/settings/judge-settings.js';
import { parseConfig } from '../../../src/config/index.js';
import { doubtful, missing, ok } from './findings.js';

const path = '.github/shipworthy.yml';
const parse = (gate: string) => parseConfig({ config: { path, text: `schemaVersion: 1\n${gate}` }, waivers: null }, '2026-11-21');
const demanding = await parse('gate: { require: [drift-report, bundle-readiness], levels: { major: { require: [security-report] } } }\n');
const silent = await parse('');

const toFacts = (changes: Partial<SettingsFacts> = {}): SettingsFacts => ({ path, state: 'read', error: null, policy: null, config: demanding, hasReleases: false, keys: [], ...changes });
const present = ok('config/present', path);
const valid = ok('config/valid', `${path} is valid`);
const requires = ok('config/requires', 'drift-report, bundle-readiness, security-report');
const toError = (what: string, hint: string) => new ShipworthyError('config/invalid', what, { hint });

test('no configuration: the least one that makes a gate mean something', () => {
  expect(judgeSettings(toFacts({ state: 'absent', config: null }))).toEqual([
    missing('config/present', `There is no ${path}.`, { at: path, paste: 'schemaVersion: 1\npacks: [regression/regression-pack.yml]\ngate:\n  require: [drift-report]' }),
  ]);
});

test('one that demands something, by itself or at a level, is told with all it demands', () => {
  expect(judgeSettings(toFacts())).toEqual([present, valid, requires]);
});

test('one that demands nothing, or is not known, gets the lines that would', () => {
  const empty = doubtful('config/requires', '`gate.require` names nothing: the gate takes what it is given, and misses nothing that is not.', { at: path, paste: 'gate:\n  require: [drift-report]' });
  for (const config of [silent, null]) expect(judgeSettings(toFacts({ config }))).toEqual([present, valid, empty]);
});

test('one that cannot be read is there, and nothing else is said of it', () => {
  const error = toError('The file is no YAML.', 'Mend it.');
  expect(judgeSettings(toFacts({ state: 'broken', error, config: null, keys: [{ path: 'a.pub', error: null }] }))).toEqual([present, missing('config/valid', 'The file is no YAML.', { at: path, fix: 'Mend it.' })]);
});

describe('trusted keys', () => {
  const good = { path: 'a.pub', error: null };

  test('are counted', () => {
    expect(judgeSettings(toFacts({ keys: [good] }))[3]).toEqual(ok('keys/trusted', '1 key'));
    expect(judgeSettings(toFacts({ keys: [good, { path: 'b.pub', error: null }] }))[3]).toEqual(ok('keys/trusted', '2 keys'));
  });

  test('each that cannot be read is named with its own remedy', () => {
    const keys = [{ path: 'b.pub', error: toError('b.pub holds no key.', 'Commit the public key.') }, good, { path: 'c.pub', error: toError('There is no c.pub.', 'Name a file.') }];
    expect(judgeSettings(toFacts({ keys }))).toEqual([
      present, valid, requires, missing('keys/trusted', 'b.pub holds no key.', { at: 'b.pub', fix: 'Commit the public key.' }), missing('keys/trusted', 'There is no c.pub.', { at: 'c.pub', fix: 'Name a file.' }),
    ]);
  });
});

describe('faults of a file', () => {
  test('each on its place, in the file that it names, with its own remedy or that of the whole', () => {
    const faults = [{ message: 'No such field.', path: 'other.yml', line: 3, column: 5, remedy: 'Remove it.' }, { message: 'No number.', line: 7 }, { message: 'No text.', column: 2 }];
    const findings = toFaultFindings('pack/valid', new ShipworthyError('config/invalid', 'Three faults.', { hint: 'Mend them.', faults }), 'pack.yml');
    expect(findings).toEqual([
      missing('pack/valid', 'No such field.', { at: 'other.yml:3:5', fix: 'Remove it.' }),
      { ...missing('pack/valid', 'No number.', { fix: 'Mend them.' }), location: { path: 'pack.yml', line: 7 } },
      { ...missing('pack/valid', 'No text.', { fix: 'Mend them.' }), location: { path: 'pack.yml', column: 2 } },
    ]);
  });

  test('the hint is told beside the message, and not in it as well', () => {
    expect(withoutHint(toError('It is broken.', 'Mend it.'))).toBe('It is broken.');
    expect(withoutHint(new ShipworthyError('config/invalid', 'One fault.', { hint: 'Mend it.', faults: [{ message: 'Here.' }] }))).toBe('One fault.\n  Here.');
  });
});
