import { RE2JS, RE2JSException } from 're2js';

/** RE2 syntax, linear in the text: no backreferences, no look-around. `$1`, `$&` and `$$` in the replacement mean what they mean in JavaScript. */
export function toReplacement(pattern: string, replacement: string): (text: string) => string {
  const compiled = RE2JS.compile(pattern);
  return (text) => compiled.matcher(text).replaceAll(replacement);
}

/** Why the pattern is refused, or null when it is fine. */
export function findPatternFault(pattern: string): string | null {
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    if (error instanceof RE2JSException) return error.message;
    throw error;
  }
}
