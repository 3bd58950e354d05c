import type { MarkdownFile } from '../../../src/docs/markdown/index.js';

/** A parsed file with nothing in it but what is given. */
export function markdownFile(parts: Partial<MarkdownFile> = {}): MarkdownFile {
  return { headings: [], anchors: [], links: [], undefinedReferences: [], tables: [], fences: [], codeSpans: [], ...parts };
}
