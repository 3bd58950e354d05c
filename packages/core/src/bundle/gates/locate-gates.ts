import type { Location } from '@shipworthy/contract/envelope';
import { defaultConfigPath } from '../../config/index.js';
import { isJsonArray, isJsonObject } from '../../json/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import type { BundleRun } from '../bundle-run.js';

/** Where a gate stands in the configuration; null when that cannot be told. */
export type LocateGate = (area: string, gate: string) => Location | null;

/** Reads the configuration that counted once more, for the places in it. */
export async function locateGates(run: Pick<BundleRun, 'inputs' | 'workspace' | 'policy'>): Promise<LocateGate> {
  const path = run.workspace.toDocumentPath(run.workspace.resolve(run.inputs.config ?? defaultConfigPath));
  const text = await readConfig(run, path);
  if (text === null) return () => null;
  try {
    const source = parseYamlSource(text, path);
    return (area, gate) => {
      const pointer = ['bundles', 'areas', area, 'gates'];
      const list = pointer.reduce((value, key) => (isJsonObject(value) ? (value[key] ?? null) : null), source.value);
      const index = isJsonArray(list) ? list.findIndex((one) => isJsonObject(one) && one['id'] === gate) : -1;
      const position = index === -1 ? null : source.positionOf([...pointer, index]);
      return position === null ? null : { path, ...position };
    };
  } catch {
    return () => null; // it is another one by now
  }
}

async function readConfig({ workspace, policy }: Pick<BundleRun, 'workspace' | 'policy'>, path: string): Promise<string | null> {
  try {
    if (policy.policy.source !== 'base') return (await workspace.readText(path, { optional: true }))?.text ?? null;
    const bytes = (await policy.base?.readFile(workspace.toRepositoryPath(path))) ?? null;
    return bytes === null ? null : new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
