import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { Fault } from '@shipworthy/contract/errors';
import { findBundleFaults } from '../bundle/gates/find-bundle-faults.js';
import type { YamlSource } from '../yaml/index.js';

/** Rules between the fields of `bundles` that its schema cannot say. */
export function bundleFaults(source: YamlSource, config: BundlesConfig): Fault[] {
  return findBundleFaults(config).map(({ pointer, part, message }) => ({ message, path: source.path, ...(source.positionOf(['bundles', ...pointer], part) ?? {}) }));
}
