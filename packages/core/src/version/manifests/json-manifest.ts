import { isJsonArray, isJsonObject, parseJsonText, positionOf, type Json, type JsonPointer } from '../../json/index.js';
import type { ManifestVersion } from './manifest-version.js';
import { toManifestVersion, withoutVersion, type FoundField, type ManifestText } from './to-manifest-version.js';

/** `package.json`. @throws ShipworthyError `config/syntax` */
export function readPackageJson({ path, text }: ManifestText): readonly ManifestVersion[] {
  const manifest = toObject(parse(path, text));
  const named: ManifestText = { path, text, package: textOf(manifest['name']) };
  const found = fieldAt(text, manifest['version'], ['version']);
  if (found !== null) return [toManifestVersion(named, found)];
  if ('version' in manifest) return [withoutVersion(named, { field: 'version', offset: offsetAt(text, ['version']), why: 'is no text', state: 'unclear' })];
  if (manifest['private'] === true) return [withoutVersion(named, { field: 'version', offset: 0, why: 'is private and names no version', state: 'exempt' })];
  return [withoutVersion(named, { field: 'version', offset: 0, why: 'names no version' })];
}

/** `package-lock.json`, which repeats the version of the package that it locks: at its root, and since npm 7 below `packages[""]`. @throws ShipworthyError `config/syntax` */
export function readPackageLock({ path, text }: ManifestText): readonly ManifestVersion[] {
  const lock = toObject(parse(path, text));
  const self = toObject(toObject(lock['packages'])['']);
  const named: ManifestText = { path, text, package: textOf(lock['name']) ?? textOf(self['name']) };
  const fields = [fieldAt(text, lock['version'], ['version']), fieldAt(text, self['version'], ['packages', '', 'version'])];
  const found = fields.flatMap((field) => (field === null ? [] : [toManifestVersion(named, field)]));
  return found.length > 0 ? found : [withoutVersion(named, { field: 'version', offset: 0, why: 'names no version of the package that it locks', state: 'exempt' })];
}

/** Globs of the manifests that `workspaces` of a `package.json` names, relative to its folder. Empty where it has none. @throws ShipworthyError `config/syntax` */
export function readWorkspaceGlobs(path: string, text: string): readonly string[] {
  const { workspaces } = toObject(parse(path, text));
  const listed = isJsonObject(workspaces) ? workspaces['packages'] : workspaces;
  const folders = isJsonArray(listed) ? listed.filter((entry) => typeof entry === 'string') : [];
  return folders.map((folder) => `${folder.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '')}/package.json`);
}

function parse(path: string, text: string): Json {
  return parseJsonText(text, { path, errorCode: 'config/syntax' }).value;
}

function toObject(value: Json | undefined): Readonly<Record<string, Json>> {
  return isJsonObject(value) ? value : {};
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function fieldAt(text: string, value: Json | undefined, pointer: JsonPointer): FoundField | null {
  return typeof value === 'string' ? { field: fieldName(pointer), value, offset: offsetAt(text, pointer) } : null;
}

function fieldName(pointer: JsonPointer): string {
  return pointer.length === 1 ? String(pointer[0]) : 'packages[""].version';
}

/** Behind the quote, so that the place is that of the version. */
function offsetAt(text: string, pointer: JsonPointer): number {
  const place = positionOf(text, pointer);
  if (place === null) return 0;
  let start = 0;
  for (let line = 1; line < place.line; line += 1) start = text.indexOf('\n', start) + 1;
  const offset = start + place.column - 1;
  return text[offset] === '"' ? offset + 1 : offset;
}
