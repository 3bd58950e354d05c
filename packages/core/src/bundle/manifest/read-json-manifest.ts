import { bundleManifestSchema, type BundleManifest } from '@shipworthy/contract/bundle';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { isJsonArray, isJsonObject, parseJsonText, positionOf, type Json, type JsonObject } from '../../json/index.js';
import { locateElements } from './locate-elements.js';
import { readEntry, type ManifestEntry, type ManifestFault } from './manifest-entry.js';
import { toIdentity, unusable, type ManifestText, type ParsedManifest } from './manifest-text.js';

/** Our own field names, which a manifest of ours has whatever the map of foreign ones says. */
const ownFields: ManifestText['fields'] = { files: 'files', path: 'path', sha256: 'sha256', bytes: 'bytes', area: 'area', version: 'version', commit: 'commit', repository: 'repository', platform: 'platform' };
/** So many faults are located; each is looked for from the beginning. */
const mostFaults = 20;

/** Our own manifest, which must be what its schema says, or a foreign one through the field map, of which only what is mapped is read. */
export function readJsonManifest(manifest: ManifestText): ParsedManifest {
  const { path, text } = manifest;
  const parsed = parse(manifest);
  if ('faults' in parsed) return unusable(parsed.faults);
  const { value } = parsed;
  if (!isJsonObject(value)) return unusable([{ message: 'A manifest is an object', listedIn: path, line: 1, column: 1 }]);
  if (!isOurs(value)) return readMapped(manifest, value, 'windows');
  const major = typeof value['schemaVersion'] === 'string' ? /^(\d+)\./.exec(value['schemaVersion'])?.[1] : undefined;
  if (major !== undefined && major !== '1') {
    return unusable([{ message: `Its major version ${major} is not known here`, listedIn: path, ...placeOf(text, ['schemaVersion']) }], true);
  }
  const result = bundleManifestSchema.safeParse(value);
  if (!result.success) {
    return unusable(result.error.issues.slice(0, mostFaults).map((issue) => ({
      message: `${issue.path.length === 0 ? 'It' : issue.path.map(String).join('.')}: ${issue.message}`, listedIn: path, ...placeOf(text, issue.path.map((step) => (typeof step === 'number' ? step : String(step)))),
    })));
  }
  return { ...readMapped({ ...manifest, fields: ownFields }, value, 'posix'), taskIds: [...new Set(result.data.files.flatMap(({ taskIds }) => taskIds))], making: toMaking(result.data) };
}

/** Several command lines of one file stand in lines of their own. */
function toMaking({ files }: BundleManifest): NonNullable<ParsedManifest['making']> {
  const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values.flatMap((value) => (value === null || value.trim() === '' ? [] : [value])))];
  return {
    isOwn: true,
    commandLines: distinct(files.flatMap(({ commandLine }) => commandLine?.split(/\r?\n/) ?? [])),
    sources: distinct(files.map(({ source }) => source)),
    times: distinct(files.flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt])),
  };
}

function parse({ path, text }: ManifestText): { readonly value: Json } | { readonly faults: readonly ManifestFault[] } {
  try {
    return parseJsonText(text, { path });
  } catch (error) {
    if (!(error instanceof ShipworthyError)) throw error;
    return { faults: error.faults.map(({ message, line, column }) => ({ message: message.replace(/\.$/, ''), listedIn: path, line: line ?? 1, column: column ?? 1 })) };
  }
}

/** Whoever claims to be ours is held to our schema: a map for foreign manifests excuses nothing. */
function isOurs(value: JsonObject): boolean {
  const { kind, $schema: schema } = value;
  return kind === 'bundle-manifest' || (typeof schema === 'string' && schema.includes('/bundle-manifest-v'));
}

function readMapped(manifest: ManifestText, value: JsonObject, separators: 'posix' | 'windows'): ParsedManifest {
  const { path, text, fields } = manifest;
  const list = find(value, fields.files);
  const rows = toRows(list?.value, fields.path);
  if (list === null || rows === null) {
    const place = list === null ? { line: 1, column: 1 } : placeOf(text, list.keys);
    return unusable([{ message: `It has no list of files under ${JSON.stringify(fields.files)}`, listedIn: path, ...place }]);
  }
  const places = locateElements(text, list.keys);
  const entries: ManifestEntry[] = [];
  const faults: ManifestFault[] = [];
  rows.forEach((row, index) => {
    const place = { listedIn: path, ...(places[index] ?? { line: 1, column: 1 }) };
    const name = isJsonObject(row) ? find(row, fields.path)?.value : undefined;
    const bytes = isJsonObject(row) ? toBytes(find(row, fields.bytes)?.value) : undefined;
    if (!isJsonObject(row) || typeof name !== 'string') faults.push({ message: `This entry has no ${JSON.stringify(fields.path)}`, ...place });
    else if (bytes === undefined) faults.push({ message: `${JSON.stringify(fields.bytes)} of ${JSON.stringify(name)} is no number of bytes`, ...place });
    else entries.push(readEntry({ path: name, hash: toText(find(row, fields.sha256)?.value), bytes, ...place }, separators));
  });
  if (faults.length > 0) return unusable(faults);
  return { isUsable: true, identity: toIdentity((field) => toText(find(value, fields[field])?.value)), taskIds: [], entries, faults: [] };
}

/** Some writers turn a list of one into the one; an object is that one if it has a path. */
function toRows(value: Json | undefined, pathField: string): readonly Json[] | null {
  if (isJsonArray(value)) return value;
  return isJsonObject(value) && find(value, pathField) !== null ? [value] : null;
}

/** A key as it is written, or dots that lead into objects. */
function find(value: JsonObject, field: string): { readonly value: Json; readonly keys: readonly string[] } | null {
  const direct = memberOf(value, field);
  if (direct !== undefined) return { value: direct, keys: [field] };
  const keys = field.split('.');
  let at: Json | undefined = value;
  for (const key of keys) at = isJsonObject(at) ? memberOf(at, key) : undefined;
  return at === undefined ? null : { value: at, keys };
}

function memberOf(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function toText(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Null: none is recorded; undefined: what is recorded is none. */
function toBytes(value: Json | undefined): number | null | undefined {
  if (value === undefined || value === null) return null;
  const bytes = typeof value === 'string' && /^\d{1,16}$/.test(value.trim()) ? Number(value) : value;
  return typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined;
}

function placeOf(text: string, pointer: readonly (string | number)[]): { readonly line: number; readonly column: number } {
  for (let length = pointer.length; length >= 0; length -= 1) {
    const place = positionOf(text, pointer.slice(0, length));
    if (place !== null) return place;
  }
  return { line: 1, column: 1 };
}
