import type { MarkdownFile } from './markdown-file.js';

/** A file as it was read; `unreadable` says why not, for people. */
export type ReadMarkdown = { readonly state: 'read'; readonly file: MarkdownFile; readonly text: string } | { readonly state: 'unreadable'; readonly why: string };

/** Reads and parses each file once, however often it is asked for. */
export interface MarkdownReader {
  /** By path relative to the root; every path that was asked for is in the answer. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, ReadMarkdown>>;
}
