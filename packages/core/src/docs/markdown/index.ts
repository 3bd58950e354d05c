export type { Anchor, Cell, CodeSpan, Fence, Heading, Link, MarkdownFile, Place, Row, Table, UndefinedReference } from './markdown-file.js';
export type { MarkdownReader, ReadMarkdown } from './markdown-reader.js';
export { openMarkdownReader, type MarkdownReaderOptions } from './open-markdown-reader.js';
export { parseMarkdown } from './parse-markdown.js';
