import type { FindingDraft } from '../evidence/finding-draft.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import { readFilesOf, type ConfigFiles } from './config-files.js';
import { openTree } from './tree-reader.js';

/**
 * Nobody reviews a push to a branch, so the branch is judged by the rules that it brings. Where the clone knows the default branch and
 * its rules are others, whoever reads the verdict must see that.
 */
export async function findOwnRules({ context }: Host, workspace: Workspace, { path, own }: { path: string; own: ConfigFiles }): Promise<FindingDraft[]> {
  const { git } = workspace;
  const { event, ref, defaultBranch } = context;
  if (git === null || defaultBranch === null || (event !== 'push' && event !== 'workflow_dispatch')) return [];
  if (ref?.startsWith('refs/heads/') !== true || ref === `refs/heads/${defaultBranch}`) return [];
  const tip = `refs/remotes/origin/${defaultBranch}`;
  const tree = (await git.hasCommit(tip)) ? await openTree(tip, { git, remote: null }) : null;
  if (tree === null) return [];
  const theirs = await readFilesOf(tree, workspace, path);
  if (theirs.config === null) return [];
  const { listPolicyChanges } = await import('./policy-changes.js');
  const changes = [...listPolicyChanges(theirs.config, own.config), ...listPolicyChanges(theirs.waivers, own.waivers)];
  if (changes.length === 0) return [];
  return [{
    rule: 'policy/from-head', keys: { path }, check: null, outcome: 'warn', location: { path },
    message: `This branch judges itself: its policy is not the one of ${defaultBranch}: ${changes.join('; ')}.`,
    remedy: `Judge the branch by a pull request, or bring it up to date with ${defaultBranch}.`,
  }];
}
