import { posix } from 'node:path';
import { isJsonArray, isJsonObject, requireJson, type Json } from '../../../json/index.js';
import type { Workspace } from '../../../workspace/index.js';
import { detectContract } from './detect-contract.js';

/** The declarations that published packages name under `types`, `typings` or `exports`, whether they are there or not. Paths from the root. */
export async function collectTypes(workspace: Workspace, paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths.filter((one) => posix.basename(one) === 'package.json')) {
    const text = (await workspace.readText(path, { optional: true }).catch(() => null))?.text ?? '';
    if (detectContract(path, text)?.kind !== 'manifest') continue;
    for (const named of listTypes(text)) found.add(posix.join(posix.dirname(path), named));
  }
  return [...found].filter((path) => !path.startsWith('../')).toSorted();
}

function listTypes(text: string): readonly string[] {
  try {
    const manifest = requireJson(JSON.parse(text));
    if (!isJsonObject(manifest)) return [];
    return [manifest['types'], manifest['typings'], ...listConditions(manifest['exports'])].filter((one) => typeof one === 'string').filter((one) => /\.d\.[cm]?ts$/.test(one) && !one.includes('*'));
  } catch {
    return []; // npm will complain
  }
}

/** `types` wherever it stands below `exports`. */
function listConditions(value: Json | undefined): readonly (Json | undefined)[] {
  if (isJsonArray(value)) return value.flatMap(listConditions);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'types' && typeof inner === 'string' ? [inner] : listConditions(inner)));
}
