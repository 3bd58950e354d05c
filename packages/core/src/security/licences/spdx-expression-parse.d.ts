declare module 'spdx-expression-parse' {
  export type ParsedLicence =
    | { readonly license: string; readonly plus?: true; readonly exception?: string }
    | { readonly left: ParsedLicence; readonly conjunction: 'and' | 'or'; readonly right: ParsedLicence };
  /** Throws for what is no expression of the list that it knows. */
  export default function parse(expression: string): ParsedLicence;
}
