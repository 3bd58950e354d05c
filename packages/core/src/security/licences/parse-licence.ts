import parse, { type ParsedLicence } from 'spdx-expression-parse';

/** One licence of an expression. */
export interface Licence {
  /** Without `-only`, `-or-later` and `+`. */
  readonly id: string;
  /** Later versions of it may be chosen as well. */
  readonly orLater: boolean;
  /** Of the SPDX list of exceptions. */
  readonly exception: string | null;
}

export type LicenceExpression = Licence | { readonly operator: 'and' | 'or'; readonly left: LicenceExpression; readonly right: LicenceExpression };

/** The longest expression that is read; the parser calls itself at every bracket. */
const longest = 1000;

/** Null for what is no SPDX expression: `NOASSERTION`, `NONE`, `UNLICENSED`, `SEE LICENSE IN …`, names that are none, nothing at all. */
export function parseLicence(text: string): LicenceExpression | null {
  if (text.length > longest) return null;
  try {
    return toExpression(parse(text));
  } catch {
    // The library throws for every text that it does not know, with errors of any kind.
    return null;
  }
}

function toExpression(parsed: ParsedLicence): LicenceExpression {
  if ('conjunction' in parsed) return { operator: parsed.conjunction, left: toExpression(parsed.left), right: toExpression(parsed.right) };
  // `GPL-2.0`, `GPL-2.0-only`; `GPL-2.0+`, `GPL-2.0-or-later`.
  const id = parsed.license.replace(/-(only|or-later)$/, '');
  return { id, orLater: parsed.plus === true || parsed.license.endsWith('-or-later'), exception: parsed.exception ?? null };
}
