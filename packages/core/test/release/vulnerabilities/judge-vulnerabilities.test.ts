import { describe, expect, test } from '@jest/globals';
import type { Severity } from '@shipworthy/contract/release';
import { judgeVulnerabilities } from '../../../src/release/vulnerabilities/judge-vulnerabilities.js';
import type { OpenAlert, SourceFacts } from '../../../src/release/vulnerabilities/vulnerability-facts.js';

const alert = (id: string, severity: OpenAlert['severity'], changes: Partial<OpenAlert> = {}): OpenAlert => ({ id, severity, title: 'A hole', path: null, line: null, url: null, count: 1, ...changes });
const source = (changes: Partial<SourceFacts> = {}): SourceFacts => ({ source: 'dependabot', alerts: [], ignored: 0, problems: [], evidence: [], ...changes });
const judged = (sources: readonly SourceFacts[], severity: Severity = 'high') => judgeVulnerabilities({ sources, severity });
const idsOf = (alerts: readonly OpenAlert[], severity: Severity) => judged([source({ alerts })], severity).findings.map(({ keys }) => keys['alert']);

describe('an alert that blocks', () => {
  const expected = { rule: 'release/vulnerability', keys: { source: 'dependabot', alert: '7' }, check: 'item:RL-06', outcome: 'fail', expected: 'nothing at or above medium', actual: 'high', location: null };

  test.each([
    [{}, { message: 'dependabot: A hole (high).' }],
    [{ url: 'https://example.org/7' }, { message: 'dependabot #7: A hole (high). https://example.org/7' }],
    [{ count: 2 }, { message: 'dependabot: A hole (high, 2 times).' }],
    [{ severity: null }, { message: 'dependabot: A hole (no severity is stated, so it counts as medium).', actual: 'unknown' }],
    [{ path: 'src/a.js' }, { message: 'dependabot: A hole (high).', location: { path: 'src/a.js' } }],
    [{ path: 'src/a.js', line: 4 }, { message: 'dependabot: A hole (high).', location: { path: 'src/a.js', line: 4 } }],
    [{ line: 4 }, { message: 'dependabot: A hole (high).' }],
  ])('says all that is known of it: %j', (changes, said) => {
    expect(judged([source({ alerts: [alert('7', 'high', changes)] })], 'medium').findings).toEqual([{ ...expected, ...said }]);
  });
});

describe('the severity', () => {
  const every = [alert('unstated', null), alert('l', 'low'), alert('m', 'medium'), alert('h', 'high'), alert('c', 'critical')];
  test.each([
    ['low', ['c', 'h', 'm', 'l', 'unstated']], ['medium', ['c', 'h', 'm', 'unstated']], ['high', ['c', 'h', 'unstated']], ['critical', ['c', 'unstated']],
  ] as const)('%s blocks what is as bad or worse, the worst first', (severity, blocked) => {
    expect(idsOf(every, severity)).toEqual(blocked);
  });

  test('being equal, alerts stand in the order of their numbers', () => {
    expect(idsOf([alert('10', 'high'), alert('9', 'high'), alert('b 2', 'high'), alert('b 10', 'high')], 'high')).toEqual(['9', '10', 'b 2', 'b 10']);
  });
});

describe('very many alerts of one source', () => {
  const many = (count: number) => judged([source({ alerts: Array.from({ length: count }, (_, index) => alert(String(index + 1), 'high')) })]).findings;

  test('are all told as long as there are a thousand', () => {
    expect(many(1000).map(({ keys }) => keys['alert'])).toEqual(Array.from({ length: 1000 }, (_, index) => String(index + 1)));
  });

  test('are counted from there on', () => {
    const findings = many(1001);
    expect([findings.length, findings[999]?.keys['alert']]).toEqual([1001, '1000']);
    expect(findings[1000]).toEqual({ rule: 'release/vulnerability', keys: { source: 'dependabot', alert: '(more)' }, check: 'item:RL-06', outcome: 'fail', message: 'dependabot knows 1 more at or above high.', actual: 1 });
  });
});

test('who did not answer is named behind what the same source told', () => {
  const evidence = (name: string) => ({ source: 'api', name, sha256: null }) as const;
  const result = judged([
    source({ alerts: [alert('1', 'critical')], problems: [{ source: 'dependabot', reason: 'rate-limited', message: 'Slow down.', remedy: 'Try later.' }], evidence: [evidence('a'), evidence('b')] }),
    source({ source: 'code-scanning', evidence: [evidence('c')] }),
  ]);
  expect(result.findings.map(({ rule, keys }) => [rule, keys])).toEqual([['release/vulnerability', { source: 'dependabot', alert: '1' }], ['release/source-unread', { item: 'RL-06', source: 'dependabot' }]]);
  expect(result.findings[1]).toEqual({ rule: 'release/source-unread', keys: { item: 'RL-06', source: 'dependabot' }, check: 'item:RL-06', outcome: 'unverified', reason: 'rate-limited', message: 'Slow down.', remedy: 'Try later.' });
  expect(result.note).toBe('dependabot: 1 at or above high, not all of it could be read. code-scanning: none at or above high.');
  expect(result.evidence).toEqual([evidence('a'), evidence('b'), evidence('c')]);
});

test('where no source is named nobody was asked', () => {
  expect(judged([])).toEqual({
    findings: [{
      rule: 'release/source-unread', keys: { item: 'RL-06', source: 'none' }, check: 'item:RL-06', outcome: 'unverified', reason: 'nothing-checked',
      message: 'The configuration names no source of vulnerabilities, so nobody was asked.', remedy: 'Name sources in `release.checklist.vulnerabilities`.',
    }],
    note: 'The configuration names no source of vulnerabilities, so nobody was asked.', evidence: [],
  });
});

describe('what one source said is summed up', () => {
  const problems = [{ source: 'dependabot', reason: 'rate-limited', message: 'Slow down.', remedy: 'Try later.' }] as const;
  test.each<[Partial<SourceFacts>, string]>([
    [{}, 'none at or above high'],
    [{ alerts: [alert('1', 'high'), alert('2', 'critical')] }, '2 at or above high'],
    [{ alerts: [alert('1', 'high'), alert('2', 'low')] }, '1 at or above high, 1 below'],
    [{ alerts: [alert('2', 'low')], ignored: 1 }, 'none at or above high, 1 below, 1 suppressed'],
    [{ ignored: 3 }, 'none at or above high, 3 suppressed'],
    [{ problems }, 'not read'],
    [{ problems, ignored: 1 }, '1 suppressed, not read'],
    [{ problems, alerts: [alert('2', 'low')] }, 'none at or above high, 1 below, not all of it could be read'],
  ])('%j', (changes, said) => {
    expect(judged([source(changes)]).note).toBe(`dependabot: ${said}.`);
  });
});
