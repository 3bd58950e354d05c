import { isOutage, isRateLimit, type Refusal } from './refusal.js';

const triesInOutage = 3;
const firstOutageWait = 500;
/** GitHub's advice for a secondary limit that names no time. */
const unnamedLimitWait = 60_000;
const leastRepeatedWait = 1000;

export interface RetryState {
  /** Calls made so far, at least 1. */
  readonly tries: number;
  /** Milliseconds that may still be spent waiting for rate limits. */
  readonly budget: number;
  /** A write whose answer was lost may have happened; doing it again could do it twice. */
  readonly isWrite: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Milliseconds to wait before the next try; null when there shall be none. */
export function planRetry(refusal: Refusal, state: RetryState): number | null {
  if (isRateLimit(refusal)) {
    // Who may go on at once, and is refused again and again, would ask for ever.
    const wait = Math.max(toLimitWait(refusal, state.now), state.tries > 1 ? leastRepeatedWait : 0);
    return wait <= state.budget ? wait : null;
  }
  if (!isOutage(refusal) || state.isWrite || state.tries >= triesInOutage) return null;
  return firstOutageWait * 2 ** (state.tries - 1);
}

/** Milliseconds that GitHub asks to wait. */
export function toLimitWait({ headers }: Refusal, now: number): number {
  const retryAfter = toSeconds(headers['retry-after']);
  if (retryAfter !== null) return retryAfter * 1000;
  const reset = toSeconds(headers['x-ratelimit-reset']);
  return reset === null ? unnamedLimitWait : Math.max(0, reset * 1000 - now);
}

function toSeconds(header: unknown): number | null {
  return /^[0-9]{1,12}$/.test(String(header)) ? Number(header) : null;
}
