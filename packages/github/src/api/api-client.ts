import { setTimeout as wait } from 'node:timers/promises';
import type { Octokit } from '@octokit/rest';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Clock, GitHubAccess } from './github-access.js';
import { toRefusal, type Refusal } from './refusal.js';
import { planRetry } from './retry-policy.js';
import { toGitHubError, type Request } from './to-github-error.js';

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export interface ApiRequest extends Request {
  readonly isWrite?: boolean;
  /** Of files that may be large: a try lasts as long as bytes move. */
  readonly transfer?: Transfer;
}

/** Tells the client that bytes moved. */
export class Transfer {
  #listener: (bytes: number) => void = () => undefined;

  /** To be called for every piece. */
  readonly moved = (bytes: number): void => this.#listener(bytes);

  watch(listener: (bytes: number) => void): void {
    this.#listener = listener;
  }
}

/** One try. `fetch` is for what lies outside the API; it ends when the time for the try is up, as the client does. */
export type Send<T> = (octokit: Octokit, repository: Repository, fetchOnce: typeof fetch) => Promise<T>;

/** GitHub's REST API with one policy for waiting, trying again and giving up. */
export interface ApiClient {
  /** @throws ShipworthyError `github/*` */
  call<T>(request: ApiRequest, send: Send<T>): Promise<T>;
  /** HTTP requests so far, each try for itself. */
  countRequests(): number;
}

/** When the budget is used up, each question still gets this long: others may have used it up by honest waiting. */
const leastPatience = 2_000;
/** When all bytes are sent, GitHub still has to store them. */
const transferPatience = 4;
/** Of a transfer, once the budget is used up: ten files must not cost ten times the patience. */
const leastTransferPatience = 1 / 3;
/** 1 kB a second, slower than any line over which releases are published. */
const leastBytesPerMillisecond = 1;
const silent = (): void => undefined;
const machineClock: Clock = { now: () => Date.now(), wait };

export function createApiClient(access: GitHubAccess): ApiClient {
  const [owner = '', repo = ''] = access.repository.split('/');
  const { patience: fullPatience = 30_000, loadFetch = () => Promise.resolve(fetch), clock = machineClock } = access;
  let budget = access.waitBudget ?? 60_000;
  let requests = 0;

  async function tryOnce<T>(send: Send<T>, signal: AbortSignal): Promise<T> {
    // Loaded at the first question only: most runs never ask GitHub anything.
    const [{ Octokit: Client }, fetchAny] = await Promise.all([import('@octokit/rest'), loadFetch()]);
    const fetchOnce: typeof fetch = async (url, init) => {
      requests += 1;
      const response = await fetchAny(url, { ...init, signal });
      // What leads nowhere is no answer, whatever its body says.
      if (response.status >= 300 && response.status < 400 && init?.redirect !== 'manual') throw new BrokenAnswer(`the answer leads nowhere (${response.status})`);
      return response;
    };
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const octokit = new Client({ auth: access.token, baseUrl: access.apiUrl, userAgent: 'shipworthy', log, request: { fetch: fetchOnce } });
    return send(octokit, { owner, repo }, fetchOnce);
  }

  return {
    countRequests: () => requests,
    async call(request, send) {
      for (let tries = 1; ; tries += 1) {
        const { transfer } = request;
        const patience = transfer === undefined ? Math.min(fullPatience, Math.max(budget, leastPatience)) : toTransferPatience(fullPatience, budget);
        const outcome = await waitFor((signal) => tryOnce(send, signal), { patience, transfer });
        if ('answer' in outcome) return outcome.answer;
        const { refusal, isSilence } = outcome;
        if (isSilence) budget -= patience;
        const pause = isSilence && budget <= 0 ? null : planRetry(refusal, { tries, budget, isWrite: request.isWrite === true, now: clock.now() });
        if (pause === null) throw toGitHubError(refusal, request, { token: access.token, now: clock.now() });
        // What an outage costs is bounded by its tries; only waiting that GitHub asked for, or left us to, draws on the budget.
        if (refusal.status === 429 || refusal.status === 403) budget -= pause;
        await clock.wait(pause);
      }
    },
  };
}

function toTransferPatience(fullPatience: number, budget: number): number {
  return fullPatience * (budget > 0 ? transferPatience : leastTransferPatience);
}

type Outcome<T> = { readonly answer: T } | { readonly refusal: Refusal; readonly isSilence: boolean };

/**
 * The trap: undici forgets the signal of an upload as soon as the headers of its answer are there and garbage was collected; whoever then waits for the
 * body waits for ever.
 */
function untilGivenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new BrokenAnswer('given up')), { once: true });
  });
}

/** The timer is not `AbortSignal.timeout`, which lets the process end while it waits. */
async function waitFor<T>(ask: (signal: AbortSignal) => Promise<T>, { patience, transfer }: { readonly patience: number; readonly transfer: Transfer | undefined }): Promise<Outcome<T>> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience);
  const begun = performance.now();
  let moved = 0;
  transfer?.watch((bytes) => {
    moved += bytes;
    // A byte now and then is no progress: who only ever trickles would hold the step for days.
    if (performance.now() - begun > patience + moved / leastBytesPerMillisecond) silence.abort();
    else timer.refresh();
  });
  try {
    return { answer: await Promise.race([ask(silence.signal), untilGivenUp(silence.signal)]) };
  } catch (error) {
    if (error instanceof ShipworthyError) throw error;
    if (!silence.signal.aborted) return { refusal: toRefusal(error), isSilence: false };
    return { refusal: { status: null, message: `no whole answer within ${patience / 1000} s`, headers: {} }, isSilence: true };
  } finally {
    clearTimeout(timer);
  }
}

/** An answer that is not what GitHub documents: cut off on the way, or a proxy's own page. Thrown inside `call`, it is tried again. */
export class BrokenAnswer extends Error {
  override name = 'BrokenAnswer';
}
