import { describe, expect, test } from '@jest/globals';
import { pickContent } from '../../../src/release/verify/pick-content.js';
import type { Stored, StoredContent, StoredDocument } from '../../../src/release/verify/read-stored.js';
import { toContentFacts } from './content-facts.js';
import { elsewhere, hash, toFault, toHashed } from './judge-facts.js';

const { content } = toContentFacts();
const [evidence, checklist, decision, report] = ['release-evidence.json', 'release-checklist.json', 'gate-decision.json', 'documents/drift-report.parser.json'] as const;
const read = <T>(value: T): Stored<T> => ({ state: 'read', value, sha256: hash('a') });
const whole: StoredContent = {
  documents: new Map<string, Stored<StoredDocument>>([[evidence, read(content.evidence)], [checklist, read(content.checklist)], [decision, read(content.decision)], ...content.documents.map((one) => [one.path, read(one)] as const)]),
  record: read(content.record), notes: read(content.notes), readme: read('# Evidence\n'),
};
const names = [evidence, checklist, decision, report, 'release-evidence.yml', 'release-notes.json', 'README.md'];
const same = toHashed(Object.fromEntries(names.map((name) => [name, hash('a')])));

interface Case {
  readonly stored?: Partial<StoredContent>;
  /** Files that do not lie there. */
  readonly gone?: readonly string[];
  /** Files that are not what the lists say. */
  readonly unsound?: readonly string[];
  readonly listed?: readonly string[];
  readonly cause?: string | null;
  /** Files that were hashed with other bytes. */
  readonly changed?: readonly string[];
}
function picked({ stored = {}, gone = [], unsound = gone, listed = [], cause = null, changed = [] }: Case) {
  const files = new Map([...same].filter(([path]) => !gone.includes(path)).map(([path, file]) => [path, changed.includes(path) ? { ...file, sha256: hash('b') } : file]));
  return pickContent({ ...whole, ...stored }, { files, sound: new Set(names.filter((name) => !unsound.includes(name))), listed: (path) => listed.includes(path), cause });
}
const documents = (changes: Readonly<Record<string, Stored<StoredDocument>>>): Partial<StoredContent> => ({ documents: new Map([...whole.documents, ...Object.entries(changes)]) });
const nothing = { evidence: null, checklist: null, decision: null, documents: [], record: null, notes: null, readme: null };

test('what was read and is as the lists say, is what the bundle says', () => {
  expect(picked({})).toEqual({ evidence: content.evidence, checklist: content.checklist, decision: content.decision, documents: content.documents, record: content.record, notes: content.notes, readme: '# Evidence\n', findings: [] });
});

test('what is not as the lists say, counts for nothing; a finding of the lists says so already', () => {
  expect(picked({ unsound: names })).toEqual({ ...nothing, findings: [] });
  expect(picked({ gone: names, listed: names })).toEqual({ ...nothing, findings: [] });
});

test('what every bundle has is missed; a decision, notes and documents need not be there', () => {
  const missing = [evidence, checklist, 'release-evidence.yml', 'README.md'].map((path) => toFault('evidence/file-missing', path, `${path} is not there: every bundle has one.`));
  expect(picked({ gone: names })).toEqual({ ...nothing, findings: missing });
  expect(picked({ gone: names, cause: elsewhere }).findings).toEqual(missing.map((one) => ({ ...one, causedBy: elsewhere })));
});

test('nothing below `documents/` is left out, and nothing else is taken for a document', () => {
  const more = documents({ 'documents/more.json': read({ ...content.documents[0]!, path: 'documents/more.json' }), 'other/x.json': read(content.documents[0]!) });
  const of = (sound: readonly string[]) => pickContent({ ...whole, ...more }, { files: toHashed({ 'documents/more.json': hash('a'), 'other/x.json': hash('a'), [report]: hash('a') }), sound: new Set(sound), listed: () => true, cause: null }).documents.map(({ path }) => path);
  expect([of([report, 'documents/more.json', 'other/x.json']), of(['documents/more.json']), of([])]).toEqual([[report, 'documents/more.json'], ['documents/more.json'], []]);
});

describe('what cannot be taken says why', () => {
  const refused = { state: 'refused', message: 'It is noise.' } as const;
  test('since it could not be read', () => {
    const all = picked({ stored: { documents: new Map(names.slice(0, 4).map((path) => [path, refused])), record: refused, notes: refused, readme: refused }, cause: elsewhere });
    expect(all).toEqual({ ...nothing, findings: names.map((path) => toFault('evidence/malformed', path, 'It is noise.', { causedBy: elsewhere })) });
  });
  test('since it was written while it was read', () => {
    expect(picked({ changed: names })).toEqual({ ...nothing, findings: names.map((path) => toFault('evidence/malformed', path, `${path} was changed while it was read.`)) });
  });
  test('since it is a document of another kind', () => {
    const report0 = read(content.documents[0]!);
    const { findings, ...rest } = picked({ stored: documents({ [evidence]: report0, [checklist]: report0, [decision]: report0 }) });
    expect([rest.evidence, rest.checklist, rest.decision, findings]).toEqual([null, null, null, [[evidence, 'release-evidence'], [checklist, 'release-checklist'], [decision, 'gate-decision']].map(([path = '', kind]) => toFault('evidence/malformed', path, `${path} is a drift-report, where a ${kind} belongs.`))]);
  });
});

test('what is as the lists say, but was not read, is not there', () => {
  expect(picked({ stored: { documents: new Map(), record: null, notes: null, readme: null } })).toEqual({ ...nothing, findings: [] });
});
