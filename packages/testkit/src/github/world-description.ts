import type { ArtifactDescription } from './artifact-store.js';
import type { PullRequestDescription, ReleaseDescription, RepositoryOptions, RunDescription } from './fake-repository.js';
import type { Failure } from './failures.js';
import type { FakeGitHub } from './start-fake-github.js';

export interface RepositoryDescription extends RepositoryOptions {
  readonly fullName: string;
  readonly branches?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** Tree by commit. */
  readonly trees?: Readonly<Record<string, string>>;
  readonly files?: readonly { readonly ref: string; readonly path: string; readonly content: string }[];
  readonly pullRequests?: readonly PullRequestDescription[];
  readonly issues?: readonly number[];
  readonly runs?: readonly RunDescription[];
  readonly releases?: readonly ReleaseDescription[];
}

/** The vocabulary as data, for a fake that runs in a process of its own. Bytes travel as text only. */
export interface WorldDescription {
  readonly repositories?: readonly RepositoryDescription[];
  readonly teams?: Readonly<Record<string, Readonly<Record<string, 'active' | 'pending'>>>>;
  readonly artifacts?: readonly Omit<ArtifactDescription, 'bytes'>[];
  readonly failures?: readonly { readonly match: string; readonly failure: Failure; readonly times?: number }[];
}

function applyRepository(fake: FakeGitHub, description: RepositoryDescription): void {
  const { fullName, defaultBranch, visibility } = description;
  const repository = fake.repository(fullName, { ...(defaultBranch && { defaultBranch }), ...(visibility && { visibility }) });
  // Branches and tags first: files of a branch belong to the commit that it names.
  for (const [name, sha] of Object.entries(description.branches ?? {})) repository.withBranch(name, sha);
  for (const [name, sha] of Object.entries(description.tags ?? {})) repository.withTag(name, sha);
  for (const [commit, tree] of Object.entries(description.trees ?? {})) repository.withTree(commit, tree);
  for (const file of description.files ?? []) repository.withFile(file.ref, file.path, file.content);
  for (const pull of description.pullRequests ?? []) repository.withPullRequest(pull);
  for (const issue of description.issues ?? []) repository.withIssue(issue);
  for (const run of description.runs ?? []) repository.withRun(run);
  for (const release of description.releases ?? []) repository.withRelease(release);
}

export function applyWorld(fake: FakeGitHub, description: WorldDescription): void {
  for (const repository of description.repositories ?? []) applyRepository(fake, repository);
  for (const [name, members] of Object.entries(description.teams ?? {})) fake.team(name, members);
  for (const artifact of description.artifacts ?? []) fake.artifact(artifact);
  for (const { match, failure, times } of description.failures ?? []) fake.fail(match, failure, times);
}
