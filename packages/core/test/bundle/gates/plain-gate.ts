import type { BundleGateConfig } from '@shipworthy/contract/bundle';
import { bundlesOf } from '../plain-bundle.js';

/** A gate as the configuration has it; without anything that it must be, `>= 60`. */
export function gateOf(config: Readonly<Record<string, unknown>> = {}): BundleGateConfig {
  const isSaid = ['is', 'between', 'contains', 'matches', 'equals', 'each'].some((key) => key in config);
  const [gate] = bundlesOf({ areas: { T: { gates: [{ id: 'warm', from: 'Warm.json', query: 'X', ...(isSaid ? {} : { is: '>= 60' }), ...config }] } } }).areas['T']?.gates ?? [];
  if (gate === undefined) throw new Error('no gate');
  return gate;
}
