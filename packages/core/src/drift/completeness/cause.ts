/** A finding that others follow from. */
export interface Cause {
  readonly fingerprint: string;
  readonly message: string;
}
