import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vulnerabilitiesCriterion } from '../../../src/release/vulnerabilities/index.js';
import { judgeVulnerabilities } from '../../../src/release/vulnerabilities/judge-vulnerabilities.js';
import type { OpenAlert, SourceFacts } from '../../../src/release/vulnerabilities/vulnerability-facts.js';
import { temporaryFolder } from '../../files/temporary-folder.js';
import { said, toReleaseRun, type RunChanges } from '../release-world.js';

const alert = (id: string, severity: OpenAlert['severity'], changes: Partial<OpenAlert> = {}): OpenAlert => ({ id, severity, title: `lodash ${id}`, path: null, line: null, url: 'https://github.com/o/r/security/1', count: 1, ...changes });
const facts = (changes: Partial<SourceFacts> = {}): SourceFacts => ({ source: 'dependabot', alerts: [], ignored: 0, problems: [], evidence: [], ...changes });
const problem = { source: 'dependabot', reason: 'rate-limited', message: 'Slow down.', remedy: 'Later.' } as const;
const judged = (sources: readonly SourceFacts[], severity: Parameters<typeof judgeVulnerabilities>[0]['severity'] = 'high') => judgeVulnerabilities({ sources, severity });

describe('RL-06, no known vulnerability', () => {
  test('passes where every source has answered and knows nothing at or above the severity', () => {
    const result = judged([facts({ alerts: [alert('1', 'medium'), alert('2', 'low'), alert('3', 'low')] }), facts({ source: 'code-scanning', ignored: 2 })]);
    expect([said('RL-06', result), result.note]).toEqual([['pass'], 'dependabot: none at or above high, 3 below. code-scanning: none at or above high, 2 suppressed.']);
  });

  test('fails with one finding for each at or above it; what states none is never below', () => {
    const result = judged([facts({ alerts: [alert('10', 'high'), alert('9', 'high'), alert('3', null), alert('4', 'critical', { path: 'package-lock.json', line: 7 }), alert('5', 'medium')] })]);
    expect(said('RL-06', result)).toEqual(['fail', ...['10', '3', '4', '9'].map((id) => `release/vulnerability fail ${id}`)]);
    expect(result.findings.map(({ keys, message, location }) => [keys['alert'], message, location])).toEqual([
      ['4', 'dependabot #4: lodash 4 (critical). https://github.com/o/r/security/1', { path: 'package-lock.json', line: 7 }],
      ['9', 'dependabot #9: lodash 9 (high). https://github.com/o/r/security/1', null],
      ['10', 'dependabot #10: lodash 10 (high). https://github.com/o/r/security/1', null],
      ['3', 'dependabot #3: lodash 3 (no severity is stated, so it counts as high). https://github.com/o/r/security/1', null],
    ]);
    expect(result.note).toBe('dependabot: 4 at or above high, 1 below.');
  });

  test.each([['low', 4], ['medium', 3], ['high', 2], ['critical', 1]] as const)('the severity %s blocks %i of four', (severity, blocked) => {
    const alerts = (['low', 'medium', 'high', 'critical'] as const).map((one) => alert(one, one));
    expect(judged([facts({ alerts })], severity).findings.length).toBe(blocked);
  });

  test('is unverified where a source did not answer, also beside alerts of others', () => {
    expect(said('RL-06', judged([facts({ problems: [problem] }), facts({ source: 'code-scanning' })]))).toEqual(['unverified', 'release/source-unread rate-limited dependabot']);
    const mixed = judged([facts({ problems: [problem] }), facts({ source: 'code-scanning', alerts: [alert('1', 'high')] })]);
    expect([said('RL-06', mixed)[0], mixed.note]).toEqual(['fail', 'dependabot: not read. code-scanning: 1 at or above high.']);
  });

  test('is unverified where the configuration names no source', async () => {
    expect(said('RL-06', await vulnerabilitiesCriterion.evaluate(toReleaseRun({ config: { release: { checklist: { vulnerabilities: [] } } } })))).toEqual(['unverified', 'release/source-unread nothing-checked none']);
  });

  test('what half a scan found counts beside what the other half may have found', async () => {
    const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, invocations: [{ executionSuccessful: false }], results: [result('error')] }] };
    expect((await scan(['sarif:a.sarif'], { root: temporaryFolder({ 'a.sarif': JSON.stringify(log) }) })).said).toEqual(['fail', 'release/source-unread unproven sarif:a.sarif a.sarif', 'release/vulnerability fail Scan › R1 › src/a.js']);
  });

  test('can be waived', () => expect(said('RL-06', judged([facts({ alerts: [alert('1', 'critical')] })]), ['release/vulnerability'])[0]).toBe('waived'));

  test('tells a thousand of a source one by one, and of the rest how many', () => {
    const { findings } = judged([facts({ alerts: Array.from({ length: 1500 }, (_, index) => alert(String(index), 'high')) })]);
    expect([findings.length, findings.at(-1)?.message]).toEqual([1001, 'dependabot knows 500 more at or above high.']);
  });
});

const toSarif = (...results: readonly object[]): string => JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results }] });
const result = (level: string, uri = 'src/a.js') => ({ ruleId: 'R1', level, message: { text: 'Bad.' }, locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 4 } } }] });
async function scan(vulnerabilities: readonly string[], changes: RunChanges = {}) {
  const judgement = await vulnerabilitiesCriterion.evaluate(toReleaseRun({ config: { release: { checklist: { vulnerabilities } } }, ...changes }));
  return { ...judgement, said: said('RL-06', judgement) };
}

describe('files of scanners, without a network', () => {
  test('pass where nothing is at or above the severity, and are cited by their digest', async () => {
    const root = temporaryFolder({ 'scans/a.sarif': toSarif(result('note')), 'scans/b.sarif': `\uFEFF${toSarif()}` });
    const { said: what, note, evidence } = await scan(['sarif:scans/*.sarif'], { root });
    expect([what, note, evidence.map(({ name }) => name)]).toEqual([['pass'], 'sarif:scans/*.sarif: none at or above high, 1 below.', ['scans/a.sarif', 'scans/b.sarif']]);
  });

  test('fail at the place that is named', async () => {
    const root = temporaryFolder({ 'scan.sarif': toSarif(result('error'), result('error'), result('error', '/builds/elsewhere/b.js')) });
    const { findings } = await scan(['sarif:*.sarif'], { root });
    expect(findings.map(({ keys, location, message }) => [keys, location, message])).toEqual([
      [{ source: 'sarif:*.sarif', alert: 'Scan › R1 › b.js' }, null, 'sarif:*.sarif: R1: Bad. (high).'],
      [{ source: 'sarif:*.sarif', alert: 'Scan › R1 › src/a.js' }, { path: 'src/a.js', line: 4 }, 'sarif:*.sarif: R1: Bad. (high, 2 times).'],
    ]);
  });

  test('that are not there are missing, not clean', async () => {
    expect((await scan(['sarif:scans/*.sarif'], { root: temporaryFolder({ 'a.txt': '' }) })).said).toEqual(['unverified', 'release/source-unread missing-evidence sarif:scans/*.sarif']);
  });

  test('one that cannot be used takes nothing away from what the others say', async () => {
    const root = temporaryFolder({ 'a.sarif': toSarif(result('error')), 'b.sarif': '{"version":', 'c.sarif': Buffer.from([0xff, 0xfe, 0x00]) });
    const { said: what, note } = await scan(['sarif:*.sarif'], { root });
    expect(what).toEqual(['fail', 'release/source-unread malformed-document sarif:*.sarif b.sarif', 'release/source-unread malformed-document sarif:*.sarif c.sarif', 'release/vulnerability fail Scan › R1 › src/a.js']);
    expect(note).toBe('sarif:*.sarif: 1 at or above high, not all of it could be read.');
  });

  test('of another commit do not count', async () => {
    const about = { version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results: [], versionControlProvenance: [{ repositoryUri: 'https://x', revisionId: 'c'.repeat(40) }] }] };
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.sarif'), JSON.stringify(about));
    expect((await scan(['sarif:a.sarif'], { root })).said).toEqual(['unverified', 'release/source-unread wrong-subject sarif:a.sarif a.sarif']);
  });
});

describe('sources that cannot be read here', () => {
  test('without a token each is named with what it needs', async () => {
    const { said: what, findings } = await scan(['dependabot', 'code-scanning', 'secret-scanning', 'dependabot']);
    expect(what).toEqual(['unverified', ...['code-scanning', 'dependabot', 'secret-scanning'].map((source) => `release/source-unread permission-denied ${source}`)]);
    expect(findings.map(({ remedy }) => /\n {2}.*$|No token.*$/.exec(remedy ?? '')?.[0].trim())).toEqual(['vulnerability-alerts: read', 'security-events: read', 'No token of a workflow may read it: give the token of an app or a person that may.']);
  });
});
