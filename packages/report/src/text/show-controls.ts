// Everything that a screen does not show as it stands: C0 and C1 controls, marks that reorder or hide text, halves of surrogate
// pairs and non-characters (both without a form in UTF-8 or XML).
const hidden = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

/**
 * Text from outside in a form that can neither move a cursor, nor reorder a line, nor break XML: every hidden character is spelt
 * out (`\x1b`, `\u202e`). Names come from people and from programs under test; both may be hostile.
 */
export function showControls(text: string, keep: '' | '\n' | '\n\t' = ''): string {
  return text.replace(hidden, (character) => (keep.includes(character) ? character : spell(character)));
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return short[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`);
}
