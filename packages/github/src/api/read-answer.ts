import { BrokenAnswer } from './api-client.js';

export function toList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new BrokenAnswer('the answer is not a list');
  return value.map((entry: unknown) => entry);
}

export function toNumber(value: unknown): number {
  if (typeof value !== 'number') throw new BrokenAnswer('the answer lacks a number that GitHub documents');
  return value;
}

export function toText(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new BrokenAnswer('the answer lacks a text that GitHub documents');
  return value;
}

export function toTextOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A word that nobody knows says nothing: neither consent nor refusal, neither low nor high. */
export function toOneOf<const T extends string>(value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new BrokenAnswer(`the answer holds a state that GitHub does not document: ${String(value).slice(0, 40)}`);
  return found;
}
