/** What GitHub, or the way to it, answered instead of what was asked for. */
export interface Refusal {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Octokit reports a connection that failed as status 500 without an answer; the two must not be mixed up. */
export function toRefusal(error: unknown): Refusal {
  const status = fieldOf(error, 'status');
  const response = fieldOf(error, 'response');
  const headers = fieldOf(response, 'headers');
  // The message of what the disk refuses names the place on this machine.
  const message = typeof fieldOf(error, 'path') === 'string' ? fieldOf(error, 'code') : fieldOf(error, 'message');
  return {
    status: response === undefined || typeof status !== 'number' ? null : status,
    message: typeof message === 'string' ? message : String(error),
    headers: isRecord(headers) ? headers : {},
  };
}

export function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** GitHub slows clients down with 429, or with 403 and one of three signs. */
export function isRateLimit({ status, headers, message }: Refusal): boolean {
  if (status === 429) return true;
  return status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message));
}

/** No answer, or one that blames the server. */
export function isOutage({ status }: Refusal): boolean {
  return status === null || status >= 500;
}
