import type { Tree } from '@lezer/common';

/** What stands between two offsets. In `text` the marks of quotes are blanks, so that every character is on its offset. */
interface Leaf {
  readonly from: number;
  readonly text: string;
  /** Blocks in the same list item or quote have the same number. */
  readonly container: number;
}

export interface TextBlock extends Leaf {
  /** `task`: the first paragraph of a list item. */
  readonly kind: 'paragraph' | 'task' | 'table' | 'html' | 'comment' | 'rule' | 'code';
}

export interface HeadingBlock extends Leaf {
  readonly kind: 'atx' | 'setext';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface FenceBlock extends Leaf {
  readonly kind: 'fence';
  /** Offset of the opening marks. */
  readonly opening: number;
  /** Where the content of each line begins and ends. */
  readonly lines: readonly (readonly [from: number, to: number])[];
  /** Offset of the closing marks; null when the fence ends with what holds it. */
  readonly closing: number | null;
}

export interface FootnoteMark extends Leaf {
  readonly kind: 'footnote';
}

export type Block = TextBlock | HeadingBlock | FenceBlock | FootnoteMark;

const textKinds: Readonly<Record<string, TextBlock['kind']>> = {
  Paragraph: 'paragraph',
  Table: 'table',
  HTMLBlock: 'html',
  HiddenBlock: 'comment',
  HorizontalRule: 'rule',
  CodeBlock: 'code',
};
const headingLevels: Readonly<Record<string, HeadingBlock['level']>> = {
  ATXHeading1: 1, ATXHeading2: 2, ATXHeading3: 3, ATXHeading4: 4, ATXHeading5: 5, ATXHeading6: 6, SetextHeading1: 1, SetextHeading2: 2,
};
const containers: ReadonlySet<string> = new Set(['Blockquote', 'BulletList', 'OrderedList', 'ListItem', 'FootnoteDefinition']);

interface Visited {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Lists the blocks of a parsed text in their order. */
export function collectBlocks(tree: Tree, source: string, base: number): Block[] {
  const collector = new BlockCollector(source, base);
  tree.iterate({
    enter: (node) => collector.enter(node),
    leave: (node) => collector.leave(node),
  });
  return collector.blocks;
}

class BlockCollector {
  readonly blocks: Block[] = [];
  readonly #source: string;
  readonly #base: number;
  readonly #open: number[] = [0];
  #containers = 0;
  #isFirstInItem = false;
  #marks: number[] = [];
  #lines: [number, number][] = [];
  #opening = 0;
  #closing: number | null = null;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  enter({ name, from, to }: Visited): void {
    if (containers.has(name)) {
      this.#containers += 1;
      this.#open.push(this.#containers);
      this.#isFirstInItem = name === 'ListItem';
    } else if (name === 'QuoteMark') this.#marks.push(from);
    else if (name === 'FenceOpening') this.#opening = from + this.#base;
    else if (name === 'FenceClosing') this.#closing = from + this.#base;
    else if (name === 'FenceLine') this.#addLine(from + this.#base, to + this.#base);
    else if (name !== 'ListMark' && name !== 'HeaderMark') this.#marks = [];
  }

  leave({ name, from, to }: Visited): void {
    const base = this.#base;
    if (containers.has(name)) this.#open.pop();
    const kind = textKinds[name];
    const level = headingLevels[name];
    if (kind !== undefined) this.#add({ kind: kind === 'paragraph' && this.#isFirstInItem ? 'task' : kind, from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (level !== undefined) this.#add({ kind: name.startsWith('A') ? 'atx' : 'setext', level, from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (name === 'FootnoteMark') this.blocks.push({ kind: 'footnote', from: from + base, text: this.#toText(from + base, to + base), container: this.#container() });
    else if (name === 'FencedCode') {
      this.#add({ kind: 'fence', opening: this.#opening, lines: this.#lines, closing: this.#closing, from: from + base, text: '', container: this.#container() });
      this.#lines = [];
      this.#closing = null;
    }
  }

  #add(block: Block): void {
    this.blocks.push(block);
    this.#isFirstInItem = false;
  }

  #addLine(from: number, to: number): void {
    // Behind the last line end there is no line.
    if (from < this.#source.length) this.#lines.push([from, to]);
  }

  #container(): number {
    return this.#open.at(-1) ?? 0;
  }

  #toText(from: number, to: number): string {
    if (this.#marks.length === 0) return this.#source.slice(from, to);
    const marks = this.#marks.map((mark) => mark + this.#base).filter((mark) => mark >= from && mark < to);
    if (marks.length === 0) return this.#source.slice(from, to);
    const pieces: string[] = [];
    let at = from;
    for (const mark of marks) {
      pieces.push(this.#source.slice(at, mark));
      at = mark + 1;
    }
    pieces.push(this.#source.slice(at, to));
    return pieces.join(' ');
  }
}
