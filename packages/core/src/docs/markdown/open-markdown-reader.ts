import { setImmediate } from 'node:timers/promises';
import type { MarkdownReader, ReadMarkdown } from './markdown-reader.js';
import { parseMarkdown } from './parse-markdown.js';
import { readSource } from './read-source.js';

export interface MarkdownReaderOptions {
  /** Absolute. */
  readonly root: string;
}

/** The event loop never blocks for much longer, except for one large file. */
const sliceMs = 10;

/**
 * Reads in this thread alone. Two were slower: opening small files does not get faster by threads, and what one has parsed, the other has to
 * build anew (ADR 14).
 */
export function openMarkdownReader({ root }: MarkdownReaderOptions): MarkdownReader {
  const known = new Map<string, ReadMarkdown>();
  return {
    async read(paths) {
      const answer = new Map<string, ReadMarkdown>();
      let sliceEnd = performance.now() + sliceMs;
      for (const path of paths) {
        const read = known.get(path) ?? readMarkdown(root, path);
        known.set(path, read);
        answer.set(path, read);
        if (performance.now() < sliceEnd) continue;
        await setImmediate();
        sliceEnd = performance.now() + sliceMs;
      }
      return answer;
    },
  };
}

function readMarkdown(root: string, path: string): ReadMarkdown {
  const source = readSource(root, path);
  return source.state === 'unreadable' ? source : { state: 'read', file: parseMarkdown(source.text), text: source.text };
}
