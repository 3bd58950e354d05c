import { compareContent, type Comparison, type ComparisonFormat, type ComparisonOptions } from '../../src/compare/index.js';

/** Compares two texts (or byte lists) as the format says. */
export function compare(as: ComparisonFormat, [expected, actual]: readonly [string | Uint8Array, string | Uint8Array], options: Omit<ComparisonOptions, 'as'> = {}): Promise<Comparison> {
  return compareContent(toBytes(expected), toBytes(actual), { as, ...options });
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** `kind path`, in order. */
export function toLines(comparison: Comparison): string[] {
  return comparison.changes.map((change) => `${change.kind} ${change.path}`);
}
