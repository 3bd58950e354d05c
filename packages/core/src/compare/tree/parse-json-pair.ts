import { randomUUID } from 'node:crypto';
import { findJsonLists, findListStart, type JsonList, type JsonPath } from './json-lists.js';
import { parseJsonTree, parseMeasuredTree } from './parse-json-tree.js';
import { shareElements } from './share-elements.js';
import { isTreeArray, isTreeObject, maxTreeDepth, memberOf, type Tree } from './tree.js';

/** Characters from which on it pays. */
const large = 1024 * 1024;

/**
 * Both documents, their texts without byte order mark. In large ones, elements of the longest list whose text stands on both sides are parsed
 * once and shared: most of a document that is compared has not changed, and what is shared need not be walked either.
 */
export function parseJsonPair(expectedText: string, actualText: string): { readonly expected: Tree; readonly actual: Tree } {
  if (expectedText.length < large || actualText.length < large) return { expected: parseJsonTree(expectedText, 'expected'), actual: parseJsonTree(actualText, 'actual') };
  const { lists, measure } = findJsonLists(expectedText);
  const expected = parseMeasuredTree(expectedText, measure, { side: 'expected', maxDepth: maxTreeDepth });
  if (expectedText === actualText) return { expected, actual: expected };
  const [longest] = lists.toSorted((a, b) => toLength(b) - toLength(a));
  return { expected, actual: (longest === undefined ? null : parseSharing({ text: expectedText, tree: expected, list: longest }, actualText)) ?? parseJsonTree(actualText, 'actual') };
}

function toLength({ starts, end }: JsonList): number {
  return end - (starts[0] ?? 0);
}

interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  readonly list: JsonList;
}

/** Null when there is nothing to share, or the text is at fault: then parsing all of it says why. */
function parseSharing({ text: expectedText, tree, list }: Parsed, text: string): Tree | null {
  const elements = follow(tree, list.path);
  try {
    const start = findListStart(text, list.path);
    if (start === null || elements === null || !isTreeArray(elements) || elements.length !== list.starts.length) return null;
    const shared = shareElements({ text: expectedText, list, elements }, { text, start });
    if (shared === null) return null;
    const mark = `list ${randomUUID()}`;
    const shell = parseJsonTree(`${text.slice(0, start - 1)}"${mark}"${text.slice(shared.end + 1)}`, 'actual');
    return follow(shell, list.path) === mark ? put(shell, list.path, shared.elements) : null;
  } catch {
    return null;
  }
}

function follow(tree: Tree, path: JsonPath): Tree | null {
  return path.reduce<Tree | null>((holder, segment) => {
    if (holder === null) return null;
    if (isTreeArray(holder)) return holder[Number(segment)] ?? null;
    return isTreeObject(holder) ? (memberOf(holder, String(segment)) ?? null) : null;
  }, tree);
}

/** A copy of what leads to the place, with `value` there. */
function put(tree: Tree, [segment, ...path]: JsonPath, value: Tree): Tree {
  if (segment === undefined) return value;
  if (isTreeArray(tree)) return tree.map((element, index) => (index === segment ? put(element, path, value) : element));
  if (!isTreeObject(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, name === segment ? put(member, path, value) : member]));
}
