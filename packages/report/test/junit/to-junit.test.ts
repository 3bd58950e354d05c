import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { toJunit } from '@shipworthy/report';
import { hostileText } from '../hostile-text.js';
import { changedCase, everyDocument, sampleDrift, sampleFinding, sampleGate, sampleObservations, samplePlan, waiver } from '../sample-documents.js';

interface Suite {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly tests: { name: string; result: string; message: string }[];
}

/** Reads JUnit XML with a strict parser: every suite with its tests, each with the one result that it has. */
function parseJunit(xml: string): Suite[] {
  const suites: Suite[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const of = (key: string): string => attributes[key] ?? '';
    if (name === 'testsuite') suites.push({ name: of('name'), counts: { tests: Number(of('tests')), failure: Number(of('failures')), error: Number(of('errors')), skipped: Number(of('skipped')) }, tests: [] });
    if (name === 'testcase') suites.at(-1)?.tests.push({ name: of('name'), result: 'passed', message: '' });
    const last = suites.at(-1)?.tests.at(-1);
    if (last !== undefined && ['failure', 'error', 'skipped'].includes(name)) Object.assign(last, { result: name, message: of('message') });
  });
  parser.write(xml).close();
  return suites;
}

const results = (xml: string): unknown => Object.fromEntries(parseJunit(xml).flatMap(({ tests }) => tests.map(({ name, result }) => [name, result])));

describe('JUnit', () => {
  test('has one test per case, fixture, job and document', () => {
    const findings = [sampleFinding('regression/exit-code', 'fail', { keys: { pack: 'p', case: 'import' } }), sampleFinding('fixture/size-drift', 'waived', { waiver, keys: { pack: 'p', fixture: 'vendor' } })];
    expect(results(toJunit([sampleObservations({ verdict: 'fail', findings })]))).toEqual({ 'case import': 'failure', 'case export': 'error', 'case windows': 'skipped', 'fixture vendor': 'skipped' });
    expect(results(toJunit([sampleDrift({ verdict: 'fail', cases: [changedCase('import')] })]))).toEqual({ 'case import': 'failure', 'fixture vendor': 'passed' });
    expect(results(toJunit([samplePlan()]))).toEqual({ 'shard 1/2': 'passed', 'shard 2/2': 'passed' });
    expect(results(toJunit([sampleGate()]))).toEqual({
      'wiring .github/workflows/ci.yml': 'passed', 'job drift': 'passed', 'job lint': 'failure', 'document drift-report:parser-compat': 'passed',
      'document drift-report:old': 'error', 'requirement doc-sync-report': 'error', 'requirement drift-report': 'passed',
    });
  });

  test('what could not be verified is an error, permitted or not; what is waived is skipped and says by whom', () => {
    const findings = [sampleFinding('drift/no-baseline', 'unverified', { reason: 'no-baseline' }), sampleFinding('pack/not-locked', 'waived', { waiver })];
    const [suite] = parseJunit(toJunit([sampleDrift({ verdict: 'warn', findings, policy: { source: 'base', commit: null, reasons: { 'no-baseline': 'warn' } } })]));
    expect(suite?.tests.filter(({ name }) => name.includes('/'))).toEqual([
      { name: 'drift/no-baseline', result: 'error', message: 'No case of the pack has a baseline' },
      { name: 'pack/not-locked', result: 'skipped', message: 'Waived by ann until 2026-12-31: agreed in the weekly' },
    ]);
  });

  test.each(['fail', 'unverified'] as const)('a document that is %s is never green here, even when no check says why', (verdict) => {
    const [suite] = parseJunit(toJunit([sampleDrift({ verdict })]));
    expect(suite?.tests.at(-1)).toMatchObject({ name: 'verdict', result: verdict === 'fail' ? 'failure' : 'error' });
  });

  test('the counts are those of the tests', () => {
    for (const { counts, tests } of parseJunit(toJunit(everyDocument()))) {
      const count = (result: string): number => tests.filter((one) => one.result === result).length;
      expect(counts).toEqual({ tests: tests.length, failure: count('failure'), error: count('error'), skipped: count('skipped') });
    }
  });

  test('is well-formed XML 1.0 whatever stands in names and messages', () => {
    fc.assert(fc.property(hostileText.filter((text) => text !== ''), (name) => {
      const findings = [sampleFinding('pack/empty', 'fail', { message: name, expected: name, location: { path: name } }), sampleFinding('pack/not-locked', 'waived', { waiver: { ...waiver, reason: name } })];
      const [suite] = parseJunit(toJunit([sampleDrift({ key: name.slice(0, 90), findings, cases: [changedCase(name)] })]));
      expect(suite?.tests).toHaveLength(4);
    }), { numRuns: 1000 });
  });
});
