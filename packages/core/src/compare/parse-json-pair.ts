import { randomUUID } from 'node:crypto';
import { elementAt, findJsonLists, type JsonList } from './json-lists.js';
import { parseJsonTree } from './parse-json-tree.js';
import { isTreeArray, isTreeObject, memberOf, type Tree } from './tree.js';

/** Characters from which on it pays. */
const large = 1024 * 1024;
/** Elements before and behind the expected place that are looked at. */
const reach = 8;

/**
 * Both documents. In large ones, elements of the longest list whose text stands on both sides are parsed once and shared: most of a document
 * that is compared has not changed, and what is shared need not be walked either.
 */
export function parseJsonPair(expectedText: string, actualText: string): { readonly expected: Tree; readonly actual: Tree } {
  const expected = parseJsonTree(expectedText, 'expected');
  const isLarge = expectedText.length >= large && actualText.length >= large;
  return { expected, actual: (isLarge ? parseSharing({ text: expectedText, tree: expected }, actualText) : null) ?? parseJsonTree(actualText, 'actual') };
}

interface Parsed {
  readonly text: string;
  readonly tree: Tree;
}

/** Null when there is nothing to share, or the text is at fault: then parsing all of it says why. */
function parseSharing(expected: Parsed, text: string): Tree | null {
  const [longest] = findJsonLists(expected.text).sort((a, b) => b.end - (b.starts[0] ?? 0) - (a.end - (a.starts[0] ?? 0)));
  if (longest === undefined) return null;
  const elements = follow(expected.tree, longest.path);
  try {
    const list = findJsonLists(text).find(({ path }) => JSON.stringify(path) === JSON.stringify(longest.path));
    if (list === undefined || elements === null || !isTreeArray(elements) || elements.length !== longest.starts.length) return null;
    const mark = `list ${randomUUID()}`;
    const shell = parseJsonTree(`${text.slice(0, (list.starts[0] ?? 0) - 1)}"${mark}"${text.slice(list.end + 1)}`, 'actual');
    if (follow(shell, list.path) !== mark) return null;
    return put(shell, list.path, shareElements({ ...expected, list: longest, elements }, { text, list }));
  } catch {
    return null;
  }
}

/** In order: an element is looked for near where the last one was found. */
function shareElements(known: Parsed & { readonly list: JsonList; readonly elements: readonly Tree[] }, { text, list }: { readonly text: string; readonly list: JsonList }): Tree[] {
  const shared: Tree[] = [];
  let next = 0;
  for (let at = 0; at < list.starts.length; at += 1) {
    const element = elementAt(text, list, at);
    const found = findNear(next, (index) => elementAt(known.text, known.list, index) === element, known.elements.length);
    const tree = found === -1 ? undefined : known.elements[found];
    shared.push(tree ?? parseJsonTree(element, 'actual'));
    next = tree === undefined ? next + 1 : found + 1;
  }
  return shared;
}

function findNear(at: number, isIt: (index: number) => boolean, count: number): number {
  for (let distance = 0; distance <= reach; distance += 1) {
    if (at + distance < count && isIt(at + distance)) return at + distance;
    if (distance > 0 && at >= distance && at - distance < count && isIt(at - distance)) return at - distance;
  }
  return -1;
}

function follow(tree: Tree, path: JsonList['path']): Tree | null {
  return path.reduce<Tree | null>((holder, segment) => {
    if (holder === null) return null;
    if (isTreeArray(holder)) return holder[Number(segment)] ?? null;
    return isTreeObject(holder) ? (memberOf(holder, String(segment)) ?? null) : null;
  }, tree);
}

/** A copy of what leads to the place, with `value` there. */
function put(tree: Tree, [segment, ...path]: JsonList['path'], value: Tree): Tree {
  if (segment === undefined) return value;
  if (isTreeArray(tree)) return tree.map((element, index) => (index === segment ? put(element, path, value) : element));
  if (!isTreeObject(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, name === segment ? put(member, path, value) : member]));
}
