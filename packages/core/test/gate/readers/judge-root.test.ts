import { afterEach, describe, expect, test } from '@jest/globals';
import type { RunContext } from '@shipworthy/contract/context';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';

import { findHiddenPolicy, findPolicyBeside } from '../../../src/gate/judge-root.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { localContext, toContext, toHost } from '../../evidence/documents.js';
import { openFolder, toTree } from './places.js';
import { resolvedOf, type Rules } from './rules.js';

const usual = '.github/shipworthy.yml';
const demanding = "schemaVersion: 1\ngate: { require: ['drift-report:parser'] }\n";
const approvals = (count: number): string => `schemaVersion: 1\ngate: { levels: { major: { approvals: ${count} } } }\n`;
const review: Partial<RunContext> = { event: 'pull_request', pullRequest: 5 };

let repository: TemporaryRepository | undefined;
afterEach(() => { repository?.dispose(); repository = undefined; });

/** The gate looks at the folder `part` of a repository with this at its top. */
async function hidden(top: string | null, { context = {}, base = null, own = {}, root = 'part' }: { context?: Partial<RunContext>; base?: string | null; own?: Rules; root?: string } = {}) {
  repository = createRepository({ 'part/a.txt': 'a', ...(top === null ? {} : { [usual]: top }) });
  const host = toHost({ cwd: repository.path, context: toContext(context) });
  const resolved = await resolvedOf(own, base === null ? null : toTree({ [usual]: base }));
  return findHiddenPolicy(host, await openWorkspace(host, { root, out: undefined }), resolved);
}
const hides = [{
  rule: 'gate/root-hides-policy', keys: { path: usual }, check: null, outcome: 'unverified', reason: 'head-policy',
  message: `The input \`root\` has the gate look at a folder only, but ${usual} at the top of the repository says in \`gate.require\` or \`gate.levels\` what must be there.`,
}];

describe('a root below the top of the repository', () => {
  test('hides what the top requires', async () => expect(await hidden(demanding)).toEqual(hides));
  test('hides more approvals than its own rules ask for, and not as many or fewer', async () => {
    const own = { gate: { levels: { major: { approvals: 2 } } } };
    const judged: unknown[] = [];
    for (const count of [1, 2, 3]) {
      judged.push(await hidden(approvals(count), { own }));
      repository?.dispose();
    }
    expect(judged).toEqual([[], [], hides]);
  });
  test('hides what the top requires of a major version alone', async () => expect(await hidden("schemaVersion: 1\ngate: { levels: { major: { require: ['drift-report:parser'] } } }\n")).toEqual(hides));
  test('is an error where the top is too large to be read', async () => {
    await expect(hidden(`schemaVersion: 1\n${'#'.repeat(4 * 1024 * 1024)}`)).rejects.toMatchObject({ code: 'config/too-large' });
  });
  test('hides a policy that cannot be read: it might demand anything', async () => expect(await hidden('schemaVersion: 9\n')).toEqual(hides));
  test.each([['nothing is demanded', 'schemaVersion: 1\n'], ['there is no configuration', null]])('hides nothing where %s', async (_, top) => expect(await hidden(top)).toEqual([]));
  test('is the top itself where nobody names another', async () => expect(await hidden(demanding, { root: '.' })).toEqual([]));
  test('hides nothing on a laptop', async () => expect(await hidden(demanding, { context: localContext })).toEqual([]));
  test('under review hides what the base demands, and not what the change says', async () => {
    expect(await hidden('schemaVersion: 1\n', { context: review, base: demanding })).toEqual(hides);
    repository?.dispose();
    expect(await hidden(demanding, { context: review, base: 'schemaVersion: 1\n' })).toEqual([]);
    repository?.dispose();
    expect(await hidden(demanding, { context: review })).toEqual([]);
  });
  test('hides nothing outside a repository', async () => {
    expect(await findHiddenPolicy(toHost(), await openFolder({ [usual]: demanding }), await resolvedOf())).toEqual([]);
  });
});

describe('another file than the usual one', () => {
  const beside = [{ rule: 'gate/config-hides-policy', keys: { path: 'own.yml' }, check: null, outcome: 'unverified', reason: 'head-policy', message: `The input \`config\` has the gate read own.yml, but the policy of the repository stands in ${usual}.` }];
  async function judge(config: string | undefined, files: Readonly<Record<string, string>>, { context = {}, source = 'worktree', base = null }: { context?: Partial<RunContext>; source?: 'base' | 'head' | 'worktree'; base?: Readonly<Record<string, string>> | null } = {}) {
    const resolved = await resolvedOf({}, base === null ? null : toTree(base));
    return findPolicyBeside(toHost({ context: toContext(context) }), await openFolder(files), { resolved: { ...resolved, policy: { ...resolved.policy, source } }, config });
  }
  const files = { [usual]: 'schemaVersion: 1\n', 'own.yml': '' };
  test('does not count beside it, in whatever spelling', async () => expect([await judge('own.yml', files), await judge('./part/../own.yml', files)]).toEqual([beside, beside]));
  test('counts where the usual one is not there', async () => expect(await judge('own.yml', { 'own.yml': '' })).toEqual([]));
  test('is none where nobody names one, or where the usual one is named', async () => expect([await judge(undefined, files), await judge(usual, files), await judge(`./${usual}`, files)]).toEqual([[], [], []]));
  test('counts on a laptop', async () => expect(await judge('own.yml', files, { context: localContext })).toEqual([]));
  test('under review is judged by the base, unless only the change brings it: that is refused already', async () => {
    const under = (source: 'base' | 'head', base: Readonly<Record<string, string>> | null) => judge('own.yml', files, { context: review, source, base });
    expect([await under('base', { [usual]: '' }), await under('base', {}), await under('base', null), await under('head', { [usual]: '' })]).toEqual([beside, [], [], []]);
    expect(await judge('own.yml', {}, { context: review, source: 'base', base: { [usual]: '' } })).toEqual(beside);
    expect(await judge('own.yml', files, { source: 'head' })).toEqual(beside);
  });
});
