import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Finding } from '@shipworthy/contract/envelope';
import { findDocuments } from '../../src/evidence/find-documents.js';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';
import { judgeEdits } from '../../src/evidence/judge-edits.js';
import { readDocument } from '../../src/evidence/read-document.js';
import { applyWaivers } from '../../src/evidence/waivers.js';
import { toPrettyJson } from '../../src/json/index.js';
import { openWorkspace } from '../../src/workspace/index.js';
import { temporaryFolder } from '../files/temporary-folder.js';
import { failing, localContext, subject, toDriftReport, toHost, toObservations, toPlan, unverified, warning } from './documents.js';

describe('what was edited since', () => {
  const places = { git: null, out: '/checkout/out', toDocumentPath: (path: string) => path.replace('/checkout/', '') };
  const slip: FindingDraft = { rule: 'config/invalid', keys: { code: 'usage/invalid-input' }, check: 'one', outcome: 'unverified', reason: 'invalid-config', message: 'There is no pack.' };
  const refused = (document: ReturnType<typeof toDriftReport> | ReturnType<typeof toObservations> | ReturnType<typeof toPlan>, edited: readonly string[]) =>
    judgeEdits({ ...document, run: { ...document.run, uncommitted: [] } }, { ...subject, uncommitted: edited.map((path) => ({ path, sha256: null })) }, places)?.message ?? null;

  test('three files are named, and the rest is counted', () => {
    expect([refused(toDriftReport(), ['a', 'b', 'c']), refused(toDriftReport(), ['a', 'b', 'c', 'd'])]).toEqual(['The work tree changed since this was measured: a, b, c.', 'The work tree changed since this was measured: a, b, c and 1 more.']);
  });
  test('a slip measured nothing; what measured something, or found nothing, did', () => {
    const refusals = [[slip], [slip, unverified], [unverified], [warning], []].map((findings) => refused(toDriftReport({ findings }), ['a']));
    expect(refusals.map((one) => one === null)).toEqual([true, false, false, false, false]);
    const passed = toDriftReport();
    expect(refused({ ...passed, verdict: 'unverified' }, ['a'])).not.toBeNull();
    expect(refused({ ...toDriftReport({ findings: [slip] }), verdict: 'warn' }, ['a'])).not.toBeNull();
  });
  test('records beside a pack are the business of neither plan nor observations, where there is a pack', () => {
    const records = ['baselines/one.json'];
    expect([refused(toPlan(), records), refused(toObservations(), records), refused(toDriftReport(), records) === null, refused(toObservations({ pack: null }), records) === null]).toEqual([null, null, false, false]);
  });
  test('a reader that does not know what is uncommitted refuses nothing', () => {
    const document = toDriftReport();
    expect(judgeEdits({ ...document, run: { ...document.run, uncommitted: [{ path: 'a', sha256: null }] } }, subject, places)).toBeNull();
  });
});

describe('where documents lie', () => {
  const good = toPrettyJson(toDriftReport());
  const open = (root: string, out?: string) => openWorkspace(toHost({ context: localContext, cwd: root }), { root, out });

  test('other files of a folder or a pattern are none; a pattern may name one', async () => {
    const root = temporaryFolder({ 'in/a.json': good, 'in/a.txt': good, 'in/b.jsonl': good });
    const paths = async (place: string) => (await findDocuments(await open(root), [place])).documents.map(({ path }) => path);
    expect([await paths('in'), await paths('in/*'), await paths('in/a.*'), await paths('in/{a,b}.txt')]).toEqual([['in/a.json'], ['in/a.json'], ['in/a.json'], []]);
    expect((await findDocuments(await open(root), ['in/none*', 'none'])).empty).toEqual(['in/none*', 'none']);
  });
  test('a folder of attachments belongs to a document; one without a dot in its name to nobody', async () => {
    const root = temporaryFolder({ 'drift-report.a.json': good, 'drift-report.a/x.json': good, 'plain.json': good, 'plain/deep/x.json': good, 'v1.2/x.json': good });
    expect((await findDocuments(await open(root), ['.'])).documents.map(({ path }) => path)).toEqual(['drift-report.a.json', 'plain.json', 'plain/deep/x.json', 'v1.2/x.json']);
  });
  test('what is written outside the root is shown without the way there, and kept as its reader wants it', async () => {
    const [root, out] = [temporaryFolder({}), temporaryFolder({ 'drift-report.a.json': good, 'b.json': '{' })];
    const found = await findDocuments(await open(root, out), [out], (document) => ({ ...document, inputs: [], partial: true }));
    expect(found.documents.map(({ path, read, refusal }) => [path, read?.document.partial ?? null, refusal?.reason ?? null])).toEqual([['<out>/b.json', null, 'malformed-document'], ['<out>/drift-report.a.json', true, null]]);
  });
  test('what its reader keeps of a document, its digests do not follow', async () => {
    const path = join(temporaryFolder({ 'a.json': good }), 'a.json');
    const [whole, part] = [await readDocument(path, 'a.json'), await readDocument(path, 'a.json', (document) => ({ ...document, partial: true }))];
    if (whole.state !== 'read' || part.state !== 'read') throw new TypeError('not read');
    expect([part.read.document, part.read.documentSha256, part.read.contentDigest]).toEqual([{ ...whole.read.document, partial: true }, whole.read.documentSha256, whole.read.contentDigest]);
    expect(await readDocument(join(temporaryFolder({ file: '' }), 'file', 'a.json'), 'a.json')).toMatchObject({ state: 'refused', refusal: { reason: 'unreadable-source', message: 'a.json could not be read (ENOTDIR).' } });
    expect(await readDocument(join(temporaryFolder({ 'b.json': '{' }), 'b.json'), 'b.json', () => { throw new TypeError('asked for a part of nothing'); })).toMatchObject({ state: 'refused' });
  });
});

test.each<[Finding['outcome'], boolean]>([['fail', true], ['warn', true], ['unverified', true], ['not-applicable', false]])('what is %s can be waived: %j', (outcome, isWaivable) => {
  const waiver = { rule: failing.rule, owner: 'ada', reason: 'known', expires: '2026-12-31' };
  expect(applyWaivers([{ ...toFinding(failing), outcome }], [waiver], '2026-11-21').findings[0]?.outcome).toBe(isWaivable ? 'waived' : outcome);
});
