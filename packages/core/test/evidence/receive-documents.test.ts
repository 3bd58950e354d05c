import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { EvidenceEntry } from '@shipworthy/contract/gate';
import { ShipworthyError, type ErrorCode } from '@shipworthy/contract/errors';
import type { FoundDocument } from '../../src/evidence/find-documents.js';
import { readDocument } from '../../src/evidence/read-document.js';
import { fetchArtifact, receiveEntry, receiveListed, toReceived, type Transport } from '../../src/evidence/receive-documents.js';
import { writeEvidence } from '../../src/evidence/write-evidence.js';
import type { Artifact } from '../../src/host/index.js';
import { temporaryFolder } from '../files/temporary-folder.js';
import { openFolderArtifacts, type StoredArtifact } from '../gate/folder-artifacts.js';
import { toDriftReport, toHost, toObservations } from './documents.js';

const report = toDriftReport();
const served = 'f'.repeat(64);
const scratch = { folder: async () => temporaryFolder(), remove: async () => undefined };

async function written(document = report) {
  const folder = temporaryFolder();
  return { folder, ...(await writeEvidence(toHost(), folder, { document })) };
}

async function toEntry(changes: Partial<EvidenceEntry> = {}): Promise<EvidenceEntry> {
  const { documentSha256, contentDigest } = await written();
  return { kind: 'drift-report', key: 'parser', attempt: 1, verdict: 'pass', artifactId: 7, artifactDigest: served, documentSha256, contentDigest, ...changes };
}

function toTransport(stored: StoredArtifact | ShipworthyError | null, listed: readonly Artifact[] | ShipworthyError | TypeError = []): Transport {
  const service = openFolderArtifacts(stored === null ? new Map() : new Map([[7, stored]]));
  const list = async () => {
    if (listed instanceof Error) throw listed;
    return listed;
  };
  return { host: toHost({ artifacts: { ...service, list } }), scratch, local: [] };
}

const received = async (changes: Partial<EvidenceEntry> = {}, digest = served) => receiveEntry(toTransport({ folder: (await written()).folder, digest }), 'drift', await toEntry(changes));
const failingWith = (code: ErrorCode) => new ShipworthyError(code, 'No.', { hint: 'Again.' });
const empty = { contentDigest: null, document: null };

describe('what a job handed over by id', () => {
  test('is taken when all that the output says of it is true, whatever form the digest has', async () => {
    const entry = await toEntry();
    for (const digest of [served, `sha256:${served.toUpperCase()}`]) {
      expect(await received({}, digest)).toEqual({ ...entryNamed(entry), contentDigest: entry.contentDigest, document: report, refusal: null, folder: expect.any(String) });
    }
    expect((await received({ artifactDigest: null })).refusal).toBeNull();
  });

  const entryNamed = ({ kind, key, attempt, artifactId, artifactDigest, documentSha256 }: EvidenceEntry) => ({ kind, key, attempt, job: 'drift', artifactId, artifactDigest, documentSha256, source: 'job drift' });

  test.each<[string, Partial<EvidenceEntry>, string, string]>([
    ['another artifact', { artifactDigest: 'e'.repeat(64) }, 'digest-mismatch', `Artifact 7 has the digest ${served}, but its job handed over ${'e'.repeat(64)}.`],
    ['another document', { documentSha256: '0'.repeat(64) }, 'digest-mismatch', 'artifact 7 has another SHA-256'],
    ['another attempt', { attempt: 2 }, 'malformed-document', 'is of attempt 1, but the output says 2'],
    ['another verdict', { verdict: 'fail' }, 'malformed-document', 'is pass, but the output says fail'],
    ['another content', { contentDigest: `sha256:${'0'.repeat(64)}` }, 'digest-mismatch', `but the output says sha256:${'0'.repeat(64)}`],
    ['another key', { key: 'other' }, 'missing-evidence', 'drift-report.other.json of artifact 7 is not there'],
  ])('is refused when it is %s', async (_what, changes, reason, message) => {
    expect(await received(changes)).toMatchObject({ ...empty, refusal: { reason, message: expect.stringContaining(message) } });
  });

  test.each<[string, string, string, string]>([['a file of ours that is none', '{}', 'malformed-document', 'none of ours'], ['half a document', '{', 'malformed-document', 'drift-report.parser.json of artifact 7']])('is refused when it is %s', async (_what, text, reason, message) => {
    const transport = toTransport({ folder: temporaryFolder({ 'drift-report.parser.json': text }), digest: served });
    expect(await receiveEntry(transport, 'drift', await toEntry())).toMatchObject({ ...empty, folder: null, refusal: { reason, message: expect.stringContaining(message) } });
  });

  test('is what it says, not what its file is called', async () => {
    const { folder, documentSha256, contentDigest } = await written(toDriftReport({ key: 'other' }));
    const entry = await toEntry({ documentSha256, contentDigest });
    const local = await found(folder, 'drift-report.other.json');
    const answer = await receiveEntry({ ...toTransport(null), host: toHost(), local: [local] }, 'drift', entry);
    expect(answer).toMatchObject({ ...empty, refusal: { reason: 'wrong-subject', message: 'The document is drift-report:other, but the output names drift-report:parser.' } });
  });

  test('keeps of the document what its reader needs', async () => {
    const transport = toTransport({ folder: (await written()).folder, digest: served });
    expect((await receiveEntry({ ...transport, retain: (document) => ({ ...document, inputs: [] }) }, 'drift', await toEntry())).document).toEqual({ ...report, inputs: [] });
  });
});

describe('an artifact that cannot be had', () => {
  test.each<[ErrorCode, string]>([
    ['github/permission-denied', 'permission-denied'], ['github/rate-limited', 'rate-limited'], ['github/not-found', 'missing-evidence'], ['artifact/digest-mismatch', 'digest-mismatch'], ['artifact/unsafe', 'malformed-document'], ['github/unavailable', 'unreadable-source'],
  ])('%s: %s', async (code, reason) => {
    expect(await receiveEntry(toTransport(failingWith(code)), 'drift', await toEntry())).toMatchObject({ ...empty, folder: null, refusal: { reason, message: 'No. Again.' } });
  });

  test('because this program is wrong: the fault goes on', async () => {
    const host = toHost({ artifacts: { ...openFolderArtifacts(new Map()), download: async () => { throw new TypeError('bug'); } } });
    await expect(fetchArtifact({ host, scratch }, 7, null)).rejects.toThrow(TypeError);
  });

  test('because there is no service', async () => {
    expect(await fetchArtifact({ host: toHost(), scratch }, 7, null)).toEqual({ refusal: { reason: 'unreadable-source', message: expect.stringContaining('Artifact 7 cannot be fetched') } });
  });

  test('because it is gone: whoever took its name is named', async () => {
    const name = 'shipworthy-drift-report-parser-attempt-1';
    const artifact = (id: number, called = name): Artifact => ({ id, name: called, digest: null, bytes: 1 });
    const refusal = async (listed: Parameters<typeof toTransport>[1], code: ErrorCode = 'github/not-found') => (await receiveEntry(toTransport(failingWith(code), listed), 'drift', await toEntry())).refusal;
    expect(await refusal([artifact(8, `${name}0`), artifact(7), artifact(9)])).toEqual({ reason: 'digest-mismatch', message: expect.stringContaining(`artifact 9, which no job handed over, has its name ${name}`) });
    expect([await refusal([artifact(7)]), await refusal([artifact(8, 'other')]), await refusal(failingWith('github/rate-limited')), await refusal([artifact(9)], 'github/rate-limited')].map((one) => one?.reason)).toEqual(['missing-evidence', 'missing-evidence', 'missing-evidence', 'rate-limited']);
    await expect(refusal(new TypeError('bug'))).rejects.toThrow(TypeError);
  });
});

async function found(folder: string, name: string): Promise<FoundDocument> {
  const outcome = await readDocument(join(folder, name), name);
  if (outcome.state !== 'read') throw new TypeError(`${name} is ${outcome.state}`);
  return { absolute: join(folder, name), path: `out/${name}`, kind: outcome.read.document.kind, key: outcome.read.document.key, read: outcome.read, refusal: null };
}

describe('without an artifact service', () => {
  test('the document of that hash in a folder is meant, and no other of its name', async () => {
    const { folder } = await written();
    const local = await found(folder, 'drift-report.parser.json');
    const receive = async (locals: readonly FoundDocument[], changes: Partial<EvidenceEntry> = {}) => receiveEntry({ host: toHost(), scratch, local: locals }, 'drift', await toEntry(changes));
    expect(await receive([local])).toMatchObject({ folder, document: report, refusal: null, job: 'drift' });
    expect((await receive([local], { documentSha256: '0'.repeat(64) })).refusal).toEqual({ reason: 'digest-mismatch', message: 'out/drift-report.parser.json is not the document that the output names: its SHA-256 is another.' });
    for (const others of [[], [{ ...local, read: null, key: 'other' }], [{ ...local, read: null, kind: 'regression-plan' }]]) expect((await receive(others)).refusal).toEqual({ reason: 'missing-evidence', message: 'The document drift-report:parser that the output names is in none of the folders.' });
  });

  test('an entry without an id is looked for in folders too', async () => {
    const { folder } = await written();
    const transport = { ...toTransport(null), local: [await found(folder, 'drift-report.parser.json')] };
    expect((await receiveEntry(transport, 'drift', await toEntry({ artifactId: null, artifactDigest: null }))).document).toEqual(report);
  });

  test('as it lies in a folder', async () => {
    const { folder, documentSha256, contentDigest } = await written();
    const local = await found(folder, 'drift-report.parser.json');
    const shared = { kind: 'drift-report', key: 'parser', job: null, artifactId: null, artifactDigest: null, folder, source: 'out/drift-report.parser.json' };
    expect(toReceived(local)).toEqual({ ...shared, attempt: 1, documentSha256, contentDigest, document: report, refusal: null });
    const refusal = { reason: 'malformed-document' as const, message: 'Cut off.' };
    expect(toReceived({ ...local, read: null, refusal })).toEqual({ ...shared, attempt: null, documentSha256: null, contentDigest: null, document: null, refusal });
  });
});

describe('an artifact that was found by its name', () => {
  const artifact: Artifact = { id: 7, name: 'shipworthy-drift', digest: served, bytes: 1 };
  const listed = (files: Readonly<Record<string, string>> | string, digest = served) => receiveListed(toTransport({ folder: typeof files === 'string' ? files : temporaryFolder(files), digest }), artifact, 'drift-report');
  const named = { kind: 'drift-report', job: null, artifactId: 7, artifactDigest: served, source: 'artifact shipworthy-drift' };
  const unknown = { key: null, attempt: null, documentSha256: null, contentDigest: null, document: null };

  test('gives every document of the kind at its top', async () => {
    const { folder, documentSha256, contentDigest } = await written();
    await writeEvidence(toHost(), folder, { document: toObservations() });
    await writeEvidence(toHost(), join(folder, 'deeper'), { document: report });
    expect(await listed(folder)).toEqual([{ ...named, key: 'parser', attempt: 1, documentSha256, contentDigest, document: report, refusal: null, folder: expect.any(String) }]);
  });

  test('that holds none, or broken ones', async () => {
    expect(await listed({ 'drift-report.a.md': 'x', 'deeper/drift-report.a.json': '{}' })).toEqual([{ ...named, ...unknown, folder: expect.any(String), refusal: { reason: 'missing-evidence', message: 'The artifact shipworthy-drift holds no document of kind drift-report.' } }]);
    expect(await listed({ 'drift-report.a.json': '{}', 'drift-report.b.json': '{"kind":"drift-report","key":"b","schemaVersion":"2.0"}' })).toEqual([
      { ...named, ...unknown, folder: expect.any(String), refusal: { reason: 'malformed-document', message: 'drift-report.a.json is not a document of ours.' } },
      { ...named, ...unknown, key: 'b', folder: expect.any(String), refusal: { reason: 'unknown-schema', message: expect.stringContaining('drift-report.b.json of artifact shipworthy-drift') } },
    ]);
  });

  test('that is not the one that was listed', async () => {
    expect(await listed({}, 'e'.repeat(64))).toEqual([{ ...named, ...unknown, folder: null, refusal: { reason: 'digest-mismatch', message: expect.stringContaining('Artifact 7') } }]);
  });
});
