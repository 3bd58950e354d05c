import { eventPayload, type Payload } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { openPullRequest } from '../../support/pull-request.js';

export const repositoryName = 'acme/widget';
export const runId = 7;

/** An event of GitHub, and the commit that is checked out for it. */
export interface WorkflowEvent {
  readonly name: 'pull_request' | 'push' | 'merge_group' | 'schedule' | 'workflow_dispatch';
  readonly payload: Payload;
  /** Of the commit that is checked out, GITHUB_SHA. */
  readonly sha: string;
  readonly ref: string;
}

const repository = { full_name: repositoryName, default_branch: 'main' };
const zero = '0'.repeat(40);

/** A push to main of what stands in the repository. */
export function pushEvent(project: TemporaryRepository): WorkflowEvent {
  const sha = project.head();
  return { name: 'push', sha, ref: 'refs/heads/main', payload: eventPayload('push', { ref: 'refs/heads/main', before: zero, after: sha, repository }) };
}

/** A pull request from the branch `change`; its test merge is checked out. */
export function pullRequestEvent(project: TemporaryRepository): WorkflowEvent {
  const { head, base, merge } = openPullRequest(project);
  const repo = { full_name: repositoryName };
  const pull = { number: 7, head: { sha: head, ref: 'change', repo }, base: { sha: base, ref: 'main', repo } };
  return { name: 'pull_request', sha: merge, ref: 'refs/pull/7/merge', payload: eventPayload('pull_request', { number: 7, pull_request: pull, repository }) };
}

/** The branch `change` in the merge queue: merged into main on a branch of its own, which is checked out. */
export function mergeGroupEvent(project: TemporaryRepository): WorkflowEvent {
  const base = project.head('main');
  const branch = `gh-readonly-queue/main/pr-7-${base}`;
  project.branch(branch, 'main');
  const sha = project.merge('change', 'Merge pull request #7');
  const group = { head_sha: sha, head_ref: `refs/heads/${branch}`, base_sha: base, base_ref: 'refs/heads/main' };
  return { name: 'merge_group', sha, ref: `refs/heads/${branch}`, payload: eventPayload('merge_group', { merge_group: group, repository }) };
}

/** Main at night. */
export function scheduleEvent(project: TemporaryRepository): WorkflowEvent {
  return { name: 'schedule', sha: project.head(), ref: 'refs/heads/main', payload: eventPayload('schedule', { repository }) };
}

/** Somebody asks whether main may become this version. */
export function dispatchEvent(project: TemporaryRepository, version = '1.2.3'): WorkflowEvent {
  return { name: 'workflow_dispatch', sha: project.head(), ref: 'refs/heads/main', payload: eventPayload('workflow_dispatch', { ref: 'refs/heads/main', inputs: { version }, repository }) };
}

/** A tag on main is pushed. */
export function tagEvent(project: TemporaryRepository, tag = 'v1.2.3', { annotated = false } = {}): WorkflowEvent {
  project.git('tag', ...(annotated ? ['--annotate', '--message', tag] : []), tag);
  const [sha, ref] = [project.head(), `refs/tags/${tag}`];
  return { name: 'push', sha, ref, payload: eventPayload('push', { ref, before: zero, after: sha, base_ref: 'refs/heads/main', repository }) };
}
