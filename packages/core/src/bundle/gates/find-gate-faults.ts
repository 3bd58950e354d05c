import type { BundleGateConfig } from '@shipworthy/contract/bundle';
import { findPatternFault } from '../../compare/normalise/replace-pattern.js';
import { parseComparison } from './comparison/parse-comparison.js';
import { parseQuery } from './query/parse-query.js';

/** A rule between fields that is broken. */
export interface ConfigFault {
  readonly pointer: readonly (string | number)[];
  readonly part: 'key' | 'value';
  readonly message: string;
}

export function toFault(pointer: ConfigFault['pointer'], message: string, part: ConfigFault['part'] = 'value'): ConfigFault {
  return { pointer, part, message };
}

export function toQueryFaults(pointer: ConfigFault['pointer'], text: string | undefined): ConfigFault[] {
  const fault = text === undefined ? null : parseQuery(text).fault;
  return fault === null ? [] : [toFault(pointer, fault)];
}

export function toPatternFaults(pointer: ConfigFault['pointer'], pattern: string | undefined): ConfigFault[] {
  const fault = pattern === undefined ? null : findPatternFault(pattern);
  return fault === null ? [] : [toFault(pointer, `\`${pattern ?? ''}\` is no pattern that RE2 understands: ${fault}.`)];
}

/** What no schema can say of a gate. */
export function findGateFaults(gate: BundleGateConfig, at: ConfigFault['pointer']): ConfigFault[] {
  const { query, each, equals, sampleCount, matches, between, percentile } = gate;
  return [
    ...toQueryFaults([...at, 'query'], query),
    ...toQueryFaults([...at, 'each'], each),
    ...toQueryFaults([...at, 'equals', 'query'], equals?.query),
    ...toQueryFaults([...at, 'sampleCount', 'query'], sampleCount?.query),
    ...toPatternFaults([...at, 'matches'], matches?.slice(1, -1)),
    ...findThresholdFaults(gate, at),
    ...(between !== undefined && between[0] > between[1] ? [toFault([...at, 'between'], `nothing is between ${between[0]} and ${between[1]}: the smaller number comes first.`)] : []),
    ...(percentile !== undefined && (each ?? gate.contains ?? matches) !== undefined ? [toFault([...at, 'percentile'], 'a percentile is a number; it can be held against `is`, `between` or `equals`.', 'key')] : []),
  ];
}

function findThresholdFaults({ is, percentile }: BundleGateConfig, at: ConfigFault['pointer']): ConfigFault[] {
  if (is === undefined) return [];
  const faults: ConfigFault[] = [];
  const check = (text: string | boolean, pointer: ConfigFault['pointer']): void => {
    const { comparison, fault } = parseComparison(text);
    if (fault !== null) faults.push(toFault(pointer, fault));
    else if (percentile !== undefined && typeof comparison.value !== 'number') faults.push(toFault(pointer, `a percentile is a number, and \`${String(comparison.value)}\` is none.`));
  };
  if (typeof is !== 'object') check(is, [...at, 'is']);
  else {
    if (!Object.hasOwn(is, 'default')) faults.push(toFault([...at, 'is'], '`is` names profiles and has no `default`, so that in any other profile nothing would be asked.', 'key'));
    for (const [profile, text] of Object.entries(is)) check(text, [...at, 'is', profile]);
  }
  return faults;
}
