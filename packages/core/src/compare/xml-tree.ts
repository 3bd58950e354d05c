import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { notComparable, type Side } from './not-comparable.js';
import { childOrder, maxTreeDepth, newTreeObject, type Tree, type TreeBuilder } from './tree.js';

/** The namespace that `xmlns` declarations themselves belong to: they name prefixes and are no content. */
const declarations = 'http://www.w3.org/2000/xmlns/';
const textMember = '#text';

/**
 * Names by namespace, shown with a prefix. The first prefix seen for a URI becomes its label in both documents, so `a:x` and `b:x` of one
 * namespace are the same name, and `a:x` of two namespaces are not. A label that is taken gives way to the URI itself.
 */
export class NamespaceLabels {
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  toElementName({ uri, prefix, local }: Pick<SaxesTagNS, 'uri' | 'prefix' | 'local'>): string {
    return `${toLabel(this.#elements, uri, prefix)}${local}`;
  }

  /** An attribute without prefix has no namespace, whatever the default is. */
  toAttributeName({ uri, prefix, local }: SaxesAttributeNS): string {
    return prefix === '' ? `@${local}` : `@${toLabel(this.#attributes, uri, prefix)}${local}`;
  }
}

function toLabel(labels: Map<string, string>, uri: string, prefix: string): string {
  const known = labels.get(uri);
  if (known !== undefined) return known;
  const wanted = prefix === '' ? '' : `${prefix}:`;
  const label = [...labels.values()].includes(wanted) ? `{${uri}}` : wanted;
  labels.set(uri, label);
  return label;
}

interface OpenElement {
  readonly name: string;
  readonly members: TreeBuilder;
  readonly children: Map<string, Tree[]>;
  readonly order: string[];
  text: string;
}

/**
 * An element becomes an object: attributes as `@name`, children as lists by name, text as `#text`; one that holds text only becomes that
 * text. White space between elements, comments and processing instructions are no content. A DOCTYPE is refused: it can define what the
 * text means, and reading that is how XML parsers are attacked.
 */
export function parseXmlTree(text: string, side: Side, labels: NamespaceLabels): Tree {
  const root = openElement('');
  const open: OpenElement[] = [root];
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('doctype', () => {
    throw notComparable(`${side} has a DOCTYPE, which is refused (line ${parser.line}).`, 'Remove it, or compare the content as text.');
  });
  parser.on('opentag', (tag) => {
    if (open.length > maxTreeDepth) throw notComparable(`${side} is nested deeper than ${maxTreeDepth} levels (line ${parser.line}).`);
    flushText(open.at(-1));
    open.push(toElement(tag, labels));
  });
  parser.on('text', (piece) => appendText(open.at(-1), piece));
  parser.on('cdata', (piece) => appendText(open.at(-1), piece));
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element !== undefined && parent !== undefined) addChild(parent, element.name, closeElement(element));
  });
  parser.on('error', (error) => {
    throw notComparable(`${side} is not well-formed XML: ${error.message}`);
  });
  parser.write(text).close();
  return closeElement({ ...root, text: '' });
}

function openElement(name: string): OpenElement {
  return { name, members: newTreeObject(), children: new Map(), order: [], text: '' };
}

function toElement(tag: SaxesTagNS, labels: NamespaceLabels): OpenElement {
  const element = openElement(labels.toElementName(tag));
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.uri !== declarations) element.members[labels.toAttributeName(attribute)] = attribute.value;
  }
  return element;
}

function appendText(element: OpenElement | undefined, piece: string): void {
  if (element !== undefined) element.text += piece;
}

/** Text before a child or the end of the element; kept as it is unless it is white space only. */
function flushText(element: OpenElement | undefined): void {
  if (element === undefined) return;
  if (/[^ \t\r\n]/.test(element.text)) addChild(element, textMember, element.text);
  element.text = '';
}

function addChild(parent: OpenElement, name: string, child: Tree): void {
  const siblings = parent.children.get(name);
  if (siblings === undefined) parent.children.set(name, [child]);
  else siblings.push(child);
  parent.order.push(name);
}

function closeElement(element: OpenElement): Tree {
  flushText(element);
  const texts = element.children.get(textMember) ?? [];
  const hasOnlyText = element.order.length === texts.length && texts.length <= 1;
  if (hasOnlyText && Object.keys(element.members).length === 0) return texts[0] ?? '';
  for (const [name, children] of element.children) element.members[name] = name === textMember && hasOnlyText ? children[0] ?? '' : children;
  if (element.children.size > 1) element.members[childOrder] = element.order;
  return element.members;
}
