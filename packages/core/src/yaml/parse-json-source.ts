import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { isJsonArray, isJsonObject, parseJsonText, positionOf, type Json } from '../json/index.js';
import { isUnsafeKey } from './unsafe-keys.js';
import { yamlLimits } from './yaml-limits.js';
import type { YamlSource } from './yaml-source.js';

type Pointer = readonly (string | number)[];

/** A JSON file under the rules for YAML ones, by the strict JSON reader. */
export function parseJsonSource(text: string, path: string): YamlSource {
  const { value } = parseJsonText(text, { path, maxDepth: yamlLimits.depth, errorCode: 'config/syntax' });
  const faults: Fault[] = [];
  checkValue(value, [], (message, pointer, part) => {
    if (faults.length < yamlLimits.faults) faults.push({ message, path, ...(positionOf(text, pointer, part) ?? {}) });
  });
  if (faults.length > 0) throw new ShipworthyError('config/syntax', `${path} holds what may not stand in it.`, { hint: 'Correct the file at the places named.', faults });
  return { value, path, positionOf: (pointer, part = 'value') => nearestPosition(text, pointer, part) };
}

type Report = (message: string, pointer: Pointer, part: 'key' | 'value') => void;

/** `1e999` is JSON, and Infinity. */
function checkValue(value: Json, pointer: Pointer, report: Report): void {
  if (typeof value === 'number' && !Number.isFinite(value)) report('A number must be finite.', pointer, 'value');
  else if (isJsonArray(value)) value.forEach((element, index) => checkValue(element, [...pointer, index], report));
  else if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (isUnsafeKey(key)) report(`The key ${JSON.stringify(key)} is not allowed.`, [...pointer, key], 'key');
      checkValue(member, [...pointer, key], report);
    }
  }
}

function nearestPosition(text: string, pointer: Pointer, part: 'key' | 'value'): ReturnType<YamlSource['positionOf']> {
  for (let length = pointer.length; length >= 0; length -= 1) {
    const position = positionOf(text, pointer.slice(0, length), part);
    if (position !== null) return position;
  }
  return null;
}
