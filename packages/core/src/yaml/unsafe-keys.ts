/** Keys that reach an object's prototype in careless code: nothing of ours is called so, and what reads our documents may be careless. */
const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isUnsafeKey(key: string): boolean {
  return unsafeKeys.has(key);
}
