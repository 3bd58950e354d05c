/** One unit of a pattern and how often it stands: a literal, an escaped sign, `\d`, `\w` or a class of letters, digits and ranges. */
const unit = /(?:([A-Za-z0-9_ #:@%=~,;!<>&"'/-])|\\([^\w\s])|(\\[dw])|(\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9_]|\\[dw])+\]))(\{\d{1,2}(?:,\d{1,2})?\}|[?+*])?/guy;
const unbounded = /^[+*]$/;

/**
 * The same pattern for the engine of the language, which is many times faster on short texts; null where it would not surely be the same and take linear
 * time: with groups, alternatives, lazy or several unbounded repetitions.
 */
export function toPlainPattern(pattern: string): string | null {
  let source = '';
  let end = 0;
  let repetitions = 0;
  for (const { 0: part, 1: literal, 2: escaped, 3: kind, 4: list, 5: quantifier = '', index } of pattern.matchAll(unit)) {
    source += `${kind ?? list ?? toLiteral(literal ?? escaped ?? '')}${quantifier}`;
    if (unbounded.test(quantifier)) repetitions += 1;
    end = index + part.length;
  }
  return end === pattern.length && repetitions <= 1 && source !== '' ? source : null;
}

function toLiteral(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}
