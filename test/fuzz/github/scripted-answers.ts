import { parseJsonOrNothing } from './json-view.js';

/** What a server says to one request. */
export interface ScriptedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** A request as it was made, and what it was told. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly hasToken: boolean;
  readonly sent: unknown;
  readonly status: number;
  /** The body as JSON; undefined where it is none. */
  readonly told: unknown;
}

const separator = '\n%%\n';
const mostAnswers = 20;
/** More no server sends, and no client takes. */
const longestHeader = 8 * 1024;
const bodiless = new Set([204, 205, 304]);

/** An answer is its status, its headers a line each, an empty line, and its body; between two stands a line of `%%`. */
export function parseAnswers(text: string): readonly ScriptedAnswer[] {
  return text.split(separator, mostAnswers).map((part) => {
    const [head = '', ...rest] = part.split('\n\n');
    const [first = '', ...lines] = head.split('\n');
    const status = /^[2-5][0-9]{2}$/.test(first) ? Number(first) : 200;
    return { status, headers: toHeaders(lines), body: rest.join('\n\n') };
  });
}

function toHeaders(lines: readonly string[]): Headers {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  for (const line of lines) {
    const [, name = '', value = ''] = /^([a-z][a-z0-9-]*): ([\x20-\x7e]*)$/.exec(line.slice(0, longestHeader)) ?? [];
    if (name !== '') headers.set(name, value);
  }
  return headers;
}

/** A fetch that answers from memory, one answer after the other; the last one is given again and again. */
export function createScriptedFetch(answers: readonly ScriptedAnswer[], most: number): { readonly fetch: typeof fetch; readonly exchanges: readonly Exchange[]; readonly isExhausted: () => boolean } {
  const exchanges: Exchange[] = [];
  let isExhausted = false;
  return {
    exchanges,
    isExhausted: () => isExhausted,
    fetch: async (input, init) => {
      const request = new Request(input instanceof Request ? input : String(input), { method: init?.method ?? 'GET', headers: new Headers(init?.headers) });
      const { status, headers, body } = answers[Math.min(exchanges.length, answers.length - 1)] ?? { status: 404, headers: new Headers(), body: '' };
      isExhausted ||= exchanges.length >= most;
      if (isExhausted) throw new TypeError('too many requests');
      exchanges.push({
        method: request.method, url: new URL(request.url), hasToken: request.headers.has('authorization'), sent: typeof init?.body === 'string' ? parseJsonOrNothing(init.body) : undefined, status, told: parseJsonOrNothing(body),
      });
      return new Response(bodiless.has(status) ? null : body, { status, headers });
    },
  };
}
