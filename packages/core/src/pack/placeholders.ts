/** `{name}` or `{name:argument}` in a command or an environment value. */
export interface Placeholder {
  readonly name: string;
  readonly argument: string | null;
}

/** What JSON and shells write in braces begins differently: a quote, a blank, `$`. `{{` stands for one brace. */
const pattern = /\{\{|\{([a-z][a-z-]*)(?::([^{}]*))?\}/g;

export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(pattern)].flatMap(([, name, argument]) => (name === undefined ? [] : [{ name, argument: argument ?? null }]));
}

/** Fills in every placeholder, once: what is filled in is not looked at again. */
export function fillPlaceholders(text: string, fill: (placeholder: Placeholder) => string): string {
  if (!text.includes('{')) return text;
  return text.replace(pattern, (_match, name: string | undefined, argument: string | undefined) => (name === undefined ? '{' : fill({ name, argument: argument ?? null })));
}
