import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../evidence/index.js';
import type { BundleArea, OpenedBundle } from './bundle-run.js';

export interface SplitAreas {
  readonly areas: readonly Omit<BundleArea, 'manifest'>[];
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
}

/** Gives every file to one area. `only`: the areas that were asked for; none means all. */
export function splitAreas(bundle: OpenedBundle, config: BundlesConfig, only: readonly string[]): SplitAreas {
  const named = Object.entries(config.areas);
  const folders = new Set(named.map(([name]) => name).filter((name) => name !== '.'));
  const wanted = named.filter(([name]) => only.length === 0 || only.includes(name));
  const areas = wanted.map(([name, area]) => ({
    name, config: area, folder: name === '.' ? '' : name,
    files: bundle.files.filter(({ path }) => (name === '.' ? !folders.has(firstOf(path)) : path.startsWith(`${name}/`))),
  }));
  const missing = areas.filter(({ name, files }) => name !== '.' && files.length === 0).map(({ name }): FindingDraft => ({
    rule: 'bundle/area-missing', keys: { bundle: config.id, area: name }, check: `area:${name}`, outcome: 'fail',
    message: `${bundle.path} has no folder ${name}, or nothing in it.`, location: { path: bundle.path },
  }));
  return { areas, checks: areas.map(({ name }) => `area:${name}`), findings: [...missing, ...(only.length === 0 ? listUnknown(bundle, config, folders) : [])] };
}

/** Where the bundle's root is an area itself, what no other area has belongs to it. */
function listUnknown(bundle: OpenedBundle, config: BundlesConfig, folders: ReadonlySet<string>): FindingDraft[] {
  const { otherAreas } = config;
  if (otherAreas === 'ignore' || Object.hasOwn(config.areas, '.')) return [];
  const others = new Set(bundle.files.filter(({ path }) => path.includes('/')).map(({ path }) => firstOf(path)).filter((name) => !folders.has(name)));
  return [...others].map((name): FindingDraft => ({
    rule: 'bundle/area-unknown', keys: { bundle: config.id, area: name }, check: `area:${name}`, outcome: otherAreas,
    message: `${bundle.path} has a folder ${name} that no area names.`, location: { path: `${bundle.path}/${name}` },
  }));
}

function firstOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
