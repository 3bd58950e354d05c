import { describe, expect, test } from '@jest/globals';
import { judgeLicences } from '../../src/security/licences/judge-licences.js';
import { toComponent } from './scan-data.js';

const judge = (components: Parameters<typeof judgeLicences>[0], { allow = ['MIT'], own = [] }: { allow?: string[]; own?: string[] } = {}) => judgeLicences(components, { allow, own });
const shared = { keys: { package: 'a', version: '1.0.0' }, check: 'licence:a@1.0.0', expected: 'a licence of `security.licences.allow`' };

describe('one component', () => {
  test('whose licence is allowed passes, and is counted', () => {
    expect(judge([toComponent('a')])).toEqual({
      components: [{ package: 'a', version: '1.0.0', licences: ['MIT'] }], checks: ['licence:a@1.0.0'], findings: [],
      details: { allowed: ['MIT'], components: 1, used: [{ licence: 'MIT', components: 1, outcome: 'pass' }], refused: [] },
    });
  });
  test('whose licence is not allowed fails, and says which it is', () => {
    const { findings, details } = judge([toComponent('a', { licence: 'GPL-3.0-only' })]);
    expect(findings).toEqual([{ ...shared, rule: 'security/licence-not-allowed', outcome: 'fail', actual: 'GPL-3.0-only', message: 'a 1.0.0 has the licence GPL-3.0-only, which nothing in `security.licences.allow` satisfies.' }]);
    expect(details).toEqual({ allowed: ['MIT'], components: 1, used: [{ licence: 'GPL-3.0-only', components: 1, outcome: 'fail' }], refused: [{ package: 'a', version: '1.0.0', licence: 'GPL-3.0-only', outcome: 'fail' }] });
  });
  test.each([['is not stated', null], ['is nothing', ''], ['is blank', ' \t'], ['is asserted by nobody', 'NOASSERTION'], ['is asserted by nobody, with blanks', ' NOASSERTION ']])('whose licence %s is not verified', (_, licence) => {
    const { findings, details } = judge([toComponent('a', { licence })]);
    expect(findings).toEqual([{ ...shared, rule: 'security/licence-unknown', outcome: 'unverified', reason: 'unproven', actual: 'none stated', message: 'a 1.0.0 states no licence.' }]);
    expect([details.used, details.refused]).toEqual([[{ licence: null, components: 1, outcome: 'unverified' }], [{ package: 'a', version: '1.0.0', licence: null, outcome: 'unverified' }]]);
  });
  test('whose licence is no expression is not verified, and quotes it', () => {
    const { findings } = judge([toComponent('a', { licence: ' see "README" ' })]);
    expect(findings).toEqual([{ ...shared, rule: 'security/licence-unknown', outcome: 'unverified', reason: 'unproven', actual: 'see "README"', message: 'a 1.0.0 states a licence that is no SPDX expression: "see \\"README\\"".' }]);
  });
  test('without a version is named so, and no exception can name it', () => {
    const { findings, checks } = judge([toComponent('a', { version: null, licence: 'ISC' })]);
    expect(checks).toEqual(['licence:a@(no version)']);
    expect(findings).toEqual([{ ...shared, keys: { package: 'a', version: '(no version)' }, check: 'licence:a@(no version)', rule: 'security/licence-not-allowed', outcome: 'fail', actual: 'ISC', message: 'a (no version) has the licence ISC, which nothing in `security.licences.allow` satisfies.' }]);
  });
  test('of our own is no question, also where its licence is not allowed', () => {
    expect(judge([toComponent('@acme/a', { licence: 'UNLICENSED' }), toComponent('b')], { own: ['@acme/*'] })).toMatchObject({ checks: ['licence:b@1.0.0'], findings: [], details: { components: 1, used: [{ licence: 'MIT', components: 1, outcome: 'pass' }] } });
  });
  test('what the policy allows that is no single licence allows nothing, and stops nothing', () => {
    const { findings, details } = judge([toComponent('a')], { allow: ['nonsense', 'MIT OR ISC', 'Apache-2.0'] });
    expect([findings.map(({ rule }) => rule), details.allowed]).toEqual([['security/licence-not-allowed'], ['nonsense', 'MIT OR ISC', 'Apache-2.0']]);
    expect(judge([toComponent('a')], { allow: ['nonsense', 'MIT OR ISC', 'MIT'] }).findings).toEqual([]);
  });
});

describe('several lists', () => {
  test('that name one component make one of it, with every licence that is stated', () => {
    const { components, checks, findings, details } = judge([toComponent('a', { licence: 'MIT' }), toComponent('a', { licence: null }), toComponent('a', { licence: ' GPL-3.0-only ' }), toComponent('a', { licence: 'MIT ' })]);
    expect([components, checks]).toEqual([[{ package: 'a', version: '1.0.0', licences: ['GPL-3.0-only', 'MIT'] }], ['licence:a@1.0.0']]);
    expect(findings.map(({ rule, actual }) => [rule, actual])).toEqual([['security/licence-not-allowed', 'GPL-3.0-only and MIT']]);
    expect(details).toMatchObject({ components: 1, used: [{ licence: 'GPL-3.0-only and MIT', components: 1, outcome: 'fail' }] });
  });
  test('of which one states a licence that nobody can read leave it unverified, whatever the other states', () => {
    expect(judge([toComponent('a', { licence: 'MIT' }), toComponent('a', { licence: 'see LICENCE' })]).findings.map(({ rule }) => rule)).toEqual(['security/licence-unknown']);
    expect(judge([toComponent('a', { licence: 'ISC' }), toComponent('a', { licence: 'see LICENCE' })]).findings.map(({ rule }) => rule)).toEqual(['security/licence-not-allowed']);
  });
  test('tell versions, registries and names apart', () => {
    const list = [toComponent('ab', { version: 'c' }), toComponent('a', { version: 'bc' }), toComponent('a', { version: null }), toComponent('a', { version: 'bc', ecosystem: 'pypi', licence: 'ISC' }), toComponent('a', { version: 'bc', ecosystem: null, licence: 'Apache-2.0' })];
    const { components } = judge(list);
    expect(components).toEqual([
      { package: 'a', version: null, licences: ['MIT'] }, { package: 'a', version: 'bc', licences: ['Apache-2.0'] }, { package: 'a', version: 'bc', licences: ['MIT'] }, { package: 'a', version: 'bc', licences: ['ISC'] }, { package: 'ab', version: 'c', licences: ['MIT'] },
    ]);
    expect(judge(list.toReversed()).components).toEqual(components);
  });
  test('name components in the order of their names and versions', () => {
    const list = [toComponent('b'), toComponent('a', { version: '2.0.0' }), toComponent('c'), toComponent('a')];
    expect([judge(list).checks, judge(list.toReversed()).checks]).toEqual([['licence:a@1.0.0', 'licence:a@2.0.0', 'licence:b@1.0.0', 'licence:c@1.0.0'], ['licence:a@1.0.0', 'licence:a@2.0.0', 'licence:b@1.0.0', 'licence:c@1.0.0']]);
  });
});

describe('the licences that are used', () => {
  test('stand in order of how often, then of their names, none stated first', () => {
    const list = (['ISC', 'MIT', null, 'Apache-2.0', 'MIT'] as const).map((licence, at) => toComponent(`p${at}`, { licence }));
    const used = [{ licence: 'MIT', components: 2, outcome: 'pass' }, { licence: null, components: 1, outcome: 'unverified' }, { licence: 'Apache-2.0', components: 1, outcome: 'fail' }, { licence: 'ISC', components: 1, outcome: 'fail' }];
    expect([judge(list).details.used, judge(list.toReversed().map((one, at) => ({ ...one, plainName: `p${at}` }))).details.used]).toEqual([used, used]);
  });
  test('are cut after two hundred characters, and two that look the same then count as the worse', () => {
    const long = Array.from({ length: 40 }, () => 'MIT').join(' AND ');
    const list = [toComponent('a', { licence: `${long} AND GPL-3.0-only` }), toComponent('b', { licence: long })];
    const { details, findings } = judge(list);
    expect(details.used).toEqual([{ licence: long.slice(0, 200), components: 2, outcome: 'fail' }]);
    expect(findings.map(({ actual, keys }) => [keys['package'], actual])).toEqual([['a', long.slice(0, 200)]]);
  });
});
