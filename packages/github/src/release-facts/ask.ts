import { ShipworthyError } from '@shipworthy/contract/errors';
import type { ApiAnswer } from '@shipworthy/core/host';
import { BrokenAnswer, type ApiClient } from '../api/api-client.js';
import type { GitHubAccess } from '../api/github-access.js';
import { toTextOrNull } from '../api/read-answer.js';
import { fieldOf, isRateLimit, toRefusal, type Refusal } from '../api/refusal.js';
import type { Request } from '../api/to-github-error.js';
import { unlessHidden } from '../api/unless-hidden.js';
import { openWitness } from './witness.js';

/** One GET, and how its answer is understood. */
export interface Question<T> extends Request {
  /** What follows the repository, as GitHub writes it: `/labels/{name}`. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** Throws BrokenAnswer for what GitHub cannot have meant: then it is asked again. */
  readonly read: (body: unknown) => T;
  /** What 404 says, where it says that there is none. Elsewhere it is `github/permission-denied`: what a token may not see, GitHub calls absent. */
  readonly absent?: { readonly value: T };
  /** A refusal that says more than that the token may not, in our words; null for all others. */
  readonly explain?: (refusal: Refusal) => ShipworthyError | null;
  /** Fields whose texts are kept nowhere, wherever they stand in the body. */
  readonly secrets?: readonly string[];
}

export interface Reply<T> {
  readonly value: T;
  readonly answer: ApiAnswer;
  /** The Link header. */
  readonly link: string | null;
}

/** Where questions go. */
export interface Asker {
  readonly access: GitHubAccess;
  readonly client: ApiClient;
}

/** @throws ShipworthyError `github/*` */
export async function ask<T>({ access, client }: Asker, question: Question<T>): Promise<Reply<T>> {
  const { route, parameters, read, secrets = [] } = question;
  const outcome = await unlessHidden(question, () => client.call(question, async (octokit, repository, fetchOnce): Promise<Reply<T> | ShipworthyError> => {
    const witness = openWitness(fetchOnce, { access, secrets });
    try {
      const { headers } = await octokit.request(`GET /repos/{owner}/{repo}${route}`, { ...repository, ...parameters, request: { fetch: witness.fetch } });
      const answer = witness.answer();
      return { value: read(answer.body), answer, link: toTextOrNull(headers.link) };
    } catch (error) {
      return orExplain(error, question, witness.answer);
    }
  }));
  if (outcome instanceof ShipworthyError) throw outcome;
  return outcome;
}

/** What says something is returned, past those who take every absence for a secret; everything else is thrown on. */
function orExplain<T>(error: unknown, { absent, explain }: Question<T>, answer: () => ApiAnswer): Reply<T> | ShipworthyError {
  if (error instanceof ShipworthyError) return error;
  const refusal = toRefusal(error);
  if (refusal.status === null || isRateLimit(refusal)) throw error;
  const explained = explain?.(refusal) ?? null;
  if (explained !== null) return explained;
  if (refusal.status !== 404 || absent === undefined) throw error;
  const said = answer();
  // A proxy's own page says nothing about what GitHub has.
  if (typeof fieldOf(said.body, 'message') !== 'string') throw new BrokenAnswer('the answer is not one of GitHub');
  return { value: absent.value, answer: said, link: null };
}
