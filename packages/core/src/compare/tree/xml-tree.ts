import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { NamespaceLabels } from './namespace-labels.js';
import { notComparable, type Side } from '../not-comparable.js';
import { childOrder, maxTreeDepth, newTreeObject, type Tree, type TreeBuilder } from './tree.js';

/** The namespace that `xmlns` declarations themselves belong to: they name prefixes and are no content. */
const declarations = 'http://www.w3.org/2000/xmlns/';
export const textMember = '#text';

/** One element on the way down from the document: its name, and its index among its parent's children of that name. */
export interface ElementStep {
  readonly name: string;
  readonly index: number;
}

/** An element whose children are too many to be held: each is given away when it is complete. */
export interface XmlContainer {
  /** From the document element on. */
  readonly path: readonly ElementStep[];
  readonly onChild: (name: string, child: Tree, size: number) => void;
}

interface OpenElement extends ElementStep {
  readonly members: TreeBuilder;
  readonly children: Map<string, Tree[]>;
  readonly order: string[];
  /** Its place in the path of the container; −1 off that path. */
  readonly onPath: number;
  /** Character at which it begins. */
  readonly start: number;
  text: string;
}

export interface XmlTreeReaderOptions {
  readonly side: Side;
  readonly labels: NamespaceLabels;
  readonly container?: XmlContainer;
  /** Characters that may be held; a container's children are not, once they are complete. */
  readonly mostHeld?: number;
}

/**
 * An element becomes an object: attributes as `@name`, children as lists by name, text as `#text`; one that holds text only becomes that
 * text. White space between elements, comments and processing instructions are no content. A DOCTYPE is refused: it can define what the
 * text means, and reading that is how XML parsers are attacked.
 */
export class XmlTreeReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #options: XmlTreeReaderOptions;
  readonly #open: OpenElement[] = [openElement('', { index: 0, onPath: 0, start: 0 })];
  /** Characters of children that were given away, and where the next one begins. */
  #givenAway = 0;
  #nextChild = 0;
  #written = 0;

  constructor(options: XmlTreeReaderOptions) {
    this.#options = options;
    const { side } = options;
    const parser = this.#parser;
    parser.on('doctype', () => {
      throw notComparable(`${side} has a DOCTYPE, which is refused (line ${parser.line}).`, 'Remove it, or compare the content as text.');
    });
    parser.on('opentag', (tag) => this.#enter(tag));
    parser.on('text', (piece) => this.#appendText(piece));
    parser.on('cdata', (piece) => this.#appendText(piece));
    parser.on('closetag', () => this.#leave());
    parser.on('error', (error) => {
      throw notComparable(`${side} is not well-formed XML: ${error.message}`);
    });
  }

  write(text: string): void {
    this.#parser.write(text);
    // Between two writes the parser's own position counts the last piece twice.
    this.#written += text.length;
    const { mostHeld = Infinity, side } = this.#options;
    if (this.#written - this.#givenAway > mostHeld) {
      throw notComparable(`${side} holds more than ${mostHeld} characters that are not repeated records of one element.`, 'Compare it as text.');
    }
  }

  close(): Tree {
    this.#parser.close();
    const [root] = this.#open;
    return root === undefined ? '' : this.#toTree({ ...root, text: '' });
  }

  /** The elements that are open, from the document element on, with the share of all characters so far that each spans. */
  listOpen(): (ElementStep & { readonly share: number })[] {
    return this.#open.slice(1).map(({ name, index, start }) => ({ name, index, share: 1 - start / this.#written }));
  }

  #enter(tag: SaxesTagNS): void {
    const { side, labels, container } = this.#options;
    if (this.#open.length > maxTreeDepth) throw notComparable(`${side} is nested deeper than ${maxTreeDepth} levels (line ${this.#parser.line}).`);
    const parent = this.#open.at(-1);
    if (parent === undefined) return;
    this.#flushText(parent);
    const name = labels.toElementName(tag);
    const index = parent.children.get(name)?.length ?? 0;
    const step = parent.onPath === -1 ? undefined : container?.path[parent.onPath];
    const onPath = step?.name === name && step.index === index ? parent.onPath + 1 : -1;
    const element = openElement(name, { index, onPath, start: this.#parser.position });
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.uri !== declarations) element.members[labels.toAttributeName(attribute)] = attribute.value;
    }
    this.#open.push(element);
    if (this.#isContainer(element)) this.#nextChild = element.start;
  }

  #leave(): void {
    const element = this.#open.pop();
    const parent = this.#open.at(-1);
    if (element !== undefined && parent !== undefined) this.#addChild(parent, element.name, this.#toTree(element));
  }

  #appendText(piece: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += piece;
  }

  /** Text before a child or the end of the element; kept as it is unless it is white space only. */
  #flushText(element: OpenElement): void {
    if (/[^ \t\r\n]/.test(element.text)) this.#addChild(element, textMember, element.text);
    element.text = '';
  }

  #addChild(parent: OpenElement, name: string, child: Tree): void {
    if (this.#isContainer(parent)) {
      const size = this.#parser.position - this.#nextChild;
      this.#nextChild += size;
      this.#givenAway += size;
      this.#options.container?.onChild(name, child, size);
      return;
    }
    const siblings = parent.children.get(name);
    if (siblings === undefined) parent.children.set(name, [child]);
    else siblings.push(child);
    parent.order.push(name);
  }

  #isContainer(element: OpenElement): boolean {
    return this.#options.container !== undefined && element.onPath === this.#options.container.path.length;
  }

  #toTree(element: OpenElement): Tree {
    this.#flushText(element);
    const texts = element.children.get(textMember) ?? [];
    const hasOnlyText = element.order.length === texts.length && texts.length <= 1;
    // What is left of a container is an object, with or without attributes: else one that has some would differ in kind from one without.
    if (hasOnlyText && Object.keys(element.members).length === 0 && !this.#isContainer(element)) return texts[0] ?? '';
    for (const [name, children] of element.children) element.members[name] = name === textMember && hasOnlyText ? children[0] ?? '' : children;
    if (element.children.size > 1) element.members[childOrder] = element.order;
    return element.members;
  }
}

export function parseXmlTree(text: string, side: Side, labels: NamespaceLabels): Tree {
  const reader = new XmlTreeReader({ side, labels });
  reader.write(text);
  return reader.close();
}

function openElement(name: string, place: Pick<OpenElement, 'index' | 'onPath' | 'start'>): OpenElement {
  return { name, ...place, members: newTreeObject(), children: new Map(), order: [], text: '' };
}
