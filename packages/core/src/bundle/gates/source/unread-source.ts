import type { NoAnswer, SourcePlace } from '../query/answer.js';

/** A source that cannot be read, and where. */
export class UnreadSource extends Error {
  readonly reason: NoAnswer['reason'];
  readonly place: SourcePlace;

  constructor(message: string, place: SourcePlace, reason: NoAnswer['reason'] = 'unreadable-source') {
    super(message);
    this.reason = reason;
    this.place = place;
  }

  toAnswer(): NoAnswer {
    return { state: 'none', reason: this.reason, why: this.message, place: this.place };
  }
}

/** A file that gates read. */
export interface SourceFile {
  /** Relative to the bundle. */
  readonly path: string;
  /** Where it is. */
  readonly absolute: string;
  readonly bytes: number;
}
