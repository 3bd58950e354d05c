/** How two contents are read before they are compared. */
export type ComparisonFormat = 'bytes' | 'text' | 'json' | 'ndjson' | 'yaml' | 'csv' | 'xml'
  | 'junit' | 'ctrf' | 'cobertura' | 'lcov' | 'sarif' | 'components' | 'openapi' | 'json-schema';

/** What is taken out of both sides before they are compared: a named normaliser, or an RE2 pattern with its replacement. */
export type Normaliser = string | { readonly replace: string; readonly with: string };

/** Within if |expected − actual| ≤ absolute + relative · |expected| (the formula of numpy's isclose). A missing part is 0. */
export interface Tolerance {
  readonly relative?: number | undefined;
  readonly absolute?: number | undefined;
}

/**
 * Places are JSON pointers (RFC 6901) in which the segment `*` stands for any one segment and `**` for any number of them. In CSV a
 * column is `/name`; in NDJSON the first segment is the record: its index, or `[id=7]` where there is a key. Where several patterns of a record fit a place, the first one counts.
 */
export interface ComparisonOptions {
  readonly as: ComparisonFormat;
  /** Text: applied to the whole text. JSON, NDJSON, YAML, XML, CSV: to every string value, never to keys. Bytes: not allowed. */
  readonly normalise?: readonly Normaliser[] | undefined;
  /** Places left out, with everything below them. */
  readonly ignore?: readonly string[] | undefined;
  /** Arrays without order: place → the member that tells elements apart; `''` or `'@value'`: the whole value. */
  readonly unordered?: Readonly<Record<string, string>> | undefined;
  readonly tolerance?: Readonly<Record<string, Tolerance>> | undefined;
  /** CSV: the columns that identify a row. NDJSON: the members that identify a record. Without them their order counts. */
  readonly key?: readonly string[] | undefined;
  /** CSV: one character, default a comma. */
  readonly delimiter?: string | undefined;
  /** OpenAPI and JSON Schema: changes that break nobody are no drift. */
  readonly breaking?: 'only' | undefined;
  /** How many changes are kept in the result, default 100. All are counted. */
  readonly limit?: number | undefined;
}

export type ChangeKind = 'added' | 'removed' | 'changed';

/** A value for people: arrays and objects as JSON text, everything long shortened with its full length. */
export type ShownValue = string | number | boolean | null;

export interface Change {
  readonly kind: ChangeKind;
  /** JSON pointer; CSV `row <key> / <column>`; text `line N`; bytes `offset N`. */
  readonly path: string;
  /** Null for what was added; null is also JSON's null. `kind` tells them apart. */
  readonly expected: ShownValue;
  readonly actual: ShownValue;
  /** 1-based line in the actual content (for removed text: in the expected). Null where the format has no lines. */
  readonly line: number | null;
}

export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface Comparison {
  readonly state: 'equal' | 'different' | 'not-comparable';
  /** Why the two cannot be compared, with side, line and column where known. Null otherwise. */
  readonly why: string | null;
  readonly counts: ChangeCounts;
  readonly changes: readonly Change[];
  /** Changes beyond `limit`. */
  readonly more: number;
  /** Reports of tools: what happened, counted in words (`2 newly failing, 1 removed`). Absent where `counts` says it all. */
  readonly summary?: string;
  /** Text only: a unified diff, capped, its last line saying what was left out. */
  readonly hunks: string | null;
}
