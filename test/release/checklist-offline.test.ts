import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { docSyncCheck, parseInputs, releaseEvidence, releaseGate } from '@shipworthy/contract/inputs';
import { runDocSyncCheck } from '@shipworthy/core/docs';
import { runReleaseGate } from '@shipworthy/core/gate';
import { runReleaseEvidence } from '@shipworthy/core/release';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { localContext, toHost } from '../../packages/core/test/evidence/documents.js';

const config = `schemaVersion: 1
docSync: { links: {} }
gate: { require: [doc-sync-report] }
release:
  manifests: [package.json]
  checklist: { vulnerabilities: ['sarif:scans/*.sarif'] }
`;
const scan = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results: [] }] });

let repository: TemporaryRepository;
beforeAll(() => {
  repository = createRepository({ '.github/shipworthy.yml': config, '.gitignore': '*-out/\nscans/\n', 'package.json': { name: 'parser', version: '1.0.1' }, 'README.md': '# Parser\n\n[Guide](docs/guide.md)\n', 'docs/guide.md': '# Guide\n' });
  repository.tag('v1.0.1');
});
afterAll(() => repository.dispose());

const host = () => toHost({ context: localContext, cwd: repository.path });

async function items(values: Readonly<Record<string, string>> = {}): Promise<Readonly<Record<string, string>>> {
  const { documents: [written] } = await runReleaseEvidence(parseInputs(releaseEvidence, { values: { mode: 'checklist', tag: 'v1.0.1', ...values }, face: 'command' }), host());
  if (written?.document.kind !== 'release-checklist') throw new TypeError('no checklist was written');
  return Object.fromEntries(written.document.details.items.map(({ id, outcome, note }) => [id, `${outcome}: ${note}`]));
}

test('on a laptop: what files cannot say is not verified, and what they say counts once it is there', async () => {
  // Elsewhere: a gate would take a checklist that is not ready for one more document that does not pass.
  const before = await items({ out: 'before-out' });
  expect(before['RL-01']).toBe('unverified: Not known: what is open by milestone v1.0.1, label release:1.0.1, base branch release/v1.0.1.');
  expect(before['RL-02']).toMatch(/^unverified: No decision of the gate was handed over\. .*there is no token\.$/);
  expect(before['RL-05']).toMatch(/^unverified: No report of doc-sync-check was handed over/);
  expect(before['RL-06']).toBe('unverified: sarif:scans/*.sarif: not read.');

  repository.write({ 'scans/one.sarif': scan });
  await runDocSyncCheck(parseInputs(docSyncCheck, { values: {}, face: 'command' }), host());
  await runReleaseGate(parseInputs(releaseGate, { values: {}, face: 'command' }), host());
  const after = await items();
  expect(after['RL-01']).toBe(before['RL-01']);
  expect(after['RL-02']).toMatch(/^pass: gate-decision:default stands at level merge: /);
  expect(after['RL-05']).toMatch(/^pass: doc-sync-report:default passes: /);
  expect(after['RL-06']).toBe('pass: sarif:scans/*.sarif: none at or above high.');

  // The same evidence says nothing about the next commit, nor about a release that asks for more.
  repository.commit('docs: more', { 'docs/guide.md': '# Guide\n\nMore.\n' });
  const next = await items({ out: 'before-out', documents: 'shipworthy-out' });
  expect([next['RL-02'], next['RL-05']]).toEqual([after['RL-02'], after['RL-05']]);
  repository.tag('v1.0.2');
  const other = await items({ out: 'before-out', documents: 'shipworthy-out', tag: 'v1.0.2' });
  expect([other['RL-02'], other['RL-05']]).toEqual(['unverified: 1 of 1 decisions of the gate does not stand.', 'unverified: 1 of 1 reports of doc-sync-check does not pass.']);
});
