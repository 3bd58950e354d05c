import type { ReadEvidence } from '@shipworthy/contract/release';
import type { Attachment, ReceivedEvidence } from '../evidence/index.js';
import { sha256Hex } from '../files/index.js';
import type { Answered } from '../host/index.js';
import { toPrettyJson, type Json } from '../json/index.js';
import { redactText } from '../redaction/index.js';

/** Keeps what was read: answers of the API redacted as attachments, everything by its digest. */
export interface EvidenceLog {
  /** Notes the answers, and gives what an item cites. */
  answers(asked: Answered<unknown>): readonly ReadEvidence[];
  /** What was collected from answers that are not at hand as such; the digest is that of what is kept. */
  collected(name: string, body: Json): ReadEvidence;
  file(path: string, bytes: Uint8Array | string): ReadEvidence;
  document(received: ReceivedEvidence): ReadEvidence;
  git(question: string): ReadEvidence;
  /** Every answer once, in the order of its name. */
  attachments(): readonly Attachment[];
}

export function openEvidenceLog(): EvidenceLog {
  const kept = new Map<string, { readonly name: string; readonly text: string }>();
  return {
    answers: ({ answers }) => answers.map(({ path, status, etag, sha256, body }) => {
      const id = `${path}\0${sha256}`;
      const entry = kept.get(id) ?? { name: `api/${nameOf(path)}-${sha256.slice(0, 12)}.json`, text: redactText(toPrettyJson({ url: path, status, etag, sha256, body } satisfies Json)).text };
      kept.set(id, entry);
      return { source: 'api', name: path, sha256, kept: entry.name, status, etag };
    }),
    collected: (name, body) => {
      const text = redactText(toPrettyJson({ collected: name, body })).text;
      const sha256 = sha256Hex(text);
      const entry = { name: `api/${name.replace(/[^A-Za-z0-9._-]+/g, '_')}-${sha256.slice(0, 12)}.json`, text };
      kept.set(`${name}\0${sha256}`, entry);
      return { source: 'api', name, sha256, kept: entry.name };
    },
    file: (path, bytes) => ({ source: 'file', name: path, sha256: sha256Hex(bytes) }),
    document: ({ kind, key, documentSha256, contentDigest }) => ({ source: 'document', name: `${kind ?? 'unknown'}:${key ?? 'unknown'}`, sha256: documentSha256, ...(contentDigest === null ? {} : { contentDigest }) }),
    git: (question) => ({ source: 'git', name: question, sha256: null }),
    attachments: () => [...kept.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
  };
}

/** The last parts of the path and the page, fit for a file name. */
function nameOf(path: string): string {
  const [way = '', query = ''] = path.split('?');
  const page = /(?:^|&)page=([0-9]+)/.exec(query)?.[1];
  return [...way.split('/').filter((part) => part !== '').slice(3), ...(page === undefined ? [] : [`page-${page}`])].join('-').replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, 80) || 'repository';
}
