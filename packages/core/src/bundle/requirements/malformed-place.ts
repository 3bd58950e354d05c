export interface MalformedPlace {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
