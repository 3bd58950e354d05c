import { describe, expect, test } from '@jest/globals';
import { releaseNotesSchema } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../../src/evidence/index.js';
import type { ReadNotes } from '../../../src/release/release-run.js';
import { judgeCitations, type CitationFacts } from '../../../src/release/risk/judge-citations.js';
import type { RegisterRow } from '../../../src/release/risk/register.js';

const row = (id: string, line: number): RegisterRow => ({
  risk: { id, risk: 'It breaks', trigger: 'A change', mitigation: 'Tests of  everything', owner: '@ada', cadence: 'weekly' }, place: { line, column: 1 }, placeOf: (field) => ({ line, column: field === 'owner' ? 40 : 20 }),
});

type Citation = { readonly id: string; readonly mitigation: string; readonly owner: string };
const good: Citation = { id: 'R-1', mitigation: 'Tests of everything', owner: '@ada' };

/** The place of a thing is the line of its index, and the length of its last name as column. */
function toNotes(risks: readonly Citation[], noRiskChanged?: string): ReadNotes {
  const notes = releaseNotesSchema.parse({ version: '1.5.0', releaseDate: '2027-01-15', releaseType: 'minor', risks, ...(noRiskChanged === undefined ? {} : { noRiskChanged }) });
  return { state: 'read', path: 'notes.yml', sha256: 'e'.repeat(64), notes, positionOf: (pointer) => ({ line: Number(pointer[1] ?? 0) + 1, column: String(pointer.at(-1)).length }) };
}

const judged = (notes: ReadNotes, changes: Partial<CitationFacts> = {}): FindingDraft[] => judgeCitations({ name: '1.5.0', notes, cite: 'required', register: 'Risks.md', rows: [row('R-1', 5), row('R-2', 6)], ...changes });
const uncited = (rest: object) => ({ rule: 'release/risk-uncited', keys: { release: '1.5.0' }, check: 'risk:citations', ...rest });
const unknown = (risk: string, rest: object) => ({ rule: 'release/risk-unknown', keys: { release: '1.5.0', risk }, check: 'risk:citations', outcome: 'fail', ...rest });

describe('notes that say nothing of risks', () => {
  test('because there are none', () => {
    const message = 'The configuration names no release notes, so there is nothing that could cite a risk.';
    expect(judged({ state: 'none' })).toEqual([uncited({ outcome: 'unverified', reason: 'missing-evidence', message, remedy: 'Name the notes with `release.notes.file`.' })]);
    expect(judged({ state: 'none' }, { cite: 'optional' })).toEqual([uncited({ outcome: 'warn', message })]);
  });
  test('because they do not exist, or cannot be read', () => {
    expect(judged({ state: 'missing', path: 'n.yml' })).toEqual([uncited({ outcome: 'unverified', reason: 'missing-evidence', message: 'The release notes n.yml, which cite the risks, do not exist.' })]);
    expect(judged({ state: 'invalid', path: 'n.yml', sha256: null, faults: [] })).toEqual([uncited({ outcome: 'unverified', reason: 'invalid-config', message: 'The release notes n.yml, which cite the risks, cannot be read.', location: { path: 'n.yml' } })]);
  });
  test.each([undefined, 'TBD'])('without a reason: %s', (reason) => {
    const told = { message: 'The notes of 1.5.0 cite no risk, and do not say why none changed.', location: { path: 'notes.yml' } };
    expect(judged(toNotes([], reason))).toEqual([uncited({ outcome: 'fail', ...told })]);
    expect(judged(toNotes([], reason), { cite: 'optional' })).toEqual([uncited({ outcome: 'warn', ...told })]);
  });
  test('with a reason', () => expect(judged(toNotes([], 'Documents alone.'))).toEqual([]));
});

describe('notes that cite risks', () => {
  test('as they stand in the register, whatever the case of their numbers and the blanks between words', () => expect(judged(toNotes([good, { ...good, id: 'r-2' }]))).toEqual([]));
  test('are not looked up where the register cannot be read', () => expect(judged(toNotes([{ ...good, id: 'R-9' }]), { rows: null })).toEqual([]));
  test('and say that none changed contradict themselves', () => {
    expect(judged(toNotes([good, { ...good, id: 'R-2' }], 'None.'))).toEqual([uncited({ outcome: 'warn', message: 'The notes of 1.5.0 say that no risk changed, and cite R-1, R-2.', location: { path: 'notes.yml', line: 1, column: 13 } })]);
    expect(judged(toNotes([good], 'TBD'))).toEqual([]);
  });
  test('that the register does not have, with the one that is meant where one is near', () => {
    const at = (line: number) => ({ location: { path: 'notes.yml', line, column: 2 } });
    expect(judged(toNotes([good, { ...good, id: 'R-3' }]))).toEqual([unknown('R-3', { message: 'The notes cite the risk R-3, which Risks.md does not have. Did you mean R-1?', ...at(2) })]);
    expect(judged(toNotes([{ ...good, id: 'something else' }]))).toEqual([unknown('something else', { message: 'The notes cite the risk something else, which Risks.md does not have.', ...at(1) })]);
    expect(judged(toNotes([good]), { rows: [] })).toEqual([unknown('R-1', { message: 'The notes cite the risk R-1, which Risks.md does not have.', ...at(1) })]);
  });
  test.each<[string, Partial<Citation>, object]>([
    ['another mitigation', { mitigation: 'Hope' }, { message: 'The notes cite the risk R-2 with another mitigation than Risks.md has.', expected: 'Tests of  everything', actual: 'Hope', location: { path: 'notes.yml', line: 2, column: 10 }, related: [{ path: 'Risks.md', line: 6, column: 20 }] }],
    ['another owner', { owner: '@bob' }, { message: 'The notes cite the risk R-2 with another owner than Risks.md has.', expected: '@ada', actual: '@bob', location: { path: 'notes.yml', line: 2, column: 5 }, related: [{ path: 'Risks.md', line: 6, column: 40 }] }],
    ['both', { mitigation: 'Hope', owner: '@bob' }, { message: 'The notes cite the risk R-2 with another mitigation and another owner than Risks.md has.', expected: 'Tests of  everything', actual: 'Hope', location: { path: 'notes.yml', line: 2, column: 10 }, related: [{ path: 'Risks.md', line: 6, column: 20 }] }],
  ])('with %s than the register', (_what, changes, rest) => expect(judged(toNotes([good, { ...good, id: 'R-2', ...changes }]))).toEqual([unknown('R-2', rest)]));
  test('at a place that is not known, in the file', () => {
    const notes = toNotes([{ ...good, id: 'R-3' }]);
    expect(judged(notes.state === 'read' ? { ...notes, positionOf: () => null } : notes)[0]?.location).toEqual({ path: 'notes.yml' });
  });
});
