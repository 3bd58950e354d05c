import type { Outcome } from '../words/index.js';
import type { GateResult } from './bundle-readiness.js';

/** A gate at one candidate. Plain data for a report that is read by people and blocks nothing, so there is no published schema. */
export interface TrendPoint {
  readonly version: string | null;
  readonly commit: string | null;
  readonly run: string | null;
  /** RFC 3339: when the verification began that gave the value. */
  readonly at: string;
  /** How many verifications of this candidate said something of the gate; the last one counts. */
  readonly verifications: number;
  readonly outcome: Outcome;
  /** Unrounded; null where there was none. */
  readonly value: GateResult['value'];
  /** For people: `>= 60`. */
  readonly threshold: string;
  /** The numbers in the threshold, two for a range; empty where it is about something else. */
  readonly limits: readonly number[];
  /** Negative on the bad side; null where that means nothing. */
  readonly margin: number | null;
}

/** One gate over the candidates, oldest first. Values in another unit are another trend. */
export interface GateTrend {
  /** Key of the documents. */
  readonly bundle: string;
  readonly area: string;
  readonly gate: string;
  readonly title: string;
  readonly unit: string | null;
  readonly points: readonly TrendPoint[];
}

export interface TrendReport {
  /** Documents that were used. */
  readonly documents: number;
  readonly candidates: number;
  /** Documents that could not be used, and why. */
  readonly refused: readonly string[];
  /** Those that did not pass at their newest candidate first. */
  readonly gates: readonly GateTrend[];
}
