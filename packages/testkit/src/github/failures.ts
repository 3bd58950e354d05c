import { setTimeout as wait } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import { toRefusal, type Answer } from './answer.js';

/** What goes wrong instead of, or on top of, the true answer. */
export type Failure =
  /** Any status with GitHub's shape of refusal. `retryAfter` in seconds. `isDone`: what was asked for was done all the same. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number; readonly message?: string; readonly isDone?: boolean }
  /** The hourly budget is used up; `resetAt` in seconds since 1970. */
  | { readonly kind: 'rate-limit'; readonly resetAt: number }
  /** Too fast or too many at once: 403, not 429, and only the message and retry-after tell. */
  | { readonly kind: 'secondary-rate-limit'; readonly retryAfter: number }
  /** Announces the whole length, sends half of the body, closes the connection. */
  | { readonly kind: 'truncated' }
  /** The true answer, late. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** The true answer, byte by byte, so slowly that nobody lives to see its end. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** The connection closes without a byte. */
  | { readonly kind: 'reset' }
  /** The same, after what was asked for was done. */
  | { readonly kind: 'lost' }
  /** Of an upload: the asset is left half-uploaded, and the answer is 502. */
  | { readonly kind: 'cut-upload' }
  /** Of an upload: a byte of what is stored is another one. `claimed`: GitHub claims the digest of what was sent. */
  | { readonly kind: 'corrupted'; readonly digest: 'claimed' | 'true' }
  /** Status 200 and a JSON type, with this text instead of the answer. */
  | { readonly kind: 'wrong-json'; readonly text: string }
  /** No answer ever comes, and the connection stays open until the client goes. `half`: of an upload, as after `cut-upload`; of anything else nothing. */
  | { readonly kind: 'held'; readonly done: HeldDone };

/** What was done of a request that is never answered. */
export type HeldDone = 'nothing' | 'half' | 'all';

function toFailedAnswer(failure: Failure, answer: Answer): Answer {
  switch (failure.kind) {
    case 'status': {
      const refusal = toRefusal(failure.status, failure.message ?? 'Injected failure');
      return failure.retryAfter === undefined ? refusal : { ...refusal, headers: { ...refusal.headers, 'retry-after': String(failure.retryAfter) } };
    }
    case 'rate-limit': {
      const refusal = toRefusal(403, 'API rate limit exceeded for installation.');
      const limits = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(failure.resetAt) };
      return { ...refusal, headers: { ...refusal.headers, ...limits } };
    }
    case 'secondary-rate-limit': {
      const refusal = toRefusal(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.');
      return { ...refusal, headers: { ...refusal.headers, 'retry-after': String(failure.retryAfter) } };
    }
    case 'cut-upload':
      return toRefusal(502, 'Bad Gateway');
    case 'wrong-json':
      return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: Buffer.from(failure.text) };
    default:
      return answer;
  }
}

/** A refused write must not have happened, while one whose answer was lost on the way has. */
export function isRefusedUnseen(failure: Failure): boolean {
  if (failure.kind === 'status') return failure.isDone !== true;
  if (failure.kind === 'held') return failure.done === 'nothing';
  return !['truncated', 'slow', 'drip', 'wrong-json', 'lost', 'cut-upload', 'corrupted'].includes(failure.kind);
}

async function drip(response: ServerResponse, body: Buffer, everyMs: number): Promise<void> {
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await wait(everyMs, undefined, { ref: false });
  }
  response.end();
}

/** The status the client sees, 0 when it sees none. */
export async function send(response: ServerResponse, answer: Answer, failure: Failure | undefined): Promise<number> {
  if (failure?.kind === 'reset' || failure?.kind === 'lost') {
    response.socket?.destroy();
    return 0;
  }
  if (failure?.kind === 'held') {
    await new Promise<void>((resolve) => response.once('close', () => resolve()));
    return 0;
  }
  // Without a claim on the event loop: an answer that nobody waits for any more must not keep the process alive.
  if (failure?.kind === 'slow') await wait(failure.delayMs, undefined, { ref: false });
  const sent = failure === undefined ? answer : toFailedAnswer(failure, answer);
  response.writeHead(sent.status, { ...sent.headers, 'content-length': String(sent.body.length) });
  if (failure?.kind === 'drip') {
    await drip(response, sent.body, failure.everyMs);
  } else if (failure?.kind === 'truncated') {
    response.write(sent.body.subarray(0, Math.floor(sent.body.length / 2)), () => response.socket?.destroy());
  } else {
    response.end(sent.body);
  }
  return sent.status;
}

interface PlannedFailure {
  /** Null: whichever operation. */
  readonly match: string | null;
  /** Requests that go by before it begins. */
  after: number;
  readonly failure: Failure;
  left: number;
}

/** Failures that wait for their call, in the order in which they were planned. */
export class FailurePlan {
  readonly #planned: PlannedFailure[] = [];

  add(match: string, failure: Failure, times: number): void {
    this.#planned.push({ match, after: 0, failure, left: times });
  }

  /** From the n-th request on, counted from 1, whichever it is. */
  addAt(n: number, failure: Failure, times: number): void {
    this.#planned.push({ match: null, after: n - 1, failure, left: times });
  }

  clear(): void {
    this.#planned.length = 0;
  }

  take(operation: string): Failure | undefined {
    const planned = this.#planned.find((candidate) => (candidate.match ?? operation) === operation && candidate.left > 0 && candidate.after <= 0);
    for (const candidate of this.#planned) if ((candidate.match ?? operation) === operation) candidate.after -= 1;
    if (planned === undefined) return undefined;
    planned.left -= 1;
    return planned.failure;
  }
}
