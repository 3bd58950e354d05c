import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentDigestOf } from '../../../src/evidence/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import { toPrettyJson } from '../../../src/json/index.js';
import { goodHandover, goodRun, type GateRun, type Handover } from '../../../src/gate/self-test/gate-run.js';
import { handOver } from '../../../src/gate/self-test/hand-over.js';
import { toDocument } from '../../../src/gate/self-test/to-document.js';
import { openScratch, type Scratch } from '../../../src/workspace/index.js';
import { toHost } from '../../evidence/documents.js';

const host = toHost();
const file = 'drift-report.parser.json';
const document = toDocument(host, goodHandover);
const text = toPrettyJson(document);
const toDigest = (id: number) => sha256Hex(`artifact ${id}`);
const entry = { kind: 'drift-report', key: 'parser', attempt: 1, verdict: 'pass', artifactId: 101, artifactDigest: toDigest(101), documentSha256: sha256Hex(text), contentDigest: contentDigestOf(document) };

let folder: string;
let scratch: Scratch;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hand-over-'));
  scratch = await openScratch(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function hand(handovers: readonly Partial<Handover>[], changes: Partial<GateRun> = {}) {
  const { needs, shelf } = await handOver({ run: { ...goodRun, ...changes, handovers: handovers.map((one) => ({ ...goodHandover, ...one })) }, host, scratch, folder: join(folder, 'evidence') });
  const told = JSON.parse(needs);
  return { told, shelf, evidenceOf: (job: string) => JSON.parse(told[job].outputs.evidence ?? 'null') };
}

test('a job that handed something over tells of it by id and hash; the others only how they ended', async () => {
  const { told, shelf, evidenceOf } = await hand([{}]);
  expect(told).toEqual({ test: { result: 'success', outputs: {} }, drift: { result: 'success', outputs: { evidence: JSON.stringify([entry]) } } });
  expect(evidenceOf('drift')).toEqual([entry]);
  const stored = shelf.get(101);
  expect([...shelf.keys()]).toEqual([101]);
  expect(stored).toMatchObject({ id: 101, name: 'shipworthy-drift-report-parser-attempt-1', digest: toDigest(101) });
  expect(stored !== undefined && 'folder' in stored ? readFileSync(join(stored.folder, file), 'utf8') : null).toBe(text);
});

test('several are told by the jobs that name them, each under an id and in a folder of its own', async () => {
  const { shelf, evidenceOf } = await hand([{}, { key: 'second' }, { key: 'third', job: 'test', run: { attempt: 2 } }, { key: 'fourth', job: null }, { key: 'fifth', job: 'unknown' }]);
  expect([evidenceOf('drift'), evidenceOf('test')].map((entries) => entries.map((one: typeof entry) => [one.key, one.artifactId, one.attempt]))).toEqual([[['parser', 101, 1], ['second', 102, 1]], [['third', 103, 2]]]);
  expect([...shelf.values()].map((one) => ('name' in one && 'folder' in one ? [one.name, readdirSync(one.folder)] : null))).toEqual(
    [['parser', 1], ['second', 1], ['third', 2], ['fourth', 1], ['fifth', 1]].map(([key, attempt]) => [`shipworthy-drift-report-${key}-attempt-${attempt}`, [`drift-report.${key}.json`]]),
  );
});

test('a document without an artifact lies in the folder, and is told without an id', async () => {
  const { shelf, evidenceOf } = await hand([{ by: 'folder' }]);
  expect([shelf.size, evidenceOf('drift')]).toEqual([0, [{ ...entry, artifactId: null, artifactDigest: null }]]);
  expect(readFileSync(join(folder, 'evidence', file), 'utf8')).toBe(text);
});

test('what the output says instead of the truth counts', async () => {
  expect((await hand([{ entry: { verdict: 'fail', artifactId: 7 } }])).evidenceOf('drift')).toEqual([{ ...entry, verdict: 'fail', artifactId: 7 }]);
});

describe('on the way', () => {
  const inFolder = join('evidence', file);
  const spoil = async (changes: Partial<Handover>) => (await hand([{ by: 'folder', ...changes }])).evidenceOf('drift')[0];

  test('bytes are changed after they were hashed, and the output tells the truth of before', async () => {
    expect(await spoil({ bytes: (before) => `${before} ` })).toMatchObject({ documentSha256: entry.documentSha256, contentDigest: entry.contentDigest });
    expect(readFileSync(join(folder, inFolder), 'utf8')).toBe(`${text} `);
  });

  test('the job itself wrote them so: the output tells their hash, and their content where they are a document', async () => {
    expect(await spoil({ bytes: () => 'no JSON', isTold: true })).toMatchObject({ documentSha256: sha256Hex('no JSON'), contentDigest: entry.contentDigest });
    const other = toDocument(host, { ...goodHandover, checks: ['three'] });
    expect(await spoil({ bytes: () => Buffer.from(toPrettyJson(other)), isTold: true })).toMatchObject({ documentSha256: sha256Hex(toPrettyJson(other)), contentDigest: contentDigestOf(other) });
  });

  test('the file is stretched, or lies elsewhere behind a link', async () => {
    await spoil({ size: 100_000 });
    expect(statSync(join(folder, inFolder)).size).toBe(100_000);
    await spoil({ isLink: true });
    expect([lstatSync(join(folder, inFolder)).isSymbolicLink(), readFileSync(join(folder, inFolder), 'utf8')]).toEqual([true, text]);
    rmSync(join(folder, inFolder));
    await spoil({});
    expect([lstatSync(join(folder, inFolder)).isSymbolicLink(), statSync(join(folder, inFolder)).size]).toEqual([false, Buffer.byteLength(text)]);
  });
});

describe('what the service has of an artifact', () => {
  const shelve = async (artifact: Handover['artifact']) => [...(await hand([{ artifact }])).shelf];
  const name = 'shipworthy-drift-report-parser-attempt-1';

  test('nothing, other bytes, an empty one, or another one under the same name', async () => {
    expect(await shelve('deleted')).toEqual([]);
    expect(await shelve('other-bytes')).toEqual([[101, { id: 101, name, folder: expect.any(String), digest: toDigest(-101) }]]);
    expect(await shelve('replaced')).toEqual([[1101, { id: 1101, name, folder: expect.any(String), digest: toDigest(1101) }]]);
    const [[id, empty] = [0, undefined]] = await shelve('empty');
    expect([id, empty !== undefined && 'folder' in empty ? readdirSync(empty.folder) : null]).toEqual([101, []]);
  });

  test('an error', async () => {
    expect(await shelve('github/permission-denied')).toEqual([[101, expect.objectContaining({ code: 'github/permission-denied', message: 'The artifact service refused. See what it says.' })]]);
  });
});
