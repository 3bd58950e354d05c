import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSarif, type SarifFile } from '../../../src/security/sarif/read-sarif.js';
import { toSarifPath } from '../../../src/security/sarif/sarif-path.js';

const commit = 'a'.repeat(40);
type Members = Readonly<Record<string, unknown>>;

function toFile(text: string, changes: Partial<SarifFile> = {}): SarifFile {
  return { path: 'scan.sarif', text, root: '/builds/project', commits: [commit], ...changes };
}
const toLog = (...runs: readonly Members[]): string => JSON.stringify({ version: '2.1.0', runs });
const toRun = (results: readonly unknown[], changes: Members = {}): Members => ({ tool: { driver: { name: 'Scan', rules: [] } }, results, ...changes });
const at = (uri: string, startLine = 3): Members => ({ physicalLocation: { artifactLocation: { uri }, region: { startLine } } });
const toResult = (changes: Members = {}): Members => ({ ruleId: 'R1', message: { text: 'Bad.' }, locations: [at('src/a.js')], ...changes });

function read(text: string, changes: Partial<SarifFile> = {}) {
  const outcome = readSarif(toFile(text, changes));
  if (outcome.state === 'refused') throw new Error(`${outcome.reason}: ${outcome.message}`);
  return outcome;
}
function severityOf(result: Members, rules: readonly Members[] = [], run: Members = {}): string {
  const { alerts } = read(toLog(toRun([toResult(result)], { tool: { driver: { name: 'Scan', rules } }, ...run })));
  return alerts[0]?.severity ?? 'unknown';
}
const refused = (text: string, changes: Partial<SarifFile> = {}): string => {
  const outcome = readSarif(toFile(text, changes));
  const flaw = outcome.state === 'refused' ? outcome : outcome.flaw;
  return flaw === null ? 'read' : `${flaw.reason}: ${flaw.message.replace(/^holds/, 'scan.sarif holds')}`;
};
const scored = (score: unknown): Members => ({ id: 'R1', properties: { 'security-severity': score }, defaultConfiguration: { level: 'note' } });

test('results that stand somewhere else are not "none"', () => {
  expect(refused(toLog(toRun([], { externalPropertyFileReferences: { results: [{ location: { uri: 'more.sarif-external-properties' } }] } })))).toMatch(/^unknown-schema: .*stand in other files/);
  expect(refused(JSON.stringify({ version: '2.1.0', runs: [toRun([])], inlineExternalProperties: [{ results: [toResult()] }] }))).toMatch(/^unknown-schema: .*outside its runs/);
  expect(refused(JSON.stringify({ version: '2.1.0', runs: [toRun([], { externalPropertyFileReferences: { artifacts: [] } })], inlineExternalProperties: [{ artifacts: [] }] }))).toBe('read');
});

describe('severity', () => {
  test.each([['9.0', 'critical'], ['10', 'critical'], [9.8, 'critical'], ['8.9', 'high'], ['7', 'high'], ['6.999', 'medium'], [4, 'medium'], ['3.9', 'low'], ['0.1', 'low']])('a score of %s is %s, whatever the level', (score, expected) => {
    expect(severityOf({ level: 'error' }, [scored(score)])).toBe(expected);
    expect(severityOf({ level: 'note', properties: { 'security-severity': score } })).toBe(expected);
  });

  test('the score of the result outweighs that of the rule', () => expect(severityOf({ properties: { 'security-severity': '2.0' } }, [scored('9.9')])).toBe('low'));

  test.each(['dire', '11', '-1', 'NaN', '1e9', '', {}, [9], true])('a score that cannot be read (%j) is unknown, not small', (score) => expect(severityOf({ level: 'note' }, [scored(score)])).toBe('unknown'));

  test('a score of 0 says that it is no vulnerability: then the level counts', () => expect(severityOf({ level: 'warning' }, [scored('0.0')])).toBe('medium'));

  test.each([['error', 'high'], ['warning', 'medium'], ['note', 'low'], ['none', 'unknown'], ['fatal', 'unknown'], ['constructor', 'unknown']])('level %s is %s', (level, expected) => {
    expect(severityOf({ level })).toBe(expected);
    expect(severityOf({}, [{ id: 'R1', defaultConfiguration: { level } }])).toBe(expected);
  });

  test('a level that is absent is a warning; of a result that is no failure it says nothing', () => {
    expect(severityOf({})).toBe('medium');
    expect(severityOf({ kind: 'open' }, [{ id: 'R1', defaultConfiguration: { level: 'note' } }])).toBe('unknown');
    expect(severityOf({ kind: 'review', level: 'note' })).toBe('low');
  });
});

describe('which rule a result names', () => {
  const rules = [scored('2.0'), { ...scored('9.5'), id: 'R2' }];
  test('by place, by id, as a part of another, or in an extension', () => {
    expect(severityOf({ ruleId: undefined, ruleIndex: 1 }, rules)).toBe('critical');
    expect(severityOf({ ruleId: undefined, rule: { index: 1 } }, rules)).toBe('critical');
    expect(severityOf({ ruleId: 'R2' }, rules)).toBe('critical');
    expect(severityOf({ ruleId: 'R2/1/a' }, rules)).toBe('critical');
    const tool = { driver: { name: 'CodeQL', rules: [scored('2.0')] }, extensions: [{ name: 'js', rules: [scored('7.8')] }] };
    expect(severityOf({ rule: { id: 'R1', index: 0, toolComponent: { index: 0 } } }, [], { tool })).toBe('high');
    expect(severityOf({ ruleId: 'R9', ruleIndex: undefined }, [], { tool: { ...tool, extensions: [{ name: 'js', rules: [{ ...scored('9'), id: 'R9' }] }] } })).toBe('critical');
  });
  test('one that is not described is known by its name alone', () => expect(read(toLog(toRun([toResult({ ruleId: 'Unknown' })]))).alerts[0]).toMatchObject({ tool: 'Scan', rule: 'Unknown', place: 'src/a.js' }));
});

describe('what counts', () => {
  test('suppressed and absent results are ignored and counted; a suppression that is not accepted is none', () => {
    const results = [
      toResult({ suppressions: [{ kind: 'inSource' }] }), toResult({ suppressions: [{ kind: 'external', status: 'accepted', justification: 'not reachable' }] }), toResult({ baselineState: 'absent' }),
      toResult({ ruleId: 'R2', suppressions: [] }), toResult({ ruleId: 'R3', suppressions: [{ kind: 'external', status: 'underReview' }] }), toResult({ ruleId: 'R4', suppressions: [{ kind: 'inSource' }, { kind: 'external', status: 'rejected' }] }),
      toResult({ ruleId: 'R5', baselineState: 'unchanged' }),
    ];
    const { alerts, suppressed, gone } = read(toLog(toRun(results)));
    expect([alerts.map(({ rule }) => rule), suppressed.map(({ advisory, justification }) => `${advisory} ${justification ?? '-'}`), gone]).toEqual([['R2', 'R3', 'R4', 'R5'], ['R1 -', 'R1 not reachable'], 1]);
  });

  test('what was found in order is no alert, and not counted as suppressed', () => {
    expect(read(toLog(toRun(['pass', 'informational', 'notApplicable'].map((kind) => toResult({ kind })))))).toMatchObject({ state: 'read', alerts: [], suppressed: [], gone: 0 });
  });

  test('one rule in one file is one alert, as severe as its worst place', () => {
    const results = [toResult({ level: 'note', locations: [at('src/a.js', 1)] }), toResult({ level: 'error', locations: [at('src/a.js', 9)] }), toResult({ level: 'note', locations: [at('src/a.js', 12)] }), toResult({ locations: [at('src/b.js')] })];
    expect(read(toLog(toRun(results))).alerts).toEqual([
      { tool: 'Scan', rule: 'R1', place: 'src/a.js', severity: 'high', isSecret: false, title: 'R1: Bad.', path: 'src/a.js', line: 9, count: 3 },
      { tool: 'Scan', rule: 'R1', place: 'src/b.js', severity: 'medium', isSecret: false, title: 'R1: Bad.', path: 'src/b.js', line: 3, count: 1 },
    ]);
  });

  test('two tools in one file are kept apart, and a location may be named by the list of artifacts', () => {
    const other = toRun([toResult({ locations: [{ physicalLocation: { artifactLocation: { index: 1 } } }] })], { tool: { driver: { name: 'Other' } }, artifacts: [{}, { location: { uri: './lib/x%20y.js' } }] });
    expect(read(toLog(toRun([toResult()]), other)).alerts.map(({ tool, place, path }) => [tool, place, path])).toEqual([['Scan', 'src/a.js', 'src/a.js'], ['Other', 'lib/x y.js', 'lib/x y.js']]);
  });

  test('a message that quotes a secret or the folder of the machine does not go on with it', () => {
    const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    const [alert] = read(toLog(toRun([toResult({ message: { text: `Found ${token} in /builds/project/src/a.js\nmore` } })]))).alerts;
    expect(alert?.title).toMatch(/^R1: Found .* in src\/a\.js$/);
    expect(alert?.title).not.toContain(token);
  });
});

describe('a file that proves nothing is refused', () => {
  test.each([
    ['malformed-document: scan.sarif:1:14 is no JSON: ', '{ "version": '],
    ['malformed-document: scan.sarif:1:20 is no JSON: ', '{"version":"2.1.0","version":"2.1.0","runs":[]}'],
    ['malformed-document: scan.sarif holds no JSON object', '[]'],
    ['unknown-schema: scan.sarif is no SARIF 2.1.0', '{"runs":[]}'],
    ['unknown-schema: scan.sarif is no SARIF 2.1.0', '{"version":"2.0.0","runs":[]}'],
    ['malformed-document: scan.sarif has no list "runs"', '{"version":"2.1.0"}'],
    ['nothing-checked: scan.sarif holds no run', '{"version":"2.1.0","runs":[]}'],
    ['nothing-checked: scan.sarif holds a run without a list "results"', toLog({ tool: {} })],
    ['nothing-checked: scan.sarif holds a run without a list "results"', toLog(toRun([]), { tool: {}, results: null })],
    ['malformed-document: scan.sarif holds a result that is no object', toLog(toRun([toResult(), 'R1']))],
    ['unproven: scan.sarif holds a run of which the tool itself says that it failed', toLog(toRun([], { invocations: [{ executionSuccessful: false }] }))],
    ['partial: scan.sarif holds a run of which the tool itself says that a part', toLog(toRun([], { invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning' }, { level: 'error', message: { text: 'a.js could not be parsed' } }] }] }))],
    [`wrong-subject: scan.sarif tells of the commit ${'b'.repeat(40)}`, toLog(toRun([], { versionControlProvenance: [{ revisionId: 'b'.repeat(40) }] }))],
  ])('%s', (expected, text) => expect(refused(text).slice(0, expected.length)).toBe(expected));

  test('one that looked at this commit, or does not say, is read', () => {
    expect(refused(toLog(toRun([], { versionControlProvenance: [{ revisionId: commit.toUpperCase() }] })))).toBe('read');
    expect(refused(toLog(toRun([], { versionControlProvenance: [{ revisionId: 'main' }] })))).toBe('read');
    expect(refused(toLog(toRun([], { invocations: [{ executionSuccessful: true }] })))).toBe('read');
  });

  test('whatever the file holds, reading it ends in an answer, and nothing unsuppressed is lost', () => {
    const result = fc.record({ ruleId: fc.option(fc.string()), level: fc.anything(), kind: fc.constantFrom(undefined, 'fail', 'open'), locations: fc.anything(), properties: fc.anything(), rule: fc.anything(), ruleIndex: fc.anything(), message: fc.anything() });
    fc.assert(fc.property(fc.array(result, { maxLength: 5 }), fc.anything(), (results, tool) => {
      const outcome = readSarif(toFile(JSON.stringify({ version: '2.1.0', runs: [{ tool, results }] })));
      expect(outcome.state === 'read' ? outcome.alerts.reduce((sum, { count }) => sum + count, 0) : outcome.reason).toBe(outcome.state === 'read' ? results.length : 'malformed-document');
    }), { numRuns: 300 });
  });
});

describe('the file that a location names', () => {
  test.each([
    ['src/a.js', 'src/a.js', 'src/a.js'],
    ['./src//a.js', 'src/a.js', 'src/a.js'],
    ['src\\a.js', 'src/a.js', 'src/a.js'],
    ['a%20b.js', 'a b.js', 'a b.js'],
    ['100%.js', '100%.js', '100%.js'],
    ['file:///builds/project/src/a.js', 'src/a.js', 'src/a.js'],
    ['/builds/project/src/a.js', 'src/a.js', 'src/a.js'],
    ['file:///home/somebody/a.js', null, 'a.js'],
    ['/builds/projects/a.js', null, 'a.js'],
    ['file:///C:/builds/a.js', null, 'a.js'],
    ['C:\\builds\\a.js', null, 'a.js'],
    ['../other/a.js', null, 'a.js'],
    ['https://example.org/x/a.js', null, 'a.js'],
    ['', null, '(no file)'],
    [null, null, '(no file)'],
  ])('%j is %j', (uri, path, name) => expect(toSarifPath(uri, '/builds/project')).toEqual({ path, name }));
});
