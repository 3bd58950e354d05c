import { describe, expect, test } from '@jest/globals';
import { toFinding, type FindingDraft } from '../../../src/evidence/index.js';
import { traceCauses } from '../../../src/bundle/trace-causes.js';

function draft(rule: FindingDraft['rule'], keys: Readonly<Record<string, string>>, rest: Partial<FindingDraft> = {}): FindingDraft {
  return { rule, keys: { bundle: 'b', ...keys }, check: null, outcome: 'fail', message: '', ...rest };
}
const mark = (one: FindingDraft): string => toFinding(one).fingerprint;

describe('causes', () => {
  const link = draft('bundle/link', { area: '.', path: 'Routing' });
  const area = draft('bundle/area-missing', { area: 'Routing' }, { causedBy: mark(link) });
  const requirement = draft('bundle/requirement-missing', { area: 'Routing', requirement: 'r' }, { causedBy: mark(area) });

  test('lead to what follows from nothing else, through whatever lies between', () => {
    expect(traceCauses([requirement, area, link]).map(({ causedBy }) => causedBy)).toEqual([mark(link), mark(link), undefined]);
  });

  test('that nobody said are none', () => {
    expect(traceCauses([requirement, area]).map(({ causedBy }) => causedBy)).toEqual([undefined, undefined]);
  });

  test('that go round in a circle are none', () => {
    expect(traceCauses([draft('bundle/link', { area: '.', path: 'Routing' }, { causedBy: mark(area) }), area]).map(({ causedBy }) => causedBy)).toEqual([undefined, undefined]);
  });

  test('are a wrong candidate only for what is judged against the candidate, and only in its own area', () => {
    const wrong = draft('bundle/wrong-candidate', { area: 'Telemetry', field: 'version' });
    const found = [draft('bundle/gate-failed', { area: 'Telemetry', gate: 'g' }), draft('bundle/gate-failed', { area: 'Routing', gate: 'g' }), draft('bundle/secret', { area: 'Telemetry', path: 'a', kind: 'k' }), draft('bundle/readme-hash-mismatch', { path: 'Telemetry/README.md', recordedIn: 'a' })];
    expect(traceCauses([wrong, ...found]).map(({ causedBy }) => causedBy)).toEqual([undefined, mark(wrong), undefined, undefined, mark(wrong)]);
    expect(traceCauses([{ ...wrong, outcome: 'unverified', reason: 'wrong-subject' }, ...found]).every(({ causedBy }) => causedBy === undefined)).toBe(true);
  });
});
