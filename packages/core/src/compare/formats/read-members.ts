import { notComparable, type Side } from '../not-comparable.js';
import { isTreeArray, isTreeObject, mapScalars, memberOf, type Tree, type TreeObject } from '../tree/tree.js';
import { parseJsonTree } from '../tree/parse-json-tree.js';
import { NamespaceLabels } from '../tree/namespace-labels.js';
import { parseXmlTree } from '../tree/xml-tree.js';
import { toComparableText } from '../tree/to-comparable-text.js';
import { toRootPlace } from '../tree/tree-place.js';
import type { FactsSource } from './facts-format.js';

/** A DOCTYPE that only names a public DTD, as Cobertura's writers put it. Nothing is ever fetched; one that defines anything stays, and is refused. */
const namedDoctype = /<!DOCTYPE\s+\w+\s+SYSTEM\s+"[^"<>[\]]{0,200}"\s*>/;

export function readJson(source: FactsSource, what: string): TreeObject {
  const tree = parseJsonTree(source.text, source.side);
  if (!isTreeObject(tree)) throw notThis(source.side, what);
  return normalised(tree, source);
}

/** The document element by its name. */
export function readXml(source: FactsSource): TreeObject {
  const text = source.text.replace(namedDoctype, (doctype) => doctype.replace(/[^\n]/g, ' '));
  const tree = parseXmlTree(text, source.side, new NamespaceLabels());
  return isTreeObject(tree) ? normalised(tree, source) : {};
}

function normalised(tree: TreeObject, { normalise }: FactsSource): TreeObject {
  if (normalise === null) return tree;
  const mapped = mapScalars(tree, (scalar) => (typeof scalar === 'string' ? normalise(scalar) : scalar));
  return isTreeObject(mapped) ? mapped : tree;
}

const plain = toRootPlace({});

/** Any value as a text that tells it apart. */
export function toText(tree: Tree | undefined): string {
  if (tree === undefined) return '';
  return typeof tree === 'string' ? tree : toComparableText(tree, plain);
}

export function notThis(side: Side, what: string): Error {
  return notComparable(`${side} is no ${what}.`, 'See which tool wrote it, or compare it in another way.');
}

export function objectOf(tree: TreeObject, name: string): TreeObject {
  const member = memberOf(tree, name);
  return member !== undefined && isTreeObject(member) ? member : {};
}

/** The elements of a list; of anything else none. */
export function listOf(tree: TreeObject, name: string): readonly Tree[] {
  const member = memberOf(tree, name);
  return member !== undefined && isTreeArray(member) ? member : [];
}

/** Elements that are objects. An XML element without attributes and children is a text, and stands for an empty one. */
export function objectsOf(tree: TreeObject, name: string): readonly TreeObject[] {
  return listOf(tree, name).map((element) => (isTreeObject(element) ? element : {}));
}

export function textOf(tree: TreeObject, name: string): string | null {
  const member = memberOf(tree, name);
  return typeof member === 'string' ? member : null;
}

/** A number, or a text that is one. XML has texts only; some writers group digits (`1,234.5`). */
export function numberOf(tree: TreeObject, name: string): number | null {
  const member = memberOf(tree, name);
  if (typeof member === 'number') return member;
  if (typeof member !== 'string' || !/^[\d,]*\.?\d+(?:[eE][-+]?\d{1,3})?$/.test(member)) return null;
  return Number(member.replaceAll(',', ''));
}
