import type { ArtifactDescription } from './artifact-store.js';
import type { RulesetDescription, SettingsDescription } from './fake-settings.js';
import type { FakeRepository, PullRequestDescription, RepositoryOptions } from './fake-repository.js';
import type { Failure } from './failures.js';
import type { ReleaseDescription } from './published-releases.js';
import type {
  AlertSource, AnalysisDescription, AnnotatedTagDescription, CheckRunDescription, CodeAlertDescription, DependabotAlertDescription, MilestoneDescription, ProtectionDescription,
  RuleDescription, SecretAlertDescription, StatusDescription,
} from './release-descriptions.js';
import type { RunDescription } from './run-descriptions.js';
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
  readonly annotatedTags?: readonly AnnotatedTagDescription[];
  readonly milestones?: readonly MilestoneDescription[];
  readonly labels?: readonly string[];
  readonly checkRuns?: readonly CheckRunDescription[];
  readonly statuses?: readonly StatusDescription[];
  readonly rules?: readonly RuleDescription[];
  readonly protections?: readonly ProtectionDescription[];
  readonly rulesets?: readonly RulesetDescription[];
  readonly settings?: Partial<SettingsDescription>;
  readonly dependabotAlerts?: readonly DependabotAlertDescription[];
  readonly codeAlerts?: readonly CodeAlertDescription[];
  readonly secretAlerts?: readonly SecretAlertDescription[];
  readonly analyses?: readonly AnalysisDescription[];
  readonly switchedOff?: readonly AlertSource[];
}

/** The vocabulary as data, for a fake that runs in a process of its own. Bytes travel as text only. */
export interface WorldDescription {
  readonly repositories?: readonly RepositoryDescription[];
  readonly teams?: Readonly<Record<string, Readonly<Record<string, 'active' | 'pending'>>>>;
  readonly artifacts?: readonly Omit<ArtifactDescription, 'bytes'>[];
  readonly failures?: readonly { readonly match: string; readonly failure: Failure; readonly times?: number }[];
}

function applyRepository(fake: FakeGitHub, description: RepositoryDescription): void {
  const { fullName, defaultBranch, visibility, immutableReleases } = description;
  const repository = fake.repository(fullName, { ...(defaultBranch && { defaultBranch }), ...(visibility && { visibility }), ...(immutableReleases && { immutableReleases }) });
  // Branches and tags first: files of a branch belong to the commit that it names.
  for (const [name, sha] of Object.entries(description.branches ?? {})) repository.withBranch(name, sha);
  for (const [name, sha] of Object.entries(description.tags ?? {})) repository.withTag(name, sha);
  for (const tag of description.annotatedTags ?? []) repository.withAnnotatedTag(tag);
  for (const [commit, tree] of Object.entries(description.trees ?? {})) repository.withTree(commit, tree);
  for (const file of description.files ?? []) repository.withFile(file.ref, file.path, file.content);
  for (const milestone of description.milestones ?? []) repository.withMilestone(milestone);
  for (const pull of description.pullRequests ?? []) repository.withPullRequest(pull);
  for (const issue of description.issues ?? []) repository.withIssue(issue);
  for (const run of description.runs ?? []) repository.withRun(run);
  for (const release of description.releases ?? []) repository.withRelease(release);
  applyReadiness(repository, description);
}

/** What a release is judged by. */
function applyReadiness(repository: FakeRepository, description: RepositoryDescription): void {
  for (const label of description.labels ?? []) repository.withLabel(label);
  for (const run of description.checkRuns ?? []) repository.withCheckRun(run);
  for (const status of description.statuses ?? []) repository.withStatus(status);
  for (const rule of description.rules ?? []) repository.withRule(rule);
  for (const protection of description.protections ?? []) repository.withProtection(protection);
  for (const ruleset of description.rulesets ?? []) repository.settings.withRuleset(ruleset);
  repository.settings.set(description.settings ?? {});
  for (const alert of description.dependabotAlerts ?? []) repository.withDependabotAlert(alert);
  for (const alert of description.codeAlerts ?? []) repository.withCodeAlert(alert);
  for (const alert of description.secretAlerts ?? []) repository.withSecretAlert(alert);
  for (const analysis of description.analyses ?? []) repository.withAnalysis(analysis);
  for (const source of description.switchedOff ?? []) repository.without(source);
}

export function applyWorld(fake: FakeGitHub, description: WorldDescription): void {
  for (const repository of description.repositories ?? []) applyRepository(fake, repository);
  for (const [name, members] of Object.entries(description.teams ?? {})) fake.team(name, members);
  for (const artifact of description.artifacts ?? []) fake.artifact(artifact);
  for (const { match, failure, times } of description.failures ?? []) fake.fail(match, failure, times);
}
