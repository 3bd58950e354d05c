/** A ruleset as it was made in the settings. */
export interface RulesetDescription {
  readonly name: string;
  /** Default: branch. */
  readonly target?: 'branch' | 'tag';
  /** Default: active. */
  readonly enforcement?: 'active' | 'evaluate' | 'disabled';
  /** Default: the default branch; of tags all. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** As the API has them: `{ type, parameters? }`. */
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  readonly bypass?: readonly Readonly<Record<string, unknown>>[];
}

export interface SettingsDescription {
  /** What GitHub says of the person whose token it is; of a workflow's it says nothing. */
  readonly isAdministrator?: boolean;
  readonly defaultToken: 'read' | 'write';
  readonly actions: { readonly enabled: boolean; readonly allowed?: 'all' | 'local_only' | 'selected'; readonly shaPinning?: boolean };
  readonly selected: { readonly ofGitHub: boolean; readonly verified: boolean; readonly patterns: readonly string[] };
  readonly retentionDays: number;
  readonly forkApproval: 'first_time_contributors_new_to_github' | 'first_time_contributors' | 'all_external_contributors';
  /** Switches of branch protection from before there were rulesets; `withProtection` says that there is any. */
  readonly protection: { readonly strict: boolean; readonly codeOwners: boolean; readonly forcePushes: boolean; readonly deletions: boolean; readonly administrators: boolean };
}

/** What the settings of a repository say; as a new repository has them until a test says otherwise. */
export class FakeSettings {
  readonly rulesets: (RulesetDescription & { readonly id: number })[] = [];
  #values: SettingsDescription = {
    defaultToken: 'read',
    actions: { enabled: true, allowed: 'all' },
    selected: { ofGitHub: true, verified: false, patterns: [] },
    retentionDays: 90,
    forkApproval: 'first_time_contributors',
    protection: { strict: false, codeOwners: false, forcePushes: false, deletions: false, administrators: true },
  };

  get values(): SettingsDescription {
    return this.#values;
  }

  set(changes: Partial<SettingsDescription>): this {
    this.#values = { ...this.#values, ...changes };
    return this;
  }

  withRuleset(description: RulesetDescription): this {
    this.rulesets.push({ ...description, id: this.rulesets.length + 2 }); // 1 is the one of `withRule`
    return this;
  }
}
