import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../evidence/index.js';
import type { BundleArea, OpenedBundle } from './bundle-run.js';
import { causesOf, fingerprintOf } from './manifest/causes-of.js';

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
  const causeOf = causesOf(bundle);
  const missing = areas.filter(({ name, files }) => name !== '.' && files.length === 0).map(({ name }): FindingDraft => ({
    ...toCause(causeOf(name)), rule: 'bundle/area-missing', keys: { bundle: config.id, area: name }, check: `area:${name}`, outcome: 'fail',
    message: `${bundle.path} has no folder ${name}, or nothing in it.`, location: { path: bundle.path },
  }));
  return { areas, checks: areas.map(({ name }) => `area:${name}`), findings: [...missing, ...(only.length === 0 ? listUnknown(bundle, config, { folders, missing }) : [])] };
}

/** Where the bundle's root is an area itself, what no other area has belongs to it. */
function listUnknown(bundle: OpenedBundle, config: BundlesConfig, { folders, missing }: { readonly folders: ReadonlySet<string>; readonly missing: readonly FindingDraft[] }): FindingDraft[] {
  const { otherAreas } = config;
  if (otherAreas === 'ignore' || Object.hasOwn(config.areas, '.')) return [];
  const others = new Set(bundle.files.filter(({ path }) => path.includes('/')).map(({ path }) => firstOf(path)).filter((name) => !folders.has(name)));
  return [...others].map((name): FindingDraft => ({
    ...toCause(renamedFrom(name, { bundle, config, missing })), rule: 'bundle/area-unknown', keys: { bundle: config.id, area: name }, check: `area:${name}`, outcome: otherAreas,
    message: `${bundle.path} has a folder ${name} that no area names.`, location: { path: `${bundle.path}/${name}` },
  }));
}

/** An area under another name is one fault, not a missing and a strange folder. Fingerprint of what says that it is missing. */
function renamedFrom(name: string, { bundle, config, missing }: { readonly bundle: OpenedBundle; readonly config: BundlesConfig; readonly missing: readonly FindingDraft[] }): string | undefined {
  const alike = missing.find(({ keys }) => keys['area']?.toLowerCase() === name.toLowerCase());
  const [only, ...others] = missing;
  const manifest = config.areas[only?.keys['area'] ?? '']?.manifest.file;
  const isOnly = others.length === 0 && manifest !== undefined && bundle.files.some(({ path }) => path === `${name}/${manifest}`);
  const found = alike ?? (isOnly ? only : undefined);
  return found === undefined ? undefined : fingerprintOf(found);
}

function toCause(causedBy: string | undefined): Pick<FindingDraft, 'causedBy'> {
  return causedBy === undefined ? {} : { causedBy };
}

function firstOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
