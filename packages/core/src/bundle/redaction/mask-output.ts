import type { GateResult } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import { redactionRules, redactText } from '../../redaction/index.js';
import type { BundleRun } from '../bundle-run.js';

export interface OutputMask {
  readonly gate: (result: GateResult) => GateResult;
  readonly finding: (draft: FindingDraft) => FindingDraft;
}

/** What was read from the bundle and is told again, such as the value of a gate, must not carry a secret into documents and summaries. */
export function openMask({ config: { redaction }, bundle }: Pick<BundleRun, 'config' | 'bundle'>): OutputMask {
  const allowed = new Set(redaction.allow);
  // `icon@2x.png` looks like an address; what a file is called is told by every location anyway.
  const isAllowed = (value: string): boolean => allowed.has(value) || bundle.files.some(({ path }) => path.includes(value));
  const text = (written: string): string => redactText(written, redactionRules, isAllowed).text;
  const value = (one: GateResult['value']): GateResult['value'] => {
    if (typeof one === 'string') return text(one);
    if (typeof one !== 'object' || one === null) return one;
    return Array.isArray(one) ? one.map(value) : Object.fromEntries(Object.entries(one).map(([name, member]) => [text(name), value(member)]));
  };
  const finding = (draft: FindingDraft): FindingDraft => ({
    ...draft, message: text(draft.message),
    ...(draft.expected === undefined ? {} : { expected: value(draft.expected) }),
    ...(draft.actual === undefined ? {} : { actual: value(draft.actual) }),
    // Only this key holds what was read; the others are names, which causes are found by.
    ...(draft.keys['what'] === undefined ? {} : { keys: { ...draft.keys, what: text(draft.keys['what']) } }),
  });
  return { finding, gate: (result) => ({ ...result, value: value(result.value), threshold: text(result.threshold) }) };
}
