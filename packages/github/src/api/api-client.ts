import { setTimeout as wait } from 'node:timers/promises';
import type { Octokit } from '@octokit/rest';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { GitHubAccess } from './github-access.js';
import { toRefusal } from './refusal.js';
import { planRetry } from './retry-policy.js';
import { toGitHubError, type Request } from './to-github-error.js';

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export interface ApiRequest extends Request {
  readonly isWrite?: boolean;
}

/** GitHub's REST API with one policy for waiting, trying again and giving up. */
export interface ApiClient {
  /** @throws ShipworthyError `github/*` */
  call<T>(request: ApiRequest, send: (octokit: Octokit, repository: Repository) => Promise<T>): Promise<T>;
  fetch(): Promise<typeof fetch>;
}

const silent = (): void => undefined;

export function createApiClient(access: GitHubAccess): ApiClient {
  const [owner = '', repo = ''] = access.repository.split('/');
  let budget = access.waitBudget ?? 60_000;
  let octokit: Promise<Octokit> | undefined;
  const loadFetch = access.loadFetch ?? (() => Promise.resolve(fetch));

  async function connect(): Promise<Octokit> {
    // Loaded at the first question only: most runs never ask GitHub anything.
    const { Octokit: Client } = await import('@octokit/rest');
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    return new Client({ auth: access.token, baseUrl: access.apiUrl, userAgent: 'shipworthy', log, request: { fetch: await loadFetch() } });
  }

  async function call<T>(request: ApiRequest, send: (client: Octokit, repository: Repository) => Promise<T>): Promise<T> {
    octokit ??= connect();
    const client = await octokit;
    for (let tries = 1; ; tries += 1) {
      try {
        return await send(client, { owner, repo });
      } catch (error) {
        if (error instanceof ShipworthyError) throw error;
        const refusal = toRefusal(error);
        const pause = planRetry(refusal, { tries, budget, isWrite: request.isWrite === true, now: Date.now() });
        if (pause === null) throw toGitHubError(refusal, request, access);
        // What an outage costs is bounded by its tries; only waiting that GitHub asked for draws on the budget.
        if (refusal.status === 429 || refusal.status === 403) budget -= pause;
        await wait(pause);
      }
    }
  }

  return { call, fetch: loadFetch };
}

/** An answer that is not what GitHub documents: cut off on the way, or a proxy's own page. Thrown inside `call`, it is tried again. */
export class BrokenAnswer extends Error {
  override name = 'BrokenAnswer';
}
