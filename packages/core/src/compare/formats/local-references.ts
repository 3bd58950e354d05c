import { notComparable, type Side } from '../not-comparable.js';
import { isTreeArray, isTreeObject, memberOf, type Tree, type TreeObject } from '../tree/tree.js';
import { textOf } from './read-members.js';

const mostSteps = 32;

/** `$ref` within one document. Others are never followed: a comparison fetches nothing. */
export class LocalReferences {
  readonly #document: TreeObject;
  readonly #side: Side;

  constructor(document: TreeObject, side: Side) {
    this.#document = document;
    this.#side = side;
  }

  isLocal(reference: string): boolean {
    return reference === '#' || reference.startsWith('#/');
  }

  resolve(reference: string): Tree {
    let found: Tree | undefined = this.#document;
    for (const segment of reference.split('/').slice(1)) {
      const name = decode(segment).replaceAll('~1', '/').replaceAll('~0', '~');
      if (found === undefined) break;
      if (isTreeArray(found)) found = /^\d{1,9}$/.test(name) ? found[Number(name)] : undefined;
      else found = isTreeObject(found) ? memberOf(found, name) : undefined;
    }
    if (found === undefined) throw notComparable(`${this.#side} refers to ${reference}, which it does not hold.`);
    return found;
  }

  /** What is meant in the end, of things that may be replaced by a reference as a whole. */
  follow(tree: Tree): TreeObject {
    let found = tree;
    for (let step = 0; step < mostSteps; step += 1) {
      if (!isTreeObject(found)) return {};
      const reference = textOf(found, '$ref');
      if (reference === null) return found;
      if (!this.isLocal(reference)) throw notComparable(`${this.#side} refers to ${reference}, which is another document.`, 'Bundle it into one document first.');
      found = this.resolve(reference);
    }
    throw notComparable(`${this.#side} refers in a circle where nothing but an end is allowed.`);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
