import type { RemoteRepository } from '@shipworthy/core/host';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { createRemoteRepository, type GitHubAccess } from '@shipworthy/github';
import { must, textTarget, type Target } from '../engine/target.js';
import { jsonWords } from '../targets/words.js';
import { createScriptedFetch, parseAnswers, type Exchange } from './scripted-answers.js';

/** The interfaces that are absent where nobody asks. */
export type Remote = { readonly [K in keyof RemoteRepository]-?: NonNullable<RemoteRepository[K]> };

/** One question to GitHub, whatever it answers. */
export interface Question<T> {
  readonly name: string;
  readonly words: readonly string[];
  readonly ask: (remote: Remote, access: GitHubAccess) => Promise<T>;
  /** What the facts may not say that the answers do not. Gives the kind of what was found. @throws Broken */
  readonly judge: (facts: T, told: readonly Exchange[]) => string;
  /** Requests, those that were tried again included. */
  readonly most?: number;
}

const begin = Date.UTC(2026, 0, 1);
const waitBudget = 60_000;
/** Half a second and a second before the second and the third try. */
const outageWait = 1500;
const hosts = ['api.github.com', 'uploads.github.com'];
const answerWords = ['200\n', '404\n', '403\n', '429\n', '500\n', '204\n', '302\n', '422\n', '\n\n', '\n%%\n', 'link: <https://api.github.com/x?page=2>; rel="next"\n', 'retry-after: 0\n', 'x-ratelimit-remaining: 0\n', 'x-ratelimit-reset: 1\n', 'content-type: text/plain\n', '{"message":"Not Found"}', 'false', 'null', '{}', '[]'];
const propertiesOfAll = Object.getOwnPropertyNames(Object.prototype).join();

/** The text is what a server says: see `parseAnswers`. */
export function question<T>({ name, words, ask, judge, most = 1000 }: Question<T>): Target {
  return textTarget(name, [...jsonWords, ...answerWords, ...words], async (text) => {
    const { fetch, exchanges, isExhausted } = createScriptedFetch(parseAnswers(text), most);
    let waited = 0;
    const clock = { now: () => begin + waited, wait: async (milliseconds: number) => (waited += milliseconds) };
    const access: GitHubAccess = { apiUrl: 'https://api.github.com', repository: 'o/r', token: 'ghs_very-secret', waitBudget, clock, loadFetch: async () => fetch };
    try {
      return judge(await ask(toRemote(access), access), exchanges);
    } catch (error) {
      if (isShipworthyError(error)) mustBeInert(error.message);
      throw error;
    } finally {
      must(!isExhausted(), 'asks without end');
      must(waited <= waitBudget + outageWait * exchanges.length, 'waits longer than it may');
      must(exchanges.every(({ hasToken, url }) => !hasToken || hosts.includes(url.host)), 'gives the token to a stranger');
      must(Object.getOwnPropertyNames(Object.prototype).join() === propertiesOfAll, 'changes what all objects are');
    }
  });
}

function mustBeInert(message: string): void {
  must(!/[\p{Cc}\p{Cs}]/u.test(message.replaceAll('\n', '')), 'a message moves the cursor');
  must(message.length < 4000, 'a message without end');
  must(!message.includes('ghs_very-secret'), 'a message tells the token');
}

function toRemote(access: GitHubAccess): Remote {
  const remote = createRemoteRepository(access);
  const { reviews, runs, releases, releaseFacts, releasePages, rules, actionsSettings } = remote;
  if (!reviews || !runs || !releases || !releaseFacts || !releasePages || !rules || !actionsSettings) throw new TypeError('the adapter does not offer everything');
  const commitOf: Remote['commitOf'] = async (revision) => (await remote.commitOf?.(revision)) ?? null;
  return { ...remote, commitOf, reviews, runs, releases, releaseFacts, releasePages, rules, actionsSettings };
}
