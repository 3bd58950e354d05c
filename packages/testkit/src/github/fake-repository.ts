import { createHash } from 'node:crypto';
import { FakeSettings } from './fake-settings.js';
import { corrupt, type ReleaseDescription } from './published-releases.js';
import type {
  AlertSource, AnalysisDescription, AnnotatedTagDescription, CheckRunDescription, CodeAlertDescription, DependabotAlertDescription, MilestoneDescription, ProtectionDescription,
  RequiredCheckDescription, RuleDescription, SecretAlertDescription, StatusDescription,
} from './release-descriptions.js';
import type { RunDescription } from './run-descriptions.js';

/** Where a pull request comes from or goes to; `repository` (owner/name) only for forks. */
export interface BranchTip {
  readonly ref: string;
  readonly sha: string;
  readonly repository?: string;
}

export interface ReviewDescription {
  readonly user: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commit: string;
  readonly body?: string;
  readonly submittedAt?: string;
  readonly authorAssociation?: string;
}

export interface PullRequestDescription {
  readonly number: number;
  readonly head: BranchTip;
  readonly base: BranchTip;
  readonly title?: string;
  readonly body?: string | null;
  readonly author?: string;
  readonly state?: 'open' | 'closed';
  readonly draft?: boolean;
  readonly mergedAt?: string;
  readonly mergeCommitSha?: string;
  readonly labels?: readonly string[];
  /** By its title. */
  readonly milestone?: string;
  /** Default: when it was merged. */
  readonly updatedAt?: string;
  readonly reviews?: readonly ReviewDescription[];
  /** Commits of its branch beside the head and the merge commit. */
  readonly commits?: readonly string[];
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly createdAt: string;
}

export interface RepositoryOptions {
  readonly defaultBranch?: string;
  /** Private by default: GitHub lets every token read what is public, and permissions would not count. */
  readonly visibility?: 'private' | 'public';
  /** What is published from now on cannot be changed. */
  readonly immutableReleases?: boolean;
}

/** A stable number for a name, so that ids do not depend on the order in which a test builds its state. */
export function toId(name: string): number {
  const known = ids.get(name) ?? createHash('sha256').update(name).digest().readUInt32BE(0);
  ids.set(name, known);
  return known;
}

const ids = new Map<string, number>();

/** One repository of the fake: what a test says about it, and what clients wrote to it. */
export class FakeRepository {
  readonly fullName: string;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly visibility: 'private' | 'public';
  readonly immutableReleases: boolean;
  readonly branches = new Map<string, string>();
  readonly tags = new Map<string, string>();
  readonly pullRequests = new Map<number, PullRequestDescription>();
  readonly issues = new Set<number>();
  /** Tree of each commit that the test named one for. */
  readonly trees = new Map<string, string>();
  readonly runs = new Map<number, RunDescription>();
  readonly releases: ReleaseDescription[] = [];
  readonly comments: Comment[] = [];
  /** By title. */
  readonly milestones = new Map<string, MilestoneDescription>();
  readonly labels = new Set<string>();
  readonly annotatedTags = new Map<string, AnnotatedTagDescription>();
  readonly checkRuns: CheckRunDescription[] = [];
  readonly rules: RuleDescription[] = [];
  /** Required checks of each protected branch. */
  readonly protections = new Map<string, readonly RequiredCheckDescription[]>();
  readonly dependabotAlerts: DependabotAlertDescription[] = [];
  readonly codeAlerts: CodeAlertDescription[] = [];
  readonly secretAlerts: SecretAlertDescription[] = [];
  readonly analyses: AnalysisDescription[] = [];
  readonly switchedOff = new Set<AlertSource>();
  readonly statuses: CommitStatus[] = [];
  readonly settings = new FakeSettings();
  readonly #files = new Map<string, Map<string, Buffer>>();

  constructor(fullName: string, options: RepositoryOptions = {}) {
    const [owner, name] = fullName.split('/');
    if (owner === undefined || name === undefined) throw new Error(`"${fullName}" is not owner/name`);
    this.fullName = fullName;
    this.owner = owner;
    this.name = name;
    this.defaultBranch = options.defaultBranch ?? 'main';
    this.visibility = options.visibility ?? 'private';
    this.immutableReleases = options.immutableReleases ?? false;
  }

  /** A file at a branch, tag or commit; files of a branch with a known commit are that commit's. */
  withFile(ref: string, path: string, content: string | Uint8Array): this {
    const key = this.resolve(ref);
    const files = this.#files.get(key) ?? new Map<string, Buffer>();
    this.#files.set(key, files.set(path, Buffer.from(content)));
    return this;
  }

  withBranch(name: string, sha: string): this {
    this.branches.set(name, sha);
    return this;
  }

  withTag(name: string, sha: string): this {
    this.tags.set(name, sha);
    return this;
  }

  withAnnotatedTag(description: AnnotatedTagDescription): this {
    const { name, commit, objects = [createHash('sha1').update(name).digest('hex')] } = description;
    this.annotatedTags.set(name, { ...description, objects });
    return this.withTag(name, commit);
  }

  withTree(commit: string, tree: string): this {
    this.trees.set(commit, tree);
    return this;
  }

  withPullRequest(description: PullRequestDescription): this {
    this.pullRequests.set(description.number, description);
    for (const label of description.labels ?? []) this.withLabel(label);
    if (description.milestone !== undefined && !this.milestones.has(description.milestone)) this.withMilestone({ title: description.milestone });
    return this.withIssue(description.number);
  }

  withIssue(number: number): this {
    this.issues.add(number);
    return this;
  }

  withMilestone(description: MilestoneDescription): this {
    this.milestones.set(description.title, { number: this.milestones.size + 1, ...description });
    return this;
  }

  withLabel(name: string): this {
    this.labels.add(name);
    return this;
  }

  withCheckRun(description: CheckRunDescription): this {
    this.checkRuns.push({ id: this.checkRuns.length + 1, ...description });
    return this;
  }

  withStatus({ ref, context, state, targetUrl }: StatusDescription): this {
    this.statuses.push({ id: this.statuses.length + 1, sha: this.resolve(ref), state, context, description: null, targetUrl: targetUrl ?? null, createdAt: '2026-01-01T00:00:00Z' });
    return this;
  }

  withRule(description: RuleDescription): this {
    this.rules.push(description);
    return this;
  }

  withProtection({ branch, checks }: ProtectionDescription): this {
    this.protections.set(branch, checks);
    return this;
  }

  withDependabotAlert(description: DependabotAlertDescription): this {
    this.dependabotAlerts.push(description);
    return this;
  }

  /** Whatever code scanning found it has analysed. */
  withCodeAlert(description: CodeAlertDescription): this {
    this.codeAlerts.push(description);
    return this.withAnalysis({ commit: '0'.repeat(40), ...(description.ref === undefined ? {} : { ref: description.ref }) });
  }

  withSecretAlert(description: SecretAlertDescription): this {
    this.secretAlerts.push(description);
    return this;
  }

  withAnalysis(description: AnalysisDescription): this {
    this.analyses.push(description);
    return this;
  }

  /** Alerts of a source that nobody switched on. */
  without(source: AlertSource): this {
    this.switchedOff.add(source);
    return this;
  }

  withComment(issue: number, body: string, author = 'octocat'): this {
    this.withIssue(issue).addComment(issue, body, author);
    return this;
  }

  withRun(description: RunDescription): this {
    this.runs.set(description.id, description);
    return this;
  }

  withRelease(description: ReleaseDescription): this {
    this.releases.push(description);
    return this;
  }

  /** Puts another description in the place of one. */
  changeRelease(release: ReleaseDescription, changes: Partial<ReleaseDescription>): ReleaseDescription {
    const changed = { ...release, ...changes };
    this.releases[this.releases.indexOf(release)] = changed;
    return changed;
  }

  /** Other bytes under the name of an asset, while GitHub claims the digest of those that were uploaded. */
  corruptAsset(tag: string, name: string): this {
    const release = this.releases.find((one) => one.tag === tag && (one.assets ?? []).some((asset) => asset.name === name));
    if (release === undefined) throw new Error(`${tag} has no asset ${name}`);
    const assets = (release.assets ?? []).map((asset) => (asset.name === name ? corrupt(asset, 'claimed') : asset));
    this.changeRelease(release, { assets });
    return this;
  }

  /** The name stands for another commit from now on, whatever it stood for. */
  moveTag(name: string, sha: string): this {
    this.annotatedTags.delete(name);
    return this.withTag(name, sha);
  }

  addComment(issue: number, body: string, author: string): Comment {
    const now = new Date().toISOString();
    const comment = { id: toId(`${this.fullName}#${issue}/${this.comments.length}`), issue, body, author, createdAt: now, updatedAt: now };
    this.comments.push(comment);
    return comment;
  }

  updateComment(id: number, body: string): Comment | undefined {
    const index = this.comments.findIndex((candidate) => candidate.id === id);
    const comment = this.comments[index];
    if (comment === undefined) return undefined;
    const updated = { ...comment, body, updatedAt: new Date().toISOString() };
    this.comments[index] = updated;
    return updated;
  }

  /** The commit of a branch or tag, where the test named one; else the ref as it is. */
  resolve(ref: string): string {
    const short = ref.replace(/^refs\/(heads|tags)\//, '');
    return this.branches.get(short) ?? this.tags.get(short) ?? short;
  }

  /** True of a commit that a branch, a tag, a tree or a file of the test names. */
  hasCommit(sha: string): boolean {
    return [...this.branches.values(), ...this.tags.values()].includes(sha) || this.trees.has(sha) || this.#files.has(sha);
  }

  /** Undefined when nothing is known at that ref. */
  filesAt(ref: string): ReadonlyMap<string, Buffer> | undefined {
    return this.#files.get(this.resolve(ref));
  }
}
