/** One thing that is checked. Registered once; docs/rules.md and `shipworthy explain` are made from it. */
export interface Rule {
  readonly title: string;
  /** Why anyone should care. */
  readonly why: string;
  /** What to do when it fires; a finding may say it more precisely. */
  readonly remedy: string;
  /**
   * The names that identify the thing a finding is about. Only these enter the fingerprint: never lines or values, so that a
   * waiver survives unrelated edits.
   */
  readonly keys: readonly string[];
}
