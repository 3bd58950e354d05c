import { describe, expect, test } from '@jest/globals';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { toPageDocument } from '@shipworthy/report/page';
import { toRunFacts } from '../../src/page/run-facts.js';
import { digest, sampleDrift, sampleFinding, sampleGate, sampleObservations } from '../sample-documents.js';
import { toSource } from './read-page.js';

/** The gate of the samples judged `drift-report parser-compat` with this content. */
const judged = digest('4');
const page = (document: EvidenceDocument, contentDigest = judged) => toPageDocument(document, toSource('a.json', { contentDigest }));
const failing = sampleFinding('drift/content-changed', 'fail');
const broken = { path: 'b.json', reason: 'malformed-document', message: 'b.json is not valid JSON' };

describe('without a gate nothing is green', () => {
  test.each([['pass', 'unverified', 'not judged'], ['warn', 'unverified', 'not judged'], ['fail', 'fail', undefined], ['unverified', 'unverified', undefined]] as const)('worst verdict %s', (verdict, weight, words) => {
    const facts = toRunFacts([page(sampleDrift()), page(sampleDrift({ key: 'b', verdict }))], []);
    expect(facts).toMatchObject({ weight, words, headline: 'No gate has judged this.', decided: null });
  });

  test('nothing could be read', () => {
    expect(toRunFacts([], [broken])).toMatchObject({ weight: 'unverified', headline: 'No document could be read.', attention: ['1 file could not be used: see the end of this page.'] });
  });
});

describe('a gate that is green', () => {
  const gate = page(sampleGate());

  test('counts where it judged what lies here', () => {
    expect(toRunFacts([page(sampleDrift()), gate], [])).toMatchObject({ weight: 'pass', words: undefined, headline: 'Ready: 2 jobs and 1 document, all required evidence passed.', attention: [], blocking: [], besides: [] });
  });

  test.each([['other bytes', page(sampleDrift({ verdict: 'fail', findings: [failing] }), digest('9'))], ['a document it never saw', page(sampleDrift({ key: 'other', verdict: 'fail', findings: [failing] }))]])('is doubted for a failure that it does not rest on: %s', (_, other) => {
    const facts = toRunFacts([other, gate], []);
    expect(facts).toMatchObject({ weight: 'unverified', words: 'not the whole of it', blocking: [] });
    expect(facts.besides.map(({ finding }) => finding.fingerprint)).toEqual([failing.fingerprint]);
    expect(facts.attention).toEqual([expect.stringMatching(/^The decision does not rest on 1 document that lies here: `drift-report /)]);
  });

  test('stays green beside a document that passed and that it never saw, and says so', () => {
    const facts = toRunFacts([page(sampleDrift({ key: 'other' })), gate], []);
    expect(facts.weight).toBe('pass');
    expect(facts.attention).toHaveLength(1);
  });

  test('is doubted where a file could not be used', () => {
    expect(toRunFacts([page(sampleDrift()), gate], [broken]).weight).toBe('unverified');
  });

  test('a failure that the gate lets pass, such as one of advisory evidence, does not block', () => {
    const facts = toRunFacts([page(sampleDrift({ verdict: 'fail', findings: [failing] })), gate], []);
    expect(facts).toMatchObject({ weight: 'pass', blocking: [] });
    expect(facts.besides).toHaveLength(1);
  });
});

describe('a gate that is red', () => {
  const notPassed = sampleFinding('gate/not-passed', 'fail', { keys: { kind: 'drift-report', key: 'parser-compat' } });
  const sample = sampleGate({ verdict: 'fail', findings: [notPassed], decision: 'Not ready: 1 of 2 checks block. drift-report:parser-compat fails.' });
  const documents = sample.details.documents.map((one) => ({ ...one, outcome: 'fail' as const }));
  const red = page({ ...sample, details: { ...sample.details, documents } });

  test('what it says of a document is told by that document, once', () => {
    const facts = toRunFacts([page(sampleDrift({ verdict: 'fail', findings: [failing] })), red], []);
    expect(facts).toMatchObject({ weight: 'fail', headline: 'Not ready: 1 of 2 checks block.', rest: 'drift-report:parser-compat fails.', besides: [] });
    expect(facts.blocking.map(({ finding }) => finding.rule)).toEqual(['drift/content-changed']);
  });

  test('and by the gate where the document does not lie here', () => {
    expect(toRunFacts([red], []).blocking.map(({ finding }) => finding.rule)).toEqual(['gate/not-passed']);
  });

  test('a finding that stands in two documents is told once, where it counts', () => {
    const facts = toRunFacts([page(sampleObservations({ verdict: 'fail', findings: [failing] })), page(sampleDrift({ verdict: 'fail', findings: [failing] })), red], []);
    expect(facts.blocking.map(({ document }) => document.kind)).toEqual(['drift-report']);
    expect(facts.besides).toEqual([]);
  });
});

test('the newest decision counts, and the others are named', () => {
  const [older, newer] = [sampleGate({ key: 'a', decision: 'Old.' }), sampleGate({ key: 'b', decision: 'New.' })];
  const facts = toRunFacts([page({ ...newer, run: { ...newer.run, startedAt: '2026-11-22T10:00:00.000Z' } }), page(older)], []);
  expect(facts.headline).toBe('New.');
  expect(facts.attention).toContain('2 decisions lie here; the newest counts, `a.json`.');
});

test('two commits, two documents of one name, a partial one, local changes: each is said', () => {
  const drift = sampleDrift();
  const other = { ...drift, partial: true, subject: { ...drift.subject, commit: 'd'.repeat(40), dirty: true } };
  expect(toRunFacts([page(drift), page(other)], []).attention).toEqual([
    'There more than once, with different content: `drift-report parser-compat, run 7, attempt 1`.',
    'The documents speak of 2 commits: `cccccccccccc`, `dddddddddddd`.',
    'Only a part was judged by `drift-report parser-compat`.',
    'Tracked files differed from the commit when `drift-report parser-compat` was made.',
  ]);
});

test('what a gate judged is not looked through for each of very many documents', () => {
  const gate = page(sampleGate());
  const names = Array.from({ length: 500 }, (_, index) => `key-${index}`);
  let reads = 0;
  const listed = new Proxy(names.map((key) => ({ kind: 'drift-report', key, contentDigest: judged, blocks: false })), { get: (target, key, receiver): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
    return Reflect.get(target, key, receiver);
  } });
  const documents = [...names.map((key) => page(sampleDrift({ key }))), page(sampleDrift({ key: 'key-7' }))];
  const facts = toRunFacts([...documents, { ...gate, decision: { ...gate.decision!, judged: listed } }], []);
  expect(facts.attention).toEqual([expect.stringMatching(/^There more than once, with different content: `drift-report key-7, run [^`]+`\.$/)]);
  expect(reads).toBeLessThan(20 * names.length);
});
