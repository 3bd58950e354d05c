/** Numbers, dates and nested lists are null: nobody asks for them here. */
export type TomlValue = string | boolean | readonly string[] | null;

/** A key with its value. */
export interface TomlEntry {
  readonly key: readonly string[];
  readonly value: TomlValue;
  /** Where the text inside the quotes begins, or the value. */
  readonly offset: number;
}
