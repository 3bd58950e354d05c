import { describe, expect, test } from '@jest/globals';
import { failing, unverified } from '../../../src/gate/self-test/findings.js';
import { goodHandover, type Handover } from '../../../src/gate/self-test/gate-run.js';
import { toDocument } from '../../../src/gate/self-test/to-document.js';
import { sha256Hex } from '../../../src/files/index.js';
import { headCommit, testedCommit, toContext, toHost } from '../../evidence/documents.js';

const host = toHost({ context: toContext({ eventBaseCommit: 'c'.repeat(40) }) });
const of = (changes: Partial<Handover>) => toDocument(host, { ...goodHandover, ...changes });
const pack = { id: 'parser', version: 1, period: null, supersedes: [], manifest: 'pack.yml', packDigest: `sha256:${sha256Hex('pack')}` };
const planDigest = `sha256:${sha256Hex('plan A')}`;

test('a document is as the measuring job makes it, about the commit of its run', () => {
  expect(of({})).toMatchObject({
    kind: 'drift-report', key: 'parser', partial: false, verdict: 'pass', inputs: [], policy: { source: 'worktree', commit: null, reasons: {} }, summary: { checked: 2 },
    subject: { repository: 'acme/parser', commit: headCommit, testedCommit, baseCommit: 'c'.repeat(40), ref: 'refs/heads/main', version: null, dirty: false },
    run: { id: '100', attempt: 1, job: 'drift', waiversAsOf: '2026-11-21' },
    details: { pack, baseline: { source: 'worktree', path: 'baselines', commit: null, label: null, records: 2 }, planDigest: null, received: [], cases: [], fixtures: [] },
  });
});

describe('a situation says otherwise', () => {
  test('of the subject, the policy, the baseline and whether it is all', () => {
    const document = of({ key: 'other', partial: true, subject: { commit: null, dirty: true }, policy: { source: 'base', commit: headCommit }, baseline: 'base' });
    expect(document).toMatchObject({ key: 'other', partial: true, subject: { commit: null, testedCommit, dirty: true }, policy: { source: 'base', commit: headCommit, reasons: {} }, details: { baseline: { source: 'base' } } });
  });

  test('of the run: job, attempt and id, where none is another id than that of the gate', () => {
    expect(of({ job: 'again', run: { attempt: 3, id: '99' } }).run).toMatchObject({ job: 'again', attempt: 3, id: '99' });
    expect(of({ job: null, run: { id: null } }).run).toMatchObject({ job: 'drift', attempt: 1, id: null });
  });

  test('of what was found, waived and permitted; the verdict follows, unless it is claimed', () => {
    expect(of({ findings: [failing] })).toMatchObject({ verdict: 'fail', findings: [{ rule: 'drift/content-changed', outcome: 'fail' }] });
    expect(of({ findings: [failing], verdict: 'pass' })).toMatchObject({ verdict: 'pass', findings: [{ outcome: 'fail' }] });
    expect([of({ findings: [unverified] }).verdict, of({ findings: [unverified], policy: { reasons: { 'no-baseline': 'warn' } } }).verdict]).toEqual(['unverified', 'warn']);
    const waiver = { rule: 'drift/content-changed', owner: 'ada', reason: 'Agreed.', expires: '2026-11-21' } as const;
    expect(of({ findings: [failing], waivers: [waiver] }).findings[0]?.outcome).toBe('waived');
    expect(of({ findings: [failing], waivers: [{ ...waiver, expires: '2026-11-20' }] }).findings[0]?.outcome).toBe('fail');
  });
});

describe('kinds', () => {
  test('observations belong to a shard of a plan only where both are named', () => {
    expect(of({ kind: 'regression-observations', plan: 'A', shard: '1/2' }).details).toEqual({ pack, plan: { planDigest, shard: '1/2' }, cases: [], fixtures: [] });
    for (const half of [{ plan: 'A' }, { shard: '1/2' }]) expect(of({ kind: 'regression-observations', ...half }).details).toMatchObject({ plan: null });
  });

  test('a plan has two shards with a case each; a report names the plan it is of', () => {
    expect(of({ kind: 'regression-plan', plan: 'A' })).toMatchObject({ kind: 'regression-plan', details: { pack, planDigest, shards: 2, assignments: [{ shard: '1/2', cases: ['case-0'], fixtures: [] }, { shard: '2/2', cases: ['case-1'], fixtures: [] }] } });
    expect(of({ plan: 'A' }).details).toMatchObject({ planDigest });
  });

  test('a decision of another gate is ready', () => {
    expect(of({ kind: 'gate-decision' })).toMatchObject({ kind: 'gate-decision', details: { level: 'merge', decision: 'Ready.', wiring: { workflow: null, outcome: 'pass', note: null }, jobs: [], required: [], documents: [], notApplicable: [] } });
  });
});
