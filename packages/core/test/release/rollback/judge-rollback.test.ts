import { describe, expect, test } from '@jest/globals';
import type { RollbackEvidence } from '@shipworthy/contract/release';
import { judgeRollback } from '../../../src/release/rollback/judge-rollback.js';
import type { Proof, RollbackFacts, RollbackFile } from '../../../src/release/rollback/rollback-facts.js';

const signed: Proof = { by: 'signature', keyId: 'SHA256:key' };

type Changes = { readonly [K in keyof RollbackEvidence]?: Partial<RollbackEvidence[K]> };

function toFile(changes: Changes = {}, proof: Proof = signed, path = 'rollback.yml'): RollbackFile {
  const evidence: RollbackEvidence = {
    rollbackId: 'RB-1', type: 'planned', exercise: true,
    trigger: { severity: 'high', description: 'Exercise.', detectedAt: '2026-11-01T09:00:00Z', detectedBy: 'ada', ...changes.trigger },
    versions: { from: '2.0.0-rc.1', to: '1.9.0', ...changes.versions },
    execution: { decidedAt: '2026-11-01T09:05:00Z', decidedBy: 'ada', executedAt: '2026-11-01T09:10:00Z', executedBy: 'bob', durationMinutes: 4, ...changes.execution },
    verification: { smokeTests: 'passed', issueResolved: true, newIssues: [], ...changes.verification },
    followUp: { rootCause: 'none, an exercise', prevention: [], ...changes.followUp },
  };
  return { path, sha256: 'a'.repeat(64), state: 'read', evidence, proof, read: [{ source: 'file', name: path, sha256: 'a'.repeat(64) }] };
}

function judged(files: readonly RollbackFile[], changes: Partial<RollbackFacts> = {}): string[] {
  const { findings } = judgeRollback({ previous: '1.9.0', files, problems: [], now: new Date('2026-11-21T00:00:00Z'), maxAge: 180, ...changes });
  return findings.map(({ rule, keys, outcome, reason }) => `${rule} ${keys['what'] ?? keys['source'] ?? ''} ${reason ?? outcome}`);
}

describe('RL-07 passes', () => {
  test('with a proven exercise that went back to the previous release, or took it back', () => {
    expect(judged([toFile()])).toEqual([]);
    expect(judged([toFile({ versions: { from: '1.9.0', to: '1.8.0' } })])).toEqual([]);
    expect(judgeRollback({ previous: '1.9.0', files: [toFile()], problems: [], now: new Date('2026-11-21T00:00:00Z'), maxAge: 180 })).toMatchObject({
      note: 'Exercise RB-1 from 2.0.0-rc.1 to 1.9.0 on 2026-11-01, signed by SHA256:key.', evidence: [{ source: 'file', name: 'rollback.yml' }],
    });
  });
  test('when one of several does, whatever the others say', () => {
    expect(judged([toFile({ verification: { smokeTests: 'failed' } }, signed, 'a.yml'), toFile({}, signed, 'b.yml')])).toEqual([]);
  });
  test('on the last day that counts, and not on the day after', () => {
    expect(judged([toFile()], { now: new Date('2027-04-30T09:10:00Z') })).toEqual([]);
    expect(judged([toFile()], { now: new Date('2027-05-01T09:10:00Z') })).toEqual(['release/rollback-untested age fail']);
  });
});

describe('RL-07 fails', () => {
  test.each<[string, Changes, string]>([
    ['smoke tests failed', { verification: { smokeTests: 'failed' } }, 'smoke-tests'],
    ['smoke tests were not run', { verification: { smokeTests: 'not-run' } }, 'smoke-tests'],
    ['nothing was taken back', { versions: { from: '1.9.0', to: '1.9.0' } }, 'versions'],
    ['the issue stands', { verification: { issueResolved: false } }, 'issue'],
    ['new issues came', { verification: { newIssues: ['slow'] } }, 'new-issues'],
    ['executed before it was decided', { execution: { decidedAt: '2026-11-02T00:00:00Z' } }, 'order'],
    ['decided before anybody knew', { trigger: { detectedAt: '2026-11-01T09:06:00Z' } }, 'order'],
  ])('where %s', (_name, changes, what) => expect(judged([toFile(changes)])).toEqual([`release/rollback-untested ${what} fail`]));

  test('where it is still to come', () => {
    expect(judged([toFile({ execution: { executedAt: '2026-12-01T00:00:00Z' } })])).toEqual(['release/rollback-untested future fail']);
  });
  test('with every fault at once', () => {
    expect(judged([toFile({ verification: { smokeTests: 'failed', issueResolved: false } })])).toEqual(['release/rollback-untested smoke-tests fail', 'release/rollback-untested issue fail']);
  });
});

describe('RL-07 is not verified', () => {
  test('without evidence, or with that of other releases only', () => {
    expect(judged([])).toEqual(['release/rollback-untested evidence missing-evidence']);
    expect(judged([toFile({ versions: { from: '1.7.0', to: '1.6.0' } })])).toEqual(['release/rollback-untested evidence missing-evidence']);
  });
  test('where the previous release is not known, and says so', () => {
    expect(judged([toFile()], { previous: null })).toEqual(['release/rollback-untested evidence missing-evidence']);
    const { findings, note } = judgeRollback({ previous: null, files: [], problems: [], now: new Date('2026-11-21T00:00:00Z'), maxAge: 180 });
    expect(`${note} ${findings[0]?.message ?? ''}`).toBe('No rollback evidence for the release before this one. Which release came before this one is not known, and nothing shows that it can be taken back or gone back to.');
  });
  test('where somebody typed it', () => {
    expect(judged([toFile({}, { by: 'nothing', why: 'it is not signed', problem: null })])).toEqual(['release/rollback-untested proof unproven']);
  });
  test('where the run could not be looked up, with the reason of that', () => {
    const problem = { source: 'GitHub', reason: 'permission-denied', message: 'No.', remedy: 'actions: read' } as const;
    expect(judged([toFile({}, { by: 'nothing', why: 'No.', problem })])).toEqual(['release/rollback-untested proof permission-denied']);
  });
  test('where a file cannot be read: it might be the one', () => {
    const refused: RollbackFile = { path: 'broken.yml', sha256: '', state: 'refused', message: 'broken.yml is no valid rollback evidence.', faults: [{ message: '`type` is missing.', path: 'broken.yml', line: 3, column: 5 }] };
    expect(judged([refused])).toEqual(['release/source-unread broken.yml malformed-document', 'release/rollback-untested evidence missing-evidence']);
    expect(judgeRollback({ previous: '1.9.0', files: [refused], problems: [], now: new Date(), maxAge: 1 }).findings[0]).toMatchObject({ message: 'broken.yml is no valid rollback evidence. broken.yml:3:5 `type` is missing.', location: { path: 'broken.yml', line: 3, column: 5 } });
    expect(judged([refused, toFile()])).toEqual([]);
  });
});
