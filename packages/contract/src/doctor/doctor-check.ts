/** One thing that `doctor` looks at. The texts stand in the page of the command as well. */
export interface DoctorCheck {
  /** What should be so. */
  readonly title: string;
  /** What happens otherwise. */
  readonly why: string;
  /** What to do, as one sentence; a finding may know better. */
  readonly fix: string;
}
