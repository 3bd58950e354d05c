import type { BundleGateConfig } from '@shipworthy/contract/bundle';
import { toStrictNumber } from '../source/strict-number.js';

const operators = ['>=', '<=', '==', '!=', '>', '<'] as const;
export type Operator = (typeof operators)[number];

/** What a value is held against. */
export interface Comparison {
  readonly operator: Operator;
  readonly value: number | string | boolean;
}

export type ParsedComparison = { readonly comparison: Comparison; readonly fault: null } | { readonly comparison: null; readonly fault: string };

/** `>= 60`, `== passed`, `!= 'true'`, `true`. What is a number without quotes is one, so are `true` and `false`; only numbers are more or less than another. */
export function parseComparison(text: string | boolean): ParsedComparison {
  if (typeof text === 'boolean') return { comparison: { operator: '==', value: text }, fault: null };
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === 'false') return { comparison: { operator: '==', value: trimmed === 'true' }, fault: null };
  const operator = operators.find((one) => trimmed.startsWith(one));
  if (operator === undefined) return { comparison: null, fault: `\`${text}\` is no comparison; write one such as \`>= 60\`.` };
  const value = toScalar(trimmed.slice(operator.length).trim());
  if (typeof value === 'number' || operator === '==' || operator === '!=') return { comparison: { operator, value }, fault: null };
  return { comparison: null, fault: `\`${text}\`: only a number can be ${operator.startsWith('>') ? 'less' : 'more'} than something, and \`${String(value)}\` is none. A unit stands under \`unit\`.` };
}

function toScalar(text: string): Comparison['value'] {
  if (text === 'true' || text === 'false') return text === 'true';
  const quoted = /^(['"])(.*)\1$/s.exec(text)?.[2];
  return quoted ?? toStrictNumber(text.startsWith('+') ? text.slice(1) : text) ?? text;
}

/** The comparison that counts in a profile; null where the gate has none for it. */
export function comparisonFor({ is }: Pick<BundleGateConfig, 'is'>, profile: string): string | boolean | null {
  if (typeof is !== 'object') return is ?? null;
  return (Object.hasOwn(is, profile) ? is[profile] : is['default']) ?? null;
}
