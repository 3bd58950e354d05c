import type { Fault } from '@shipworthy/contract/errors';
import type { ReleaseConfig } from '@shipworthy/contract/release';
import { findReleaseFaults } from '../release/find-release-faults.js';
import type { YamlSource } from '../yaml/index.js';

/** Rules between the fields of `release` that its schema cannot say. */
export function releaseFaults(source: YamlSource, config: ReleaseConfig): Fault[] {
  return findReleaseFaults(config).map(({ pointer, part, message }) => ({ message, path: source.path, ...(source.positionOf(['release', ...pointer], part) ?? {}) }));
}
