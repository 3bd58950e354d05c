import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docSyncCheck, parseInputs, releaseEvidence, releaseGate } from '@shipworthy/contract/inputs';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { runDocSyncCheck } from '../../../src/docs/index.js';
import { runReleaseGate } from '../../../src/gate/index.js';
import { runReleaseEvidence } from '../../../src/release/index.js';
import { localContext, toHost } from '../../evidence/documents.js';
import { parsePublicKey } from '../../../src/signing/index.js';
import { keys, primaries, verify } from './verify-world.js';

const waiver = (rule: string): string => `  - { rule: ${rule}, owner: ada, reason: nobody can ask GitHub here, expires: '2027-02-01' }\n`;
const config = (waived: readonly string[]): string => `schemaVersion: 1
docSync: { links: {} }
gate: { require: [doc-sync-report] }
release:
  manifests: [package.json]
  assets: ['dist/*.tgz']
  checklist: { vulnerabilities: ['sarif:scans/*.sarif'] }
waivers:
${waived.map(waiver).join('')}`;
const scan = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results: [] }] });

let repository: TemporaryRepository;
let scratch = '';
const host = () => toHost({ context: { ...localContext, sourceDateEpoch: 1_800_000_000 }, cwd: repository.path, now: () => new Date('2027-01-15T12:00:00Z'), renderNotes: () => '# Release Notes\n' });
const run = (values: Readonly<Record<string, string>>) => runReleaseEvidence(parseInputs(releaseEvidence, { values: { tag: 'v1.0.1', ...values }, face: 'command' }), host());

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'assembled-'));
  repository = createRepository({
    '.github/shipworthy.yml': config(['release/source-unread', 'release/notes-not-ready', 'release/tag-moved', 'release/tag-off-branch']), '.gitignore': '*-out/\nscans/\ndist/\nReleaseEvidence/\n*.pem\n',
    'package.json': { name: 'parser', version: '1.0.1' }, 'README.md': '# Parser\n\n[Guide](docs/guide.md)\n', 'docs/guide.md': '# Guide\n',
    'CHANGELOG.md': '# Changelog\n\n## [1.0.1] - 2027-01-15\n\n### Fixed\n\n- A fix.\n',
  });
  repository.tag('v1.0.1');
  repository.write({ 'scans/one.sarif': scan, 'dist/parser.tgz': 'the parser\n', 'key.pem': keys.p256.privatePem });
});
afterAll(() => {
  repository.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

/** The bundle that is made of what lies there; and why it was refused. */
async function assemble(): Promise<{ readonly folder: string; readonly why: string[] }> {
  const made = await run({ mode: 'assemble', 'signing-key': 'key.pem', zip: 'true' });
  return { folder: join(repository.path, 'ReleaseEvidence/1.0.1'), why: made.documents.flatMap(({ document }) => document.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ rule }) => rule)) };
}

test('what is assembled verifies: the folder, the zip, and a download with what is shipped', async () => {
  await runDocSyncCheck(parseInputs(docSyncCheck, { values: {}, face: 'command' }), host());
  await runReleaseGate(parseInputs(releaseGate, { values: {}, face: 'command' }), host());
  const { folder, why } = await assemble();
  expect(why).toEqual([]);
  const expected = { trustedKeys: [parsePublicKey(keys.p256.publicPem, 'evidence.pub')], commit: repository.head(), version: '1.0.1' };
  const zip = join(repository.path, 'shipworthy-out/release-1.0.1.evidence.zip');
  const download = join(scratch, 'download');
  cpSync(zip, join(download, 'release-1.0.1.evidence.zip'));
  cpSync(join(repository.path, 'dist/parser.tgz'), join(download, 'parser.tgz'));
  for (const path of [folder, zip, download]) {
    const verified = await verify(path, expected);
    expect([primaries(verified), verified.details.result, verified.details.attestations.map(({ outcome }) => outcome)]).toEqual([[], 'passed', ['pass', 'pass', 'pass']]);
  }
  writeFileSync(join(download, 'parser.tgz'), 'another parser\n');
  expect(primaries(await verify(download, expected))).toEqual(['file-altered parser.tgz']);
});

test('what is assembled of a release that is not ready is refused, and nothing else is wrong with it', async () => {
  rmSync(join(repository.path, 'dist'), { recursive: true });
  const { folder, why } = await assemble();
  expect(why).toEqual(['release/asset-missing']);
  const verified = await verify(folder, { trustedKeys: [parsePublicKey(keys.p256.publicPem, 'evidence.pub')] });
  expect([primaries(verified), verified.details.result, verified.details.attestations.map(({ outcome }) => outcome)]).toEqual([['predicate-refused attestations/refused.sigstore.json'], 'refused', ['fail', 'fail']]);
  const unknown = await verify(folder, { trustedKeys: [] });
  expect(primaries(unknown)).toEqual(['key-unknown attestations/refused.dsse.json', 'key-unknown attestations/refused.sigstore.json', 'predicate-refused release-evidence.json']);
});
