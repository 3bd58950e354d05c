import type { MarkdownReader, ReadMarkdown } from './markdown-reader.js';
import { parseMarkdown } from './parse-markdown.js';
import { readSource } from './read-source.js';

export interface MarkdownReaderOptions {
  /** Absolute. */
  readonly root: string;
}

export function openMarkdownReader({ root }: MarkdownReaderOptions): MarkdownReader {
  const known = new Map<string, ReadMarkdown>();
  return {
    async read(paths) {
      const answer = new Map<string, ReadMarkdown>();
      for (const path of paths) {
        const read = known.get(path) ?? readMarkdown(root, path);
        known.set(path, read);
        answer.set(path, read);
      }
      return answer;
    },
  };
}

function readMarkdown(root: string, path: string): ReadMarkdown {
  const source = readSource(root, path);
  return source.state === 'unreadable' ? source : { state: 'read', file: parseMarkdown(source.text), text: source.text };
}
