import { isIgnored, placeBelow, type Place } from './tree-place.js';
import { isTreeArray, isTreeObject, type Tree } from './tree.js';

/** The same text for values that compare as equal. Type-tagged where JSON would not be: 1n is 1, "1" is not. */
export function toComparableText(tree: Tree, place: Place): string {
  if (isIgnored(place)) return '';
  if (isTreeArray(tree)) {
    const elements = tree.map((element, at) => toComparableText(element, placeBelow(place, String(at))));
    return `[${(place.unordered.value === undefined ? elements : elements.sort()).join(',')}]`;
  }
  if (!isTreeObject(tree)) return typeof tree === 'string' ? JSON.stringify(tree) : Object.is(tree, -0) ? '0' : String(tree);
  const members = Object.keys(tree).sort().map((key) => {
    const member = tree[key];
    const below = placeBelow(place, key);
    return member === undefined || isIgnored(below) ? '' : `${JSON.stringify(key)}:${toComparableText(member, below)}`;
  });
  return `{${members.filter((member) => member !== '').join(',')}}`;
}
