import { memberOf, type TreeObject } from '../tree/tree.js';
import { objectOf, objectsOf, textOf } from './read-members.js';

export interface Component {
  /** Tells components apart: in lists that hold packages of several kinds it begins with `pkg:` and the kind. */
  readonly name: string;
  readonly version: string | null;
  /** As its own kind calls it: `@scope/name`, `github.com/o/r`. */
  readonly plainName: string;
  /** Type of its package URL; null where the list does not say. */
  readonly ecosystem: string | null;
  /** Where npm installs it: `node_modules/a`. */
  readonly place: string | null;
  /** The expression, as it is written; null where none is stated. */
  readonly licence: string | null;
}

/** npm's package-lock.json: `packages` by place (versions 2 and 3), or nested `dependencies` (version 1). */
export function listLockfile(document: TreeObject): Component[] {
  const packages = objectOf(document, 'packages');
  // A link only names the folder of a workspace, which is listed itself. The empty place is the project.
  const places = Object.keys(packages).filter((place) => place !== '' && memberOf(objectOf(packages, place), 'link') !== true);
  if (memberOf(document, 'packages') === undefined) return listNpmTree(document);
  return places.map((place) => {
    const entry = objectOf(packages, place);
    const name = textOf(entry, 'name') ?? nameOfPlace(place);
    return { name, version: textOf(entry, 'version'), plainName: name, ecosystem: 'npm', place, licence: licenceOfManifest(entry) };
  });
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`; a workspace without a name goes by its folder. */
function nameOfPlace(place: string): string {
  return place.split('node_modules/').at(-1) ?? place;
}

/** `npm ls --json`: dependencies in dependencies. */
export function listNpmTree(document: TreeObject): Component[] {
  const dependencies = objectOf(document, 'dependencies');
  return Object.keys(dependencies).flatMap((name) => {
    const entry = objectOf(dependencies, name);
    return [{ name, version: textOf(entry, 'version'), plainName: name, ecosystem: 'npm', place: null, licence: licenceOfManifest(entry) }, ...listNpmTree(entry)];
  });
}

/** CycloneDX: components may hold components. */
export function listCycloneDx(document: TreeObject): Component[] {
  return objectsOf(document, 'components').flatMap((component) => {
    const [group, name, purl] = [textOf(component, 'group'), textOf(component, 'name') ?? '', textOf(component, 'purl')];
    const own = group === null || group === '' ? name : `${group}/${name}`;
    const place = objectsOf(component, 'properties').find((one) => textOf(one, 'name') === 'cdx:npm:package:path');
    return [{ ...toNames(purl, own), version: textOf(component, 'version'), place: place === undefined ? null : textOf(place, 'value'), licence: licenceOfCycloneDx(component) }, ...listCycloneDx(component)];
  });
}

/** An expression, or a list of licences, all of which hold. */
function licenceOfCycloneDx(component: TreeObject): string | null {
  const stated = objectsOf(component, 'licenses').flatMap((choice) => {
    const licence = objectOf(choice, 'license');
    // One that states nothing that can be read is not one that there is not.
    return textOf(choice, 'expression') ?? textOf(licence, 'id') ?? textOf(licence, 'name') ?? 'NOASSERTION';
  });
  return stated.length < 2 ? (stated[0] ?? null) : stated.map((one) => `(${one})`).join(' AND ');
}

/** SPDX 2 as JSON: all packages but the one that the document describes. Where it describes several, they are what is listed, and none is the project. */
export function listSpdx(document: TreeObject): Component[] {
  const described = new Set<unknown>([
    ...listTexts(memberOf(document, 'documentDescribes')),
    ...objectsOf(document, 'relationships').filter((one) => textOf(one, 'relationshipType') === 'DESCRIBES').map((one) => textOf(one, 'relatedSpdxElement')),
  ]);
  return objectsOf(document, 'packages').filter((one) => described.size > 1 || !described.has(textOf(one, 'SPDXID'))).map((one) => {
    const purl = objectsOf(one, 'externalRefs').find((reference) => textOf(reference, 'referenceType') === 'purl');
    const file = textOf(one, 'packageFileName');
    return {
      ...toNames(purl === undefined ? null : textOf(purl, 'referenceLocator'), textOf(one, 'name') ?? ''), version: textOf(one, 'versionInfo'),
      place: file === null || file === '' ? null : file, licence: licenceOfSpdx(one),
    };
  });
}

/** What somebody concluded outweighs what the package declares; `NOASSERTION` is neither. */
function licenceOfSpdx(one: TreeObject): string | null {
  return [textOf(one, 'licenseConcluded'), textOf(one, 'licenseDeclared')].find((licence) => licence !== null && licence !== 'NOASSERTION') ?? textOf(one, 'licenseDeclared');
}

/** npm's manifests: a text, or what was usual before (`{ type }`, or a list of them, of which one may choose). */
function licenceOfManifest(entry: TreeObject): string | null {
  const stated = memberOf(entry, 'license') ?? memberOf(entry, 'licenses');
  if (typeof stated === 'string') return stated;
  const types = objectsOf({ stated: Array.isArray(stated) ? stated : stated === undefined ? [] : [stated] }, 'stated').flatMap((one) => textOf(one, 'type') ?? []);
  return types.length < 2 ? (types[0] ?? null) : types.map((one) => `(${one})`).join(' OR ');
}

function listTexts(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `pkg:npm/%40scope/name@1.0.0?arch=x` without version, qualifiers and subpath: two kinds of packages may have one name. */
function toNames(purl: string | null, own: string): Pick<Component, 'name' | 'plainName' | 'ecosystem'> {
  const match = /^(pkg:([^/?#]+)\/([^?#]+?))(?:@[^@/?#]*)?(?:[?#]|$)/.exec(purl ?? '');
  if (match === null) return { name: own, plainName: own, ecosystem: null };
  const [, name = '', ecosystem = '', plainName = ''] = match.map((part) => part.replaceAll(/%40/gi, '@'));
  // Of Maven the group and the artifact are one name with a colon.
  return { name, ecosystem: ecosystem.toLowerCase(), plainName: ecosystem.toLowerCase() === 'maven' ? plainName.replace('/', ':') : plainName };
}
