import { blockParser } from './blocks/block-parser.js';
import { collectBlocks, type Block, type HeadingBlock, type TextBlock } from './blocks/collect-blocks.js';
import { collectDefinitions, type CollectedDefinitions } from './collect-definitions.js';
import { collectTags } from './inline/html-tags.js';
import type { FoundLink, InlineFacts } from './inline/inline-sink.js';
import type { Fence, Heading, MarkdownFile, Table } from './markdown-file.js';
import { PlaceFinder } from './place-finder.js';
import { scanInline } from './inline/scan-inline.js';
import { findBodyStart, toSourceText } from './source-text.js';
import { toFence } from './to-fence.js';
import { toHtmlFacts } from './to-html-facts.js';
import { findTextBehind, toTable } from './to-tables.js';

const taskMark = /^\[[ xX]\](?=[ \t\n])/;

/** What a Markdown text says, as GitHub reads it. Any text is Markdown; the time grows with its length. */
export function parseMarkdown(text: string): MarkdownFile {
  return new FileParser(text).parse();
}

class FileParser {
  readonly #text: string;
  readonly #source: string;
  readonly #places: PlaceFinder;
  readonly #blocks: readonly Block[];
  readonly #defined: CollectedDefinitions;
  readonly #facts: InlineFacts = { links: [], undefinedReferences: [], codeSpans: [], tags: [] };
  readonly #headings: Heading[] = [];
  readonly #tables: Table[] = [];
  readonly #fences: Fence[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#source = toSourceText(text);
    this.#places = new PlaceFinder(this.#source, text.charCodeAt(0) === 0xfeff);
    const start = findBodyStart(this.#source);
    this.#blocks = collectBlocks(blockParser.parse(start === 0 ? this.#source : this.#source.slice(start)), this.#source, start);
    this.#defined = collectDefinitions(this.#blocks);
  }

  parse(): MarkdownFile {
    this.#blocks.forEach((block, index) => this.#read(block, index));
    const places = this.#places;
    const { links: htmlLinks, anchors } = toHtmlFacts(this.#facts.tags);
    const links = [...this.#defined.links, ...this.#facts.links, ...htmlLinks].sort(byOffset);
    return {
      headings: this.#headings,
      anchors: anchors.map(({ from, id }) => ({ line: places.line(from), column: places.column(from), id })),
      links: links.map(({ from, kind, target, label }: FoundLink) => ({ line: places.line(from), column: places.column(from), kind, target, label })),
      undefinedReferences: this.#facts.undefinedReferences.map(({ from, text: shown, label }) => ({ line: places.line(from), column: places.column(from), text: shown, label })),
      tables: this.#tables,
      fences: this.#fences,
      codeSpans: this.#facts.codeSpans.map(({ from, text }) => ({ line: places.line(from), column: places.column(from), text })),
    };
  }

  #read(block: Block, index: number): void {
    switch (block.kind) {
      case 'paragraph':
      case 'task': return this.#readText(block, index);
      case 'atx':
      case 'setext': return this.#readHeading(block, index);
      case 'table': return this.#readTable(block, index);
      case 'html': return collectTags(block.text, (tag, at) => this.#facts.tags.push({ from: block.from + at, tag }));
      case 'fence': {
        this.#fences.push(toFence(block, this.#blocks[index - 1], { text: this.#text, places: this.#places }));
        return;
      }
      case 'comment':
      case 'rule':
      case 'code':
      case 'footnote': return;
    }
  }

  #readText(block: TextBlock, index: number): void {
    const start = this.#defined.textStarts.get(index) ?? (block.kind === 'task' ? (taskMark.exec(block.text)?.[0].length ?? 0) : 0);
    this.#scan(block.text.slice(start), block.from + start, 'text');
  }

  #readHeading(block: HeadingBlock, index: number): void {
    const start = this.#defined.textStarts.get(index) ?? 0;
    const { from, to } = block.kind === 'atx' ? trimAtx(block.text) : trimSetext(block.text, start);
    // Definitions and nothing else: what looks like an underline is text.
    if (block.kind === 'setext' && start > 0 && from >= to) return;
    const text = this.#scan(block.text.slice(from, to), block.from + from, 'heading');
    const { line, column } = this.#places.find(block.from + (block.kind === 'setext' ? from : 0));
    this.#headings.push({ line, column, level: block.level, text: trimLines(text) });
  }

  #readTable(block: TextBlock, index: number): void {
    const context = { places: this.#places, references: this.#defined.references, facts: this.#facts };
    this.#tables.push(toTable(block, findTextBehind(this.#blocks, index), context));
  }

  #scan(text: string, from: number, as: 'text' | 'heading'): string {
    return scanInline(text, { from, references: this.#defined.references, facts: this.#facts, as });
  }
}

function byOffset(a: FoundLink, b: FoundLink): number {
  return a.from - b.from;
}

function trimLines(text: string): string {
  return text.includes('\n') ? text.split('\n').map((line) => line.trim()).join('\n').trim() : text.trim();
}

/** Without the marks before it, and behind it where blanks part them from the text. */
function trimAtx(text: string): { readonly from: number; readonly to: number } {
  const from = /^#+[ \t]*/.exec(text)?.[0].length ?? 0;
  let to = text.trimEnd().length;
  let marks = to;
  while (marks > from && text.charAt(marks - 1) === '#') marks -= 1;
  if (marks === from || /[ \t]/.test(text.charAt(marks - 1))) to = marks;
  return { from, to: Math.max(from, to) };
}

function trimSetext(text: string, start: number): { readonly from: number; readonly to: number } {
  const underline = text.lastIndexOf('\n');
  return { from: start, to: Math.max(0, underline) };
}
