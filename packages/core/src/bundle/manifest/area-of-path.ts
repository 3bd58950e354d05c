import type { BundlesConfig } from '@shipworthy/contract/bundle';

/** Which area has a file (path relative to the bundle), and what it is called there. What no area names belongs to the bundle itself, `.`. */
export function areaOfPath(config: Pick<BundlesConfig, 'areas'>, path: string): { readonly area: string; readonly path: string } {
  const slash = path.indexOf('/');
  const name = slash < 0 ? '.' : path.slice(0, slash);
  return slash >= 0 && Object.hasOwn(config.areas, name) ? { area: name, path: path.slice(slash + 1) } : { area: '.', path };
}
