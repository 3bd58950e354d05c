import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentSchemas, type DocumentOf } from '@shipworthy/contract/documents';
import { runCommand } from '@shipworthy/core/commands';
import { parsePublicKey } from '@shipworthy/core/signing';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { localContext, toHost } from '../../evidence/documents.js';
import { makeEc, makeEd25519 } from '../../signing/keys.js';

const [legal, second, stranger] = [makeEd25519(), makeEc(), makeEd25519()];
const keyId = (pem: string): string => parsePublicKey(pem, 'key').keyId;
const keys = mkdtempSync(join(tmpdir(), 'item-keys-'));
const config = (waivers = ''): string => `schemaVersion: 1
release:
  trustedKeys: [keys/legal.pub, keys/second.pub]
  checklist:
    items:
      - { id: legal-review, title: Licences reviewed, owner: '${keyId(legal.publicPem)}' }
      - { id: board, title: The board agrees, owner: '@board', level: major }
${waivers}`;

let repository: TemporaryRepository;
beforeAll(() => {
  repository = createRepository({ '.github/shipworthy.yml': config(), 'keys/legal.pub': legal.publicPem, 'keys/second.pub': second.publicPem, '.gitignore': 'shipworthy-out/\napprovals/\n' });
  repository.git('remote', 'add', 'origin', 'https://github.com/acme/parser.git');
});
beforeEach(() => rmSync(join(repository.path, 'approvals'), { recursive: true, force: true }));
afterAll(() => {
  repository.dispose();
  rmSync(keys, { recursive: true, force: true });
});

const host = () => toHost({ context: { ...localContext, defaultBranch: null }, cwd: repository.path, env: isolatedGitEnvironment() });

async function sign(name: string, { privatePem }: { readonly privatePem: string }, item = 'legal-review'): Promise<void> {
  const path = join(keys, `${name}.pem`);
  writeFileSync(path, privatePem);
  await runCommand('approve', { face: 'command', values: { 'signing-key': path, approver: name, reason: 'looked at it', out: 'approvals', ...(item === '' ? {} : { item }) } }, host());
}

async function itemsOf(version = '1.1.0'): Promise<DocumentOf<'release-checklist'>['details']['items']> {
  const { out } = await runCommand('release-evidence', { face: 'command', values: { mode: 'checklist', version, approvals: 'approvals' } }, host());
  return documentSchemas['release-checklist'].parse(JSON.parse(readFileSync(join(out, 'release-checklist.default.json'), 'utf8'))).details.items.filter(({ id }) => !id.startsWith('RL-'));
}

test('an item passes when its owner and another person signed it, and cites both files', async () => {
  await sign('legal', legal);
  await sign('second', second);
  const items = await itemsOf();
  expect(items).toMatchObject([{ id: 'legal-review', owner: keyId(legal.publicPem), outcome: 'pass', note: expect.stringMatching(/^Approved by (legal|second) /) }]);
  expect(items[0]?.evidence.map(({ source, name }) => `${source} ${name}`)).toEqual([expect.stringMatching(/^file approvals\/approval\..*\.legal-review\.json$/), expect.stringMatching(/^file approvals\/approval\..*\.legal-review\.json$/)]);
});

test('a partial answer, an untrusted key, another item and the release as a whole do not do', async () => {
  await sign('legal', legal);
  expect(await itemsOf()).toMatchObject([{ outcome: 'fail' }]);
  await sign('second', second, 'board');
  await sign('stranger', stranger);
  await sign('second', second, '');
  expect(await itemsOf()).toMatchObject([{ outcome: 'fail', note: expect.stringMatching(/^Approved by legal/) }]);
});

test('nobody was asked: that fails; with a place that holds nothing it is not verified', async () => {
  expect(await itemsOf()).toMatchObject([{ outcome: 'unverified' }]);
  await sign('stranger', stranger);
  expect(await itemsOf()).toMatchObject([{ outcome: 'fail', note: expect.stringContaining('Nobody has approved it') }]);
});

test('an item of a higher level is asked for at that level only', async () => {
  await sign('legal', legal);
  expect((await itemsOf('2.0.0')).map(({ id }) => id)).toEqual(['legal-review', 'board']);
  expect((await itemsOf('1.0.1')).map(({ id }) => id)).toEqual(['legal-review']);
});

test('an item can be waived, and says so', async () => {
  repository.write({ '.github/shipworthy.yml': config("waivers: [{ rule: release/item-not-approved, owner: ann, reason: agreed, expires: '2026-12-31' }]\n") });
  await sign('stranger', stranger).catch(() => undefined); // tracked files differ
  repository.write({ 'approvals/empty.json': '{}' });
  expect(await itemsOf()).toMatchObject([{ outcome: 'waived' }]);
  repository.write({ '.github/shipworthy.yml': config() });
});

test('the gate takes no approval of an item for one of the release', async () => {
  await sign('legal', legal);
  const { out } = await runCommand('release-gate', { face: 'command', values: { version: '2.0.0', approvals: 'approvals' } }, host());
  const decision = documentSchemas['gate-decision'].parse(JSON.parse(readFileSync(join(out, 'gate-decision.default.json'), 'utf8')));
  expect(decision.findings.find(({ rule }) => rule === 'gate/approval-refused')?.message).toContain('approves items of the checklist (legal-review), not the release.');
});
