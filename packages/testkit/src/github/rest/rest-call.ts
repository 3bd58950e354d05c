import { toJsonAnswer, toRefusal, type Answer } from '../answer.js';
import { toContractAnswer, type Operation } from '../contract.js';
import type { FakeRepository } from '../fake-repository.js';
import type { Fields } from '../json.js';
import type { World } from '../world.js';

/** A request that was let in: known operation, no contract fault, permitted, in a repository that exists. */
export interface RestCall {
  readonly operation: Operation;
  readonly world: World;
  readonly repository: FakeRepository;
  readonly path: Fields;
  readonly query: Fields;
  readonly body: Fields;
  readonly accept: string;
  readonly url: URL;
  /** What came behind the headers, where it is a file and no JSON. */
  readonly sent: { readonly bytes: Buffer; readonly mediaType: string | undefined; readonly announced: string | undefined };
}

/** Answers one operation from the state. */
export type RestHandler = (call: RestCall) => Answer;

/** An answer whose missing fields GitHub's schema fills, and which is checked against it. */
export function answerWith(call: RestCall, given: unknown, status = 200): Answer {
  return toJsonAnswer(status, toContractAnswer(call.operation, status, given));
}

export function toNotFound(): Answer {
  return toRefusal(404, 'Not Found');
}

export function repositoryUrl(call: RestCall): string {
  return `${call.world.origin}/repos/${call.repository.fullName}`;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly headers: Record<string, string>;
}

function renderLinks(call: RestCall, page: number, last: number): string {
  const targets: readonly [string, number, boolean][] = [
    ['prev', page - 1, page > 1],
    ['next', page + 1, page < last],
    ['last', last, page < last],
    ['first', 1, page > 1],
  ];
  const links = targets.filter(([, , exists]) => exists).map(([relation, target]) => {
    const url = new URL(call.url.pathname + call.url.search, call.world.origin);
    url.searchParams.set('page', String(target));
    return `<${url.href}>; rel="${relation}"`;
  });
  return links.join(', ');
}

/** One page, with the Link header by which clients find the next; no header when there is but one page. */
export function toPage<Item>(call: RestCall, all: readonly Item[]): Page<Item> {
  const size = Math.min(Math.max(call.query.integer('per_page', 30), 1), 100);
  const page = Math.max(call.query.integer('page', 1), 1);
  const links = renderLinks(call, page, Math.max(Math.ceil(all.length / size), 1));
  return { items: all.slice((page - 1) * size, page * size), headers: links === '' ? {} : { link: links } };
}

/** A page answered as GitHub does for plain lists. */
export function answerPage<Item>(call: RestCall, all: readonly Item[], render: (item: Item) => unknown): Answer {
  const page = toPage(call, all);
  const answer = answerWith(call, page.items.map(render));
  return { ...answer, headers: { ...answer.headers, ...page.headers } };
}

/** A page of a list that knows no numbers: the link alone says where the next one begins. */
export function answerCursorPage<Item>(call: RestCall, all: readonly Item[], render: (item: Item) => unknown): Answer {
  const size = Math.min(Math.max(call.query.integer('per_page', 30), 1), 100);
  const start = fromCursor(call.query.optionalText('after'));
  const answer = answerWith(call, all.slice(start, start + size).map(render));
  if (start + size >= all.length) return answer;
  const url = new URL(call.url.pathname + call.url.search, call.world.origin);
  url.searchParams.set('after', toCursor(start + size));
  return { ...answer, headers: { ...answer.headers, link: `<${url.href}>; rel="next"` } };
}

function toCursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function fromCursor(cursor: string | undefined): number {
  return cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('cursor:', ''));
}

/** A page answered as GitHub does where the list stands under a name, beside its total. */
export function answerCountedPage<Item>(call: RestCall, all: readonly Item[], list: { name: string; render: (item: Item) => unknown }): Answer {
  const page = toPage(call, all);
  const answer = answerWith(call, { total_count: all.length, [list.name]: page.items.map(list.render) });
  return { ...answer, headers: { ...answer.headers, ...page.headers } };
}
