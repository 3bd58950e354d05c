import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Answered, ApiAnswer } from '@shipworthy/core/host';
import { toList } from '../api/read-answer.js';
import { ask, type Asker, type Question, type Reply } from './ask.js';

export const pageSize = 100;
/** 30,000 entries; what is longer cannot be read within the requests that a token has. */
const mostPages = 300;

export interface ListQuestion<T> extends Omit<Question<readonly T[]>, 'read' | 'absent'> {
  readonly toEntry: (entry: unknown) => T;
  /** Where the list stands in the body; absent: the body is the list. */
  readonly listIn?: (body: unknown) => unknown;
  /** True when nothing after this page is wanted. */
  readonly isEnough?: (page: readonly T[]) => boolean;
  /** The pages have no numbers: without a link there is no next one. */
  readonly hasCursor?: boolean;
}

/** All pages, or an error: a part of a list is no list. @throws ShipworthyError `github/*` */
export async function listPages<T>(asker: Asker, question: ListQuestion<T>): Promise<Answered<readonly T[]>> {
  const { toEntry, listIn = itself, isEnough = () => false, ...rest } = question;
  const value: T[] = [];
  const answers: ApiAnswer[] = [];
  let place: Place | null = {};
  for (let page = 1; place !== null; page += 1) {
    if (page > mostPages) throw new ShipworthyError('github/unavailable', `There is more than ${mostPages * pageSize} entries to read, so GitHub could not ${question.what}.`, { hint: 'Narrow down what is asked for.' });
    const parameters: Question<T>['parameters'] = { ...question.parameters, per_page: pageSize, ...place };
    const reply: Reply<readonly T[]> = await ask(asker, { ...rest, parameters, read: (body) => toList(listIn(body)).map(toEntry) });
    value.push(...reply.value);
    answers.push(reply.answer);
    const next = isEnough(reply.value) ? null : findNext(reply.link, { page, isFull: reply.value.length >= pageSize, hasCursor: question.hasCursor === true });
    if (next !== null && (Object.keys(next).length === 0 || isSame(next, place))) throw new ShipworthyError('github/unavailable', `The link to the next page leads nowhere, so GitHub could not ${question.what}.`, { hint: 'Find out what answers instead of GitHub: a proxy, or another GITHUB_API_URL.' });
    place = next;
  }
  return { value, answers };
}

function itself(body: unknown): unknown {
  return body;
}

function isSame(one: Place, other: Place): boolean {
  return one['page'] === other['page'] && one['after'] === other['after'];
}

/** Empty: a link that names no page. */
type Place = Readonly<Record<string, string>>;

interface Position {
  readonly page: number;
  readonly isFull: boolean;
  readonly hasCursor: boolean;
}

/**
 * By the link, for GitHub counts some lists in pages, others by cursors, and fills not every page. Only its place is taken: the token goes
 * where it went. Where the link was lost on the way, a full page asks for another.
 */
function findNext(link: string | null, { page, isFull, hasCursor }: Position): Place | null {
  const [, target] = /<([^<>]*)>;\s*rel="next"/.exec(link ?? '') ?? [];
  if (target === undefined) return link === null && isFull && !hasCursor ? { page: String(page + 1) } : null;
  const base = 'https://localhost';
  if (!URL.canParse(target, base)) return {};
  const { searchParams } = new URL(target, base);
  return Object.fromEntries(['page', 'after'].flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value]];
  }));
}
