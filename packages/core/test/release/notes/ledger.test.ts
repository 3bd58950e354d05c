import { describe, expect, test } from '@jest/globals';
import type { LogEntry } from '../../../src/git/index.js';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { ApiAnswer, ListedPullRequest, ReleaseFacts } from '../../../src/host/index.js';
import { buildLedger } from '../../../src/release/notes/ledger/build-ledger.js';
import { collectChanges } from '../../../src/release/notes/ledger/collect-changes.js';
import { findForeign } from '../../../src/release/notes/ledger/find-foreign.js';
import { findMentions } from '../../../src/release/notes/ledger/mentions.js';
import { parseVersion } from '../../../src/version/index.js';
import { toReleaseRun } from '../release-world.js';
import { commitOf, notesOf, readOf } from './notes-of.js';

const exclude = { labels: ['skip-notes'], authors: ['renovate[bot]'], types: ['chore'] };

interface World {
  /** The newest first. */
  readonly commits: readonly LogEntry[];
  /** Null: nobody gave a token. */
  readonly listed?: readonly Partial<ListedPullRequest>[] | ShipworthyError | null;
  readonly notes?: Readonly<Record<string, unknown>> | null;
  readonly asked?: [base: string, since: Date | null][];
}

const answer: ApiAnswer = { path: '/repos/o/r/pulls?page=1', status: 200, etag: null, sha256: 'a'.repeat(64), body: [] };

function factsOf({ listed = null, asked = [] }: World): ReleaseFacts | null {
  if (listed === null) return null;
  const unasked = (): never => {
    throw new TypeError('nobody asks for that');
  };
  return {
    findMilestone: unasked, hasLabel: unasked, hasBranch: unasked, listOpenPullRequests: unasked, listChecks: unasked, listRequiredChecks: unasked, listAlerts: unasked, readTag: unasked, countRequests: () => asked.length,
    listMergedPullRequests: async (base, since) => {
      asked.push([base, since]);
      if (listed instanceof ShipworthyError) throw listed;
      const value = listed.map((one): ListedPullRequest => ({ number: 1, title: 'Something', author: 'ada', labels: [], milestone: null, base: 'main', isDraft: false, mergedAt: '2027-01-10T12:00:00Z', mergeCommit: null, body: '', ...one }));
      return { value: base === 'main' ? value : [], answers: base === 'main' ? [answer] : [] };
    },
  };
}

async function ledgerOf(world: World) {
  const { commits, notes = {} } = world;
  const run = toReleaseRun({ facts: factsOf(world) });
  const previous = { tag: 'v1.3.0', version: parseVersion('1.3.0') ?? run.target.version!, commit: '0'.repeat(40), committedAt: new Date('2027-01-05T00:00:00Z') };
  const collected = await collectChanges({ ...run, previous, history: { state: 'known', commits } });
  const built = buildLedger({ collected, read: notes === null ? null : readOf(notes), cause: notes === null ? 'f'.repeat(64) : null, exclude, foreign: new Set(), repository: 'acme/parser', release: '1.4.0' });
  const entries = built.ledger.entries.map(({ number, state, by }) => `#${number} ${state}${by === null ? '' : `: ${by}`}`);
  const findings = [...collected.findings, ...built.findings].map(({ rule, outcome, reason, keys }) => `${rule} ${reason ?? outcome} ${Object.values(keys).at(-1) ?? ''}`);
  return { ...built, entries, said: findings, kept: run.log.attachments().length, all: [...collected.findings, ...built.findings] };
}

const squash = (letter: string, number: number, title = 'Something'): LogEntry => commitOf(letter, `${title} (#${number})`);
const merged = (number: number, letter: string, more: Partial<ListedPullRequest> = {}): Partial<ListedPullRequest> => ({ number, mergeCommit: letter.repeat(40), ...more });

describe('every merged pull request of the range is accounted for', () => {
  test('named, left out on purpose, or a finding each', async () => {
    const { ledger, entries, said, checks, kept } = await ledgerOf({
      commits: [squash('f', 17, 'chore: x'), squash('e', 16), commitOf('d', 'By rebase'), squash('c', 14), commitOf('b', 'Merge pull request #13 from o/topic', { body: 'Thirteen' }), squash('a', 12)],
      listed: [merged(17, 'f', { title: 'chore: x' }), merged(16, 'e', { author: 'Renovate[bot]' }), merged(15, 'd', { labels: ['Skip-Notes'] }), merged(14, 'c', { body: 'Fixes #3' }), merged(13, 'b', { title: 'Thirteen' }), merged(12, 'a')],
      notes: { changes: { features: [{ title: 'Twelve', description: 'x', prRef: '#12' }], bugFixes: [{ issueRef: '#3', description: 'x' }] } },
    });
    expect(entries).toEqual(['#17 excluded: type chore', '#16 excluded: author Renovate[bot]', '#15 excluded: label Skip-Notes', '#14 included: Bug Fixes, as #3', '#13 unaccounted', '#12 included: New Features']);
    expect(said).toEqual(['release/change-unaccounted fail 13']);
    expect(ledger).toMatchObject({ source: 'api', complete: false, included: 2, excluded: 3, reverted: 0, unaccounted: 1 });
    expect([checks, kept]).toEqual([['change:#17', 'change:#16', 'change:#15', 'change:#14', 'change:#13', 'change:#12'], 1]);
  });

  test('titles show no secret', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const { ledger, all } = await ledgerOf({ commits: [squash('a', 13)], listed: [merged(13, 'a', { title: `Use ${token}`, body: token })] });
    expect(ledger.entries[0]?.title).toBe('Use [masked:github-token]');
    expect(JSON.stringify(all)).not.toContain(token);
  });

  test('complete when none lacks, also when none was merged', async () => {
    expect((await ledgerOf({ commits: [squash('a', 12)], listed: [merged(12, 'a')] })).ledger).toMatchObject({ source: 'api', complete: true, included: 1 });
    expect((await ledgerOf({ commits: [commitOf('a', 'Straight')], listed: [] })).ledger).toMatchObject({ source: 'api', complete: true, entries: [] });
    expect((await ledgerOf({ commits: [], listed: null })).ledger).toMatchObject({ complete: true });
  });

  test('what breaks something is not left out by its type', async () => {
    const listed = [merged(2, 'b', { title: 'chore!: drop it' }), merged(1, 'a', { title: 'chore: drop it', body: 'x\n\nBREAKING CHANGE: gone' })];
    expect((await ledgerOf({ commits: [squash('b', 2), squash('a', 1)], listed })).entries).toEqual(['#2 unaccounted', '#1 unaccounted']);
  });

  test('those that are not in the range, or were never merged, are not asked of it', async () => {
    const listed = [merged(12, 'a'), merged(40, 'z'), { number: 41, mergedAt: null, mergeCommit: 'a'.repeat(40) }];
    expect((await ledgerOf({ commits: [squash('a', 12)], listed })).entries).toEqual(['#12 included: New Features']);
  });

  test('one that a commit names though it became another one: a pick onto a release branch', async () => {
    expect((await ledgerOf({ commits: [squash('a', 12)], listed: [merged(12, 'z', { title: 'Picked' })] })).ledger.entries).toMatchObject([{ number: 12, title: 'Picked', mergeCommit: 'a'.repeat(40) }]);
  });

  test('one that commits alone name is not known to be a fault: it may be an issue', async () => {
    const { said, entries } = await ledgerOf({ commits: [commitOf('b', 'Merge pull request #9 from o/t', { body: 'Nine' }), squash('a', 7)], listed: [] });
    expect([said, entries]).toEqual([['release/change-unaccounted unproven 9', 'release/change-unaccounted unproven 7'], ['#9 unaccounted', '#7 unaccounted']]);
  });

  test('without notes each follows from their lack, and none passes', async () => {
    const { all, ledger } = await ledgerOf({ commits: [squash('a', 12)], listed: [merged(12, 'a')], notes: null });
    expect(all).toMatchObject([{ rule: 'release/change-unaccounted', outcome: 'unverified', reason: 'missing-evidence', causedBy: 'f'.repeat(64), check: 'change:#12' }]);
    expect(ledger).toMatchObject({ complete: false, unaccounted: 1 });
  });
});

test('of several packages each is asked for what touches it: a squash, a merge with its branch, and whatever was rebased', () => {
  const commits = [
    commitOf('f', 'Merge pull request #5 from o/x', { parents: ['d'.repeat(40), 'e'.repeat(40)] }), commitOf('e', 'On a branch'), commitOf('d', 'Merge pull request #4 from o/x', { parents: ['b'.repeat(40), 'c'.repeat(40)] }),
    commitOf('c', 'On another', { parents: ['b'.repeat(40)] }), squash('b', 2), squash('a', 1),
  ];
  const changes = [[5, 'f'], [4, 'd'], [2, 'b'], [1, 'a'], [9, 'z']].map(([number, letter]) => ({ number: Number(number), title: 'x', author: null, mergeCommit: String(letter).repeat(40), labels: [], body: '', knownBy: 'api' as const }));
  expect([...findForeign({ changes, commits, concerned: new Set(['e'.repeat(40), 'b'.repeat(40)]) })]).toEqual([4, 1]);
  const rebased = [{ ...changes[3]!, number: 7 }];
  expect([...findForeign({ changes: rebased, commits, concerned: new Set() })]).toEqual([]);
});

describe('reverts are paired', () => {
  const gone = [commitOf('b', 'Revert "Something (#1)" (#2)', { body: `This reverts commit ${'a'.repeat(40)}.` }), squash('a', 1)];

  test('by the hash, on both sides', async () => {
    expect(await ledgerOf({ commits: gone, listed: [merged(2, 'b', { title: 'Revert "Something"' }), merged(1, 'a')] })).toMatchObject({ entries: ['#2 reverted: takes back #1', '#1 reverted: taken back by #2'], said: [], ledger: { reverted: 2, complete: true } });
  });
  test('by what GitHub writes into the description, for merges', async () => {
    const commits = [commitOf('b', 'Merge pull request #2 from o/revert', { body: 'Revert "Something"' }), commitOf('a', 'Merge pull request #1 from o/t', { body: 'Something' })];
    expect((await ledgerOf({ commits, listed: [merged(2, 'b', { title: 'Revert "Something"', body: 'Reverts acme/parser#1' }), merged(1, 'a')] })).entries).toEqual(['#2 reverted: takes back #1', '#1 reverted: taken back by #2']);
  });
  test('by a commit without a pull request', async () => {
    expect((await ledgerOf({ commits: [{ ...gone[0]!, subject: 'Revert "Something (#1)"' }, gone[1]!], listed: [merged(1, 'a')] })).entries).toEqual([`#1 reverted: taken back by ${'b'.repeat(12)}`]);
  });
  test('a revert that was reverted itself takes nothing back', async () => {
    const commits = [commitOf('c', 'Reapply "Something (#1)" (#3)', { body: `This reverts commit ${'b'.repeat(40)}.` }), ...gone];
    expect((await ledgerOf({ commits, listed: [merged(3, 'c', { title: 'Reapply "Something"' }), merged(2, 'b', { title: 'Revert "Something"' }), merged(1, 'a')] })).entries).toEqual(['#3 reverted: takes back #2', '#2 reverted: taken back by #3', '#1 unaccounted']);
  });
  test('what was released before must be named like anything else', async () => {
    expect((await ledgerOf({ commits: [gone[0]!], listed: [merged(2, 'b', { title: 'Revert "Something"' })] })).said).toEqual(['release/change-unaccounted fail 2']);
  });
  test('notes that name what was taken back are warned of', async () => {
    const { said, all } = await ledgerOf({ commits: gone, listed: [merged(2, 'b', { title: 'Revert "Something"' }), merged(1, 'a')], notes: { highlights: ['Something new: #1'] } });
    expect(said).toEqual(['release/notes-not-ready warn reverted: #1']);
    expect(all[0]).toMatchObject({ check: 'change:#1', location: { path: 'releases/v1.4.0.yml', line: 3, column: 7 } });
  });
});

describe('what git alone knows', () => {
  const commits = [squash('b', 2), squash('a', 12)];
  test('without a token is never complete', async () => {
    const { ledger, said, all } = await ledgerOf({ commits, listed: null });
    expect(ledger).toMatchObject({ source: 'git', complete: false, included: 1, unaccounted: 1 });
    expect(said).toEqual(['release/source-unread permission-denied pull-requests', 'release/change-unaccounted unproven 2']);
    expect(all[0]).toMatchObject({ check: 'ledger', message: expect.stringContaining('there is no token'), remedy: expect.stringContaining('pull-requests: read') });
  });
  test.each([['github/rate-limited', 'rate-limited'], ['github/permission-denied', 'permission-denied'], ['github/not-found', 'unreadable-source']] as const)('after %s is never complete', async (code, reason) => {
    const { ledger, said } = await ledgerOf({ commits, listed: new ShipworthyError(code, 'No.', { hint: 'Wait.' }) });
    expect([ledger.source, ledger.complete, said[0]]).toEqual(['git', false, `release/source-unread ${reason} pull-requests`]);
  });
  test('of a shallow clone is nothing', async () => {
    const run = toReleaseRun();
    const finding = { rule: 'release/shallow-history', keys: { what: 'history' }, check: 'history', outcome: 'unverified', reason: 'unreadable-source', message: 'Shallow.' } as const;
    expect(await collectChanges({ ...run, history: { state: 'unknown', finding } })).toEqual({ source: 'none', changes: [], commits: [], findings: [] });
  });
  test('of a repository whose default branch nobody knows is not asked for', async () => {
    const run = toReleaseRun({ facts: factsOf({ commits: [], listed: [] }) });
    const host = { ...run.host, context: { ...run.host.context, defaultBranch: null } };
    expect((await collectChanges({ ...run, host, history: { state: 'known', commits } })).findings).toMatchObject([{ reason: 'unreadable-source', keys: { source: 'pull-requests' } }]);
  });
});

test('GitHub is asked for the default branch, the branch of the release and that of the run, back to a day before the oldest commit', async () => {
  const asked: [string, Date | null][] = [];
  await ledgerOf({ commits: [squash('b', 2), commitOf('a', 'Old', { committedAt: new Date('2026-12-01T12:00:00Z') })], listed: [], asked });
  expect(asked).toEqual([['main', new Date('2026-11-30T12:00:00Z')], ['release/v1.4.0', new Date('2026-11-30T12:00:00Z')]]);
});

test.each([
  ['#12', [12]], ['see #12, #13.', [12, 13]], ['(#12)', [12]], ['acme/parser#12', [12]], ['Acme/Parser#12', [12]], ['other/parser#12', []], ['https://github.com/acme/parser/pull/12', [12]], ['https://github.com/other/parser/pull/12', []],
  ['x#12', []], ['##12', []], ['#12a', []], ['&#12;', []], ['12', []], ['#0', []],
])('%s names %j', (text, numbers) => {
  expect([...findMentions(notesOf({ changes: {}, highlights: [text] }), 'acme/parser').keys()]).toEqual(numbers);
});

test.each([['12', [12]], ['#12', [12]], ['GH-12', [12]], ['twelve', []]])('a field for references that says %s names %j', (prRef, numbers) => {
  expect([...findMentions(notesOf({ changes: { features: [{ title: 'x', description: 'y', prRef }] } }), null)]).toEqual(numbers.map((number) => [number, { section: 'New Features', pointer: ['changes', 'features', 0, 'prRef'] }]));
});
