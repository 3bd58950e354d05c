import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Outcome } from '@shipworthy/contract/words';
import { requireJson, type JsonObject } from '../../../src/json/index.js';
import { toRecord, type RecordFacts } from '../../../src/release/assemble/to-record.js';
import { toRecordYaml } from '../../../src/release/assemble/to-yaml.js';
import { toDriftReport } from '../../evidence/documents.js';

const item = (id: string, outcome: Outcome, note = 'Seen.') => ({ id, title: id, outcome, owner: null, note, evidence: [{ source: 'api' as const, name: '/x', sha256: null, kept: 'api/x.json' }] });

function facts(changes: Partial<RecordFacts> & { readonly items?: readonly ReturnType<typeof item>[] } = {}): RecordFacts {
  const { items = [item('RL-01', 'pass')], ...rest } = changes;
  return {
    version: '1.4.0', passed: true, documents: [], items, releaseDate: '2027-01-15', releasedBy: 'ada', changelogRef: 'CHANGELOG.md', releaseNotesRef: 'release-notes.md', commit: 'a'.repeat(40), branch: 'main',
    buildId: '7', signedBy: 'SHA256:x', channels: ['github'], ...rest,
  };
}

/** A report of so many checks, made by a run and attempt. */
function report(options: Parameters<typeof toDriftReport>[0], run: { id?: string | null; attempt?: number } = {}): EvidenceDocument {
  const document = toDriftReport(options);
  return { ...document, run: { ...document.run, ...run } };
}

const found = (check: string, outcome: 'fail' | 'warn') => ({ rule: 'drift/content-changed' as const, keys: { pack: 'p', case: check, file: 'f' }, check, outcome, message: 'x' });

describe('the rates', () => {
  test('are of what was decided, and warnings passed', () => {
    const { gateResults } = toRecord(facts({ documents: [report({ checks: ['a', 'b', 'c'], findings: [found('a', 'fail'), found('b', 'warn')] })] })).validation;
    expect(gateResults.successRate).toBeCloseTo(2 / 3);
  });
  test('count each run once, by its last attempt', () => {
    const documents = [report({}, { id: '1', attempt: 1 }), report({}, { id: '1', attempt: 2 }), report({}, { id: '2', attempt: 1 })];
    expect(toRecord(facts({ documents })).validation.gateResults.reworkRate).toBe(0.5);
  });
  test('are null with a reason where nothing is known, never 0', () => {
    expect(toRecord(facts()).validation.gateResults).toEqual({
      passed: true, successRate: null, reworkRate: null, allTasksPassed: null,
      reasons: { successRate: 'no cited document decided anything', reworkRate: 'no cited document names its run', allTasksPassed: 'no cited document judges tasks' },
    });
    expect(toRecord(facts({ documents: [report({}, { id: null })] })).validation.gateResults).toMatchObject({ successRate: 1, reworkRate: null });
  });
});

test('the checklist knows pass, fail and na; what is unverified or waived is a fail that says so', () => {
  const items = [item('RL-01', 'pass'), item('RL-02', 'warn'), item('RL-03', 'fail'), item('RL-04', 'unverified'), item('RL-05', 'waived'), item('RL-07', 'not-applicable')];
  expect(toRecord(facts({ items })).validation.checklist).toEqual([
    { id: 'RL-01', status: 'pass', evidence: 'api/x.json' }, { id: 'RL-02', status: 'pass', evidence: 'api/x.json', reason: 'Seen.' }, { id: 'RL-03', status: 'fail', evidence: 'api/x.json', reason: 'Seen.' },
    { id: 'RL-04', status: 'fail', evidence: 'api/x.json', reason: 'unverified: Seen.' }, { id: 'RL-05', status: 'fail', evidence: 'api/x.json', reason: 'waived: Seen.' }, { id: 'RL-07', status: 'na', evidence: 'api/x.json', reason: 'Seen.' },
  ]);
});

describe('the YAML', () => {
  const json = (value: unknown): JsonObject => requireJson(value) as JsonObject;

  test('has the fields that foreign tools read', () => {
    const { release_evidence: record } = parse(toRecordYaml('release_evidence', json(toRecord(facts()))));
    expect(record).toMatchObject({
      version: '1.4.0', release_date: '2027-01-15', released_by: 'ada',
      validation: { gate_results: { passed: true, success_rate: null, rework_rate: null, all_tasks_passed: null }, checklist: [{ id: 'RL-01', status: 'pass', evidence: 'api/x.json' }] },
      artifacts: { changelog_ref: 'CHANGELOG.md', release_notes_ref: 'release-notes.md', verification_log_ref: 'release-checklist.json' },
      provenance: { commit: 'a'.repeat(40), branch: 'main', build_id: '7', signed_by: 'SHA256:x' }, distribution: { channels: ['github'], published_at: null },
    });
  });
  test('reads as what was written, whatever the texts hold', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null), fc.array(fc.string()))), (value) => {
      expect(parse(toRecordYaml('root', json(value))).root ?? {}).toEqual(value);
    }));
  });
});
