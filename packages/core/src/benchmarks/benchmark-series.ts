/** The samples of one benchmark in one unit, as a tool wrote them down. */
export interface BenchmarkSeries {
  /** What `select` may call it, the fullest first. */
  readonly names: readonly string[];
  readonly unit: string;
  /** Empty when the tool kept a summary only. */
  readonly samples: readonly number[];
}
