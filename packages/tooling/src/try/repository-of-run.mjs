import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderWorkflow } from './render-workflow.mjs';

const fullName = 'acme/widget';
const workflowPath = '.github/workflows/ci.yml';
const repository = { full_name: fullName, default_branch: 'main' };
const zero = '0'.repeat(40);
const identity = { NAME: 'Ada Example', EMAIL: 'ada@example.com', DATE: '2026-11-21T10:00:00Z' };

function git(folder, ...args) {
  const people = ['AUTHOR', 'COMMITTER'].flatMap((role) => Object.entries(identity).map(([name, value]) => [`GIT_${role}_${name}`, value]));
  const { error, status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...Object.fromEntries(people) } });
  if (error !== undefined || status !== 0) throw new Error(`git ${args.join(' ')} in ${folder}: ${error?.message ?? stderr.trim()}`);
  return stdout.trim();
}

function commit(folder, message) {
  git(folder, 'add', '--all');
  git(folder, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--no-verify', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** A copy of a folder, committed on main, a harmless change on a branch, and what the event leaves checked out. */
export function copyToRepository(source, { scratch, event, actions }) {
  const folder = join(scratch, 'repository');
  cpSync(source, folder, { recursive: true, filter: (path) => !/[\\/](?:shipworthy-out|node_modules)$/.test(path) });
  mkdirSync(dirname(join(folder, workflowPath)), { recursive: true });
  if (!existsSync(join(folder, workflowPath))) writeFileSync(join(folder, workflowPath), renderWorkflow(actions));
  appendFileSync(join(folder, '.gitignore'), 'shipworthy-out/\n');
  git(folder, '-c', 'init.defaultBranch=main', 'init', '--quiet', '--template=');
  const base = commit(folder, 'What was there');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  appendFileSync(join(folder, 'README.md'), '\nThis line is the change.\n');
  const head = commit(folder, 'Say so in the README');
  return { folder, workflowPath, ...leaveAs(event, { folder, base, head }) };
}

/** Brings the repository to where actions/checkout would leave it. */
function leaveAs(event, { folder, base, head }) {
  if (event === 'pull_request' || event === 'merge_group') {
    const branch = event === 'merge_group' ? [`gh-readonly-queue/main/pr-7-${base}`] : [];
    git(folder, 'checkout', '--quiet', ...(branch.length === 0 ? ['--detach', 'main'] : ['-b', ...branch, 'main']));
    git(folder, '-c', 'commit.gpgsign=false', 'merge', '--quiet', '--no-ff', '--no-verify', '-m', `Merge ${head} into ${base}`, 'change');
  } else {
    git(folder, 'checkout', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--ff-only', 'change');
  }
  return toEvent(event, { folder, base, head, tag: 'v1.1.0', branch: 'main', isMerge: true });
}

/** A folder that somebody works in: nothing is committed or checked out there, so the newest commit stands for the change. */
export function openRepository(folder, event) {
  const head = git(folder, 'rev-parse', 'HEAD');
  const parents = git(folder, 'rev-list', '--parents', '-n', '1', 'HEAD').split(' ').slice(1);
  const branch = git(folder, 'branch', '--show-current') || 'main';
  const [tag = 'v0.0.0'] = git(folder, 'tag', '--points-at', 'HEAD').split('\n').filter((name) => name !== '');
  return { folder, workflowPath, ...toEvent(event, { folder, base: parents[0] ?? zero, head, tag, branch, isMerge: false }) };
}

/** What GitHub says of the event, and knows of the repository. */
function toEvent(event, { folder, base, head, tag, branch, isMerge }) {
  const sha = git(folder, 'rev-parse', 'HEAD');
  const known = { sha, tags: {}, pullRequest: null, branches: { [branch]: sha } };
  const pushed = { after: sha, repository: { ...repository, default_branch: branch } };
  switch (event) {
    case 'pull_request': {
      const pull = { number: 7, head: { ref: 'change', sha: head }, base: { ref: branch, sha: base } };
      const repo = { full_name: fullName };
      const payload = { number: 7, pull_request: { number: 7, head: { ...pull.head, repo }, base: { ...pull.base, repo } }, repository: { ...repository, default_branch: branch } };
      return { ...known, name: event, ref: 'refs/pull/7/merge', branches: { [branch]: isMerge ? base : head, change: head }, pullRequest: pull, payload };
    }
    case 'merge_group': {
      const ref = `refs/heads/gh-readonly-queue/${branch}/pr-7-${base}`;
      const payload = { merge_group: { head_sha: sha, head_ref: ref, base_sha: base, base_ref: `refs/heads/${branch}` }, repository: { ...repository, default_branch: branch } };
      return { ...known, name: event, ref, branches: { [branch]: base, change: head }, payload };
    }
    case 'tag': {
      const ref = `refs/tags/${tag}`;
      if (isMerge) git(folder, 'tag', tag);
      return { ...known, name: 'push', ref, tags: { [tag]: sha }, payload: { ...pushed, ref, before: zero, base_ref: `refs/heads/${branch}` } };
    }
    case 'schedule':
      return { ...known, name: event, ref: `refs/heads/${branch}`, payload: { repository: pushed.repository } };
    default:
      return { ...known, name: 'push', ref: `refs/heads/${branch}`, payload: { ...pushed, ref: `refs/heads/${branch}`, before: base } };
  }
}
