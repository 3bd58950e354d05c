import type * as z from 'zod/mini';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { parseWithSchema } from '../config/parse-with-schema.js';
import { isJsonArray, isJsonObject, type Json, type TextPosition } from '../json/index.js';
import { parseYamlSource, type YamlSource } from '../yaml/index.js';

export interface WrittenFile {
  /** For messages. */
  readonly path: string;
  readonly text: string;
}

export interface WrittenForm<S> {
  /** Key that everything may stand under: `release_notes`. */
  readonly root: string;
  readonly schema: S;
  /** For messages: "release notes". */
  readonly what: string;
}

type Pointer = readonly (string | number)[];

/** What a file said, and where each part of it stands. Pointers are those of the typed value, below the root key. */
export interface WrittenValue<T> {
  readonly value: T;
  readonly positionOf: (pointer: Pointer, part?: 'key' | 'value') => TextPosition | null;
}

/**
 * Reads YAML that people write, with snake_case names under a root key, or JSON with camelCase names; each may also look like the other.
 * @throws ShipworthyError `config/syntax`, `config/invalid` with every fault at its place
 */
export function readWritten<S extends z.ZodMiniType>({ path, text }: WrittenFile, { root, schema, what }: WrittenForm<S>): WrittenValue<z.infer<S>> {
  const source = toCamelSource(parseYamlSource(text, path), root);
  return { value: parseWithSchema(source, schema, what), positionOf: (pointer, part) => source.positionOf(pointer, part) };
}

/** The same file under the names that programs use. */
function toCamelSource(source: YamlSource, root: string): YamlSource {
  const rootKeys = [root, toCamel(root)];
  const own = isJsonObject(source.value) ? Object.keys(source.value) : [];
  const [key] = own.filter((name) => rootKeys.includes(name));
  const prefix: Pointer = key === undefined ? [] : [key];
  const inside = key === undefined || !isJsonObject(source.value) ? source.value : (source.value[key] ?? null);
  const faults: Fault[] = [];
  if (key !== undefined) {
    // Beside the root nothing may stand: it would be read by nobody.
    for (const other of own) if (other !== key && other !== '$schema') faults.push({ message: `\`${other}\` stands beside \`${key}\`, where nothing is read.`, path: source.path, ...(source.positionOf([other], 'key') ?? {}) });
  }
  const written = new Map<string, Pointer>();
  const spelling = new Map<string, string>();
  const value = rename(inside, { from: prefix, to: [] }, (to, from, twice) => {
    written.set(toId(to), from);
    const [asWritten, camel] = [from.at(-1), to.at(-1)];
    if (typeof asWritten === 'string' && typeof camel === 'string' && !spelling.has(camel)) spelling.set(camel, asWritten);
    if (twice) faults.push({ message: `\`${String(from.at(-1))}\` says the same as a key before it.`, path: source.path, ...(source.positionOf([...from], 'key') ?? {}) });
  });
  if (faults.length > 0) throw new ShipworthyError('config/invalid', `${source.path} is not in order:`, { hint: 'Mend the lines above.', faults });
  const positionOf: YamlSource['positionOf'] = (pointer, part) => {
    for (let length = pointer.length; length > 0; length -= 1) {
      const from = written.get(toId(pointer.slice(0, length)));
      if (from !== undefined) return source.positionOf([...from, ...pointer.slice(length)], part);
    }
    return source.positionOf([...prefix, ...pointer], part);
  };
  const isSnake = key?.includes('_') === true || [...spelling].some(([camel, name]) => camel !== name);
  return { value, path: source.path, positionOf, spell: (name) => spelling.get(name) ?? (isSnake ? toSnake(name) : name) };
}

type Tell = (to: Pointer, from: Pointer, twice: boolean) => void;

function rename(value: Json, { from, to }: { readonly from: Pointer; readonly to: Pointer }, tell: Tell): Json {
  if (isJsonArray(value)) {
    return value.map((element, index) => {
      tell([...to, index], [...from, index], false);
      return rename(element, { from: [...from, index], to: [...to, index] }, tell);
    });
  }
  if (!isJsonObject(value)) return value;
  const renamed: Record<string, Json> = {};
  for (const [key, member] of Object.entries(value)) {
    const name = toCamel(key);
    const place = { from: [...from, key], to: [...to, name] };
    tell(place.to, place.from, Object.hasOwn(renamed, name));
    renamed[name] = rename(member, place, tell);
  }
  return renamed;
}

/** `rc_date` → `rcDate`; anything else stays as it is. */
function toCamel(key: string): string {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(key) ? key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : key;
}

/** `rcDate` → `rc_date`. */
function toSnake(name: string): string {
  return /^[a-z][A-Za-z0-9]*$/.test(name) ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name;
}

function toId(pointer: Pointer): string {
  return JSON.stringify(pointer);
}
