/** With the `u` flag only a surrogate without its partner has this property. */
const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The same value with U+FFFD for every half of a surrogate pair, in values and in keys: names of files and outputs of programs may
 * hold one, and it has no UTF-8 form that could be hashed. What is well formed, nearly everything, comes back as it is.
 */
export function toWellFormed<T>(value: T): T {
  if (isWellFormed(value)) return value;
  const copy = structuredClone({ value });
  mendMembers(copy);
  return copy.value;
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !loneSurrogate.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) ? value.every(isWellFormed) : Object.entries(value).every(([key, member]) => !loneSurrogate.test(key) && isWellFormed(member));
}

function mendMembers(container: object): void {
  for (const [key, member] of Object.entries<unknown>({ ...container })) {
    const name = mendText(key);
    if (name !== key) Reflect.deleteProperty(container, key);
    if (name !== key || typeof member === 'string') Reflect.set(container, name, typeof member === 'string' ? mendText(member) : member);
    if (typeof member === 'object' && member !== null) mendMembers(member);
  }
}

function mendText(text: string): string {
  return text.replace(loneSurrogates, '\u{fffd}');
}
