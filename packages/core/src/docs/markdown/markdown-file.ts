/** Where something begins, 1-based, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** ATX or setext. `text` is what a reader sees: no marks, no link targets; emoji shortcodes stay as written. */
export interface Heading extends Place {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly text: string;
}

/** `id` or `name` of an HTML tag. */
export interface Anchor extends Place {
  readonly id: string;
}

export interface Link extends Place {
  /** `definition`: the definition itself; links through it are listed as well, each with its own place and the definition's target. */
  readonly kind: 'link' | 'image' | 'autolink' | 'html-link' | 'html-image' | 'definition';
  /** The destination, unescaped and entities decoded, not percent-decoded. */
  readonly target: string;
  /** The label, where the target stands in a definition. */
  readonly label: string | null;
}

export interface UndefinedReference extends Place {
  /** As written in the first brackets; null for `[label][]`, where the label is the text. */
  readonly text: string | null;
  readonly label: string;
}

export interface Cell extends Place {
  /** What a reader sees: escapes resolved, code, emphasis and links reduced to their text. */
  readonly text: string;
  /** Targets of the links in it. */
  readonly targets: readonly string[];
}

export interface Row extends Place {
  /** As many as are written, also when the header has more or fewer. */
  readonly cells: readonly Cell[];
}

export interface Table extends Place {
  readonly header: Row;
  readonly rows: readonly Row[];
  /** Rows that a blank or text line cut off from the table: not shown as rows by GitHub. */
  readonly lostRows: readonly Row[];
}

export interface Fence extends Place {
  /** Of the comment `<!-- sample: name -->` before it, with nothing but blank lines between. */
  readonly name: string | null;
  readonly info: string;
  /** Without the indentation of the fence, lines ended by `\n`. */
  readonly content: string;
  /** Offsets of the content's lines in the text, in UTF-16 code units; equal when the fence is empty. */
  readonly from: number;
  readonly to: number;
  /** What stands before every line of the content: indentation of a list item, `> `. */
  readonly prefix: string;
}

/** Code in prose, where paths are cited. */
export interface CodeSpan extends Place {
  readonly text: string;
}

/** What one Markdown file says, as GitHub reads it. Front matter, fenced code and comments hold none of the others. */
export interface MarkdownFile {
  readonly headings: readonly Heading[];
  readonly anchors: readonly Anchor[];
  readonly links: readonly Link[];
  readonly undefinedReferences: readonly UndefinedReference[];
  readonly tables: readonly Table[];
  readonly fences: readonly Fence[];
  readonly codeSpans: readonly CodeSpan[];
}
