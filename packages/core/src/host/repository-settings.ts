/** The repository itself. */
export interface RepositoryFacts {
  readonly defaultBranch: string;
  readonly isPublic: boolean;
  /** Whether the person whose token it is administers it; null of tokens of workflows and apps, of which GitHub does not say. */
  readonly isAdministrator: boolean | null;
}

/** A rule that holds for a branch now, whatever ruleset it comes from. */
export interface BranchRule {
  /** `pull_request`, `required_status_checks`, `merge_queue`, … */
  readonly type: string;
  readonly rulesetId: number | null;
  /** Switches of the rule by the name that GitHub gives them. */
  readonly switches: Readonly<Record<string, boolean>>;
}

/** Branch protection from before there were rulesets. */
export interface BranchProtection {
  readonly isStrict: boolean;
  readonly requiresCodeOwners: boolean;
  readonly allowsForcePushes: boolean;
  readonly allowsDeletions: boolean;
  /** False: administrators are not bound by it. */
  readonly bindsAdministrators: boolean;
}

export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly target: string;
  /** `active`, `evaluate` or `disabled`. */
  readonly enforcement: string;
  /** Patterns of full ref names; null where it is not chosen by names. */
  readonly refs: { readonly include: readonly string[]; readonly exclude: readonly string[] } | null;
  /** Types of its rules. */
  readonly rules: readonly string[];
  /** Who passes it by, for people; null where the token may not see. */
  readonly bypass: readonly string[] | null;
}

/** What protects branches and tags. Every method throws ShipworthyError `github/*`; what may be hidden is `github/permission-denied`. */
export interface RepositoryRules {
  readRepository(): Promise<RepositoryFacts>;
  /** Needs no more than to see the repository. */
  listBranchRules(branch: string): Promise<readonly BranchRule[]>;
  /** Of the repository and of what it belongs to. */
  listRulesets(): Promise<readonly Ruleset[]>;
  /** Null where there is none. Reading one that is there needs `administration: read`. */
  readBranchProtection(branch: string): Promise<BranchProtection | null>;
}

export interface ActionsPolicy {
  readonly isEnabled: boolean;
  readonly allowed: 'all' | 'local_only' | 'selected';
  readonly requiresFullHash: boolean;
  /** Null unless `selected`. */
  readonly selected: { readonly ofGitHub: boolean; readonly verified: boolean; readonly patterns: readonly string[] } | null;
}

export type ForkApproval = 'first_time_contributors_new_to_github' | 'first_time_contributors' | 'all_external_contributors';

/** Settings of GitHub Actions and of releases. All need `administration: read`, which no workflow token has; errors as above. */
export interface ActionsSettings {
  readPolicy(): Promise<ActionsPolicy>;
  readDefaultToken(): Promise<'read' | 'write'>;
  readRetentionDays(): Promise<number>;
  readForkApproval(): Promise<ForkApproval>;
  hasImmutableReleases(): Promise<boolean>;
}
