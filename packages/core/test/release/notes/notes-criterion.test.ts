import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { approvalPayloadType, approvalSchemaId } from '@shipworthy/contract/approval';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import type { Reviews } from '../../../src/host/index.js';
import { notesCriterion, readNotes } from '../../../src/release/notes/index.js';
import type { CriterionResult, ReleaseRun } from '../../../src/release/release-run.js';
import { parseVersion } from '../../../src/version/index.js';
import { parseSigningKey, signEnvelope } from '../../../src/signing/index.js';
import { toContext } from '../../evidence/documents.js';
import { openHost, toRun } from '../opened-run.js';
import { said, toReleaseRun } from '../release-world.js';
import { readOf } from './notes-of.js';

const judge = async (notes: ReleaseRun['notes'], more: Partial<ReleaseRun> = {}): Promise<CriterionResult> => notesCriterion.evaluate({ ...toReleaseRun(), notes, ...more });
const rule = 'release/notes-not-ready';

describe('RL-08', () => {
  test('passes with notes in order, and says what they hold', async () => {
    const result = await judge(readOf({ changes: { features: [{ title: 'a', description: 'b' }], bugFixes: [{ issueRef: '#1', description: 'c' }, { issueRef: '#2', description: 'd' }] } }));
    expect([said('RL-08', result), result.note]).toEqual([['pass'], 'releases/v1.4.0.yml is in order: one feature, 2 bug fixes.']);
    expect(result.evidence).toEqual([{ source: 'file', name: 'releases/v1.4.0.yml', sha256: 'e'.repeat(64) }]);
  });
  test('is not verified where nobody configured notes, and says how to', async () => {
    const result = await judge({ state: 'none' });
    expect(said('RL-08', result)).toEqual(['unverified', `${rule} missing-evidence configured`]);
    expect(result.findings[0]?.remedy).toMatch(/release: \{ notes: \{ file: .*--draft/);
  });
  test('fails where there are none, and is not verified where nobody knows which they would be', async () => {
    expect(said('RL-08', await judge({ state: 'missing', path: 'releases/v1.4.0.yml' }))).toEqual(['fail', `${rule} fail file`]);
    expect(said('RL-08', await judge({ state: 'missing', path: 'releases/v{version}.yml' }))).toEqual(['unverified', `${rule} missing-evidence file`]);
  });
  test('fails with every fault of invalid notes', async () => {
    const faults = ['one', 'two'].map((what) => ({ rule, keys: { release: '1.4.0', what }, check: 'item:RL-08', outcome: 'fail', message: what }) as const);
    expect(said('RL-08', await judge({ state: 'invalid', path: 'x', sha256: null, faults }))).toEqual(['fail', `${rule} fail one`, `${rule} fail two`]);
  });
  test('fails with notes that do not fit, all at once', async () => {
    const result = await judge(readOf({ releaseType: 'major', changes: {} }));
    expect([said('RL-08', result), result.note]).toEqual([['fail', `${rule} fail content`, `${rule} fail releaseType`], 'releases/v1.4.0.yml has 2 faults: no change is listed.']);
  });
  test('is waived, not passed', async () => {
    expect(said('RL-08', await judge({ state: 'missing', path: 'x.yml' }), [rule])).toEqual(['waived', `${rule} waived file`]);
  });
});

describe('the notes are approved with their commit', () => {
  const example = readFileSync(new URL('../../../../../examples/release/release-notes.yml', import.meta.url), 'utf8');
  const ada = makeKey();
  const eve = makeKey();
  let repository: TemporaryRepository;

  beforeAll(() => {
    repository = createRepository({
      '.github/shipworthy.yml': 'schemaVersion: 1\nrelease: { trustedKeys: [keys/ada.pub] }\n', '.github/CODEOWNERS': '* @ada\n', 'keys/ada.pub': ada.publicKey, 'releases/v2.0.0.yml': example, '.gitignore': 'shipworthy-out/\nsigned/\n',
    });
    repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  });
  afterAll(() => repository.dispose());

  function makeKey() {
    return generateKeyPairSync('ed25519', { publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
  }

  function sign(key: typeof ada, changes: object = {}): void {
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    const statement = { $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver: 'Ada', repository: 'acme/parser', commit: repository.head(), tree, level: 'major', reason: 'Read them.', at: '2026-01-02T00:00:00Z', ...changes };
    repository.write({ 'signed/a.json': signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(JSON.stringify(statement)) }, parseSigningKey(key.privateKey, { name: 'key' })) });
  }

  interface World {
    readonly approvals?: boolean;
    readonly level?: 'merge' | 'release' | 'major';
    readonly file?: string;
    readonly asked?: 'release' | 'major';
    readonly where?: 'actions' | 'local';
    readonly reviews?: readonly { readonly reviewer: string; readonly commit: string }[] | null;
  }

  async function judged({ approvals = false, level = 'major', asked = 'major', file = 'releases/v{version}.yml', where = 'actions', reviews = [] }: World): Promise<CriterionResult> {
    const open: Reviews = {
      listEnvironmentReviews: async () => [], isTeamMember: async () => false,
      listPullRequestsOf: async () => [{ number: 5, author: 'eve', headCommit: repository.head(), headTree: repository.git('rev-parse', 'HEAD^{tree}'), isMerged: true, mergeCommit: repository.head() }],
      listReviewsOf: async () => (reviews ?? []).map((one) => ({ ...one, state: 'APPROVED', at: null })),
    };
    const remote = reviews === null ? null : { reviews: open, readFileAt: async () => null, listFilesAt: async () => [] };
    const context = toContext({ where, headCommit: repository.head(), testedCommit: repository.head(), ref: 'refs/tags/v2.0.0' });
    const run = await toRun({ host: openHost(repository.path, { context, remote }), version: '2.0.0', release: { notes: { file, approval: { level: asked } } } });
    const complete = { ...run, target: { ...run.target, level }, inputs: parseInputs(releaseEvidence, { values: approvals ? { approvals: 'signed' } : {}, face: 'command' }) };
    return notesCriterion.evaluate({ ...complete, notes: await readNotes(complete) });
  }

  test('only from the level on that asks for it', async () => {
    expect(said('RL-08', await judged({ level: 'release' }))).toEqual(['pass']);
    expect(said('RL-08', await judged({ level: 'release', asked: 'release' }))).toEqual(['fail', `${rule} fail approval`]);
  });
  test('by a code owner who reviewed exactly this commit', async () => {
    const result = await judged({ reviews: [{ reviewer: 'ada', commit: repository.head() }] });
    expect([said('RL-08', result)[0], result.note]).toEqual(['pass', expect.stringMatching(/; approved by ada\.$/)]);
    expect(result.evidence.map(({ source, name }) => `${source} ${name}`)).toEqual(['file releases/v2.0.0.yml', 'api reviews']);
  });
  test.each([['another commit', 'ada', 'b'.repeat(40), 'wrong-subject'], ['a stranger', 'mallory', null, 'unproven'], ['the author', 'eve', null, 'unproven']])('not by a review of %s', async (_name, reviewer, commit, reason) => {
    expect(said('RL-08', await judged({ reviews: [{ reviewer, commit: commit ?? repository.head() }] }))).toEqual(['fail', `${rule} fail approval`, `${rule} ${reason} approval: code-owner-review pull request #5 ${reviewer}`]);
  });
  test('by a file that a trusted key signed, also on a laptop; not by one that another key signed', async () => {
    sign(ada);
    expect(said('RL-08', await judged({ approvals: true, where: 'local', reviews: null }))).toEqual(['pass']);
    sign(eve);
    expect(said('RL-08', await judged({ approvals: true }))).toEqual(['fail', `${rule} fail approval`, `${rule} unproven approval: signed-file signed/a.json`]);
  });
  test('a name that is typed into the notes is no approval, but a fault', async () => {
    repository.write({ 'releases/v2.0.0.yml': `${example}  approved_by: ada\n` });
    const result = await judged({ reviews: [{ reviewer: 'ada', commit: repository.head() }] });
    repository.write({ 'releases/v2.0.0.yml': example });
    expect(said('RL-08', result)).toEqual(['fail', expect.stringContaining('`approved_by` is not known')]);
  });
  test('not where they were changed since, nor where they are in no commit', async () => {
    repository.write({ 'releases/v2.0.0.yml': `${example}# more\n` });
    const reviews = [{ reviewer: 'ada', commit: repository.head() }];
    expect(said('RL-08', await judged({ reviews }))).toEqual(['unverified', `${rule} dirty approval`]);
    repository.write({ 'releases/v2.0.0.yml': example, 'signed/new.yml': example });
    expect(said('RL-08', await judged({ reviews, file: 'signed/new.yml' }))).toEqual(['unverified', `${rule} dirty approval`]);
    expect(said('RL-08', await judged({ reviews }))[0]).toBe('pass');
  });
  test('is not known where nobody may be asked: on a laptop, or without a token', async () => {
    expect(said('RL-08', await judged({ where: 'local' }))).toEqual(['unverified', `${rule} missing-evidence approval`]);
    expect(said('RL-08', await judged({ reviews: null }))).toEqual(['unverified', `${rule} missing-evidence approval`, `${rule} permission-denied approval: GitHub`]);
  });
});

test('the example is ready for the release that it is of', async () => {
  const text = readFileSync(new URL('../../../../../examples/release/release-notes.yml', import.meta.url), 'utf8');
  const repository = createRepository();
  try {
    repository.write({ 'notes.yml': text });
    const run = await toRun({ host: openHost(repository.path), version: '2.0.0', release: { notes: { file: 'notes.yml' } } });
    const result = await notesCriterion.evaluate({ ...run, target: { ...run.target, version: parseVersion('2.0.0') }, notes: await readNotes(run) });
    expect(result.findings).toEqual([]);
  } finally {
    repository.dispose();
  }
});
