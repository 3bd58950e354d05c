import { RE2JS } from 're2js';
import type { BundleGateConfig } from '@shipworthy/contract/bundle';
import type { JSONValue } from '@jmespath-community/jmespath';
import { kindOf } from '../query/answer.js';
import { comparisonFor, parseComparison, type Comparison } from './parse-comparison.js';
import { showNumber, showValue } from './show-value.js';

/** A value held against what it must be. */
export interface JudgedValue {
  /** Null: it cannot be compared at all. */
  readonly holds: boolean | null;
  /** How far on the good side. */
  readonly margin: number | null;
  /** What it must be, for people. */
  readonly threshold: string;
  /** Why it does not hold, or cannot be compared; empty when it holds. */
  readonly why: string;
}

export interface ValueToJudge {
  readonly gate: BundleGateConfig;
  readonly profile: string;
  readonly value: JSONValue;
  /** What `equals` found elsewhere. */
  readonly other: JSONValue;
  /** Row, from 1, of which `each` does not hold. */
  readonly first: number | null;
  readonly samples: number | null;
}

/** Compared unrounded; rounded only where it is shown. */
export function judgeValue(input: ValueToJudge): JudgedValue {
  const { gate, value, profile } = input;
  if (gate.between !== undefined) return judgeBetween(value, gate.between);
  if (gate.contains !== undefined) return judgeContains(value, gate.contains);
  if (gate.matches !== undefined) return judgeMatch(value, gate.matches);
  if (gate.each !== undefined) return judgeEach(input, gate.each);
  if (gate.equals !== undefined) return judgeEqual(input);
  const text = comparisonFor(gate, profile);
  const { comparison, fault } = text === null ? { comparison: null, fault: `nothing is said of the profile \`${profile}\`` } : parseComparison(text);
  return comparison === null ? unknown(thresholdOf(gate, profile), fault) : judgeComparison(value, comparison);
}

/** What a gate demands, also where nothing could be read. */
export function thresholdOf(gate: BundleGateConfig, profile: string): string {
  if (gate.between !== undefined) return `between ${gate.between[0]} and ${gate.between[1]}`;
  if (gate.contains !== undefined) return `contains ${gate.contains.map(String).join(', ')}`;
  if (gate.matches !== undefined) return `matches ${gate.matches}`;
  if (gate.each !== undefined) return `every row: ${gate.each}`;
  if (gate.equals !== undefined) return `== ${gate.equals.query} of ${[gate.equals.from].flat().join(', ')}`;
  const text = comparisonFor(gate, profile);
  const { comparison } = text === null ? { comparison: null } : parseComparison(text);
  return comparison === null ? '' : toThreshold(comparison);
}

function toThreshold({ operator, value }: Comparison): string {
  return `${operator} ${String(value)}`;
}

function unknown(threshold: string, why: string): JudgedValue {
  return { holds: null, margin: null, threshold, why };
}

function judgeComparison(value: JSONValue, comparison: Comparison): JudgedValue {
  const { operator, value: wanted } = comparison;
  const threshold = toThreshold(comparison);
  if (typeof value !== typeof wanted) return unknown(threshold, `it is ${kindOf(value)} (${showValue(value)}), and the threshold \`${threshold}\` is ${kindOf(wanted)}`);
  if (typeof value !== 'number' || typeof wanted !== 'number') {
    const holds = (value === wanted) === (operator === '==');
    return { holds, margin: null, threshold, why: holds ? '' : `${showValue(value)} is not ${threshold}` };
  }
  const holds = { '>=': value >= wanted, '>': value > wanted, '<=': value <= wanted, '<': value < wanted, '==': value === wanted, '!=': value !== wanted }[operator];
  const distance = operator.startsWith('>') ? value - wanted : wanted - value;
  const margin = operator === '==' || operator === '!=' || !Number.isFinite(distance) ? null : distance;
  return { holds, margin, threshold, why: holds ? '' : `${showNumber(value, wanted)} is not ${threshold}` };
}

function judgeBetween(value: JSONValue, [least, most]: readonly [number, number]): JudgedValue {
  const threshold = `between ${least} and ${most}`;
  if (typeof value !== 'number') return unknown(threshold, `it is ${kindOf(value)} (${showValue(value)}), not a number`);
  const holds = value >= least && value <= most;
  return { holds, margin: Math.min(value - least, most - value), threshold, why: holds ? '' : `${showNumber(value, value < least ? least : most)} is not ${threshold}` };
}

function judgeContains(value: JSONValue, wanted: readonly (string | number | boolean)[]): JudgedValue {
  const threshold = `contains ${wanted.map(String).join(', ')}`;
  if (!Array.isArray(value)) return unknown(threshold, `it is ${kindOf(value)}, not a list`);
  const missing = wanted.filter((one) => !value.includes(one));
  return { holds: missing.length === 0, margin: null, threshold, why: missing.length === 0 ? '' : `${missing.map(String).join(', ')} ${missing.length === 1 ? 'is' : 'are'} not among ${showValue(value)}` };
}

function judgeMatch(value: JSONValue, pattern: string): JudgedValue {
  const threshold = `matches ${pattern}`;
  if (typeof value !== 'string') return unknown(threshold, `it is ${kindOf(value)} (${showValue(value)}), not text`);
  const holds = RE2JS.compile(pattern.slice(1, -1)).matcher(value).find();
  return { holds, margin: null, threshold, why: holds ? '' : `${showValue(value)} does not match ${pattern}` };
}

function judgeEach({ value, first, samples }: ValueToJudge, each: string): JudgedValue {
  const holds = value === 0;
  return { holds, margin: null, threshold: `every row: ${each}`, why: holds ? '' : `${showValue(value)} of ${samples ?? 'its'} rows do not hold \`${each}\`, the first is row ${first ?? '?'}` };
}

function judgeEqual({ gate, profile, value, other }: ValueToJudge): JudgedValue {
  const threshold = `${thresholdOf(gate, profile)} (${showValue(other)})`;
  if (typeof value !== typeof other || typeof value === 'object') return unknown(threshold, `${kindOf(value)} (${showValue(value)}) cannot equal ${kindOf(other)} (${showValue(other)})`);
  const holds = value === other;
  return { holds, margin: null, threshold, why: holds ? '' : `${showValue(value, typeof other === 'number' ? other : null)} is not ${showValue(other)}` };
}
