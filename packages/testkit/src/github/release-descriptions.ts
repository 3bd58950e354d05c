export interface MilestoneDescription {
  readonly title: string;
  /** Default: the next one. */
  readonly number?: number;
  readonly state?: 'open' | 'closed';
}

/** A tag whose ref names tag objects instead of the commit itself. */
export interface AnnotatedTagDescription {
  readonly name: string;
  readonly commit: string;
  /** Ids of the tag objects, the one that the ref names first. Default: one. */
  readonly objects?: readonly string[];
  /** What the last object names; default: a commit. */
  readonly type?: 'commit' | 'tree' | 'blob';
}

export interface CheckRunDescription {
  readonly name: string;
  /** A commit, or a branch or tag that is known. */
  readonly ref: string;
  /** Default: the next one. */
  readonly id?: number;
  readonly status?: 'queued' | 'in_progress' | 'completed';
  /** Default: success once it is completed. */
  readonly conclusion?: 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out' | 'action_required';
  /** Default: GitHub Actions. */
  readonly appId?: number;
  /** Of GitHub Actions: the details point at it, and it is the suite. */
  readonly runId?: number;
  readonly detailsUrl?: string;
}

export interface StatusDescription {
  readonly ref: string;
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly targetUrl?: string;
}

export interface RequiredCheckDescription {
  readonly name: string;
  readonly appId?: number;
}

/** A rule of an active ruleset. */
export interface RuleDescription {
  readonly branch: string;
  readonly checks?: readonly RequiredCheckDescription[];
  /** Paths of workflows, instead. */
  readonly workflows?: readonly string[];
}

/** Branch protection from before there were rulesets. */
export interface ProtectionDescription {
  readonly branch: string;
  readonly checks: readonly RequiredCheckDescription[];
}

export type AlertSource = 'dependabot' | 'code-scanning' | 'secret-scanning';
export type AlertSeverity = 'low' | 'medium' | 'high' | 'critical';

interface AlertDescription {
  readonly number: number;
  readonly state?: 'open' | 'dismissed' | 'fixed';
}

export interface DependabotAlertDescription extends AlertDescription {
  readonly severity: AlertSeverity;
  readonly package: string;
  readonly advisory?: string;
  readonly summary?: string;
  readonly manifest?: string;
}

export interface CodeAlertDescription extends AlertDescription {
  /** Null for rules that are not about security. */
  readonly severity: AlertSeverity | null;
  readonly rule: string;
  readonly description?: string;
  readonly path?: string;
  /** `refs/…`; default: the default branch. */
  readonly ref?: string;
}

export interface SecretAlertDescription {
  readonly number: number;
  readonly state?: 'open' | 'resolved';
  readonly type: string;
  readonly secret: string;
}

/** That code scanning looked at a commit of a ref. */
export interface AnalysisDescription {
  /** `refs/…`; default: the default branch. */
  readonly ref?: string;
  readonly commit: string;
}
