import { BrokenAnswer } from './api-client.js';
import { fieldOf } from './refusal.js';

export function toList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new BrokenAnswer('the answer is not a list');
  return value.map((entry: unknown) => entry);
}

/** Ids, numbers and counts: whole, and never below 0. */
export function toNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new BrokenAnswer('the answer lacks a number that GitHub documents');
  return value;
}

export function toText(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new BrokenAnswer('the answer lacks a text that GitHub documents');
  return value;
}

export function toTextOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Null where GitHub says null, or nothing. What else is no text must not pass for "there is none". */
export function toTextIfAny(value: unknown): string | null {
  return value === undefined || value === null ? null : toText(value);
}

export function toNumberIfAny(value: unknown): number | null {
  return value === undefined || value === null ? null : toNumber(value);
}

export function toFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new BrokenAnswer('the answer lacks a yes or no that GitHub documents');
  return value;
}

/** Full hash of a commit, a tree or a tag. */
export function toHash(value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value)) throw new BrokenAnswer('the answer lacks a hash that GitHub documents');
  return value;
}

/** Null for an account that is gone, which GitHub shows as null. */
export function toLogin(user: unknown): string | null {
  return user === null ? null : toText(fieldOf(user, 'login'));
}

/** A word that nobody knows says nothing: neither consent nor refusal, neither low nor high. */
export function toOneOf<const T extends string>(value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new BrokenAnswer(`the answer holds a state that GitHub does not document: ${JSON.stringify(value ?? null).slice(0, 40)}`);
  return found;
}
