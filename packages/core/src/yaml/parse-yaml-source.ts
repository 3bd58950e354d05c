import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { withoutByteOrderMark, type TextPosition } from '../json/index.js';
import { composeYaml, type ComposedYaml, type YamlFault } from './compose-yaml.js';
import { findOffset } from './find-offset.js';
import { parseJsonSource } from './parse-json-source.js';
import { toPlainData } from './to-plain-data.js';
import { yamlLimits } from './yaml-limits.js';
import type { YamlSource } from './yaml-source.js';

/**
 * YAML 1.2 (core schema, one document), or strict JSON when the name ends in `.json`. The file may come from a pull request: besides syntax
 * errors it refuses, all at once and with their places, duplicate keys, keys that are not text or reach a prototype, tags and merge keys,
 * numbers that are not finite, and whatever exceeds `yamlLimits`. Throws `config/syntax` or `config/too-large`, nothing else.
 */
export function parseYamlSource(text: string, path: string): YamlSource {
  if (text.length > yamlLimits.characters) {
    throw new ShipworthyError('config/too-large', `${path} is larger than ${yamlLimits.characters} characters.`, { hint: 'Split it, or move data out of it.' });
  }
  if (path.toLowerCase().endsWith('.json')) return parseJsonSource(text, path);
  const { document, lines, faults } = composeSafely(withoutByteOrderMark(text), path);
  const toPosition = (offset: number): TextPosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document === null || faults.length > 0) throw refusal(path, faults, toPosition);
  const data = toPlainData(document);
  if (data.faults.length > 0) throw refusal(path, data.faults, toPosition);
  return {
    value: data.value,
    path,
    positionOf(pointer, part = 'value') {
      const offset = findOffset(document.contents, pointer, { part, targets: data.targets });
      return offset === null ? null : toPosition(offset);
    },
  };
}

/** The library should never throw; if some input makes it, the input is what the user can change. */
function composeSafely(text: string, path: string): ComposedYaml {
  try {
    return composeYaml(text);
  } catch (cause) {
    throw new ShipworthyError('config/syntax', `${path} cannot be read as YAML.`, { hint: 'Simplify the file until it can be read.', cause });
  }
}

function refusal(path: string, faults: readonly YamlFault[], toPosition: (offset: number) => TextPosition): ShipworthyError {
  const sorted = faults.toSorted((left, right) => left.offset - right.offset);
  const listed = sorted.slice(0, yamlLimits.faults).map(({ message, offset }): Fault => ({ message, path, ...toPosition(offset) }));
  const rest = sorted.length - listed.length;
  return new ShipworthyError('config/syntax', `${path} is not valid YAML.`, {
    hint: `${rest > 0 ? `(${rest} more are not listed.) ` : ''}Correct the file at the places named.`,
    faults: listed,
  });
}
