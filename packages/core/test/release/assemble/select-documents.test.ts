import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { DocumentOf, EvidenceDocument } from '@shipworthy/contract/documents';
import type { GateDocument } from '@shipworthy/contract/gate';
import { buildDocument, judge, writeEvidence, type ReceivedEvidence } from '../../../src/evidence/index.js';
import { selectDocuments } from '../../../src/release/assemble/select-documents.js';
import { failing, headCommit, policy, subject, toContext, toDriftReport, toHost, toReceivedEvidence, unverified } from '../../evidence/documents.js';
import { temporaryFolder } from '../../files/temporary-folder.js';
import { toReleaseRun } from '../release-world.js';

const other = 'c'.repeat(40);

/** The document as a job handed it over, in a folder of its own. */
async function hand(document: EvidenceDocument, changes: Partial<ReceivedEvidence> = {}): Promise<ReceivedEvidence> {
  const folder = temporaryFolder();
  const { documentSha256, contentDigest } = await writeEvidence(toHost(), folder, { document });
  return toReceivedEvidence(document, { folder, documentSha256, contentDigest, ...changes });
}

/** The decision of the gate over these documents. */
async function decide(documents: readonly ReceivedEvidence[], changes: Partial<ReceivedEvidence> = {}): Promise<ReceivedEvidence> {
  const host = toHost({ context: toContext() });
  const rows = documents.map(({ kind, key, documentSha256, contentDigest }): GateDocument => ({
    kind: kind ?? '', key: key ?? '', attempt: 1, job: 'drift', role: 'required', accepted: true, reason: null, verdict: 'pass', outcome: 'pass', documentSha256, contentDigest, artifactId: 7, artifactDigest: null, summary: null,
  }));
  const decision: DocumentOf<'gate-decision'> = buildDocument(host, {
    kind: 'gate-decision', key: 'default', partial: false, subject, inputs: [], policy, startedAt: host.now(), judgement: judge({ checks: ['one'], findings: [], waivers: [], waiversAsOf: '2026-11-21', reasons: {}, key: 'default' }),
    details: { level: 'release', decision: 'Ready.', wiring: { workflow: null, outcome: 'pass', note: null }, jobs: [], required: [], documents: rows, notApplicable: [] },
  });
  return hand(decision, { job: 'release-gate', ...changes });
}

async function select(documents: readonly ReceivedEvidence[], host: Parameters<typeof toHost>[0] = {}) {
  const { decision, cited, findings } = await selectDocuments(toReleaseRun({ documents, host }));
  return { decision: decision === null ? null : decision.file.path, cited: cited.map(({ path, role }) => `${role} ${path}`), findings: findings.map(({ rule, keys }) => `${rule} ${Object.values(keys).join(':')}`) };
}
const local = { context: toContext({ where: 'local', runId: null }) };

describe('in a workflow', () => {
  test('what the gate accepted counts, byte for byte as it arrived', async () => {
    const drift = await hand(toDriftReport());
    const decision = await decide([drift]);
    expect(await select([drift, decision])).toEqual({ decision: 'gate-decision.json', cited: ['subject documents/drift-report.parser.json'], findings: [] });
    const { cited } = await selectDocuments(toReleaseRun({ documents: [drift, decision] }));
    expect(cited[0]?.absolute).toBe(join(drift.folder ?? '', 'drift-report.parser.json'));
  });
  test('a document that was slipped in is refused, and not taken', async () => {
    const drift = await hand(toDriftReport());
    const slipped = await hand(toDriftReport({ key: 'forged' }));
    expect(await select([drift, slipped, await decide([drift])])).toMatchObject({ cited: ['subject documents/drift-report.parser.json'], findings: ['release/document-refused drift-report:forged'] });
  });
  test('another document under the name of one that was accepted is refused', async () => {
    const drift = await hand(toDriftReport());
    const forged = await hand(toDriftReport({ checks: ['one'] }));
    expect((await select([forged, await decide([drift])])).findings.toSorted()).toEqual(['release/document-refused drift-report:parser', 'release/evidence-missing drift-report:parser']);
  });
  test('what the decision rests on must have been handed over', async () => {
    const drift = await hand(toDriftReport());
    expect(await select([await decide([drift])])).toMatchObject({ cited: [], findings: ['release/evidence-missing drift-report:parser'] });
  });
  test('without a decision nothing counts, nor with one that lies in a folder', async () => {
    const drift = await hand(toDriftReport());
    expect(await select([drift])).toEqual({ decision: null, cited: [], findings: ['release/decision-missing 1.4.0'] });
    expect((await select([drift, await decide([drift], { job: null, artifactId: null })])).findings).toEqual(['release/decision-missing 1.4.0']);
  });
  test('of two decisions the one called default counts', async () => {
    const [drift, extra] = [await hand(toDriftReport()), await hand(toDriftReport({ key: 'extra' }))];
    const [decision, second] = [await decide([drift]), await decide([extra])];
    const renamed: ReceivedEvidence = second.document === null ? second : { ...second, key: 'second', documentSha256: 'e'.repeat(64), document: { ...second.document, key: 'second' } };
    expect(await select([drift, extra, renamed, decision])).toMatchObject({ cited: ['subject documents/drift-report.parser.json'], findings: ['release/document-refused drift-report:extra'] });
  });
  test("the drift report of another commit is a reference, and has a name of its own", async () => {
    const drift = await hand(toDriftReport());
    const candidate = await hand(toDriftReport({ subject: { commit: other, testedCommit: other } }));
    expect(await select([drift, candidate, await decide([drift])])).toMatchObject({ cited: ['subject documents/drift-report.parser.json', `reference documents/drift-report.parser.${other.slice(0, 12)}.json`], findings: [] });
  });
  test('a file that is gone since it was read is said', async () => {
    const drift = await hand(toDriftReport(), { folder: temporaryFolder() });
    expect(await select([drift, await decide([drift])])).toMatchObject({ cited: [], findings: ['release/evidence-missing documents'] });
  });
});

describe('elsewhere', () => {
  test('documents of exactly this commit count, those of others do not', async () => {
    const own = await hand(toDriftReport({ key: 'own' }), { job: null, artifactId: null });
    const foreign = await hand(toDriftReport({ key: 'foreign', subject: { commit: other } }), { job: null, artifactId: null });
    expect(await select([own, foreign], local)).toEqual({ decision: null, cited: ['subject documents/drift-report.own.json', 'reference documents/drift-report.foreign.json'], findings: [] });
    expect(own.document?.subject.commit).toBe(headCommit);
  });
  test('a red one, or one that is not verified, keeps the release from passing', async () => {
    const red = await hand(toDriftReport({ findings: [failing] }));
    expect((await select([red], local)).findings).toEqual(['release/document-not-passed drift-report:parser']);
    const open = await hand(toDriftReport({ findings: [unverified] }));
    expect((await select([open], local)).findings).toEqual(['release/document-not-passed drift-report:parser']);
  });
  test('one that was measured with uncommitted changes keeps it from passing', async () => {
    const dirty = await hand(toDriftReport({ subject: { dirty: true } }));
    expect((await select([dirty], local)).findings).toEqual(['release/document-not-passed drift-report:parser']);
  });
  test('one of another repository with the same commit is refused, and so is every named one where nobody says which this is', async () => {
    const fork = await hand(toDriftReport({ subject: { repository: 'mallory/parser' } }));
    expect(await select([fork], local)).toEqual({ decision: null, cited: [], findings: ['release/document-refused drift-report:parser'] });
    const own = await hand(toDriftReport());
    expect((await select([own], { context: toContext({ where: 'local', runId: null, repository: null }) })).findings).toEqual(['release/document-refused drift-report:parser']);
    const nameless = await hand(toDriftReport({ subject: { repository: null } }));
    expect(await select([nameless], local)).toMatchObject({ cited: ['subject documents/drift-report.parser.json'], findings: [] });
  });
  test('one that arrived by two ways is one', async () => {
    const own = await hand(toDriftReport());
    expect((await select([own, { ...own, source: 'a copy' }], local)).cited).toHaveLength(1);
  });
  test('a refused one is none', async () => {
    const own = await hand(toDriftReport(), { refusal: { reason: 'digest-mismatch', message: 'No.' } });
    expect((await select([own], local)).cited).toEqual([]);
  });
});
