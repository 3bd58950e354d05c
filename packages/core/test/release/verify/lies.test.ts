import { afterAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseEvidenceDetails, ReleaseEvidenceRecord } from '@shipworthy/contract/release';
import { toPrettyJson, type Json } from '../../../src/json/index.js';
import type { Statement } from '../../../src/release/attest/index.js';
import { failing, headCommit, toDriftReport, toObservations } from '../../evidence/documents.js';
import { put, signAgain, toSums, type EvidenceParts } from './evidence-builder.js';
import { keys, openWorld, primaries, verify } from './verify-world.js';

/** Whoever has the key signs what is not true: the documents still tell. */
const world = openWorld();
afterAll(() => world.remove());

const found = async (parts: Partial<EvidenceParts>): Promise<string[]> => primaries(await verify(world.bundle(parts)));
const saying = (change: (record: ReleaseEvidenceRecord) => void) => (details: ReleaseEvidenceDetails): ReleaseEvidenceDetails => {
  const copy = structuredClone(details);
  change(copy.record);
  return copy;
};
const edit = (path: string, change: (text: string) => string) => (files: Map<string, string>): void => void files.set(path, change(files.get(path) ?? ''));
const own = 'verdict-inconsistent release-evidence.json';

describe('the record', () => {
  test.each<[string, (record: ReleaseEvidenceRecord) => void, string[]]>([
    ['a better rate', (record) => void (record.validation.gateResults.successRate = 0.5), [`${own} record.gateResults`]],
    ['a rework rate out of nothing', (record) => void (record.validation.gateResults.reworkRate = 0.5), [`${own} record.gateResults`]],
    ['an item of the checklist that was not judged', (record) => void (record.validation.checklist[1]!.status = 'pass'), [`${own} record.checklist`]],
    ['another commit', (record) => void (record.provenance.commit = 'd'.repeat(40)), [`${own} record.commit`]],
    ['another version', (record) => void (record.version = '1.4.1'), [`${own} record.version`]],
    ['a time of publication before it was signed', (record) => void (record.distribution.publishedAt = '2027-01-15T09:00:00Z'), [`${own} record.publishedAt`]],
    ['notes that are not there', (record) => void (record.artifacts.releaseNotesRef = 'notes.html'), [`${own} record.releaseNotesRef`]],
    ['not passed, under a summary that it passed', (record) => void (record.validation.gateResults.passed = false), ['predicate-refused release-evidence.json', `${own} passed`, `${own} signed`]],
  ])('%s', async (_what, change, expected) => {
    expect(await found({ details: saying(change) })).toEqual(expected);
  });
  test('the YAML says something else', async () => {
    expect(await found({ lie: edit('release-evidence.yml', (text) => text.replace('"ada"', '"eve"')) })).toEqual(['malformed README.md', 'verdict-inconsistent release-evidence.yml record']);
    expect(await found({ lie: edit('release-evidence.yml', () => 'release_evidence: [') })).toEqual(['malformed README.md', 'malformed release-evidence.yml']);
  });
});

describe('documents', () => {
  const red = toDriftReport({ key: 'red', findings: [failing] });
  const path = 'documents/drift-report.red.json';
  test('a verdict that is better than its own findings', async () => {
    const forged = { ...red, verdict: 'pass' as const };
    expect(await found({ documents: [{ document: forged, role: 'subject' }] })).toEqual([`verdict-inconsistent ${path} verdict`]);
  });
  test('one that failed, with a gate that says so, is no reason by itself; without a gate it is', async () => {
    // The attestation of a failed suite says that it failed, and one that says otherwise is refused.
    const attested = `verdict-inconsistent attestations/test-result-drift-report.red.sigstore.json result`;
    expect(await found({ documents: [{ document: red, role: 'subject' }] })).toEqual([attested]);
    expect(await found({ documents: [{ document: red, role: 'subject' }], isLocal: true })).toEqual([attested, `verdict-inconsistent ${path} passed`]);
    expect(await found({ isLocal: true })).toEqual([]);
  });
  test('one that the gate did not accept', async () => {
    expect(await found({ documents: [{ document: toDriftReport({ key: 'red' }), role: 'subject', isAccepted: false }] })).toEqual([`verdict-inconsistent ${path} accepted`]);
  });
  test('one that is cited by nobody, and one that is cited and not there', async () => {
    expect(await found({ lie: (files) => files.set(path, toPrettyJson(toDriftReport({ key: 'red' }))) })).toEqual(['malformed README.md', `verdict-inconsistent ${path} citation`]);
    expect(await found({ details: (details) => ({ ...details, documents: [] }) })).toEqual(['subject-mismatch attestations/test-result-drift-report.parser.sigstore.json document', 'verdict-inconsistent attestations/vsa.sigstore.json inputAttestations', 'verdict-inconsistent documents/drift-report.parser.json citation', 'verdict-inconsistent gate-decision.json missing:drift-report:parser', `${own} record.gateResults`]);
  });
  test('one that is not what is cited', async () => {
    expect(await found({ details: (details) => ({ ...details, documents: details.documents.map((one) => ({ ...one, attempt: 2, verdict: 'warn' as const })) }) })).toEqual(['verdict-inconsistent attestations/test-result-drift-report.parser.sigstore.json result', 'verdict-inconsistent documents/drift-report.parser.json citation']);
  });
  test('a reference that is about this very commit', async () => {
    expect(await found({ documents: [{ document: toObservations({ key: 'here' }), role: 'reference' }] })).toEqual(['verdict-inconsistent documents/regression-observations.here.reference.json role']);
  });
  test('one of another repository', async () => {
    expect(await found({ documents: [{ document: toDriftReport({ key: 'red', subject: { repository: 'eve/parser' } }), role: 'subject' }] })).toEqual([`verdict-inconsistent ${path} repository`]);
  });
  test('one that is no document, or of no schema', async () => {
    expect(await found({ lie: edit('release-checklist.json', () => '{}\n') })).toEqual(['malformed README.md', 'malformed release-checklist.json']);
    expect(await found({ lie: edit('gate-decision.json', (text) => text.replace('"level": "release"', '"level": "none"')) })).toEqual(expect.arrayContaining(['malformed gate-decision.json']));
  });
  test('a gate that decided at a lower level, or another decision', async () => {
    expect(await found({ gateLevel: 'merge' })).toEqual(['verdict-inconsistent gate-decision.json level']);
    expect(await found({ details: (details) => ({ ...details, decision: null }) })).toEqual(['verdict-inconsistent gate-decision.json citation']);
    expect(await found({ lie: (files) => files.delete('gate-decision.json') })).toEqual(expect.arrayContaining([`${own} decision`]));
  });
  test('answers and notes that are missing or of another version', async () => {
    expect(await found({ lie: (files) => files.delete('api/pulls-page-1-000000000000.json') })).toEqual(['verdict-inconsistent release-checklist.json kept:api/pulls-page-1-000000000000.json']);
    expect(await found({ lie: edit('release-notes.json', (text) => text.replace('"1.4.0"', '"1.3.0"')) })).toEqual(['malformed README.md', 'wrong-version release-notes.json']);
    expect(await found({ lie: edit('release-notes.json', (text) => text.replace(headCommit, 'd'.repeat(40))) })).toEqual(['malformed README.md', 'wrong-commit release-notes.json']);
  });
  test('files that every bundle has', async () => {
    for (const name of ['release-evidence.json', 'release-checklist.json', 'release-evidence.yml', 'README.md']) expect(await found({ lie: (files) => files.delete(name) })).toEqual(expect.arrayContaining([`file-missing ${name}`]));
  });
});

describe('README', () => {
  test.each<[string, (text: string) => string]>([
    ['a hash that nothing has', (text) => `${text}\n\`${'e'.repeat(64)}\`\n`],
    ['no word of the asset', (text) => text.replace(/\n\| `parser-1\.4\.0\.tgz`.*/, '')],
    ['no word of a document', (text) => text.replace(/\n\| `documents\/.*/, '')],
    ['the hash of another file', (text) => text.replace(/(`release-notes\.json` \| `)[0-9a-f]{64}/, (_all, start: string) => `${start}${/`release-notes\.md` \| `([0-9a-f]{64})/.exec(text)?.[1] ?? ''}`)],
  ])('shows %s', async (_what, change) => {
    expect(await found({ lie: edit('README.md', change) })).toEqual(['malformed README.md']);
  });
});

describe('the signed verdict', () => {
  const vsa = 'attestations/vsa.sigstore.json';
  const predicate = (change: Record<string, Json>) => (one: Statement): Statement => ({ ...one, predicate: { ...(one.predicate as Record<string, Json>), ...change } });
  test.each<[string, (one: Statement) => Statement, string[]]>([
    ['FAILED', predicate({ verificationResult: 'FAILED' }), [`predicate-refused ${vsa}`]],
    ['nothing', predicate({ verificationResult: null }), [`predicate-refused ${vsa}`]],
    ['a higher level', predicate({ verifiedLevels: ['SHIPWORTHY_MAJOR'] }), [`verdict-inconsistent ${vsa} verifiedLevels`]],
    ['another repository', predicate({ resourceUri: 'git+https://github.com/eve/parser@refs/tags/v1.4.0' }), [`verdict-inconsistent ${vsa} resourceUri`]],
    ['another tag', predicate({ resourceUri: 'git+https://github.com/acme/parser@refs/tags/v1.4.1' }), [`verdict-inconsistent ${vsa} resourceUri`]],
    ['no documents', predicate({ inputAttestations: [] }), [`verdict-inconsistent ${vsa} inputAttestations`]],
    ['no rules', predicate({ policy: null }), [`verdict-inconsistent ${vsa} policy`]],
    ['no time', predicate({ timeVerified: 'soon' }), [`verdict-inconsistent ${vsa} timeVerified`]],
    ['another predicate', (one) => ({ ...one, predicateType: 'https://example.org/v1' }), [`attestation-unverified ${vsa}`]],
    ['a refusal', (one) => ({ ...one, predicateType: 'https://shipworthy.github.io/shipworthy/release-refused/v1' }), [`predicate-refused ${vsa}`, 'verdict-inconsistent attestations/test-result-drift-report.parser.sigstore.json result', `verdict-inconsistent ${vsa} level`, `${own} signed`]],
    ['another commit of the tag', (one) => ({ ...one, subject: one.subject.map((each) => (each.name.startsWith('refs/') ? { ...each, digest: { gitCommit: 'd'.repeat(40) } } : each)) }), [`subject-mismatch ${vsa} refs/tags/v1.4.0`]],
    ['no tag', (one) => ({ ...one, subject: one.subject.filter(({ name }) => !name.startsWith('refs/')) }), [`subject-mismatch ${vsa} refs/tags/v1.4.0`]],
    ['another asset', (one) => ({ ...one, subject: one.subject.map((each) => (each.name.endsWith('.tgz') ? { ...each, digest: { sha256: 'e'.repeat(64) } } : each)) }), [`subject-mismatch ${vsa} parser-1.4.0.tgz`]],
    ['one asset more', (one) => ({ ...one, subject: [...one.subject, { name: 'x.tgz', digest: { sha256: 'e'.repeat(64) } }] }), [`subject-mismatch ${vsa} x.tgz`]],
    ['nothing of the manifest', (one) => ({ ...one, subject: one.subject.filter(({ name }) => name !== 'manifest.json') }), [`subject-mismatch ${vsa} manifest.json`]],
  ])('says %s', async (_what, lieAbout, expected) => {
    expect(await found({ lieAbout })).toEqual(expected);
  });
});

describe('lists that cannot be relied on, signed all the same', () => {
  const list = async (path: 'SHA256SUMS' | 'manifest.json', change: (text: string) => string): Promise<string[]> => {
    const folder = world.bundle();
    put(folder, path, change(readFileSync(join(folder, path), 'utf8')));
    if (path === 'manifest.json') put(folder, 'SHA256SUMS', toSums(folder));
    signAgain(folder, keys.ed25519.signing);
    return primaries(await verify(folder));
  };
  test.each<[string, (text: string) => string, unknown]>([
    ['a line twice', (text) => text + text.slice(0, text.indexOf('\n') + 1), ['malformed SHA256SUMS']],
    ['a path that leads outside', (text) => `${text}${'e'.repeat(64)}  ../x\n`, ['file-missing ../x', 'malformed SHA256SUMS']],
    ['separators of Windows', (text) => text.replace('documents/', 'documents\\'), ['file-missing documents\\drift-report.parser.json', 'file-unlisted documents/drift-report.parser.json', 'malformed SHA256SUMS']],
    ['an absolute path', (text) => `${text}${'e'.repeat(64)}  /etc/passwd\n`, ['file-missing /etc/passwd', 'malformed SHA256SUMS']],
    ['a comment', (text) => `# sums\n${text}`, ['malformed SHA256SUMS']],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), expect.arrayContaining(['malformed SHA256SUMS'])],
    ['no line end', (text) => text.trimEnd(), ['malformed SHA256SUMS']],
    ['not the manifest', (text) => text.replace(/[0-9a-f]{64} {2}manifest\.json\n/, ''), ['file-unlisted manifest.json']],
    ['nothing', () => '', expect.arrayContaining(['malformed SHA256SUMS'])],
  ])('SHA256SUMS: %s', async (_what, change, expected) => {
    expect(await list('SHA256SUMS', change)).toEqual(expected);
  });
  test.each<[string, (text: string) => string, unknown]>([
    ['written otherwise', (text) => text.replace('{', '{ '), ['malformed manifest.json']],
    ['a key twice', (text) => text.replace('"version":', '"version":"1.3.0","version":'), expect.arrayContaining(['malformed manifest.json'])],
    ['a file twice', (text) => text.replace(/(\{[^{}]*"path":"README\.md"[^{}]*\})/, '$1,$1'), ['malformed manifest.json']],
    ['an asset twice', (text) => text.replace(/("assets":\[)(\{[^}]*\})/, '$1$2,$2'), expect.arrayContaining(['malformed manifest.json'])],
    ['of no schema', (text) => text.replace('"release-manifest"', '"manifest"'), expect.arrayContaining(['malformed manifest.json'])],
    ['another size', (text) => text.replace(/"bytes":([0-9]+)(?=[^}]*"path":"README\.md")/, '"bytes":1$1'), ['file-altered README.md']],
  ])('manifest.json: %s', async (_what, change, expected) => {
    // What reads the manifest to sign it reads a damaged one as it can.
    expect(await list('manifest.json', change)).toEqual(expected);
  });
});

test('what strangers write cannot steer a terminal, whoever signed it', async () => {
  const { findings, details } = await verify(world.bundle({ version: '1.4.0\u001b[2J\nPassed' }), { version: '1.4.0' });
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['evidence/wrong-version']));
  expect([...findings.map(({ message }) => message), ...details.checked, ...details.notChecked].filter((line) => /[\p{Cc}\p{Cf}]/u.test(line))).toEqual([]);
});
