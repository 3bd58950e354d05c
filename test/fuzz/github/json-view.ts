/** Undefined for what is no JSON. */
export function parseJsonOrNothing(text: string): unknown {
  try {
    // A mark at the beginning is no part of the text, as `fetch` has it.
    return JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch {
    return undefined;
  }
}

/** What stands in a value at a place, field by field; undefined where there is nothing of its own. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  let here = value;
  for (const name of names) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, name)?.value;
  }
  return here;
}

/** The entries of a list; none where it is no list. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.map((entry: unknown) => entry) : [];
}

export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
