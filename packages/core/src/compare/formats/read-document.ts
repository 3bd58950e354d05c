import { isTreeObject, mapScalars, type Tree, type TreeObject } from '../tree/tree.js';
import { parseJsonTree } from '../tree/parse-json-tree.js';
import { parseYamlTrees } from '../tree/yaml-tree.js';
import type { FactsSource } from './facts-format.js';
import { notThis } from './read-members.js';

/** JSON or YAML, told by how it begins. */
export function readDocument({ text, side, normalise }: FactsSource): TreeObject {
  const tree: Tree = /^\uFEFF?\s*[{[]/.test(text) ? parseJsonTree(text, side) : (parseYamlTrees(text, side)[0] ?? null);
  const mapped = normalise === null ? tree : mapScalars(tree, (scalar) => (typeof scalar === 'string' ? normalise(scalar) : scalar));
  if (!isTreeObject(mapped)) throw notThis(side, 'document with members');
  return mapped;
}
