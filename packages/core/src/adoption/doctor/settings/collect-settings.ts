import type { Config } from '@shipworthy/contract/config';
import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { defaultConfigPath, resolvePolicy, type ResolvedPolicy } from '../../../config/index.js';
import type { Host } from '../../../host/index.js';
import { isJsonObject } from '../../../json/index.js';
import { readPublicKeys } from '../../../release/read-public-keys.js';
import type { Workspace } from '../../../workspace/index.js';

/** The configuration of the work tree: what will count once it is merged. */
export interface SettingsFacts {
  readonly path: string;
  readonly state: 'absent' | 'broken' | 'read';
  readonly error: ShipworthyError | null;
  /** Null unless it was read. */
  readonly policy: ResolvedPolicy | null;
  readonly config: Config | null;
  /** It has a block `release`: what a release must be is more than its defaults. */
  readonly hasReleases: boolean;
  readonly keys: readonly { readonly path: string; readonly error: ShipworthyError | null }[];
}

export async function collectSettings(host: Host, workspace: Workspace, named: string | undefined): Promise<SettingsFacts> {
  const path = named ?? defaultConfigPath;
  const nothing = { path, policy: null, config: null, hasReleases: false, keys: [] };
  try {
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return { ...nothing, state: 'absent', error: null };
    const policy = await resolvePolicy(host, workspace, { config: named, policyFrom: 'worktree' });
    const keys = await Promise.all(policy.config.release.trustedKeys.map((key) => readKey(workspace, key)));
    return { path, state: 'read', error: null, policy, config: policy.config, hasReleases: await hasBlock(file, 'release'), keys };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { ...nothing, state: 'broken', error };
  }
}

async function hasBlock({ text, path }: { text: string; path: string }, name: string): Promise<boolean> {
  const { parseYamlSource } = await import('../../../yaml/index.js');
  const { value } = parseYamlSource(text, path);
  return isJsonObject(value) && value[name] !== undefined;
}

async function readKey(workspace: Workspace, path: string): Promise<SettingsFacts['keys'][number]> {
  try {
    workspace.resolve(path); // what leaves the root is refused
    await readPublicKeys([path], workspace.root);
    return { path, error: null };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { path, error };
  }
}
