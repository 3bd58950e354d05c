import { statSync } from 'node:fs';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { Workspace } from '../../workspace/index.js';

/** A folder that evidence is collected from. */
export interface SourceFolder {
  /** Null: for every area. */
  readonly area: string | null;
  /** POSIX, relative to the root. */
  readonly path: string;
  readonly absolute: string;
}

interface SourcesRequest {
  readonly named: readonly string[];
  readonly areas: BundlesConfig['areas'];
  readonly workspace: Workspace;
  /** Of the bundle, relative to the root. */
  readonly target: string;
}

/** What `sources` names: `folder`, or `Area=folder`. @throws ShipworthyError `path/outside-root`, `usage/invalid-input` with every fault */
export function findSources({ named, areas, workspace, target }: SourcesRequest): SourceFolder[] {
  const sources = named.map((one) => toSource(one, areas, workspace));
  const faults = sources.flatMap(({ path, absolute }): Fault[] => {
    if (path === target || path.startsWith(`${target}/`)) return [{ message: `The source ${path} lies in the bundle ${target} itself, which is replaced.` }];
    return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true ? [] : [{ message: `The source ${path} is no folder.` }];
  });
  if (sources.length > 0 && faults.length === 0) return sources;
  const hint = `Name folders below the root with \`sources\`: \`folder\` for all areas, or \`Area=folder\` for one of ${Object.keys(areas).join(', ')}.`;
  throw new ShipworthyError('usage/invalid-input', sources.length === 0 ? 'Nothing says where the evidence is collected from.' : 'Evidence cannot be collected from there:', { hint, faults });
}

/** A folder may have `=` in its name: only the name of an area before it makes it the folder of one. */
function toSource(one: string, areas: BundlesConfig['areas'], workspace: Workspace): SourceFolder {
  const at = one.indexOf('=');
  const area = at > 0 && Object.hasOwn(areas, one.slice(0, at)) ? one.slice(0, at) : null;
  const absolute = workspace.resolve(area === null ? one : one.slice(at + 1));
  return { area, absolute, path: workspace.toDocumentPath(absolute) };
}
