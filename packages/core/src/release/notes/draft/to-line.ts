import { redactText } from '../../../redaction/index.js';

/** What would reorder or hide text, and halves of surrogate pairs. */
const hidden = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
const longestLine = 400;

/** Text from outside as one line that the schema takes: nothing hidden and no secret in it, white space folded, never half a character at its end. */
export function toLine(text: string): string {
  const line = redactText(text).text.replace(/\s+/g, ' ').replace(hidden, '').replace(/\s+/g, ' ').trim();
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
