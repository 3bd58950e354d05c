import { describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { approvalPayloadType, approvalSchemaId } from '@shipworthy/contract/approval';
import type { RunContext } from '@shipworthy/contract/context';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { createRepository } from '@shipworthy/testkit/repository';
import type { ResolvedPolicy } from '../../../src/config/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import { collectApprovals } from '../../../src/gate/approvals/collect-approvals.js';
import { collectSignedFiles } from '../../../src/gate/approvals/collect-signed-files.js';
import { openAuthority, readTrustedKeys } from '../../../src/gate/approvals/open-authority.js';
import type { RemoteRepository, Reviews } from '../../../src/host/index.js';
import { parsePublicKey, parseSigningKey, signEnvelope } from '../../../src/signing/index.js';
import { openWorkspace, type Workspace } from '../../../src/workspace/index.js';
import { subject, toContext, toHost } from '../../evidence/documents.js';
import { openFolder, toRemote, toTree } from './places.js';
import { resolvedOf } from './rules.js';

const ada = generateKeyPairSync('ed25519', { publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const statement = { $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver: 'Ada', repository: 'acme/parser', commit: 'a'.repeat(40), tree: 'd'.repeat(40), level: 'major', reason: 'Looked at it.', at: '2026-01-02T00:00:00Z' };
const signed = JSON.stringify(signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(JSON.stringify(statement)) }, parseSigningKey(ada.privateKey, { name: 'key' })));
const config = 'schemaVersion: 1\nrelease: { trustedKeys: [keys/ada.pub] }\n';
const onMain = { '.github/shipworthy.yml': config, 'keys/ada.pub': ada.publicKey };

interface World {
  readonly context?: Partial<RunContext>;
  readonly remote?: RemoteRepository | null;
  readonly workspace?: Workspace;
  readonly resolved?: Partial<ResolvedPolicy>;
  readonly config?: string;
}
async function request({ context = {}, remote = null, workspace, resolved = {}, config: named }: World = {}) {
  const host = toHost({ context: toContext(context), remote });
  const place = workspace ?? (await openFolder());
  return { host, workspace: place, resolved: { ...(await resolvedOf()), ...resolved }, config: named };
}
const review = { event: 'pull_request', ref: 'refs/pull/5/merge', pullRequest: 5 } as const;
const unknownBranch: Partial<RunContext> = { defaultBranch: null };

describe('who may approve is said', () => {
  test('on the base of what is under review, and by nobody where that is unknown', async () => {
    const base = toTree(onMain);
    expect(await openAuthority(await request({ context: review, resolved: { base }, remote: toRemote({ 'refs/heads/main': onMain }) }))).toEqual({ tree: base, name: 'the base' });
    expect(await openAuthority(await request({ context: review, resolved: { base: null }, remote: toRemote({ 'refs/heads/main': onMain }) }))).toBeNull();
  });
  test('else on the default branch, asked of GitHub by its full name where there is no clone', async () => {
    const authority = await openAuthority(await request({ remote: toRemote({ 'refs/heads/main': { a: 'main' }, main: { a: 'tag' } }), resolved: { base: toTree({}) } }));
    expect([authority?.name, new TextDecoder().decode((await authority?.tree.readFile('a')) ?? undefined)]).toEqual(['the default branch main', 'main']);
  });
  test('by nobody where there is neither clone nor token, or no name of the branch', async () => {
    expect([await openAuthority(await request()), await openAuthority(await request({ context: unknownBranch, remote: toRemote({}) }))]).toEqual([null, null]);
  });
});

describe('the keys that count', () => {
  const keysOf = async (files: Readonly<Record<string, string>>, world: World = {}) => readTrustedKeys({ tree: toTree(files), name: 'the base' }, await request(world));
  test('are those that the configuration names there', async () => {
    const { keys, problems } = await keysOf(onMain);
    expect([keys.map(({ keyId }) => keyId), problems]).toEqual([[parsePublicKey(ada.publicKey, 'ada').keyId], []]);
  });
  test('are none where there is no configuration', async () => expect(await keysOf({ 'keys/ada.pub': ada.publicKey })).toEqual({ keys: [], problems: [] }));
  test('are those of another configuration where an input names one', async () => expect((await keysOf({ 'own.yml': config, 'keys/ada.pub': ada.publicKey }, { config: 'own.yml' })).keys.length).toBe(1));
  test('that are absent or broken are problems, and take nothing away from the others', async () => {
    const { keys, problems } = await keysOf({ ...onMain, '.github/shipworthy.yml': config.replace('[keys/ada.pub]', '[keys/gone.pub, keys/broken.pub, keys/ada.pub]'), 'keys/broken.pub': 'no key' });
    expect([keys.length, problems]).toEqual([1, [
      { source: 'keys/gone.pub of the base', reason: 'no-signing-key', message: '`release.trustedKeys` names keys/gone.pub of the base, which does not exist there.', remedy: 'Commit the public key, or take it out of `release.trustedKeys`.' },
      { source: 'keys/broken.pub of the base', reason: 'no-signing-key', message: expect.stringContaining('keys/broken.pub of the base'), remedy: expect.stringMatching(/./) },
    ]]);
  });
  test('that cannot be read for a reason that nobody foresees stop the gate', async () => {
    const tree = { ...toTree(onMain), readFile: async (path: string) => (path.endsWith('.pub') ? Promise.reject(new TypeError('a bug')) : toTree(onMain).readFile(path)) };
    await expect(readTrustedKeys({ tree, name: 'the base' }, await request())).rejects.toThrow('a bug');
  });
});

describe('signed files', () => {
  const trusted = [parsePublicKey(ada.publicKey, 'ada')];
  const read = async (files: Readonly<Record<string, string>>, places: readonly string[], keys = trusted) => {
    const { signed: found, problems } = await collectSignedFiles(await openFolder(files), places, keys);
    return { found: found.map(({ path, sha256, outcome }) => [path, sha256, outcome.state === 'accepted' ? outcome.approval.approver : outcome.refusal.fault]), problems };
  };
  const empty = (place: string) => ({ source: place, reason: 'missing-evidence', message: `The input \`approvals\` names ${place}, which holds no file.`, remedy: 'Name the files that `shipworthy approve` wrote.' });
  const accepted = (path: string) => [path, sha256Hex(signed), 'Ada'];

  test('are found by name, in folders by their ending, and by globs, each once and in order', async () => {
    const files = { 'signed/b.json': signed, 'signed/a.json': signed, 'signed/notes.txt': signed, 'other/c.txt': signed };
    expect(await read(files, ['signed', 'signed/a.json', 'signed/*.json', './other/c.txt'])).toEqual({ found: [accepted('other/c.txt'), accepted('signed/a.json'), accepted('signed/b.json')], problems: [] });
  });
  test('may have names that look like globs', async () => expect((await read({ '[a].json': signed }, ['[a].json'])).found).toEqual([accepted('[a].json')]));
  test.each(['nowhere', 'signed/*.json', 'signed/?.json', 'signed/[a].json', 'signed/{a,b}.json', 'signed'])('that %s does not hold are a problem', async (place) => {
    expect(await read({ 'signed/a.txt': signed }, [place])).toEqual({ found: [], problems: [empty(place)] });
  });
  test.each(['signed/?.json', 'signed/[a].json', 'signed/{a,b}.json', '*/a.json'])('are found by the glob %s', async (place) => expect((await read({ 'signed/a.json': signed }, [place])).found).toEqual([accepted('signed/a.json')]));
  test('that nobody trusts, or that are none, are told with what they hold', async () => {
    expect((await read({ 'a.json': signed, 'b.json': '{}' }, ['.'], [])).found).toEqual([['a.json', sha256Hex(signed), 'no-trusted-key'], ['b.json', sha256Hex('{}'), 'malformed']]);
  });
  test('that cannot be read have no digest', async () => {
    const workspace = await openFolder({ 'signed/a.json': signed });
    const server = createServer().listen(join(workspace.root, 'socket'));
    await once(server, 'listening');
    try {
      const { signed: found } = await collectSignedFiles(workspace, ['socket', 'signed/a.json'], trusted);
      expect(found.map(({ path, sha256, outcome }) => [path, sha256, outcome.state === 'accepted' ? 'accepted' : outcome.refusal.fault])).toEqual([['signed/a.json', sha256Hex(signed), 'accepted'], ['socket', null, 'unreadable']]);
    } finally {
      server.close();
    }
  });
});

describe('everything that may be consent', () => {
  const commit = subject.commit ?? '';
  const environmentReview = { reviewer: 'ada', isPerson: true, state: 'approved', environments: ['production'] } as const;
  const denied = new ShipworthyError('github/permission-denied', 'You may not look.', { hint: 'Add `actions: read`.' });
  const noCommit = (named: string) => ({ source: 'commit', reason: 'unreadable-source', message: `The commit ${named} is not here, so nobody can say which tree was to be approved.`, remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.' });
  const nobodyKnows = {
    source: 'the base or default branch', reason: 'unreadable-source', message: 'Who may approve is said on the base or default branch, and that could not be read from git or from GitHub.',
    remedy: 'Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`.',
  };
  const collect = async (world: World = {}, places: readonly string[] = [], of: typeof subject = subject) => collectApprovals({ ...(await request(world)), subject: of, level: 'major', needed: 2, places });
  const toReviews = (asked: string[], answer: () => Promise<readonly (typeof environmentReview)[]> = async () => [environmentReview]): Reviews => ({
    listEnvironmentReviews: (runId) => { asked.push(runId); return answer(); }, listPullRequestsOf: async () => [], listReviewsOf: async () => [], isTeamMember: async () => false,
  });

  test('is nothing without a repository, and says what is missing', async () => {
    const nothing = { needed: 2, target: null, signed: [], environmentReviews: [], pullRequests: [], owners: new Map() };
    expect(await collect()).toEqual({ ...nothing, problems: [noCommit(commit), nobodyKnows] });
    expect(await collect({}, [], { ...subject, commit: null })).toEqual({ ...nothing, problems: [noCommit('of this run'), nobodyKnows] });
  });
  test('counts signed files by the keys of the default branch, whatever else is unknown', async () => {
    const { signed: found, problems } = await collect({ workspace: await openFolder({ 'a.json': signed }), remote: toRemote({ 'refs/heads/main': onMain }) }, ['a.json', 'nowhere']);
    expect([found.map(({ outcome }) => outcome.state), problems.map(({ source }) => source)]).toEqual([['accepted'], ['commit', 'nowhere']]);
  });
  test('names keys that could not be read, and a configuration that could not', async () => {
    expect((await collect({ remote: toRemote({ 'refs/heads/main': { '.github/shipworthy.yml': config } }) })).problems.map(({ source }) => source)).toEqual(['commit', 'keys/ada.pub of the default branch main']);
    expect((await collect({ remote: toRemote({ 'refs/heads/main': { '.github/shipworthy.yml': 'schemaVersion: 9\n' } }) })).problems.map(({ source }) => source)).toEqual(['commit', 'release.trustedKeys']);
  });

  describe('in a repository', () => {
    const git = { hasCommit: async () => true, treeOf: async () => 'd'.repeat(40) };
    /** A repository, as far as it is asked: git's own answers are for the tests of git. */
    const withGit = async (changes: Partial<Record<keyof typeof git, () => Promise<never>>> = {}): Promise<Workspace> => {
      const repository = createRepository(onMain);
      try {
        const workspace = await openWorkspace(toHost({ cwd: repository.path }), { root: undefined, out: undefined });
        return workspace.git === null ? workspace : { ...workspace, git: { ...workspace.git, ...git, fetchCommit: async () => false, readFileAt: async (_, path) => Buffer.from((await toTree(onMain).readFile(path)) ?? []), ...changes } };
      } finally {
        repository.dispose();
      }
    };
    const target = { repository: 'acme/parser', commit, level: 'major', tree: 'd'.repeat(40) };
    const ownRun = { headCommit: commit, testedCommit: commit };

    test('is asked of the run and of its pull requests', async () => {
      const asked: string[] = [];
      expect(await collect({ context: ownRun, workspace: await withGit(), remote: toRemote({}, toReviews(asked)) })).toEqual({ needed: 2, target, signed: [], environmentReviews: [environmentReview], pullRequests: [], owners: new Map(), problems: [] });
      expect(asked).toEqual(['100']);
    });
    test.each<[string, Partial<RunContext>, readonly string[]]>([
      ['stands on the commit that it judges', ownRun, ['100']], ['is of a pull request', { event: 'pull_request', ref: 'refs/pull/5/merge', headCommit: 'e'.repeat(40) }, ['100']],
      ['judges a foreign head', { event: 'pull_request_target', ref: 'refs/pull/5/merge', headCommit: 'e'.repeat(40) }, []], ['follows another run', { event: 'workflow_run', ref: 'refs/heads/main', headCommit: 'e'.repeat(40) }, []],
      ['knows no reference', { event: 'workflow_run', ref: null, headCommit: 'e'.repeat(40) }, []], ['has no id', { ...ownRun, runId: null }, []],
    ])('is asked of a run that %s as far as that is consent to it', async (_, context, expected) => {
      const asked: string[] = [];
      await collect({ context, workspace: await withGit(), remote: toRemote({}, toReviews(asked)), resolved: { base: toTree(onMain) } });
      expect(asked).toEqual(expected);
    });
    test('asks nobody outside GitHub Actions', async () => {
      const asked: string[] = [];
      expect(await collect({ context: { ...ownRun, where: 'ci' }, workspace: await withGit(), remote: toRemote({}, toReviews(asked)) })).toMatchObject({ target, environmentReviews: [], problems: [] });
      expect(asked).toEqual([]);
    });
    test('says that there is no token', async () => {
      const noToken = { source: 'GitHub', reason: 'permission-denied', message: 'There is no token to ask GitHub for reviews with.', remedy: 'Give the gate `github-token`, and its job the permissions `actions: read` and `pull-requests: read`, or sign the approval with `shipworthy approve`.' };
      expect([(await collect({ context: ownRun, workspace: await withGit() })).problems, (await collect({ context: ownRun, workspace: await withGit(), remote: toRemote({}) })).problems]).toEqual([[noToken], [noToken]]);
    });
    test('names what GitHub refused to say', async () => {
      const reviews = toReviews([], () => Promise.reject(denied));
      expect((await collect({ context: ownRun, workspace: await withGit(), remote: toRemote({}, { ...reviews, listPullRequestsOf: () => Promise.reject(denied) }) })).problems.map(({ source, remedy }) => [source, remedy])).toEqual([['environment reviews', 'Add `actions: read`.'], ['pull request reviews', 'Add `actions: read`.']]);
    });
    test('fetches a commit that is not here, and names what git could not say', async () => {
      const workspace = await withGit();
      const shallow = (fetched: boolean): Workspace => (workspace.git === null ? workspace : { ...workspace, git: { ...workspace.git, hasCommit: async () => false, fetchCommit: async () => fetched } });
      const remote = toRemote({ 'refs/heads/main': onMain });
      expect([(await collect({ context: { where: 'ci' }, workspace: shallow(true), remote })).target, (await collect({ context: { where: 'ci' }, workspace: shallow(false), remote })).problems]).toEqual([target, [noCommit(commit)]]);
      const broken = await withGit({ treeOf: () => Promise.reject(new ShipworthyError('git/failed', 'It broke.', { hint: 'Look.' })) });
      expect((await collect({ context: { where: 'ci' }, workspace: broken })).problems.map(({ source, message }) => [source, message])).toEqual([['commit', 'It broke.']]);
    });
    test('names a default branch that git could not tell, once', async () => {
      const workspace = await withGit();
      const broken = workspace.git === null ? workspace : { ...workspace, git: { ...workspace.git, defaultBranch: () => Promise.reject(new ShipworthyError('git/failed', 'It broke.', { hint: 'Look.' })) } };
      expect((await collect({ context: { ...unknownBranch, where: 'ci' }, workspace: broken })).problems).toEqual([{ source: 'the base or default branch', reason: 'unreadable-source', message: 'It broke.', remedy: 'Look.' }]);
    });
    test('is asked of the run also where nobody knows who owns what', async () => {
      expect(await collect({ context: { ...review, ...ownRun }, workspace: await withGit(), remote: toRemote({}, toReviews([])) })).toMatchObject({ environmentReviews: [environmentReview], owners: new Map(), problems: [nobodyKnows] });
    });
    test('and the default branch is told by git where nothing else names it', async () => {
      const workspace = await withGit();
      const named = (branch: string | null): Workspace => (workspace.git === null ? workspace : { ...workspace, git: { ...workspace.git, defaultBranch: async () => branch } });
      const authorities = await Promise.all([named('refs/heads/trunk'), named(null)].map(async (place) => openAuthority(await request({ context: unknownBranch, workspace: place }))));
      expect(authorities.map((one) => one?.tree.commit ?? null)).toEqual(['refs/heads/trunk', null]);
      expect(authorities[0]?.name).toBe('the default branch');
      expect((await openAuthority(await request({ workspace })))?.tree.commit).toBe('refs/remotes/origin/main');
    });
  });
});
