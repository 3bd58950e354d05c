export interface DoctorView {
  /** Show what is fine as well. */
  readonly all: boolean;
}
