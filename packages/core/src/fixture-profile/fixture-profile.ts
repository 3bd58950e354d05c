export type FixtureFormat = 'xml' | 'json' | 'ndjson' | 'yaml' | 'csv' | 'text' | 'binary';

/**
 * The shape of a file's content. Text formats are measured over canonical text (UTF-8, no byte order mark, LF), `binary` over raw bytes, so
 * that the line endings of a checkout change nothing.
 */
export interface FixtureProfile {
  readonly format: FixtureFormat;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Lines, none added for a final line end; null for binary content. */
  readonly lineCount: number | null;
  /** XML: local name of the document element; null when there is none or the document does not parse. */
  readonly rootElement: string | null;
  /** Not UTF-8 (measured over raw bytes then), or XML that is not well-formed. */
  readonly parseError: string | null;
}
