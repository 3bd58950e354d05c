import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument, judge, type CommandResult, type FindingDraft } from '@shipworthy/core/evidence';
import { hashFile, listFiles, sha256Hex } from '@shipworthy/core/files';
import type { BundleRequest } from '../../src/bundle/bundle-request.js';
import { extractVerified } from '../../src/bundle/extract-bundle.js';
import { craftZip, type CraftedEntry } from '../archive/crafted-zip.js';
import { subject, policy } from '../evidence/documents.js';
import { buildRun } from './bundle-builder.js';

const entries: readonly CraftedEntry[] = [{ name: 'Telemetry/bundle.json', data: '{}' }, { name: 'README.md', data: '# x\n' }];
const fault: FindingDraft = { rule: 'bundle/area-missing', keys: { bundle: 'default', area: 'X' }, check: 'area:X', outcome: 'fail', message: 'gone', location: null };

async function toRequest(inputs: Readonly<Record<string, string>>, zip = craftZip(entries)): Promise<BundleRequest> {
  const run = await buildRun({ files: { 'x.txt': 'x' }, config: { areas: { Telemetry: {} } }, inputs: { mode: 'extract', path: 'b.zip', to: 'out', ...inputs } });
  writeFileSync(join(run.workspace.root, 'b.zip'), zip);
  return { ...run, startedAt: run.host.now() };
}

/** A verification that found these things of the zip as it is now. */
function verified(findings: readonly FindingDraft[], exitCode: CommandResult['exitCode'] = 0) {
  return async (request: BundleRequest): Promise<CommandResult> => {
    const { sha256, bytes } = await hashFile(request.workspace.resolve('b.zip'));
    const judgement = judge({ checks: ['area:Telemetry'], findings, waivers: [], waiversAsOf: '2026-03-01', reasons: {}, key: 'default' });
    const document = buildDocument(request.host, {
      kind: 'bundle-readiness', key: 'default', partial: false, subject, inputs: [], policy, judgement, startedAt: request.startedAt,
      details: { bundle: { path: 'b.zip', kind: 'zip', sha256, files: 2, bytes }, candidate: { version: null, commit: null }, profile: null, areas: [], redaction: null, blockers: [] },
    });
    const written = { document, path: '/report.json', reportPath: '/report.md', files: [], documentSha256: sha256, contentDigest: `sha256:${sha256}` };
    return { out: request.workspace.out, documents: [written], notes: ['verified'], outputs: {}, exitCode };
  };
}

const never = (): never => {
  throw new Error('it was verified');
};
const at = ({ workspace }: BundleRequest, path: string): string => join(workspace.root, path);

test.each<[string, readonly FindingDraft[]]>([['nothing', []], ['a warning', [{ ...fault, outcome: 'warn' }]]])('a zip in which %s was found is extracted', async (_what, findings) => {
  const request = await toRequest({});
  const result = await extractVerified(request, verified(findings));
  expect(result).toEqual(expect.objectContaining({ exitCode: 0, notes: ['verified', 'extracted  2 files into out'] }));
  expect(result.documents).toHaveLength(1);
  expect(await listFiles(at(request, 'out'))).toEqual(['README.md', 'Telemetry/bundle.json']);
  expect(readFileSync(at(request, 'out/README.md'), 'utf8')).toBe('# x\n');
});

test.each<[string, readonly FindingDraft[]]>([
  ['fails', [fault]],
  ['is unproved', [{ ...fault, outcome: 'unverified', reason: 'missing-evidence' }]],
])('one that %s is not, whatever the exit code of the verification', async (_what, findings) => {
  const request = await toRequest({});
  for (const exitCode of [0, 1] as const) {
    const result = await extractVerified(request, verified(findings, exitCode));
    expect(result).toEqual(expect.objectContaining({ exitCode: 1, notes: ['verified', 'Nothing was extracted: b.zip does not verify.'] }));
    expect(existsSync(at(request, 'out'))).toBe(false);
  }
});

test('nor one that verified without a document', async () => {
  const request = await toRequest({});
  const result = await extractVerified(request, () => Promise.resolve({ out: '', documents: [], notes: [], outputs: {}, exitCode: 0 }));
  expect(result.exitCode).toBe(1);
  expect(existsSync(at(request, 'out'))).toBe(false);
});

test('nor one that was replaced after it had been verified', async () => {
  const request = await toRequest({});
  const verify = verified([]);
  await expect(extractVerified(request, async (one) => {
    const result = await verify(one);
    writeFileSync(at(request, 'b.zip'), craftZip([{ name: 'other' }]));
    return result;
  })).rejects.toEqual(expect.objectContaining({ code: 'artifact/digest-mismatch' }));
  expect(existsSync(at(request, 'out'))).toBe(false);
});

test('a dry run says what would be written, and neither verifies nor writes', async () => {
  const request = await toRequest({ 'dry-run': 'true' });
  const before = readdirSync(request.workspace.root).sort();
  const result = await extractVerified(request, never);
  expect(result.notes).toEqual(['b.zip: 2 files, 6 bytes, to out, once it verifies', '  + out/README.md: 4 bytes', '  + out/Telemetry/bundle.json: 2 bytes', 'Nothing was verified or written (dry run).']);
  expect(readdirSync(request.workspace.root).sort()).toEqual(before);
});

test('a dry run of a harmful zip says why', async () => {
  const request = await toRequest({ 'dry-run': 'true' }, craftZip([{ name: '../x' }]));
  await expect(extractVerified(request, never)).rejects.toEqual(expect.objectContaining({ code: 'artifact/unsafe' }));
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no zip', { path: 'gone.zip' }, 'config/not-found'],
  ['a folder', { path: 'bundle' }, 'usage/invalid-input'],
  ['some areas only', { areas: 'Telemetry' }, 'usage/invalid-input'],
  ['into what holds something', { to: 'bundle' }, 'usage/invalid-input'],
  ['into a file', { to: 'b.zip' }, 'usage/invalid-input'],
  ['out of the root', { to: '../out' }, 'path/outside-root'],
])('%s is refused before anything is verified', async (_what, inputs, code) => {
  const request = await toRequest(inputs);
  await expect(extractVerified(request, never)).rejects.toEqual(expect.objectContaining({ code }));
  expect(sha256Hex(readFileSync(at(request, 'b.zip')))).toBe(sha256Hex(craftZip(entries)));
});

test('without a place to write to', async () => {
  const run = await buildRun({ files: {}, config: { areas: { Telemetry: {} } }, inputs: { mode: 'extract', path: 'b.zip' } });
  await expect(extractVerified({ ...run, startedAt: run.host.now() }, never)).rejects.toEqual(expect.objectContaining({ code: 'usage/invalid-input', message: expect.stringContaining('`to`') }));
});
