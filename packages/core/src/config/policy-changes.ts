import { isShipworthyError } from '@shipworthy/contract/errors';
import { isJsonArray, isJsonObject, toCanonicalJson, type Json } from '../json/index.js';
import { parseYamlSource } from '../yaml/index.js';
import type { ConfigText } from './read-config.js';

const shown = 10;

/** What differs between two policy files, value by value: `gate.require[0]: "x" → (removed)`. Comments and layout do not count. */
export function listPolicyChanges(before: ConfigText | null, after: ConfigText | null): string[] {
  const [old, next] = [flattenText(before), flattenText(after)];
  if (next === null) return ['the file does not parse'];
  const paths = [...new Set([...(old ?? new Map<string, string>()).keys(), ...next.keys()])].sort();
  const changes = paths.flatMap((path) => {
    const [was, is] = [old?.get(path), next.get(path)];
    return was === is ? [] : [`${path}: ${was ?? '(absent)'} → ${is ?? '(removed)'}`];
  });
  return changes.length <= shown ? changes : [...changes.slice(0, shown), `and ${changes.length - shown} more`];
}

function flattenText(file: ConfigText | null): Map<string, string> | null {
  if (file === null) return new Map();
  try {
    const flat = new Map<string, string>();
    flatten(parseYamlSource(file.text, file.path).value, '', flat);
    return flat;
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

function flatten(value: Json, path: string, into: Map<string, string>): void {
  if (isJsonArray(value) && value.length > 0) value.forEach((item, index) => flatten(item, `${path}[${index}]`, into));
  else if (isJsonObject(value) && Object.keys(value).length > 0) for (const [key, item] of Object.entries(value)) flatten(item, path === '' ? key : `${path}.${key}`, into);
  else into.set(path === '' ? '(file)' : path, toCanonicalJson(value));
}
