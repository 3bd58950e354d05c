import { notComparable, type Side } from '../not-comparable.js';
import { isTreeArray, memberOf, newTreeObject, type TreeObject } from '../tree/tree.js';
import { compareVersions, parseVersion } from '../../version/index.js';
import type { FactChange, FactsFormat, FactVerdict } from './facts-format.js';
import { listCycloneDx, listLockfile, listNpmTree, listSpdx, type Component } from './list-components.js';
import { notThis, readJson, textOf, toText } from './read-members.js';

const noVersion = '(no version)';
const separator = ', ';

/** What a product is made of, by name, from whichever list npm or an SBOM tool wrote. The product itself is not one of its components. */
export const components: FactsFormat = {
  read: (source) => toFacts(listComponents(readJson(source, 'list of components'), source.side)),
  judge: judgeComponent,
};

function listComponents(document: TreeObject, side: Side): Component[] {
  const holds = (name: string): boolean => memberOf(document, name) !== undefined;
  if (textOf(document, 'bomFormat') === 'CycloneDX') return listCycloneDx(document);
  if (holds('spdxVersion')) {
    const packages = memberOf(document, 'packages');
    if (packages === undefined || !isTreeArray(packages)) throw notThis(side, 'SPDX document with a list "packages"');
    return listSpdx(document);
  }
  if (holds('lockfileVersion')) return listLockfile(document);
  if (holds('dependencies') || (holds('name') && holds('version'))) {
    if (holds('error')) throw notComparable(`${side} holds an error of npm in place of its list.`);
    return listNpmTree(document);
  }
  throw notThis(side, 'package-lock.json, output of `npm ls --json`, CycloneDX or SPDX document');
}

/** Name → its versions, each once however often it is installed. A program without components is a valid one. */
function toFacts(list: readonly Component[]): TreeObject {
  const versions = new Map<string, Set<string>>();
  for (const { name, version } of list) versions.set(name, (versions.get(name) ?? new Set<string>()).add(version ?? noVersion));
  const facts = newTreeObject();
  for (const [name, set] of versions) facts[name] = [...set].sort().join(separator);
  return facts;
}

function judgeComponent({ kind, segments: [where = ''], expected, actual }: FactChange): FactVerdict {
  if (kind === 'added') return { word: 'added', rank: 1, where };
  if (kind === 'removed') return { word: 'removed', rank: 2, where };
  const [before, after] = [toText(expected).split(separator), toText(actual).split(separator)];
  const gone = before.filter((version) => !after.includes(version));
  const fresh = after.filter((version) => !before.includes(version));
  return { ...toWord(gone, fresh), where };
}

/** One version in place of another has a direction, if both are versions; anything else has none. */
function toWord(gone: readonly string[], fresh: readonly string[]): Pick<FactVerdict, 'word' | 'rank'> {
  const [from, to] = [parseVersion(gone.length === 1 ? (gone[0] ?? '') : ''), parseVersion(fresh.length === 1 ? (fresh[0] ?? '') : '')];
  const order = from === null || to === null ? 0 : compareVersions(from, to);
  if (order < 0) return { word: 'upgraded', rank: 3 };
  if (order > 0) return { word: 'downgraded', rank: 0 };
  if (gone.length === 0) return { word: 'another version added', rank: 1 };
  return fresh.length === 0 ? { word: 'one of its versions removed', rank: 2 } : { word: 'version changed', rank: 0 };
}
