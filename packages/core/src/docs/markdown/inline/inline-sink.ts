import type { FootnoteNumbers } from './footnote-numbers.js';
import type { HtmlTag } from './html-tags.js';
import type { Link } from '../markdown-file.js';

/** A definition as links through it see it. */
export interface Definition {
  readonly target: string;
  readonly label: string;
}

/** What must be known of the whole file before its inline text can be read. */
export interface References {
  /** By label key. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: FootnoteNumbers;
}

export interface FoundLink {
  readonly kind: Link['kind'];
  readonly from: number;
  readonly target: string;
  readonly label: string | null;
}

/** A label that is not defined; `[label]` begins at `labelFrom`. */
export interface FoundReference {
  readonly from: number;
  readonly text: string | null;
  readonly label: string;
}

/** A piece of text that a reader sees as something else; pieces do not overlap unless one holds the other. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What inline text holds; offsets are those of the file. */
export interface InlineFacts {
  readonly links: FoundLink[];
  readonly undefinedReferences: FoundReference[];
  readonly codeSpans: { readonly from: number; readonly text: string }[];
  readonly tags: { readonly from: number; readonly tag: HtmlTag }[];
}
