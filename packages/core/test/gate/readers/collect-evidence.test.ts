import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { writeEvidence, type NeededJob } from '../../../src/evidence/index.js';
import { collectEvidence, type EvidenceSources } from '../../../src/gate/collect-evidence.js';
import { toPrettyJson } from '../../../src/json/index.js';
import { digest, localContext, toContext, toDriftReport, toHost, toObservations, toPlan } from '../../evidence/documents.js';
import { temporaryFolder } from '../../files/temporary-folder.js';
import { openFolderArtifacts, type StoredArtifact } from '../folder-artifacts.js';
import { openFolder } from './places.js';

const json = (document: EvidenceDocument): string => toPrettyJson(document);
const drift = json(toDriftReport());
/** Documents about one case. */
const judged = toDriftReport();
judged.details.cases.push({ id: 'one', status: 'new', outcome: 'warn', renamedFrom: null, baseline: null, files: [], metrics: [] });
const observed = toObservations();
observed.details.cases.push({ id: 'one', caseDigest: digest, state: 'ran', reason: null, skipReason: null, exitCode: 0, signal: null, timedOut: false, files: [], metrics: [], deterministic: null, attempts: [] });

const scratch = { folder: async () => temporaryFolder(), remove: async () => undefined };

async function collect(files: Readonly<Record<string, string>>, places: readonly string[] = ['.'], changes: Partial<EvidenceSources> = {}) {
  const collected = await collectEvidence({ host: toHost(), workspace: await openFolder(files), scratch, needs: null, places, ...changes });
  return { ...collected, said: collected.received.map(({ kind, key, refusal, source }) => [kind, key, refusal?.reason ?? 'read', source]) };
}

/** The job `drift`, which handed over these documents as artifacts. */
async function handOver(documents: readonly EvidenceDocument[]): Promise<{ needs: readonly NeededJob[]; artifacts: ReturnType<typeof openFolderArtifacts> }> {
  const stored = new Map<number, StoredArtifact>();
  const entries = await Promise.all(documents.map(async (document, id) => {
    const folder = temporaryFolder();
    const written = await writeEvidence(toHost(), folder, { document });
    stored.set(id, { folder, digest: 'd'.repeat(64) });
    const { kind, key, verdict } = document;
    return { kind, key, attempt: document.run.attempt, verdict, artifactId: id, artifactDigest: 'd'.repeat(64), documentSha256: written.documentSha256, contentDigest: written.contentDigest };
  }));
  return { needs: [{ id: 'drift', result: 'success', entries, problems: [] }], artifacts: openFolderArtifacts(stored) };
}

describe('where documents are looked for', () => {
  const files = { 'shipworthy-out/drift-report.parser.json': drift, 'evidence/drift-report.other.json': json(toDriftReport({ key: 'other' })) };
  const found = (key: string, path: string) => [['drift-report', key, 'read', path]];
  test('in the places that were named, and nowhere else', async () => expect((await collect(files, ['evidence'])).said).toEqual(found('other', 'evidence/drift-report.other.json')));
  test('in what the jobs handed over alone, inside GitHub Actions', async () => expect(await collect(files, [])).toMatchObject({ said: [], ignored: [], empty: [] }));
  test('in the folder for evidence, elsewhere', async () => expect((await collect(files, [], { host: toHost({ context: localContext }) })).said).toEqual(found('parser', 'shipworthy-out/drift-report.parser.json')));
  test('places that hold none are told where somebody named them', async () => {
    expect((await collect({ 'a.txt': '' }, ['nowhere', 'a.txt', '*.json'])).empty).toEqual(expect.arrayContaining(['nowhere', '*.json']));
    expect(await collect({}, [], { host: toHost({ context: localContext }) })).toMatchObject({ said: [], empty: [] });
  });
});

describe('what a gate takes', () => {
  const decision = '{"kind":"gate-decision","schemaVersion":"1.0"}';
  test('are no decisions, which are told among the files that are none, in order', async () => {
    const files = { 'z.json': '{}', 'gate-decision.default.json': decision, 'a.json': '{}', 'drift-report.parser.json': drift };
    const gate = await collect(files);
    expect([gate.said, gate.ignored]).toEqual([[['drift-report', 'parser', 'read', 'drift-report.parser.json']], ['a.json', 'gate-decision.default.json', 'z.json']]);
    const after = await collect(files, ['.'], { takesDecisions: true });
    expect([after.received.map(({ kind }) => kind).toSorted(), after.ignored]).toEqual([['drift-report', 'gate-decision'], ['a.json', 'z.json']]);
  });
  test('are the documents without their cases, which are the bulk of them, and with all the rest', async () => {
    const plan = toPlan();
    const { received } = await collect({ 'drift-report.parser.json': json(judged), 'regression-observations.parser.json': json(observed), 'regression-plan.parser.json': json(plan) });
    const withoutCases = [{ ...judged, details: { ...judged.details, cases: [] } }, { ...observed, details: { ...observed.details, cases: [] } }, plan];
    expect(received.map(({ document }) => document).toSorted((one, other) => String(one?.kind).localeCompare(String(other?.kind)))).toEqual(withoutCases);
  });
});

describe('a document too broken to say what it is', () => {
  const broken = '{"kind":';
  test.each([
    ['drift-report.parser.json', 'drift-report', 'parser'], ['deep/drift-report.a.b.json', 'drift-report', 'a.b'], ['drift-report.a%2Fb.json', 'drift-report', 'a/b'], ['drift-report.100%.json', 'drift-report', '100%'],
  ])('is told by its file name: %s', async (path, kind, key) => expect((await collect({ [path]: broken })).said).toEqual([[kind, key, 'malformed-document', path]]));
  test.each(['report.parser.json', 'drift-report.json', 'xdrift-report.parser.json', '1drift-report.parser.json', 'drift-report.parser.json.json5'])('is nobody’s where its name says nothing: %s', async (path) => {
    for (const [kind, key] of (await collect({ [path]: broken })).said) expect([kind, key]).toEqual([null, null]);
  });
  test('but not so broken that it cannot say it is what it says', async () => {
    const other = json(toDriftReport({ key: 'other' })).replace('"schemaVersion": "1.0"', '"schemaVersion": "9.0"');
    expect((await collect({ 'drift-report.parser.json': other })).said).toEqual([['drift-report', 'other', 'unknown-schema', 'drift-report.parser.json']]);
  });
});

describe('what jobs handed over', () => {
  test('is fetched, each once, and stands in their order, before what lies in folders', async () => {
    const keys = Array.from({ length: 20 }, (_, at) => `k${at}`);
    const { needs, artifacts } = await handOver(keys.map((key) => toDriftReport({ key })));
    const { said } = await collect({ 'drift-report.parser.json': drift }, ['.'], { host: toHost({ context: toContext(), artifacts }), needs });
    expect(said).toEqual([...keys.map((key) => ['drift-report', key, 'read', 'job drift']), ['drift-report', 'parser', 'read', 'drift-report.parser.json']]);
    expect(artifacts.downloads.toSorted((a, b) => a - b)).toEqual(keys.map((_, at) => at));
  });
  test('comes without its cases, too', async () => {
    const { needs, artifacts } = await handOver([observed]);
    const { received } = await collect({}, [], { host: toHost({ artifacts }), needs });
    expect(received.map(({ document }) => (document?.kind === 'regression-observations' ? document.details.cases : null))).toEqual([[]]);
  });
  test('is looked for in folders where no artifacts can be asked for', async () => {
    const { needs } = await handOver([toDriftReport()]);
    const { said } = await collect({ [join('evidence', 'drift-report.parser.json')]: drift }, ['evidence'], { needs });
    expect(said.map(([, key, , source]) => [key, source])).toEqual([['parser', 'job drift'], ['parser', 'evidence/drift-report.parser.json']]);
  });
});
