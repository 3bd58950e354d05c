export type { Anchor, Cell, CodeSpan, Fence, Heading, Link, MarkdownFile, Place, Row, Table, UndefinedReference } from './markdown-file.js';
export type { MarkdownReader, ReadMarkdown } from './markdown-reader.js';
