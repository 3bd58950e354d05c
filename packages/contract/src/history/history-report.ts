/** One value of the past. Plain data for a report that is read by people and blocks nothing, so there is no published schema. */
export interface HistoryPoint {
  readonly commit: string | null;
  readonly run: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly value: number;
}

/** A place where a metric became another one. */
export interface HistoryChange {
  /** Index of the first point of the new level. */
  readonly at: number;
  /** Medians before and after. */
  readonly before: number;
  readonly after: number;
  /** After ÷ before − 1; null when before is 0. */
  readonly change: number | null;
}

export interface HistorySeries {
  readonly pack: string;
  readonly case: string;
  readonly metric: string;
  readonly unit: string | null;
  /** Oldest first. */
  readonly points: readonly HistoryPoint[];
  readonly changes: readonly HistoryChange[];
}

export interface HistoryReport {
  readonly documents: number;
  /** Documents that could not be used, and why. */
  readonly refused: readonly string[];
  /** Those with changes first. */
  readonly series: readonly HistorySeries[];
  readonly options: { readonly window: number; readonly magnitude: number; readonly segment: number };
}
