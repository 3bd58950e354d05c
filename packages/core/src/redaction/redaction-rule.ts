export type RedactionCategory = 'secret' | 'personal-data';

/**
 * A rule recognises a value by its own shape, or by a label and a shape; a bare word such as "password" is never enough.
 *
 * Texts come from untrusted programs and may be large, so `pattern` keeps to what RE2 accepts and is linear here as well: a match begins
 * with a literal, or behind a character that the repeated class excludes, so that a long run of similar characters is read once.
 */
export interface RedactionRule {
  readonly id: string;
  readonly category: RedactionCategory;
  readonly title: string;
  /** Global. Group 1, where there is one, is what is masked; otherwise the whole match. */
  readonly pattern: RegExp;
  /** Says no to what has the shape and means nothing: an address of documentation, a version. Absent: the shape is enough. */
  readonly isPlausible?: (value: string) => boolean;
  /** A text that contains none of these cannot match: looked for first, because it is some hundred times cheaper. */
  readonly hints: readonly string[];
}
