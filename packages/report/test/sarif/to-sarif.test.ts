import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { toSarif } from '@shipworthy/report';
import { hostileText } from '../hostile-text.js';
import { everyDocument, sampleDrift, sampleFinding, sampleGate, sampleObservations, waiver } from '../sample-documents.js';
import { sarifSchema } from './sarif-schema.js';

const isSarif = new Ajv2020({ strict: true }).compile(sarifSchema);
const firstResult = (findings: ReturnType<typeof sampleFinding>[]) => toSarif([sampleDrift({ findings })]).runs[0]?.results[0];

describe('SARIF', () => {
  test('is valid for every kind and weight, and every result points at its rule', () => {
    const log = toSarif(everyDocument());
    expect([isSarif(JSON.parse(JSON.stringify(log))), isSarif.errors]).toEqual([true, null]);
    for (const run of log.runs) for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(new Set(log.runs.map((run) => run.automationDetails.id)).size).toBe(log.runs.length);
  });

  test('is valid whatever stands in names and paths', () => {
    fc.assert(fc.property(hostileText.filter((text) => text !== ''), (name) => {
      const log = toSarif([sampleDrift({ key: name.slice(0, 90), findings: [sampleFinding('pack/empty', 'fail', { message: name, location: { path: name, line: 1 } })] })]);
      expect([isSarif(JSON.parse(JSON.stringify(log))), isSarif.errors]).toEqual([true, null]);
    }), { numRuns: 300 });
  });

  test('what is not verified is an error, what is waived is suppressed with its reason', () => {
    expect(firstResult([sampleFinding('drift/no-baseline', 'unverified', { reason: 'no-baseline' })])).toMatchObject({ level: 'error', kind: 'fail', suppressions: [] });
    const waived = firstResult([sampleFinding('fixture/size-drift', 'waived', { waiver })]);
    expect(waived).toMatchObject({ level: 'warning', suppressions: [{ kind: 'external', status: 'accepted', justification: 'Waived by ann until 2026-12-31: agreed in the weekly' }] });
    expect(firstResult([sampleFinding('fixture/size-drift', 'not-applicable')])).toMatchObject({ level: 'none', kind: 'notApplicable' });
  });

  test('the fingerprint is ours, the place is encoded, and the rule helps', () => {
    const finding = sampleFinding('drift/content-changed', 'fail', { location: { path: 'a b/ü#1.json', line: 4, column: 2 } });
    const run = toSarif([sampleDrift({ findings: [finding] })]).runs[0];
    expect(run?.results[0]).toMatchObject({
      partialFingerprints: { 'shipworthy/v1': finding.fingerprint },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b/%C3%BC%231.json', uriBaseId: '%SRCROOT%' }, region: { startLine: 4, startColumn: 2 } } }],
    });
    expect(run?.tool.driver.rules[0]?.help?.markdown).toContain('**What to do:**');
  });

  test.each([
    ['drift', sampleDrift({ findings: [sampleFinding('drift/no-baseline', 'fail')] }), 'regression/pack.yml'],
    ['observations', sampleObservations({ findings: [sampleFinding('pack/empty', 'fail')] }), 'regression/pack.yml'],
    ['gate', sampleGate({ findings: [sampleFinding('gate/no-needs', 'fail')] }), '.github/workflows/ci.yml'],
  ])('a finding without a place points at the file that the document is about: %s', (_, document, uri) => {
    expect(toSarif([document]).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('a rule of a later version is kept without help', () => {
    const later = { ...sampleFinding('pack/empty', 'fail'), rule: 'pack/unheard-of' };
    expect(toSarif([sampleDrift({ findings: [later] })]).runs[0]?.tool.driver.rules).toEqual([{ id: 'pack/unheard-of' }]);
  });
});
