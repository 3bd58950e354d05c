import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json/index.js';

/** Plain YAML 1.2 of a record, snake_case below a root key. Texts stand in quotes, so that no version becomes a number and no date a date. */
export function toRecordYaml(root: string, record: JsonObject): string {
  return `${root}:\n${toMembers(record, 1).join('\n')}\n`;
}

function toMembers(record: JsonObject, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return Object.entries(record).flatMap(([key, value]) => {
    const name = `${indent}${toSnake(key)}:`;
    if (isJsonObject(value)) return Object.keys(value).length === 0 ? [`${name} {}`] : [name, ...toMembers(value, depth + 1)];
    if (isJsonArray(value)) return value.length === 0 ? [`${name} []`] : [name, ...value.map((element) => `${indent}  - ${toFlow(element)}`)];
    return [`${name} ${toScalar(value)}`];
  });
}

function toFlow(value: Json): string {
  if (isJsonArray(value)) return `[${value.map(toFlow).join(', ')}]`;
  if (!isJsonObject(value)) return toScalar(value);
  return `{ ${Object.entries(value).map(([key, member]) => `${toSnake(key)}: ${toFlow(member)}`).join(', ')} }`;
}

/** What JSON quotes, YAML reads as the same. */
function toScalar(value: Exclude<Json, JsonObject | readonly Json[]>): string {
  return typeof value === 'string' ? JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`) : String(value);
}

function toSnake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
