import { memberOf, type TreeObject } from '../compare/tree.js';
import { objectOf, objectsOf, textOf } from './read-members.js';

export interface Component {
  readonly name: string;
  readonly version: string | null;
}

/** npm's package-lock.json: `packages` by place (versions 2 and 3), or nested `dependencies` (version 1). */
export function listLockfile(document: TreeObject): Component[] {
  const packages = objectOf(document, 'packages');
  // A link only names the folder of a workspace, which is listed itself. The empty place is the project.
  const places = Object.keys(packages).filter((place) => place !== '' && memberOf(objectOf(packages, place), 'link') !== true);
  if (memberOf(document, 'packages') === undefined) return listNpmTree(document);
  return places.map((place) => {
    const entry = objectOf(packages, place);
    return { name: textOf(entry, 'name') ?? nameOfPlace(place), version: textOf(entry, 'version') };
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
    return [{ name, version: textOf(entry, 'version') }, ...listNpmTree(entry)];
  });
}

/** CycloneDX: components may hold components. */
export function listCycloneDx(document: TreeObject): Component[] {
  return objectsOf(document, 'components').flatMap((component) => {
    const group = textOf(component, 'group');
    const name = textOf(component, 'name') ?? '';
    return [{ name: nameOfPurl(textOf(component, 'purl')) ?? (group === null || group === '' ? name : `${group}/${name}`), version: textOf(component, 'version') }, ...listCycloneDx(component)];
  });
}

/** SPDX 2 as JSON: all packages but those that the document describes. */
export function listSpdx(document: TreeObject): Component[] {
  const described = new Set<unknown>([
    ...listTexts(memberOf(document, 'documentDescribes')),
    ...objectsOf(document, 'relationships').filter((one) => textOf(one, 'relationshipType') === 'DESCRIBES').map((one) => textOf(one, 'relatedSpdxElement')),
  ]);
  return objectsOf(document, 'packages').filter((one) => !described.has(textOf(one, 'SPDXID'))).map((one) => {
    const purl = objectsOf(one, 'externalRefs').find((reference) => textOf(reference, 'referenceType') === 'purl');
    return { name: nameOfPurl(purl === undefined ? null : textOf(purl, 'referenceLocator')) ?? textOf(one, 'name') ?? '', version: textOf(one, 'versionInfo') };
  });
}

function listTexts(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `pkg:npm/%40scope/name@1.0.0?arch=x` without version, qualifiers and subpath: two kinds of packages may have one name. */
function nameOfPurl(purl: string | null): string | null {
  const match = /^(pkg:[^?#]+?)(?:@[^@/?#]*)?(?:[?#]|$)/.exec(purl ?? '');
  return match === null ? null : String(match[1]).replaceAll(/%40/gi, '@');
}
