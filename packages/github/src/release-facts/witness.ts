import { sha256Hex } from '@shipworthy/core/files';
import type { ApiAnswer } from '@shipworthy/core/host';
import { isJsonArray, isJsonObject, requireJson, type Json } from '@shipworthy/core/json';
import { BrokenAnswer } from '../api/api-client.js';
import type { GitHubAccess } from '../api/github-access.js';

/** A fetch that remembers what came, to the byte: the client hands out what it made of it. */
export interface Witness {
  readonly fetch: typeof fetch;
  /** The last answer. Throws BrokenAnswer when it is no JSON, or none came. */
  readonly answer: () => ApiAnswer;
}

interface Seen {
  readonly url: string;
  readonly response: Response;
  readonly bytes: Uint8Array;
}

const mask = '***';

export function openWitness(fetchOnce: typeof fetch, { access, secrets }: { readonly access: GitHubAccess; readonly secrets: readonly string[] }): Witness {
  let seen: Seen | null = null;
  return {
    fetch: async (url, init) => {
      const response = await fetchOnce(url, init);
      seen = { url: url instanceof Request ? url.url : String(url), response, bytes: new Uint8Array(await response.clone().arrayBuffer()) };
      return response;
    },
    answer: () => {
      if (seen === null) throw new BrokenAnswer('no answer came');
      const { url, response, bytes } = seen;
      return {
        path: url.startsWith(access.apiUrl) ? url.slice(access.apiUrl.length) : new URL(url).pathname,
        status: response.status,
        etag: response.headers.get('etag'),
        sha256: sha256Hex(bytes),
        body: without(parse(bytes), secrets),
      };
    },
  };
}

function parse(bytes: Uint8Array): Json {
  try {
    return requireJson(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new BrokenAnswer('the answer is not JSON', { cause });
  }
}

function without(value: Json, secrets: readonly string[]): Json {
  if (secrets.length === 0) return value;
  if (isJsonArray(value)) return value.map((entry) => without(entry, secrets));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, secrets.includes(key) && typeof entry === 'string' ? mask : without(entry, secrets)]));
}
